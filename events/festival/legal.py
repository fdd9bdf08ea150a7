"""What the law wants to be said of an event: answers to plain questions, which the pages say in every language."""

from collections.abc import Collection
from datetime import date

import msgspec

from events.faults import Refused
from events.festival.rules import MAX_TEXT, Texts
from events.festival.texts import check_texts
from events.people.rules import EMAIL

MAX_LINE = 300
MAX_LINES = 1_000
MOST_MONTHS = 120
MOST_DAYS = 3_650

BASES = ("public", "private")
"""Who keeps data: a public body for its task, or an association or firm."""

CONFORMANCE = ("full", "partial", "unchecked")
CHECKERS = ("ourselves", "experts")
ANSWERS = ("yes", "partly", "no")
GROUND = (
    "step_free",
    "toilets",
    "parking",
    "quiet_room",
    "hearing_loop",
    "sign_language",
    "easy_language",
    "large_print",
    "assistance_dogs",
    "companions",
)
"""What people with disabilities look for first."""


class Imprint(msgspec.Struct, frozen=True):
    """Who answers for the pages (DDG § 5, MStV § 18). Empty is not answered."""

    body: str = ""
    represented_by: str = ""
    address: str = ""
    mail: str = ""
    phone: str = ""
    register: str = ""
    vat: str = ""
    editor: str = ""


class Privacy(msgspec.Struct, frozen=True):
    """Whom to ask about data, and how long they are kept (GDPR Art. 13). None is not answered, 0 is not at all.

    Months and `scans_days` count from the end of the festival; `log_days` is how long the web server knows addresses.
    """

    mail: str = ""
    officer: str = ""
    basis: str = ""
    declined_months: int | None = None
    exhibitors_months: int | None = None
    helpers_months: int | None = None
    scans_days: int | None = None
    log_days: int | None = None
    provider: str = ""
    authority: str = ""


class Accessibility(msgspec.Struct, frozen=True):
    """How far the pages are accessible (EN 301 549), whom to tell, and what the ground is like: fact → answer."""

    ground: dict[str, str] = {}
    conformance: str = ""
    checked_by: str = ""
    checked_on: date | None = None
    barriers: Texts = {}
    mail: str = ""
    phone: str = ""
    enforcement: str = ""


Answers = Imprint | Privacy | Accessibility


class Legal(msgspec.Struct, frozen=True):
    imprint: Imprint = Imprint()
    privacy: Privacy = Privacy()
    accessibility: Accessibility = Accessibility()

    def answers(self, form: str) -> Answers:
        found: Answers = getattr(self, form)
        return found


FORMS: dict[type[Answers], str] = {Imprint: "imprint", Privacy: "privacy", Accessibility: "accessibility"}
NEEDED = {
    "imprint": ("body", "represented_by", "address", "mail", "editor"),
    "privacy": (
        "mail",
        "basis",
        "declined_months",
        "exhibitors_months",
        "helpers_months",
        "scans_days",
        "log_days",
        "authority",
    ),
    "accessibility": ("conformance", "mail", "enforcement"),
}
"""Form → what must be answered before an event goes public."""

CHOICES: dict[str, Collection[str]] = {"basis": BASES, "conformance": CONFORMANCE, "checked_by": CHECKERS}
SEVERAL_LINES = ("address", "officer", "provider", "authority", "enforcement")


class Gap(msgspec.Struct, frozen=True):
    """An answer that is missing."""

    form: str
    field: str

    @property
    def code(self) -> str:
        return f"{self.form}_{self.field}_missing"


def gaps(legal: Legal) -> list[Gap]:
    """All that is missing, form by form."""
    return [gap for form in NEEDED for gap in gaps_of(legal.answers(form))]


def gaps_of(answers: Answers) -> list[Gap]:
    form = FORMS[type(answers)]
    needed = NEEDED[form]
    if isinstance(answers, Accessibility) and answers.conformance in ("full", "partial"):
        needed = (*needed, "checked_by", "checked_on")
    return [Gap(form, field) for field in needed if _is_open(getattr(answers, field))]


def _is_open(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def check_complete(missing: list[Gap]) -> None:
    """Raises Refused for the first one."""
    if missing:
        raise Refused(missing[0].code, missing[0].field)


def check_answers(answers: Answers, today: date) -> None:
    """That what is said can be kept; it need not be complete. `today` is the event's. Raises Refused."""
    for field in answers.__struct_fields__:
        _check_answer(field, getattr(answers, field))
    if isinstance(answers, Accessibility):
        check_texts(answers.barriers, "barriers", MAX_TEXT)
        for fact, answer in answers.ground.items():
            if fact not in GROUND or answer not in ANSWERS:
                raise Refused("choice_unknown", f"ground-{fact}")
        if answers.checked_on is not None and answers.checked_on > today:
            raise Refused("day_not_come", "checked_on", today=today)


def _check_answer(field: str, value: object) -> None:
    if isinstance(value, int):
        most = MOST_DAYS if field.endswith("_days") else MOST_MONTHS
        if not 0 <= value <= most:
            raise Refused("number_out_of_range", field, least=0, most=most)
    elif isinstance(value, str) and value:
        limit = MAX_LINES if field in SEVERAL_LINES else MAX_LINE
        if len(value) > limit:
            raise Refused("text_too_long", field, limit=limit)
        if field in CHOICES and value not in CHOICES[field]:
            raise Refused("choice_unknown", field)
        if field == "mail" and not EMAIL.fullmatch(value):
            raise Refused("email_malformed", field)
