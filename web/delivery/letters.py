"""From a letter in the outbox to words in the recipient's language, and out by SMTP."""

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from typing import Any
from urllib.parse import unquote, urlsplit

import aiosmtplib
import msgspec

from events.festival.queries import EventView, event_by_id
from events.mail.actions import mark_failed, mark_sent
from events.mail.queries import LetterView, waiting
from web.i18n import INTERFACE, noop, words_for
from web.pages import environment
from web.settings import Settings

SUBJECTS = {
    "sign_in": noop("Your link to sign in"),
    "invitation": noop("You are invited to organise %(event)s"),
    "application_received": noop("We have your application for %(event)s"),
    "application_accepted": noop("Yes! You take part in %(event)s"),
    "application_declined": noop("Your application for %(event)s"),
    "application_waiting": noop("You are on the waiting list of %(event)s"),
    "volunteer_welcome": noop("Thank you for helping at %(event)s"),
}
"""template → subject; the body is `templates/letters/TEMPLATE.txt`."""


class Mail(msgspec.Struct, frozen=True):
    """A letter in words, in the language in which we can say them."""

    subject: str
    body: str
    lang: str


def compose(letter: LetterView, base_url: str, event: EventView | None) -> Mail:
    """`event` is the letter's, if it has one. The parameter `link` is a path; once the letter is sent it is gone, and
    the body says so."""
    words = words_for(letter.lang if letter.lang in INTERFACE else INTERFACE[0])
    named = {"event": event.text(event.name, words.tag)[0]} if event else {}
    link = base_url + letter.params["link"] if "link" in letter.params else ""
    params = {"reason": "", **named, **letter.params, "link": link}
    subject = words.gettext(SUBJECTS[letter.template]) % params
    body = environment(words).get_template(f"letters/{letter.template}.txt").render(params)
    return Mail(" ".join(subject.split()), body.strip() + "\n", words.tag)


async def deliver(settings: Settings, payload: dict[str, Any], now: datetime) -> None:
    """Without SMTP the letter stays in the outbox. Running twice sends the same Message-ID, or nothing."""
    letter = await waiting(payload["letter"])
    if letter is None or not settings.smtp_url:
        return
    event = await event_by_id(letter.event) if letter.event else None
    message = _message(letter, compose(letter, settings.base_url, event), settings, now)
    try:
        await _send(message, settings.smtp_url)
    except aiosmtplib.SMTPRecipientsRefused as error:
        await mark_failed(letter.id, str(error))
        return
    await mark_sent(letter.id, now)


async def give_up(payload: dict[str, Any], error: str) -> None:
    """The last attempt has failed: the desk shows the letter as failed."""
    await mark_failed(payload["letter"], error)


def _message(letter: LetterView, mail: Mail, settings: Settings, now: datetime) -> EmailMessage:
    name, address = parseaddr(settings.mail_from)
    message = EmailMessage()
    message["From"] = Address(name, addr_spec=address)
    message["To"] = Address(addr_spec=letter.recipient)
    message["Subject"] = mail.subject
    message["Date"] = format_datetime(now)
    message["Message-ID"] = f"<{letter.message_id}@{urlsplit(settings.base_url).hostname}>"
    message["Content-Language"] = mail.lang
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.body)
    return message


async def _send(message: EmailMessage, smtp_url: str) -> None:
    url = urlsplit(smtp_url)
    await aiosmtplib.send(
        message,
        hostname=url.hostname,
        port=url.port,
        username=unquote(url.username) if url.username else None,
        password=unquote(url.password) if url.password else None,
        use_tls=url.scheme == "smtps",
        start_tls=True if url.scheme == "smtp+starttls" else None,
    )
