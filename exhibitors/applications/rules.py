"""What holds for calls and applications: when one may apply, what a form must say, who may decide what."""

import unicodedata
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

from events.faults import Refused
from events.festival import texts
from events.festival.rules import YEARS, Texts
from events.files.text import clean_line, clean_paragraphs
from events.people.rules import MAX_CONSENT, PersonDraft, check_line
from exhibitors.profiles.rules import (
    ExhibitorDraft,
    by_field,
    check_email,
    check_filled,
    check_kind,
    check_languages,
    check_nations,
    fault,
)

STATES = ("submitted", "waiting", "accepted", "declined", "withdrawn")
DECISIONS = {"accept": "accepted", "decline": "declined", "waitlist": "waiting"}
"""What an organiser says, and the state that it leads to."""

DECIDABLE = {"accept": ("submitted", "waiting"), "decline": ("submitted", "waiting"), "waitlist": ("submitted",)}
"""The states in which each decision can still be taken."""

LETTERS = {
    "accept": "application_accepted",
    "decline": "application_declined",
    "waitlist": "application_waiting",
}

FORMER = ("state", "reason", "decided_at")
"""What the history keeps of an application before a decision, so that it can be taken back."""

ANSWERS_VERSION = 1
MAX_CALL_TEXT = 20_000
MAX_DESCRIPTION = 3_000
MAX_REASON = 2_000
MAX_LINE = {
    "name": 200,
    "nations_text": 200,
    "contact_name": 200,
    "email": 254,
    "phone": 40,
    "offers": 500,
    "booth_wish": 200,
}
MOST = {"power_watts": 100_000, "tables": 50, "chairs": 200}
_IN_COLUMNS = ("name", "kind", "email", "lang", "booth_wish", "consent")


class CallDraft(msgspec.Struct, frozen=True):
    """The period in which one may apply, from `opens_at` until just before `closes_at`, and what is said about it."""

    opens_at: datetime
    closes_at: datetime
    text: Texts = {}


class ApplicationDraft(msgspec.Struct, frozen=True):
    """The form as it was filled in. `description` is written in `lang`, the language in which the group is answered.

    `booth_wish` is the size or place they would like, `consent_text` the sentence that they agreed to.
    """

    name: str
    kind: str = "association"
    description: str = ""
    lang: str = ""
    nations: tuple[str, ...] = ()
    nations_text: str = ""
    contact_name: str = ""
    email: str = ""
    phone: str = ""
    languages: tuple[str, ...] = ()
    offers: str = ""
    booth_wish: str = ""
    power_watts: int = 0
    water: bool = False
    tables: int = 0
    chairs: int = 0
    consent: bool = False
    consent_text: str = ""


def check_call(draft: CallDraft) -> None:
    for field in ("opens_at", "closes_at"):
        if getattr(draft, field).tzinfo is None:
            raise Refused("time_without_zone", field)
        if getattr(draft, field).year not in YEARS:
            raise Refused("time_out_of_range", field, first=YEARS.start, last=YEARS.stop - 1)
    if draft.closes_at <= draft.opens_at:
        raise Refused("call_closes_before_it_opens", "closes_at")
    texts.check_texts(draft.text, "text", MAX_CALL_TEXT)


def check_open(opens_at: datetime, closes_at: datetime, now: datetime) -> None:
    if now < opens_at:
        raise Refused("call_not_open_yet", opens=opens_at, closes=closes_at)
    if now >= closes_at:
        raise Refused("call_closed", opens=opens_at, closes=closes_at)


def faults(draft: ApplicationDraft, *, by_mail: bool = True) -> dict[str, Refused]:
    """Everything that is wrong, by field. Who applies `by_mail` needs an address for the link to come back."""
    return by_field(
        *(fault(check_line, getattr(draft, field), field, limit) for field, limit in MAX_LINE.items()),
        fault(check_filled, draft.name, "name"),
        fault(check_kind, draft.kind),
        fault(_check_description, draft.description),
        fault(check_filled, draft.email, "email") if by_mail else None,
        fault(check_email, draft.email),
        fault(check_languages, [draft.lang] if draft.lang else [], "lang"),
        fault(check_nations, draft.nations),
        fault(check_languages, draft.languages),
        *(fault(_check_number, getattr(draft, field), field, most) for field, most in MOST.items()),
        fault(_check_consent, draft.consent),
    )


def check_application(draft: ApplicationDraft, *, by_mail: bool = True) -> None:
    """Raises the first Refused."""
    for refused in faults(draft, by_mail=by_mail).values():
        raise refused


def decisions_in(state: str) -> tuple[str, ...]:
    """What can still be decided about an application in this state."""
    return tuple(decision for decision, states in DECIDABLE.items() if state in states)


def letter_key(decision: str, row: Mapping[str, Any]) -> str:
    """The same decision about the same revision is one letter; taken back and decided again, it is another."""
    return f"{LETTERS[decision]}:{row['code']}:{row['revision']}"


def check_reason(decision: str, reason: str) -> None:
    if decision not in DECISIONS:
        raise Refused("choice_unknown", "decision", value=decision, known=", ".join(DECISIONS))
    if _has_controls(reason):
        raise Refused("characters_refused", "reason")
    if len(clean_paragraphs(reason)) > MAX_REASON:
        raise Refused("text_too_long", "reason", limit=MAX_REASON)


def profile_of(draft: ApplicationDraft) -> ExhibitorDraft:
    """What the application says of the exhibitor."""
    return ExhibitorDraft(
        name=draft.name,
        kind=draft.kind,
        description={draft.lang: draft.description} if draft.description else {},
        nations=draft.nations,
        nations_text=draft.nations_text,
        languages=draft.languages,
        offers=draft.offers,
        email=draft.email,
        phone=draft.phone,
    )


def draft_from(profile: ExhibitorDraft, lang: str, booth_wish: str) -> ApplicationDraft:
    """The application that an exhibitor from a file would have sent."""
    return ApplicationDraft(
        name=profile.name,
        kind=profile.kind,
        description=profile.description.get(lang, ""),
        lang=lang,
        nations=profile.nations,
        nations_text=profile.nations_text,
        email=profile.email,
        phone=profile.phone,
        languages=profile.languages,
        offers=profile.offers,
        booth_wish=booth_wish,
    )


def contact_of(draft: ApplicationDraft, consent_at: datetime | None) -> PersonDraft:
    """The person to talk to; consent counts only together with the sentence that was agreed to."""
    return PersonDraft(
        name=draft.contact_name or draft.name,
        email=draft.email,
        phone=draft.phone,
        lang=draft.lang,
        languages=draft.languages,
        consent_at=consent_at if draft.consent_text else None,
        consent_text=draft.consent_text,
    )


def cleaned(draft: ApplicationDraft, lang: str) -> ApplicationDraft:
    """As it is stored; `lang` where the form does not say one."""
    return msgspec.structs.replace(
        draft,
        **{field: clean_line(getattr(draft, field)) for field in MAX_LINE},
        description=clean_paragraphs(draft.description),
        lang=draft.lang or lang,
        nations=tuple(dict.fromkeys(draft.nations)),
        languages=tuple(dict.fromkeys(draft.languages)),
        consent_text=clean_paragraphs(draft.consent_text)[:MAX_CONSENT],
    )


def answers_of(draft: ApplicationDraft, consent_at: datetime | None) -> str:
    """The stored form of what has no column of its own."""
    told = {field: value for field, value in msgspec.structs.asdict(draft).items() if field not in _IN_COLUMNS}
    return msgspec.json.encode({"version": ANSWERS_VERSION, "consent_at": consent_at, **told}).decode()


def _check_description(text: str) -> None:
    if _has_controls(text):
        raise Refused("characters_refused", "description")
    if len(clean_paragraphs(text)) > MAX_DESCRIPTION:
        raise Refused("text_too_long", "description", limit=MAX_DESCRIPTION)


def _check_number(value: int, field: str, most: int) -> None:
    if not 0 <= value <= most:
        raise Refused("number_out_of_range", field, least=0, most=most)


def _check_consent(consent: bool) -> None:
    if not consent:
        raise Refused("consent_missing", "consent")


def _has_controls(text: str) -> bool:
    """What neither database, XML nor mail can hold, beside the breaks between lines."""
    return any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\r\n\t" for sign in text)
