"""What holds for an exhibitor: kinds, lengths, nations shown, and how two spellings of a name are the same one."""

import re
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from events.faults import Refused
from events.festival import texts
from events.festival.rules import Texts
from events.files.text import clean_line
from events.nations.rules import is_nation_code
from events.people.rules import EMAIL, check_line
from events.search.rules import fold

KINDS = ("association", "craft", "kitchen", "information", "artist", "authority", "firm")
SEARCH_KIND = "exhibitor"
"""Under this kind the search table holds exhibitors."""

MAX_NAME_KEY = 400
MAX_DESCRIPTION = 5_000
MAX_CHOICES = 40
MAX_LINE = {
    "name": 200,
    "nations_text": 200,
    "offers": 500,
    "website": 300,
    "email": 254,
    "phone": 40,
    "address": 300,
}
WEBSITE = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


class ExhibitorDraft(msgspec.Struct, frozen=True):
    """What is said of an exhibitor. `nations` are codes of countries and regions, `nations_text` its own words."""

    name: str
    kind: str = "association"
    description: Texts = {}
    nations: tuple[str, ...] = ()
    nations_text: str = ""
    languages: tuple[str, ...] = ()
    offers: str = ""
    website: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""


def name_key(name: str) -> str:
    """The name as it is compared: without case, marks and doubled spaces."""
    return fold(name)[:MAX_NAME_KEY]


def check_exhibitor(draft: ExhibitorDraft) -> None:
    """Raises the first Refused."""
    for refused in exhibitor_faults(draft).values():
        raise refused


def exhibitor_faults(draft: ExhibitorDraft) -> dict[str, Refused]:
    """Everything that is wrong, by field."""
    return by_field(
        *(fault(check_line, getattr(draft, field), field, limit) for field, limit in MAX_LINE.items()),
        fault(check_filled, draft.name, "name"),
        fault(check_kind, draft.kind),
        fault(check_email, draft.email),
        fault(check_website, draft.website),
        fault(check_nations, draft.nations),
        fault(check_languages, draft.languages),
        fault(texts.check_texts, draft.description, "description", MAX_DESCRIPTION),
    )


def cleaned(draft: ExhibitorDraft) -> ExhibitorDraft:
    """As it is stored: one line where one line is meant, nothing twice, no empty text."""
    return msgspec.structs.replace(
        draft,
        **{field: clean_line(getattr(draft, field)) for field in MAX_LINE},
        description=texts.cleaned(draft.description),
        nations=tuple(dict.fromkeys(draft.nations)),
        languages=tuple(dict.fromkeys(draft.languages)),
    )


def merged(old: ExhibitorDraft, new: ExhibitorDraft) -> ExhibitorDraft:
    """What was said before, and over it what is said now; what is left empty now says nothing."""
    said = {field: value for field in new.__struct_fields__ if (value := getattr(new, field))}
    return msgspec.structs.replace(old, **{**said, "description": {**old.description, **new.description}})


def search_texts(
    draft: ExhibitorDraft,
    makers: Iterable[str] = (),
    titles: Iterable[Texts] = (),
    stories: Iterable[Texts] = (),
    nations: Iterable[Texts] = (),
) -> Texts:
    """What people may look for, the name first: per language what is said in it, and under "und" what goes by many.

    `titles` and `stories` are those of works and offers, `nations` the names of what is shown.
    """
    always = [draft.name, draft.offers, draft.nations_text, *makers]
    titled, named = list(titles), list(nations)
    said = [draft.description, *titled, *stories]
    found = {
        lang: " ".join([*always, *(texts.get(lang, "") for texts in (*said, *named))])
        for lang in dict.fromkeys(tag for texts in said for tag in texts)
    }
    everywhere = dict.fromkeys(text for texts in (*titled, *named) for text in texts.values())
    return {**found, "und": " ".join([*always, *everywhere])}


def fault(check: Callable[..., None], *arguments: Any) -> Refused | None:
    """What the check has to say: a form wants to know everything at once, not the first thing."""
    try:
        check(*arguments)
    except Refused as refused:
        return refused
    return None


def by_field(*faults: Refused | None) -> dict[str, Refused]:
    """The first fault of every field."""
    found: dict[str, Refused] = {}
    for refused in faults:
        if refused is not None:
            found.setdefault(refused.field or "", refused)
    return found


def check_filled(text: str, field: str) -> None:
    if not clean_line(text):
        raise Refused("text_missing", field)


def check_said(said: Texts, field: str) -> None:
    """In some language there must be something to read."""
    if not texts.cleaned(said):
        raise Refused("text_missing", field)


def check_kind(kind: str) -> None:
    if kind not in KINDS:
        raise Refused("choice_unknown", "kind", value=kind, known=", ".join(KINDS))


def check_email(email: str) -> None:
    """An empty address is none."""
    if email.strip() and not EMAIL.fullmatch(email.strip()):
        raise Refused("email_malformed", "email")


def check_website(website: str) -> None:
    """Only where a browser may be sent to: `javascript:` and the like are refused."""
    if website.strip() and not WEBSITE.fullmatch(website.strip()):
        raise Refused("website_malformed", "website")


def check_nations(nations: tuple[str, ...]) -> None:
    if len(nations) > MAX_CHOICES:
        raise Refused("choices_too_many", "nations", limit=MAX_CHOICES)
    for nation in nations:
        if not is_nation_code(nation):
            raise Refused("nation_unknown", "nations", nation=nation)


def check_languages(languages: Iterable[str], field: str = "languages") -> None:
    tags = list(languages)
    if len(tags) > MAX_CHOICES:
        raise Refused("choices_too_many", field, limit=MAX_CHOICES)
    for tag in tags:
        texts.check_language(tag, field)
