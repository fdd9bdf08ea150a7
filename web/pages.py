"""Pages from templates, in the reader's language."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode
from zoneinfo import ZoneInfo

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from litestar import Request, Response
from litestar.connection import ASGIConnection
from litestar.datastructures import Cookie
from litestar.enums import MediaType
from litestar.response import Redirect

from events.festival.languages import LANGUAGES, negotiate
from events.festival.queries import EventView
from events.hosts.rules import Actor
from web.assets import asset
from web.borrowed import NOTICES
from web.head import HEAD
from web.i18n import INTERFACE, Words, lender, words_for

TEMPLATES = Path(__file__).parent / "templates"

Page = Response[str]
AnyConnection = ASGIConnection[Any, Any, Any, Any]
AnyRequest = Request[Any, Any, Any]

LANGUAGE_COOKIE = "schauher_lang"
"""Kept for signed-in people only."""

LANGUAGE_LIFETIME = 365 * 24 * 3600

MAX_CARRIED = 1_000
"""Letters of a path, and of what it asks for, that links to other languages carry on. Each of them repeats both: an
endless address would become a page of many times its length."""

WORKPLACES = frozenset({"desk", "gate", "api"})
"""First parts of addresses whose pages are there in complete languages only: who works with them reads every word."""


class LanguageLink(msgspec.Struct, frozen=True):
    """An entry of the language menu. What is not `near` stands behind "More languages"."""

    tag: str
    name: str
    dir: str
    href: str
    near: bool = True


class Shown(msgspec.Struct, frozen=True):
    """The event as the layouts show it; `lang` and `dir` of its name where they are not those of the page's words."""

    slug: str
    name: str
    host: str
    lang: str
    dir: str
    state: str
    tagline: str


class Notice(msgspec.Struct, frozen=True):
    """Says in the chosen language that the page's words are borrowed: a sentence around the own name of theirs."""

    lang: str
    dir: str
    before: str
    after: str


@cache
def environment(words: Words) -> Environment:
    """One environment per language, so that a page looks no words up that it does not need."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(("html",)),
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_callables(words.gettext, words.ngettext, newstyle=False)  # type: ignore[attr-defined]  # added by the extension
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    made.globals |= HEAD
    made.globals |= {
        "asset": asset,
        "lang": words.tag,
        "dir": words.dir,
        "words": words,
        "borrowed": borrowed(words),
        "event": None,
        "languages": (),
    }
    return made


def page(request: AnyRequest, template: str, /, *, status: int = 200, **context: Any) -> Page:
    """Renders a template with `context`, the environment's globals, `event` (for the layouts), `view` and `actor`."""
    words = reading(request)
    event: EventView | None = request.state.get("event")
    known = {
        "event": _shown(event, words) if event else None,
        "view": event,
        "languages": language_links(request),
        "actor": request.state.get("actor"),
        "here": "",
    }
    body = environment(words).get_template(template).render(known | context)
    answer = Response(body, media_type=MediaType.HTML, status_code=status)
    actor: Actor | None = request.state.get("actor")
    if actor and actor.account is not None and request.query_params.get("lang") == words.tag:
        keep_language(answer, words.tag)
    return answer


def keep_language(answer: Response[Any], tag: str) -> None:
    """The language that a signed-in person has chosen, until they choose another or sign out."""
    answer.set_cookie(
        Cookie(LANGUAGE_COOKIE, value=tag, path="/", max_age=LANGUAGE_LIFETIME, httponly=True, samesite="lax")
    )


def reading(request: AnyConnection) -> Words:
    """The words of the request's language, chosen once: by path, `?lang=`, the desk's cookie, then Accept-Language."""
    tag: str | None = request.state.get("lang")
    accepted = request.headers.get("accept-language", "")
    if tag is None:
        first = request.scope["path"].lstrip("/").partition("/")[0]
        asked = (first, request.query_params.get("lang", ""), request.cookies.get(LANGUAGE_COOKIE, ""))
        known = known_languages(first)
        fitting = next((tag for tag in asked if tag in known), None)
        tag = request.state.lang = fitting or negotiate(accepted, known)
    event: EventView | None = request.state.get("event")
    return words_for(tag, lender(event.languages) if event else negotiate(accepted, INTERFACE))


def zone_of(request: AnyConnection) -> ZoneInfo:
    """The zone of the path's event; UTC where there is none."""
    event: EventView | None = request.state.get("event")
    return event.timezone if event else ZoneInfo("UTC")


def redirect(path: str) -> Redirect:
    """After a POST: see other."""
    return Redirect(path, status_code=303)


def language_links(request: AnyRequest) -> tuple[LanguageLink, ...]:
    """This page in the other languages: by path where the path begins with one, else by `?lang=`."""
    # Quoted, since browsers take the path "/\\elsewhere.example" for another site.
    path = "/" + quote(request.scope["path"][:MAX_CARRIED].lstrip("/"))
    first, _, rest = path.lstrip("/").partition("/")
    asked = request.scope["query_string"]
    # Not by the request's own parameters: their order is another one in every process, and so would be the page's tag.
    carried = parse_qsl(asked.decode("latin-1"), keep_blank_values=True) if len(asked) <= MAX_CARRIED else []
    query = [(name, value) for name, value in carried if name != "lang"]
    by_path = first in LANGUAGES
    event: EventView | None = request.state.get("event")
    near = {*INTERFACE, *(event.languages if event else ()), reading(request).tag}
    return tuple(
        LanguageLink(
            tag,
            LANGUAGES[tag].own_name,
            LANGUAGES[tag].direction,
            _address(f"/{tag}/{rest}", query) if by_path else _address(path, [*query, ("lang", tag)]),
            tag in near,
        )
        for tag in known_languages(first)
    )


def known_languages(first: str) -> tuple[str, ...]:
    """The languages that can be chosen, by the first part of an address."""
    return INTERFACE if first in WORKPLACES else tuple(LANGUAGES)


def content_languages(tags: Iterable[str]) -> list[LanguageLink]:
    """The languages in which an event's texts are written, for the pieces that have one field for each."""
    known = [LANGUAGES[tag] for tag in tags if tag in LANGUAGES]
    return [LanguageLink(spoken.tag, spoken.own_name, spoken.direction, "") for spoken in known]


def borrowed(words: Words) -> Notice | None:
    """None where the words are in the language that was chosen."""
    if words.lang == words.tag:
        return None
    before, _, after = NOTICES[words.tag].partition("{language}")
    return Notice(words.tag, LANGUAGES[words.tag].direction, before, after)


def _shown(event: EventView, words: Words) -> Shown:
    name, tag = event.text(event.name, words.tag)
    other = tag if tag != words.lang else ""
    direction = LANGUAGES[tag].direction if tag in LANGUAGES else "auto"
    tagline = event.text(event.tagline, words.tag)[0]
    return Shown(event.slug, name, event.host_name, other, direction, event.state, tagline)


def _address(path: str, query: list[tuple[str, Any]]) -> str:
    return f"{path}?{urlencode(query)}" if query else path
