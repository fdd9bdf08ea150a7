"""The history in words."""

import ast
from datetime import UTC, date, datetime, time
from pathlib import Path

from events.festival.queries import Day, EventView
from events.history.queries import Entry
from events.hosts.rules import VISITOR
from web.desk.changes import CHANGES, told
from web.i18n import words_for

ROOT = Path(__file__).parents[4]
ABOVE_ALL_FESTIVALS = {"account", "host", "region", "token"}
"""What these change belongs to no festival and is not in its history."""

AT = datetime(2027, 5, 15, 8, 30, tzinfo=UTC)
EVENT = EventView(
    id=1,
    host=1,
    host_name="Markt Birkental",
    host_slug="birkental",
    slug="demo",
    code="ABCDEFGHJK",
    name={"de": "Schau her!"},
    tagline={},
    place={},
    directions={},
    admission={},
    imprint={},
    privacy={},
    accessibility={},
    languages=("de",),
    zone="Europe/Berlin",
    day_boundary=time(4),
    office_phone="",
    coordinates="",
    state="draft",
    public_version=1,
    revision=1,
    days=(Day(date(2027, 5, 15), AT, AT),),
)


def recorded() -> set[str]:
    """The actions that the code records, where they are written out."""
    found = set()
    for path in [*(ROOT / "events").rglob("*.py"), *(ROOT / "exhibitors").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "record"
            if named and isinstance(action := node.args[2], ast.Constant):  # type: ignore[attr-defined]  # a call
                found.add(str(action.value))
    return found


def one(action: str, values: dict[str, object] | None, subject: str = "A", tag: str = "en") -> str:
    (change,) = told(EVENT, [Entry(1, AT, "Nurcan", action, subject, values)], words_for(tag))
    return change.what


def test_every_recorded_change_has_words() -> None:
    named = {action for action in recorded() if action.partition(".")[0] not in ABOVE_ALL_FESTIVALS}
    assert named - set(CHANGES) == set()


def test_texts_are_told_in_a_language_that_they_have() -> None:
    assert one("area.created", {"name": {"de": "Rathaus"}}) == "Area \u2068Rathaus\u2069 drawn"


def test_roles_kinds_and_moments_are_told_in_words() -> None:
    invited = one("team.invited", {"email": "a@example.org", "role": "jury"})
    assert invited == "\u2068a@example.org\u2069 invited as \u2068Jury\u2069"
    drawn = one("plan_object.created", {"kind": "first_aid", "area": "A"})
    assert drawn == "\u2068First aid\u2069 drawn on area \u2068A\u2069"
    opened = one("call.created", {"opens": "2027-01-01T00:00:00Z", "closes": AT.isoformat()})
    assert opened == "Call set up, from \u20681 Jan 2027, 01:00\u2069 to \u206815 May 2027, 10:30\u2069"


def test_erased_values_leave_a_sentence() -> None:
    assert one("placement.made", None) == "… placed at booth …"


def test_an_action_that_is_not_known_any_more_is_told_by_its_code() -> None:
    assert one("moon.landed", {"name": "%(x)s"}) == "moon.landed"


def test_a_percent_sign_in_a_name_is_only_a_sign() -> None:
    assert one("booth.created", {"number": "100 %(s"}) == "Booth \u2068100 %(s\u2069 drawn"


def test_what_one_person_did_again_and_again_in_a_minute_is_one_line() -> None:
    def issued(number: int, at: datetime, who: str = "Nurcan") -> Entry:
        return Entry(number, at, who, "badge.issued", str(number), {})

    later, last = AT.replace(second=59), AT.replace(minute=31)
    entries = [issued(4, last), issued(3, later, "Sepp"), issued(2, later), issued(1, AT)]
    changes = told(EVENT, entries, words_for("en"))
    assert [(change.who, change.times) for change in changes] == [("Nurcan", 1), ("Sepp", 1), ("Nurcan", 2)]
    assert changes[-1].iso == later.isoformat(timespec="seconds")


def test_who_came_by_the_public_pages_is_the_group_itself() -> None:
    (change,) = told(EVENT, [Entry(1, AT, VISITOR.name, "application.submitted", "A", {"name": "A"})], words_for("en"))
    assert change.who == "the group itself"
