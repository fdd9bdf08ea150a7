"""Who takes part in an edition: by last year's table, by the pages, on paper; profiles, places and their people."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from events.festival.queries import EventView
from events.floor.queries import booths
from events.hosts.rules import SYSTEM, VISITOR
from events.people.actions import find_or_create
from events.people.rules import PersonDraft
from exhibitors.applications.actions import (
    create_call,
    decide,
    decide_many,
    enter_on_behalf,
    submit,
    withdraw_by_key,
)
from exhibitors.applications.rules import ApplicationDraft, CallDraft
from exhibitors.imports.actions import import_exhibitors
from exhibitors.placement.actions import place
from exhibitors.profiles.actions import add_appearance, change_exhibitor, join
from exhibitors.profiles.offers.actions import create_offer
from exhibitors.profiles.queries import StoredExhibitor, exhibitors_named
from exhibitors.profiles.rules import ExhibitorDraft
from exhibitors.profiles.sheet import ExhibitorRow, Parsed, Stand
from exhibitors.profiles.works.actions import create_work
from web.demo.content import dates
from web.demo.content.offers import OFFERS
from web.demo.content.texts import CALL, CONSENT
from web.demo.content.undecided import APPLICANTS
from web.demo.content.works import WORKS
from web.demo.crowd import Crowd
from web.demo.painting import paint
from web.demo.shapes import Applicant, Group, Way

MEMBERS = (1, 1, 2, 2, 2, 3)
"""How many people belong to an exhibitor, each as often as it is written here."""


async def take_over(event: EventView, groups: Sequence[Group], now: datetime) -> None:
    """Those of a table, at their booths at once."""
    rows = tuple(_row(number, group) for number, group in enumerate(groups, 2))
    await import_exhibitors(SYSTEM, event, Parsed(rows, (), {}, ()), now)


async def call_for(event: EventView) -> None:
    draft = CallDraft(dates.CALL_OPENS, dates.CALL_CLOSES, CALL)
    await create_call(SYSTEM, event, draft, dates.PLANNED)


async def apply(event: EventView, groups: Sequence[Group]) -> dict[str, str]:
    """All who applied, those who are not accepted too; answers the codes of the accepted groups by their names."""
    random = Random("post")  # noqa: S311  times of day, no secrets
    coming: list[Group | Applicant] = [*groups, *APPLICANTS]
    random.shuffle(coming)
    times = sorted(dates.FIRST_APPLICATION + random.random() * dates.APPLYING for _ in coming)
    accepted: dict[str, str] = {}
    decisions: list[tuple[str, Applicant]] = []
    for one, now in zip(coming, times, strict=True):
        if isinstance(one, Group):
            accepted[one.name] = await _apply(event, one, now)
        else:
            submitted = await submit(VISITOR, event, _told(one), now)
            decisions.append((submitted.code, one))
            if one.withdrawn:
                await withdraw_by_key(submitted.key, now + timedelta(days=1))
    await _decide(event, list(accepted.values()), decisions)
    return accepted


async def settle(
    event: EventView, groups: Sequence[Group], accepted: dict[str, str], crowd: Crowd, now: datetime
) -> None:
    """Places those with a booth who applied, completes all profiles, and makes their people known."""
    codes = {booth.number: booth.code for booth in await booths(event.id)}
    for group in groups:
        if group.booth and group.name in accepted:
            await place(SYSTEM, event, codes[group.booth], accepted[group.name], now)
    await complete(event, groups, crowd, now)


async def complete(event: EventView, groups: Sequence[Group], crowd: Crowd, now: datetime) -> None:
    """Profiles in all their languages, and who belongs to them."""
    random = Random("members")  # noqa: S311  numbers of people, no secrets
    known = await _known(event, groups)
    for group in groups:
        exhibitor = known[group.name]
        await change_exhibitor(SYSTEM, event, exhibitor.code, _profile(group, exhibitor), None, now)
        for person in _people(group, crowd, random.choice(MEMBERS)):
            await join(exhibitor.id, await find_or_create(SYSTEM, event.host, person, now))


async def appear(event: EventView, groups: Sequence[Group], sessions: dict[str, list[str]], now: datetime) -> None:
    """`sessions` are codes by the name of the group that takes part."""
    known = await _known(event, groups)
    for name, codes in sessions.items():
        for code in codes:
            await add_appearance(SYSTEM, event, known[name].code, code, now)


async def show(event: EventView, groups: Sequence[Group], now: datetime) -> None:
    """What they offer, and what hangs on their walls."""
    known = await _known(event, groups)
    for group in groups:
        code = known[group.name].code
        for offer in OFFERS.get(group.mail, ()):
            await create_offer(SYSTEM, event, code, offer, now)
        for work in WORKS.get(group.mail, ()):
            picture = paint(work.motif, work.dice) if work.motif else None
            await create_work(SYSTEM, event, code, work.draft, picture, now)


async def _known(event: EventView, groups: Sequence[Group]) -> dict[str, StoredExhibitor]:
    found = await exhibitors_named(event.host, [group.name for group in groups])
    return {exhibitor.draft.name: exhibitor for exhibitor in found}


async def _apply(event: EventView, group: Group, now: datetime) -> str:
    if group.way is Way.PAPER:
        return await enter_on_behalf(SYSTEM, event, _application(group), now)
    return (await submit(VISITOR, event, _application(group), now)).code


async def _decide(event: EventView, accepted: Sequence[str], others: Sequence[tuple[str, Applicant]]) -> None:
    await decide_many(SYSTEM, event, accepted, "accept", "", dates.DECIDED)
    for code, applicant in others:
        if applicant.decision:
            await decide(SYSTEM, event, code, applicant.decision, applicant.reason, dates.DECIDED)


def _row(number: int, group: Group) -> ExhibitorRow:
    return ExhibitorRow(
        (number,),
        group.name,
        group.kind,
        group.nations,
        group.nations_text,
        (Stand(group.booth[0], group.booth),) if group.booth else (),
        (group.offers,),
        group.contact.name,
        group.email,
        description=group.texts["de"],
        description_en=group.texts["en"],
    )


def _application(group: Group) -> ApplicationDraft:
    lang = next((tag for tag in group.languages if tag in group.texts), "de")
    return ApplicationDraft(
        group.name,
        group.kind,
        group.texts[lang],
        lang,
        group.nations,
        group.nations_text,
        group.contact.name,
        group.email,
        languages=group.languages,
        offers=group.offers,
        booth_wish=group.wish,
        power_watts=group.watts,
        water=group.water,
        tables=group.tables,
        chairs=group.chairs,
        consent=True,
        consent_text=CONSENT,
    )


def _told(applicant: Applicant) -> ApplicationDraft:
    return ApplicationDraft(
        applicant.name,
        applicant.kind,
        applicant.description,
        applicant.lang,
        applicant.nations,
        contact_name=applicant.contact,
        email=f"{applicant.mail}@example.org",
        languages=tuple(dict.fromkeys((applicant.lang, "de"))),
        offers=applicant.offers,
        booth_wish=applicant.wish,
        power_watts=applicant.watts,
        tables=1,
        chairs=2,
        consent=True,
        consent_text=CONSENT,
    )


def _profile(group: Group, known: StoredExhibitor) -> ExhibitorDraft:
    return ExhibitorDraft(
        group.name,
        group.kind,
        group.texts,
        group.nations,
        group.nations_text,
        group.languages,
        group.offers,
        f"https://example.org/{group.mail}",
        known.draft.email,
        known.draft.phone,
    )


def _people(group: Group, crowd: Crowd, count: int) -> list[PersonDraft]:
    """The contact first."""
    lang = group.languages[0]
    contact = PersonDraft(
        group.contact.name,
        group.contact.transcription,
        group.email,
        crowd.phone(),
        lang,
        group.languages,
    )
    others = [
        PersonDraft(named.name, named.transcription, lang=lang, languages=crowd.spoken(lang))
        for named in (crowd.name(lang) for _ in range(count - 1))
    ]
    return [contact, *others]
