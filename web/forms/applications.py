"""The form of an application: the same for visitors, behind the mailed link, and at the desk."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from events.festival.languages import LANGUAGES, own_name
from events.festival.queries import EventView
from events.nations.queries import RegionView
from events.nations.spellings import recognise_all
from events.search.rules import fold
from exhibitors.applications.rules import MAX_DESCRIPTION, MAX_LINE, MOST, ApplicationDraft, faults
from exhibitors.profiles.rules import KINDS, MAX_CHOICES
from web.forms import Form
from web.i18n import Words, noop
from web.kinds import EXHIBITORS

KIND_HINTS = {
    "association": noop("A club, an initiative, a group of friends"),
    "craft": noop("To show, to sell, to join in"),
    "kitchen": noop("To cook or to serve"),
    "information": noop("Advice, projects, conversations"),
    "artist": noop("Pictures, sculptures, photographs"),
    "authority": noop("Town, district, state"),
    "firm": noop("A business that offers something"),
}
CONSENT = noop(
    "%(host)s may keep what I wrote here to organise %(event)s, and may write to me about it. I can take this back at "
    "any time."
)
CONSENT_ON_PAPER = noop("They agreed, on paper or in person, that we keep this and write to them.")

NATION_FIELDS = 3
"""Fields for nations on an empty form; each takes several, with commas."""


def read_application(
    form: Form, regions: Sequence[RegionView], consent_text: str, spoken: Collection[str] = LANGUAGES, *, by_mail: bool
) -> ApplicationDraft:
    """Who applies `by_mail` must say everything that we need; what came on paper is taken as it is."""
    nations, nations_text = read_nations(form, regions)
    draft = ApplicationDraft(
        name=form.text("name", limit=MAX_LINE["name"]),
        kind=form.choice("kind", KINDS),
        description=form.text("description", limit=MAX_DESCRIPTION, required=by_mail, lines=True),
        lang=form.choice("lang", spoken),
        nations=nations,
        nations_text=nations_text,
        contact_name=form.text("contact_name", limit=MAX_LINE["contact_name"], required=by_mail),
        email=form.email("email", required=by_mail),
        phone=form.text("phone", limit=MAX_LINE["phone"], required=False),
        languages=form.choices("languages", spoken),
        offers=form.text("offers", limit=MAX_LINE["offers"], required=False),
        booth_wish=form.text("booth_wish", limit=MAX_LINE["booth_wish"], required=False),
        water=form.flag("water"),
        consent=form.flag("consent"),
        consent_text=consent_text,
        **{field: form.whole(field, most=most, default=0) for field, most in MOST.items()},
    )
    for field, refused in faults(draft, by_mail=by_mail).items():
        form.refuse(refused, field_of(field))
    return draft


def stored_application(draft: ApplicationDraft, names: Mapping[str, str]) -> dict[str, str | list[str]]:
    """The application as its form shows it. `names`: what the reader calls the nations."""
    lines = ("name", "kind", "description", "lang", "contact_name", "email", "phone", "offers", "booth_wish")
    return {
        **{field: getattr(draft, field) for field in lines},
        **{field: str(getattr(draft, field) or "") for field in MOST},
        **stored_nations(draft.nations, draft.nations_text, names),
        "languages": list(draft.languages),
        "water": "yes" if draft.water else "",
        "consent": "yes" if draft.consent else "",
    }


def field_of(field: str) -> str:
    """Where on the form a fault of the domain's field is told."""
    return "nations-1" if field in ("nations", "nations_text") else field


def read_nations(form: Form, regions: Sequence[RegionView]) -> tuple[tuple[str, ...], str]:
    """Codes of what we know, and what we do not know in the group's own words."""
    own = {fold(label): region.code for region in regions for label in region.label.values()}
    known: list[str] = []
    unknown: list[str] = []
    for number in range(1, MAX_CHOICES + 1):
        text = form.text(f"nations-{number}", limit=MAX_LINE["nations_text"], required=False)
        if fold(text) in own:
            known.append(own[fold(text)])
        elif text:
            codes, words = recognise_all(text)
            known += codes
            unknown += words
    return tuple(dict.fromkeys(known)), ", ".join(dict.fromkeys(unknown))


def stored_nations(nations: Sequence[str], nations_text: str, names: Mapping[str, str]) -> dict[str, str]:
    """One field for each, the group's own words last."""
    shown = [*(names.get(code, code) for code in nations), *([nations_text] if nations_text else [])]
    return {f"nations-{number}": text for number, text in enumerate(shown, 1)}


def nation_fields(form: Form) -> Sequence[int]:
    """The numbers of the fields for nations: one is always free."""
    last = max((number for number in range(1, MAX_CHOICES + 1) if form.typed(f"nations-{number}")), default=0)
    return range(1, min(MAX_CHOICES, max(NATION_FIELDS, last + 1)) + 1)


def application_fields(
    form: Form, names: Mapping[str, str], spoken: Collection[str] = LANGUAGES, *, by_mail: bool, consent: str
) -> dict[str, Any]:
    """What `public/apply_fields.html` needs beside the form."""
    return {
        "kinds": kind_cards(form.words),
        "nation_names": names.values(),
        "nation_fields": nation_fields(form),
        "tongues": tongues(form.words, spoken),
        "by_mail": by_mail,
        "consent": consent,
    }


def ticked(form: Form, name: str) -> list[str]:
    """What was sent under that name, once or several times; nothing that is ticked has invisible characters."""
    sent = form.values.get(name, [])
    return [text for text in ([sent] if isinstance(sent, str) else sent) if text.isprintable()]


def kind_cards(words: Words) -> list[tuple[str, str, str, str]]:
    return [
        (kind, words.gettext(label), words.gettext(KIND_HINTS[kind]), icon)
        for kind, (label, icon) in EXHIBITORS.items()
    ]


def tongues(words: Words, spoken: Collection[str] = LANGUAGES) -> list[tuple[str, str]]:
    """Tag and own name, the reader's language first. Nobody's language is the easy one."""
    tags = sorted((tag for tag in spoken if tag != "de-x-leicht"), key=lambda tag: tag != words.tag)
    return [(tag, own_name(tag)) for tag in tags]


def consent_text(event: EventView, words: Words) -> str:
    named = {"host": event.host_name, "event": event.text(event.name, words.tag)[0]}
    return words.gettext(CONSENT) % named
