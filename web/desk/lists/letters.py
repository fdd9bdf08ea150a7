"""The list of letters, and trying again to send them."""

from collections.abc import Sequence

from events.history.queries import Entry
from events.hosts.rules import Permission
from events.mail.actions import leave_unsent, send_again
from events.mail.listing import by_state, by_template, listed, number
from events.mail.queries import LetterView, letters_with
from events.storage.listing import Asked
from web.delivery.letters import compose
from web.i18n import Words, counted, noop
from web.lists.description import (
    Act,
    Cell,
    Column,
    Filter,
    Found,
    ListOf,
    Meant,
    Option,
    Preview,
    Reading,
    Row,
    Undone,
)
from web.printing.scripts import direction
from web.public.reader import Said

STATE_WORDS = {
    "waiting": ("wait", noop("waiting")),
    "sent": ("ok", noop("sent")),
    "failed": ("stop", noop("failed")),
    "withdrawn": ("off", noop("withdrawn")),
}

TEMPLATE_WORDS = {
    "application_received": noop("Application received"),
    "application_accepted": noop("Accepted"),
    "application_waiting": noop("Waiting list"),
    "application_declined": noop("Declined"),
    "volunteer_welcome": noop("Welcome to helpers"),
    "invitation": noop("Invitation to the team"),
}
"""What the letters of a festival are about; the link to sign in belongs to none."""


async def read(reading: Reading, asked: Asked) -> Found:
    event, words = reading.event.id, reading.words
    states, templates = await by_state(event, asked), await by_template(event, asked)
    return Found(
        rows=[_row(reading, letter) for letter in await listed(event, asked)],
        total=await number(event, asked),
        options={
            "state": [
                Option("", "", sum(states.values())),
                *(Option(key, words.gettext(word), states.get(key, 0)) for key, (_, word) in STATE_WORDS.items()),
            ],
            "template": [
                Option(key, words.gettext(word), templates.get(key, 0)) for key, word in TEMPLATE_WORDS.items()
            ],
        },
    )


def state_chip(state: str, words: Words) -> tuple[str, str]:
    chip, word = STATE_WORDS[state]
    return chip, words.gettext(word)


def _row(reading: Reading, letter: LetterView) -> Row:
    chip, word = state_chip(letter.state, reading.words)
    subject = _subject(reading, letter)
    return Row(
        code=letter.message_id,
        name=f"{subject}, {letter.recipient}",
        href=f"/desk/{reading.event.slug}/letters/{letter.id}",
        cells={
            "subject": Cell(subject),
            "to": Cell(letter.recipient, ltr=True),
            "written": reading.moment(letter.created_at),
            "sent": reading.moment(letter.sent_at) if letter.sent_at else Cell(),
            "state": Cell(word, chip=chip),
            "error": Cell(letter.error, ltr=True),
        },
    )


def _subject(reading: Reading, letter: LetterView) -> Said:
    mail = compose(letter, reading.base_url, reading.event)
    return Said(mail.subject, mail.lang, direction(mail.subject))


async def _foresee(reading: Reading, codes: Sequence[str]) -> Preview:
    letters = await letters_with(reading.event.id, codes)
    return Preview(
        meant=[
            Meant(letter.message_id, _subject(reading, letter), letter.recipient)
            for letter in letters
            if letter.state == "failed"
        ],
        left_out=[
            Meant(letter.message_id, letter.recipient, state_chip(letter.state, reading.words)[1])
            for letter in letters
            if letter.state != "failed"
        ],
    )


async def _perform(reading: Reading, codes: Sequence[str], reason: str) -> None:
    await send_again(reading.actor, reading.event, codes, reading.now)


async def _undo(reading: Reading, entries: Sequence[Entry]) -> Undone:
    gone = await leave_unsent(reading.actor, reading.event, entries, reading.now)
    on_the_way = reading.words.gettext("It is on its way, or was tried meanwhile.")
    return Undone(
        names=[_recipient(entry) for entry in entries if entry not in gone],
        kept=[Meant(entry.subject, _recipient(entry), on_the_way) for entry in gone],
    )


def _recipient(entry: Entry) -> str:
    return str((entry.values or {}).get("name", "…"))


LETTERS = ListOf(
    key="letters",
    title=noop("Letters"),
    path="letters",
    here="letters",
    permission=Permission.MAIL_READ,
    columns=(
        Column("subject", noop("Subject")),
        Column("to", noop("To"), sorts=True),
        Column("written", noop("Written"), sorts=True),
        Column("sent", noop("Sent"), sorts=True, shown=False),
        Column("state", noop("State"), sorts=True),
        Column("error", noop("Why it failed"), shown=False),
    ),
    read=read,
    sort="written",
    descending=True,
    filters=(Filter("state", noop("By state")), Filter("template", noop("About what"), menu=True)),
    searched=noop("Search by mail address"),
    acts=(
        Act(
            key="again",
            label=noop("Send again"),
            icon="mail",
            permission=Permission.MAIL_READ,
            question=noop("Send these letters again?"),
            told=counted("One letter is tried again.", "%(num)d letters are tried again."),
            done="letter.again",
            foresee=_foresee,
            perform=_perform,
            undo=_undo,
            effect=noop("Letter to"),
        ),
    ),
)
