"""Creating and changing events."""

from datetime import UTC, datetime
from typing import Any

import msgspec
from piccolo.columns import Column
from piccolo.querystring import QueryString

from events.faults import Conflict, NotFound
from events.festival.legal import FORMS, Answers, Legal, check_answers, check_complete, gaps, gaps_of
from events.festival.queries import TEXTS, EventView
from events.festival.rules import (
    DAY_BOUNDARY,
    EventDraft,
    Texts,
    check_event,
    cleaned_coordinates,
    moment,
)
from events.festival.tables import Event, EventDay
from events.festival.texts import check_texts, stored
from events.history.actions import record
from events.hosts.rules import Actor, Permission
from events.hosts.tokens import new_code
from events.storage import transaction
from events.storage.revisions import revise


async def create_event(actor: Actor, host: int, draft: EventDraft, now: datetime) -> int:
    """Adds a draft event; answers its id. Raises Refused, Conflict("slug_taken")."""
    async with transaction():
        actor.require(Permission.HOST_CHANGE, host=host)
        check_event(draft)
        own: dict[Column, Any] = {Event.host: host, Event.code: new_code(), Event.created_at: now}
        row = Event({**own, Event.day_boundary: DAY_BOUNDARY, **_columns(draft)})
        created = await Event.insert(row).on_conflict(Event.slug, "DO NOTHING").returning(Event.id)
        if not created:
            raise Conflict("slug_taken", "slug", slug=draft.slug)
        event = int(created[0]["id"])
        await _write_days(event, draft)
        await record(actor, now, "event.created", draft.slug, event, name=draft.name, languages=draft.languages)
    return event


async def change_event(actor: Actor, event: EventView, draft: EventDraft, revision: int | None, now: datetime) -> None:
    """Raises Refused, Conflict("slug_taken"), Conflict("changed_meanwhile")."""
    async with transaction():
        actor.require(Permission.EVENT_CHANGE, host=event.host, event=event.id)
        check_event(draft)
        if await Event.exists().where((Event.slug == draft.slug) & (Event.id != event.id)):
            raise Conflict("slug_taken", "slug", slug=draft.slug)
        # The history first, wherever the event's row is written: all other actions end with both in this order.
        await record(actor, now, "event.changed", draft.slug, event.id, name=draft.name)
        await revise(Event, Event.id == event.id, revision, _columns(draft))
        await EventDay.delete().where(EventDay.event == event.id)
        await _write_days(event.id, draft)
        await bump_public_version(event.id)


async def publish_event(actor: Actor, event: EventView, now: datetime) -> None:
    """Makes the pages public. Raises Refused for what the law wants to be said and nobody has said yet."""
    async with transaction():
        actor.require(Permission.EVENT_CHANGE, host=event.host, event=event.id)
        row = await _set_state(actor, event, "public", now)
        # As it is now: somebody may have emptied an answer since the page with the button was made.
        check_complete(gaps(_legal(row)))


async def answer_legal(
    actor: Actor, event: EventView, answers: Answers, addition: Texts, revision: int | None, now: datetime
) -> None:
    """One of the legal pages: its answers, and what the organisers add in their own words.

    What is public can be changed and not emptied. Raises Refused, Conflict("changed_meanwhile").
    """
    form = FORMS[type(answers)]
    async with transaction():
        actor.require(Permission.EVENT_CHANGE, host=event.host, event=event.id)
        check_answers(answers, now.astimezone(event.timezone).date())
        check_texts(addition, form)
        await record(actor, now, f"event.{form}_changed", event.slug, event.id)
        await revise(Event, Event.id == event.id, revision, {Event._meta.get_column_by_name(form): stored(addition)})
        row = (await Event.select().where(Event.id == event.id))[0]
        said = msgspec.structs.replace(_legal(row), **{form: answers})
        await Event.update({Event.legal: msgspec.json.encode(said).decode()}).where(Event.id == event.id)
        if row["state"] != "draft":
            check_complete(gaps_of(answers))
            await bump_public_version(event.id)


async def withdraw_event(actor: Actor, event: EventView, now: datetime) -> None:
    """Takes the pages off the public again."""
    async with transaction():
        actor.require(Permission.EVENT_CHANGE, host=event.host, event=event.id)
        await _set_state(actor, event, "draft", now)


async def finish_event(actor: Actor, event: EventView, now: datetime) -> None:
    """The festival is over: its pages stay readable, nobody can apply or sign up any more."""
    async with transaction():
        actor.require(Permission.EVENT_CHANGE, host=event.host, event=event.id)
        await _set_state(actor, event, "finished", now)


async def bump_public_version(event: int) -> None:
    """Every cached page of the event is stale from here on. The last statement of a transaction that changes one."""
    await Event.update({Event.public_version: QueryString('"public_version" + 1')}, force=True).where(Event.id == event)


async def bump_public_versions(host: int) -> None:
    """Of all events of the host, whose name and regions stand on their pages."""
    await Event.update({Event.public_version: QueryString('"public_version" + 1')}, force=True).where(
        Event.host == host
    )


async def _set_state(actor: Actor, event: EventView, state: str, now: datetime) -> dict[str, Any]:
    """Answers the row as it is now. Raises NotFound."""
    await record(actor, now, f"event.{state}", event.slug, event.id)
    changed = await Event.update({Event.state: state}).where(Event.id == event.id).returning(*Event.all_columns())
    if not changed:
        raise NotFound("event_not_found")
    await bump_public_version(event.id)
    return dict(changed[0])


def _legal(row: dict[str, Any]) -> Legal:
    return msgspec.json.decode(row["legal"], type=Legal)


async def _write_days(event: int, draft: EventDraft) -> None:
    days = []
    for day in draft.days:
        opens = moment(day.date, day.opens, draft.zone)
        closing = day.date if day.closes > day.opens else datetime.fromordinal(day.date.toordinal() + 1).date()
        closes = moment(closing, day.closes, draft.zone)
        days.append(
            EventDay(event=event, date=day.date, opens_at=opens.astimezone(UTC), closes_at=closes.astimezone(UTC))
        )
    await EventDay.insert(*days)


def _columns(draft: EventDraft) -> dict[Column, Any]:
    texts = {getattr(Event, name): _json(getattr(draft, name)) for name in TEXTS}
    return {
        **texts,
        Event.slug: draft.slug,
        Event.languages: _json(draft.languages),
        Event.zone: draft.zone,
        Event.office_phone: draft.office_phone,
        Event.coordinates: cleaned_coordinates(draft.coordinates),
    }


def _json(value: Texts | tuple[str, ...]) -> str:
    if isinstance(value, dict):
        value = {lang: text.strip() for lang, text in value.items() if text.strip()}
    return msgspec.json.encode(value).decode()
