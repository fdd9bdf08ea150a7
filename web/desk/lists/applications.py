"""The list of applications, and deciding about many of them at once."""

from collections.abc import Sequence

from events.festival.languages import language_name
from events.history.queries import Entry
from events.hosts.rules import Permission
from events.mail.queries import LetterView
from events.nations.queries import nation_names
from events.storage.listing import Asked
from exhibitors.applications.actions import decide_many
from exhibitors.applications.listing import by_kind, by_state, listed, number
from exhibitors.applications.queries import ApplicationCard, applications_with
from exhibitors.applications.rules import DECISIONS, LETTERS, STATES
from exhibitors.applications.undoing import TakenBack, undo_decisions
from web.delivery.letters import compose
from web.i18n import counted, noop
from web.kinds import EXHIBITORS
from web.lists.description import (
    Act,
    Cell,
    Column,
    Filter,
    Foresee,
    Found,
    ListOf,
    Meant,
    Option,
    Perform,
    Preview,
    Reading,
    Row,
    Sample,
    Undo,
    Undone,
)
from web.sentences import sentence

STATE_WORDS = {
    "submitted": ("info", noop("new")),
    "waiting": ("wait", noop("waiting list")),
    "accepted": ("ok", noop("accepted")),
    "declined": ("stop", noop("declined")),
    "withdrawn": ("off", noop("taken back")),
}
"""State of an application → the chip's state, and its word."""

DECISION_WORDS = {
    "accept": ("check", noop("Accept")),
    "waitlist": ("wait", noop("Waiting list")),
    "decline": ("x", noop("Decline")),
}
"""Decision → icon and word of its button."""

QUESTIONS = {
    "accept": noop("Accept these groups?"),
    "waitlist": noop("Put these groups on the waiting list?"),
    "decline": noop("Decline these groups?"),
}
TOLD = {
    "accept": counted("One group is accepted.", "%(num)d groups are accepted."),
    "waitlist": counted("One group is on the waiting list.", "%(num)d groups are on the waiting list."),
    "decline": counted("One group is declined.", "%(num)d groups are declined."),
}


async def read(reading: Reading, asked: Asked) -> Found:
    event, words = reading.event, reading.words
    names = await nation_names(event.host, words.tag)
    cards = await listed(event.id, asked)
    states, kinds = await by_state(event.id, asked), await by_kind(event.id, asked)
    return Found(
        rows=[_row(reading, card, names) for card in cards],
        total=await number(event.id, asked),
        options={
            "state": [
                Option("", "", sum(states.values())),
                *(Option(key, words.gettext(STATE_WORDS[key][1]), states.get(key, 0)) for key in STATES),
            ],
            "kind": [Option(key, words.gettext(word), kinds.get(key, 0)) for key, (word, _) in EXHIBITORS.items()],
        },
    )


def _row(reading: Reading, card: ApplicationCard, nations: dict[str, str]) -> Row:
    words = reading.words
    chip, word = STATE_WORDS[card.state]
    watts = words.gettext("%(number)s W") % {"number": words.number(card.power_watts)}
    kind = words.gettext(EXHIBITORS[card.kind][0])
    return Row(
        code=card.code,
        name=card.name,
        href=f"/desk/{reading.event.slug}/applications/{card.code}",
        cells={
            "name": Cell(reading.reader.named(card.name), under=kind),
            "kind": Cell(kind),
            "nations": Cell(words.list(nations.get(code, code) for code in card.nations)),
            "needs": Cell(watts, card.power_watts, whole=True) if card.power_watts else Cell(),
            "wish": Cell(reading.reader.named(card.booth_wish)),
            "language": Cell(language_name(card.lang, words.tag) if card.lang else ""),
            "email": Cell(card.email, ltr=True),
            "received": reading.day(card.submitted_at),
            "state": Cell(words.gettext(word), chip=chip),
            "booth": Cell(words.list(booth.number for booth in card.booths)),
        },
    )


def _foresee(decision: str) -> Foresee:
    async def foresee(reading: Reading, codes: Sequence[str]) -> Preview:
        cards = await applications_with(reading.event.id, codes)
        meant = [card for card in cards if decision in card.decisions]
        return Preview(
            meant=[Meant(card.code, reading.reader.named(card.name), _letter_to(reading, card)) for card in meant],
            left_out=[
                Meant(card.code, reading.reader.named(card.name), reading.words.gettext(STATE_WORDS[card.state][1]))
                for card in cards
                if card not in meant
            ],
            samples=_samples(reading, decision, meant),
        )

    return foresee


def _letter_to(reading: Reading, card: ApplicationCard) -> str:
    return card.email or reading.words.gettext("nobody: there is no mail address")


def _samples(reading: Reading, decision: str, meant: Sequence[ApplicationCard]) -> list[Sample]:
    """The letter in each language in which it goes out, as the first group that gets it reads it."""
    first: dict[str, ApplicationCard] = {}
    for card in meant:
        if card.email:
            first.setdefault(card.lang, card)
    samples = []
    for lang, card in first.items():
        told = {"name": card.name, "contact": "", "code": card.code}
        letter = LetterView(
            0, reading.event.id, "", "", LETTERS[decision], told, lang, "waiting", "", reading.now, None
        )
        mail = compose(letter, reading.base_url, reading.event)
        title = reading.words.gettext("The letter in %(language)s")
        said = language_name(mail.lang, reading.words.tag)
        samples.append(Sample(title % {"language": said}, mail.subject, mail.body, mail.lang))
    return list({sample.lang: sample for sample in samples}.values())


def _perform(decision: str) -> Perform:
    async def perform(reading: Reading, codes: Sequence[str], reason: str) -> None:
        await decide_many(reading.actor, reading.event, codes, decision, reason, reading.now)

    return perform


def _undo(decision: str) -> Undo:
    async def undo(reading: Reading, entries: Sequence[Entry]) -> Undone:
        outcomes = await undo_decisions(reading.actor, reading.event, decision, entries, reading.now)
        back = [outcome for outcome in outcomes if outcome.refused is None]
        return Undone(
            names=[outcome.name for outcome in back],
            kept=[_kept(reading, outcome) for outcome in outcomes if outcome.refused is not None],
            sent=[
                Meant(outcome.code, reading.reader.named(outcome.name), outcome.email)
                for outcome in back
                if outcome.letter == "sent"
            ],
        )

    return undo


def _kept(reading: Reading, outcome: TakenBack) -> Meant:
    why = sentence(reading.words, outcome.refused, reading.event.timezone) if outcome.refused else ""
    return Meant(outcome.code, reading.reader.named(outcome.name), why)


def _act(decision: str) -> Act:
    icon, label = DECISION_WORDS[decision]
    return Act(
        key=decision,
        label=label,
        icon=icon,
        permission=Permission.APPLICATIONS_DECIDE,
        question=QUESTIONS[decision],
        told=TOLD[decision],
        done=f"application.{DECISIONS[decision]}",
        foresee=_foresee(decision),
        perform=_perform(decision),
        undo=_undo(decision),
        effect=noop("Letter to"),
        danger=decision == "decline",
        reasoned=True,
    )


APPLICATIONS = ListOf(
    key="applications",
    title=noop("Applications"),
    path="applications",
    here="applications",
    permission=Permission.APPLICATIONS_READ,
    columns=(
        Column("name", noop("Group"), sorts=True),
        Column("kind", noop("Kind"), sorts=True, shown=False),
        Column("nations", noop("Shows")),
        Column("needs", noop("Needs")),
        Column("wish", noop("Wish for a booth"), shown=False),
        Column("language", noop("Language"), sorts=True, shown=False),
        Column("email", noop("Mail address"), shown=False),
        Column("received", noop("Received"), sorts=True),
        Column("state", noop("State"), sorts=True),
        Column("booth", noop("Booth")),
    ),
    read=read,
    sort="received",
    descending=True,
    filters=(Filter("state", noop("By state")), Filter("kind", noop("Kind"), menu=True)),
    searched=noop("Search by name"),
    acts=tuple(_act(decision) for decision in DECISION_WORDS),
)
