"""What holds for a person: names, addresses, languages, and who is the same person."""

import re
import unicodedata
from datetime import datetime

import msgspec

from events.faults import Refused
from events.festival.texts import check_language
from events.files.text import clean_line

MAX_NAME = 200
MAX_NAME_KEY = 400
MAX_EMAIL = 254
MAX_PHONE = 40
MAX_CONSENT = 1_000
MAX_LANGUAGES = 40
EMAIL = re.compile(r"[^@\s,;<>()\"]+@[^@\s,;<>()\"]+\.[^@\s,;<>()\".]+")


class PersonDraft(msgspec.Struct, frozen=True):
    """What is said of a person. `lang` is the language to write to them in, `languages` those they speak."""

    name: str
    transcription: str = ""
    email: str = ""
    phone: str = ""
    lang: str = ""
    languages: tuple[str, ...] = ()
    consent_at: datetime | None = None
    consent_text: str = ""


def name_key(name: str) -> str:
    """The name as it is compared: without case and doubled spaces. Marks count: Şen and Sen are two names."""
    return unicodedata.normalize("NFC", clean_line(name).casefold())[:MAX_NAME_KEY]


def email_key(email: str) -> str:
    """The address as it is kept and compared."""
    return clean_line(email).casefold()


def check_person(draft: PersonDraft) -> None:
    """Raises Refused: text_missing, text_too_long, characters_refused, email_malformed, language_malformed,
    choices_too_many, consent_text_missing, time_without_zone."""
    for field, limit in (("name", MAX_NAME), ("transcription", MAX_NAME), ("email", MAX_EMAIL), ("phone", MAX_PHONE)):
        check_line(getattr(draft, field), field, limit)
    if not clean_line(draft.name):
        raise Refused("text_missing", "name")
    if email_key(draft.email) and not EMAIL.fullmatch(email_key(draft.email)):
        raise Refused("email_malformed", "email")
    if len(draft.languages) > MAX_LANGUAGES:
        raise Refused("choices_too_many", "languages", limit=MAX_LANGUAGES)
    for tag in draft.languages:
        check_language(tag, "languages")
    if draft.lang:
        check_language(draft.lang, "lang")
    _check_consent(draft)


def check_line(text: str, field: str, limit: int) -> None:
    """Raises Refused("characters_refused") for what no database, XML or mail can hold, Refused("text_too_long")."""
    if any(unicodedata.category(sign) in ("Cc", "Cs") for sign in text):
        raise Refused("characters_refused", field)
    if len(clean_line(text)) > limit:
        raise Refused("text_too_long", field, limit=limit)


def _check_consent(draft: PersonDraft) -> None:
    if draft.consent_at is None:
        return
    if draft.consent_at.tzinfo is None:
        raise Refused("time_without_zone", "consent_at")
    if not draft.consent_text.strip():
        raise Refused("consent_text_missing", "consent_text")
    if len(draft.consent_text) > MAX_CONSENT:
        raise Refused("text_too_long", "consent_text", limit=MAX_CONSENT)
