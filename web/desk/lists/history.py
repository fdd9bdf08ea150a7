"""The history as a list: who changed what, when."""

from collections import Counter

from events.history.listing import by_action, by_actor, listed, number
from events.hosts.rules import Permission
from events.storage.listing import Asked
from web.desk.changes import told, who_said
from web.i18n import noop
from web.lists.description import Cell, Column, Filter, Found, ListOf, Option, Reading, Row

ABOUT = {
    "event": noop("Festival"),
    "team": noop("Team"),
    "area": noop("Areas"),
    "plan_object": noop("Plan"),
    "booth": noop("Booths"),
    "booths": noop("Floor plans imported"),
    "placement": noop("Who stands where"),
    "call": noop("Call"),
    "application": noop("Applications"),
    "exhibitor": noop("Exhibitors"),
    "exhibitors": noop("Exhibitors imported"),
    "letter": noop("Letters"),
    "stage": noop("Stages"),
    "session": noop("Sessions"),
    "programme": noop("Programme imported"),
    "task": noop("Tasks"),
    "shift": noop("Shifts"),
    "volunteer": noop("Helpers"),
    "person": noop("Persons"),
    "badge": noop("Badges"),
    "badges": noop("Badges in one go"),
    "point": noop("Gates"),
}
"""First word of an action → what it is about. What is rarer is found without a filter."""


async def read(reading: Reading, asked: Asked) -> Found:
    event, words = reading.event, reading.words
    changes = told(event, await listed(event.id, asked), words)
    actors, actions = await by_actor(event.id, asked), await by_action(event.id, asked)
    about: Counter[str] = Counter()
    for action, count in actions.items():
        about[action.partition(".")[0]] += count
    return Found(
        rows=[
            Row(
                code="",
                name=change.what,
                cells={
                    "what": Cell(change.what, under=f"× {words.number(change.times)}" if change.times > 1 else ""),
                    "who": Cell(change.who),
                    "when": reading.moment(change.at),
                },
            )
            for change in changes
        ],
        total=await number(event.id, asked),
        options={
            "about": [Option(key, words.gettext(word), about[key]) for key, word in ABOUT.items()],
            "who": [Option(name, who_said(name, words), count) for name, count in sorted(actors.items())],
        },
    )


HISTORY = ListOf(
    key="history",
    title=noop("History"),
    path="history",
    here="history",
    permission=Permission.HISTORY_READ,
    columns=(
        Column("what", noop("What")),
        Column("who", noop("Who"), sorts=True),
        Column("when", noop("When"), sorts=True),
    ),
    read=read,
    sort="when",
    descending=True,
    filters=(Filter("about", noop("About"), menu=True), Filter("who", noop("Who"), menu=True)),
)
