"""What the gate tells in words: who may come in, who is in already, who may not and why."""

from collections.abc import Mapping
from datetime import date, datetime

import msgspec

from events.badges.queries import BadgeView
from events.checkin.queries import PointView, ScanView
from events.checkin.rules import Answer, Direction, Reason, Result
from events.festival.queries import EventView
from events.festival.rules import festival_day
from web.i18n import Words, noop
from web.kinds import ROLES

REFUSALS = {
    Reason.UNKNOWN_POINT: (noop("This gate is gone"), noop("Choose another gate.")),
    Reason.UNKNOWN_CODE: (
        noop("Unknown code"),
        noop("This is no badge of this festival. Read it once more, or send the person to the info desk."),
    ),
    Reason.BADGE_REPLACED: (noop("Replaced badge"), noop("There is a newer badge for this person.")),
    Reason.BADGE_REVOKED: (noop("Blocked badge"), noop("Please send the person to the info desk.")),
    Reason.ROLE_NOT_ADMITTED: (noop("Not at this gate"), noop("This gate admits: %(roles)s.")),
    Reason.WRONG_AREA: (noop("Not for this area"), noop("The badge is for: %(areas)s.")),
    Reason.WRONG_DAY: (noop("Not valid on %(today)s"), noop("The badge is for: %(days)s.")),
}
"""reason → what stands large, and what to do."""

LISTED = {
    Result.ENTERED: ("ok", noop("in")),
    Result.LEFT: ("ok", noop("out")),
    Result.ALREADY: ("warn", noop("already in")),
    Result.REFUSED: ("stop", noop("refused")),
}


class Verdict(msgspec.Struct, frozen=True):
    """`state` is ok, warn or stop: a colour, a shape and words that say the same."""

    state: str
    title: str
    name: str = ""
    comes_as: str = ""
    text: str = ""


class Line(msgspec.Struct, frozen=True):
    """One of the last scans."""

    state: str
    word: str
    who: str
    known: bool
    time: str


class Teller:
    """Says it for one gate of an event. `points`: all of its gates."""

    def __init__(self, event: EventView, point: PointView, points: list[PointView], words: Words) -> None:
        self.event = event
        self.point = point
        self.names = {known.code: event.text(known.name, words.tag)[0] for known in points}
        self.words = words

    def verdict(self, answer: Answer, badge: BadgeView | None, direction: Direction, now: datetime) -> Verdict:
        say = self.words.gettext
        name, comes_as = (badge.name, self._comes_as(badge)) if badge else ("", "")
        match answer.result:
            case Result.ENTERED:
                return Verdict("ok", say("Come in"), name, comes_as, self._since(answer, now))
            case Result.LEFT:
                return Verdict("ok", say("Goodbye"), name, comes_as, self._inside(answer, now))
            case Result.ALREADY if direction is Direction.IN:
                return Verdict("warn", say("Already in"), name, comes_as, self._inside(answer, now))
            case Result.ALREADY:
                return Verdict("warn", say("Was not inside"), name, comes_as, say("Nobody has scanned this badge in."))
        reason = answer.reason or Reason.UNKNOWN_CODE
        title, text = (say(sentence) % self._told(badge, now) for sentence in REFUSALS[reason])
        return Verdict("stop", title, name, comes_as, text)

    def line(self, scan: ScanView) -> Line:
        state, word = LISTED[scan.result]
        if scan.reason is Reason.NOT_INSIDE:
            word = noop("was not inside")
        code = f"{scan.code[:4]}…{scan.code[-2:]}" if len(scan.code) > 8 else scan.code
        return Line(state, self.words.gettext(word), scan.name or code, scan.name is not None, self._clock(scan.at))

    def _comes_as(self, badge: BadgeView) -> str:
        return self.words.gettext(", ").join(filter(None, [self.words.gettext(ROLES[badge.role]), badge.organisation]))

    def _since(self, answer: Answer, now: datetime) -> str:
        return self._time(answer.first_at or now, now)

    def _inside(self, answer: Answer, now: datetime) -> str:
        """Since when and where: of a stay that another gate began, too."""
        if answer.first_at is None:
            return ""
        told = {"time": self._time(answer.first_at, now), "gate": self.names.get(answer.first_point or "", "")}
        return self.words.gettext("since %(time)s, %(gate)s") % told

    def _told(self, badge: BadgeView | None, now: datetime) -> Mapping[str, str]:
        words = self.words
        return {
            "today": words.weekday(self._day(now)),
            "days": words.list(words.weekday(day) for day in badge.days) if badge else "",
            "areas": words.list(badge.areas) if badge else "",
            "roles": words.list(words.gettext(ROLES[role]) for role in self.point.roles),
        }

    def _time(self, at: datetime, now: datetime) -> str:
        """The clock, and the day where it is another one."""
        clock = self._clock(at)
        return clock if self._day(at) == self._day(now) else f"{self.words.weekday(self._day(at))} {clock}"

    def _clock(self, at: datetime) -> str:
        return self.words.time(at, self.event.timezone)

    def _day(self, at: datetime) -> date:
        return festival_day(at, self.event.zone, self.event.day_boundary)
