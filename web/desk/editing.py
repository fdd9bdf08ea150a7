"""What forms of the desk have in common: wall times, and telling that somebody else was faster."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from events.festival.languages import LANGUAGES
from events.festival.rules import Texts
from web.forms import Form

MAX_NAME = 200


def wall(at: datetime | None, zone: ZoneInfo) -> str:
    """A point in time as a `datetime-local` field shows it."""
    return at.astimezone(zone).strftime("%Y-%m-%dT%H:%M") if at else ""


def spread(name: str, texts: Texts) -> dict[str, str]:
    """Content per language as the fields `name-tag` show it."""
    return {f"{name}-{tag}": text for tag, text in texts.items()}


def with_unasked(typed: Texts, stored: Texts, asked: Iterable[str]) -> Texts:
    """What was typed, and what is stored in languages for which the form had no field."""
    fields = set(asked)
    return {**{tag: text for tag, text in stored.items() if tag not in fields}, **typed}


def content_tags(form: Form, names: Iterable[str], languages: Iterable[str], stored: Texts) -> list[str]:
    """Those of the festival, those in which there is something stored, and those in which somebody typed."""
    typed = [field.removeprefix(f"{name}-") for name in names for field in form.values if field.startswith(f"{name}-")]
    return [tag for tag in dict.fromkeys([*languages, *stored, *typed]) if tag in LANGUAGES]


def read_steps(form: Form) -> int:
    """One step up or down in an order: what the button said that was pressed."""
    return -1 if form.typed("to") == "up" else 1


def overtaken(form: Form) -> bool:
    """Whether somebody else saved the same thing while this form was open."""
    return form.status == 409 and "" in form.errors


def renew(form: Form, revision: int) -> None:
    """Everything typed stays; saving again counts from what is stored now."""
    form.values["revision"] = str(revision)


def labelled(choices: Mapping[str, str], first: str) -> list[tuple[str, str]]:
    """Options of a select whose first one chooses nothing."""
    return [("", first), *choices.items()]
