"""Every action, what it is done with, and whether it changes a page that anybody may read.

`MOVES`: the public version moves. `STAYS`: it must not. `PARTS`: done inside other actions, which move the version.
"""

from datetime import timedelta
from uuid import UUID

import msgspec

from events.badges import actions as badges
from events.badges import blocking
from events.badges.rules import BadgeRole, Holder
from events.checkin import actions as checkin
from events.checkin.rules import Direction, PointDraft, Reading
from events.festival import actions as festival
from events.festival.legal import Imprint
from events.files import actions as files
from events.floor import actions as floor
from events.floor.rules import AreaDraft, BoothDraft, BoothRowDraft, ObjectDraft
from events.history import actions as history
from events.hosts import actions as hosts
from events.hosts.rules import SYSTEM, Role
from events.jobs import actions as jobs
from events.jobs.rules import ClaimedJob
from events.limits import actions as limits
from events.mail import actions as mail
from events.nations import actions as nations
from events.people import actions as people
from events.people.rules import PersonDraft
from events.programme import actions as programme
from events.programme import states
from events.programme.rules import SessionDraft, StageDraft
from events.search import actions as search
from events.volunteers import actions as volunteers
from events.volunteers.rules import ShiftDraft, TaskDraft, VolunteerDraft
from exhibitors.applications import actions as applications
from exhibitors.applications.rules import CallDraft
from exhibitors.applications.undoing import undo_decisions
from exhibitors.imports import actions as imports
from exhibitors.placement import actions as placement
from exhibitors.profiles import actions as profiles
from exhibitors.profiles.offers import actions as offers
from exhibitors.profiles.offers.rules import OfferDraft
from exhibitors.profiles.rules import ExhibitorDraft
from exhibitors.profiles.works import actions as works
from exhibitors.profiles.works.actions import PictureChange
from exhibitors.profiles.works.rules import WorkDraft
from tests.festivals import NOW
from tests.integration.events.floor.test_import_booths import EXIT, HALL, ONE, plan_of
from tests.integration.events.programme.test_import_programme import point, schedule_of
from tests.integration.exhibitors.fair import draft
from tests.integration.exhibitors.imports.test_import_exhibitors import table
from tests.integration.web.public.town import at
from tests.integration.web.versions.case import Action, Case, at_event, undoing
from tests.integration.web.versions.ground import CHOIR, CHOIR_MAIL, SQUARE, edition

HOUR = timedelta(hours=1)
SAID = {"de": "Ganz anders"}
DANCE = SessionDraft(SAID, kind="dance", stage="yard", starts_at=at(11), ends_at=at(12))
GROUP = ExhibitorDraft(CHOIR, description=SAID, email=CHOIR_MAIL)
READING = Reading(UUID(int=1), "unknown", "gate-a", Direction.IN, NOW)
SHIFT = ShiftDraft("bar", NOW, NOW + HOUR, 5)
CALL = CallDraft(NOW - HOUR, NOW + HOUR, SAID)
PLAN = plan_of(HALL, ONE, EXIT)
IMPRINT = Imprint("Markt Birkental", "Bürgermeisterin", "Rathausplatz 1", "neu@example.org", editor="A. B.")
KEEP = PictureChange.KEEP
JOB = ClaimedJob(1, "letter", {}, 1)


MOVES = [
    at_event(festival.change_event, lambda g: (msgspec.structs.replace(edition("demo"), name=SAID), None)),
    at_event(festival.publish_event, lambda g: ()),
    at_event(festival.withdraw_event, lambda g: ()),
    at_event(festival.finish_event, lambda g: ()),
    at_event(festival.answer_legal, lambda g: (IMPRINT, {}, None)),
    Case(festival.bump_public_version, lambda g: festival.bump_public_version(g.event.id)),
    Case(festival.bump_public_versions, lambda g: festival.bump_public_versions(g.event.host)),
    at_event(floor.create_area, lambda g: (AreaDraft("C", SAID, width=9, depth=9),)),
    at_event(floor.change_area, lambda g: ("B", AreaDraft("B", SAID, width=9, depth=9), None)),
    at_event(floor.delete_area, lambda g: ("B",)),
    at_event(floor.create_object, lambda g: ("A", ObjectDraft("first_aid", SQUARE))),
    at_event(floor.delete_object, lambda g: (g.plan_object,)),
    at_event(floor.create_booth, lambda g: (BoothDraft("B 9", "B", 1, 1, 2, 2),)),
    at_event(floor.create_booth_row, lambda g: (BoothRowDraft("B", "B ", 2, 2, 2),)),
    at_event(floor.change_booth, lambda g: (g.booths[1], BoothDraft("A 77", "A", 8, 5, 2, 2), None)),
    at_event(floor.delete_booth, lambda g: (g.booths[1],)),
    at_event(floor.import_booths, lambda g: (None, PLAN)),
    Case(hosts.change_host, lambda g: hosts.change_host(SYSTEM, g.event.host, "Stadt am See", None, NOW)),
    Case(nations.change_region, lambda g: nations.change_region(SYSTEM, g.event.host, "x-albland", SAID, NOW)),
    Case(nations.create_region, lambda g: nations.create_region(SYSTEM, g.event.host, "x-unknown", SAID, NOW)),
    at_event(programme.create_stage, lambda g: (StageDraft("yurt", SAID),)),
    at_event(programme.change_stage, lambda g: ("yard", StageDraft("yard", SAID), None)),
    at_event(programme.delete_stage, lambda g: ("tent",)),
    at_event(programme.create_session, lambda g: (DANCE,)),
    at_event(programme.change_session, lambda g: (g.sessions[0], DANCE, None)),
    at_event(programme.delete_session, lambda g: (g.sessions[1],)),
    at_event(programme.import_programme, lambda g: (schedule_of(point("new", "11:00")),)),
    at_event(states.set_states, lambda g: ([g.sessions[0]], "cancelled")),
    undoing(states.undo_states, lambda g: g.sessions[1], "session.cancelled", "cancelled"),
    Case(applications.create_call, lambda g: applications.create_call(SYSTEM, g.last_year, CALL, NOW)),
    at_event(applications.change_call, lambda g: (CALL, None)),
    Case(applications.withdraw_by_key, lambda g: applications.withdraw_by_key(g.weavers_key, NOW)),
    at_event(applications.decide, lambda g: (g.waiting, "accept", ""), note="accept"),
    at_event(applications.decide_many, lambda g: ([g.waiting], "accept", ""), note="accept"),
    at_event(imports.import_exhibitors, lambda g: (table("Neue Gruppe;Syrien;A;A 2"),)),
    at_event(
        imports.import_exhibitors, lambda g: (table(f"{CHOIR};Peru;;;;;{CHOIR_MAIL}"),), note="who was here last year"
    ),
    at_event(placement.place, lambda g: (g.booths[1], g.weavers)),
    at_event(placement.remove, lambda g: (g.booths[0], g.choir)),
    at_event(placement.move, lambda g: (g.booths[0], g.booths[1], g.choir)),
    at_event(profiles.change_exhibitor, lambda g: (g.exhibitor, GROUP, None)),
    undoing(undo_decisions, lambda g: g.weavers, "application.accepted", "accept"),
    at_event(works.create_work, lambda g: (g.exhibitor, WorkDraft(SAID), None)),
    at_event(works.change_work, lambda g: (g.exhibitor, g.works[0], WorkDraft(SAID), KEEP, None)),
    at_event(works.delete_work, lambda g: (g.exhibitor, g.works[0])),
    at_event(works.move_work, lambda g: (g.exhibitor, g.works[0], 1)),
    at_event(offers.create_offer, lambda g: (g.exhibitor, OfferDraft("food", SAID))),
    at_event(offers.change_offer, lambda g: (g.exhibitor, g.offers[0], OfferDraft("food", SAID), None)),
    at_event(offers.delete_offer, lambda g: (g.exhibitor, g.offers[0])),
    at_event(offers.move_offer, lambda g: (g.exhibitor, g.offers[0], 1)),
    at_event(profiles.add_appearance, lambda g: (g.exhibitor, g.sessions[1])),
    at_event(profiles.remove_appearance, lambda g: (g.exhibitor, g.sessions[0])),
]

STAYS = [
    at_event(badges.issue_due, lambda g: ()),
    at_event(badges.issue_one, lambda g: (Holder(g.guests[1], BadgeRole.GUEST),)),
    at_event(badges.replace, lambda g: (g.badge,)),
    at_event(badges.revoke, lambda g: (g.badge,)),
    at_event(badges.mark_printed, lambda g: ([g.badge],)),
    at_event(checkin.create_point, lambda g: (PointDraft("gate-b", SAID),)),
    at_event(checkin.change_point, lambda g: ("gate-a", PointDraft("gate-a", SAID))),
    at_event(checkin.delete_point, lambda g: ("gate-a",)),
    at_event(checkin.scan, lambda g: ([msgspec.structs.replace(READING, code=g.badge)],)),
    Case(festival.create_event, lambda g: festival.create_event(SYSTEM, g.event.host, edition("demo-2028"), NOW)),
    at_event(floor.import_booths, lambda g: (None, PLAN), note="dry", dry_run=True),
    Case(hosts.create_host, lambda g: hosts.create_host(SYSTEM, "other", "Andere Stadt", NOW)),
    Case(hosts.invite, lambda g: hosts.invite(SYSTEM, "new@example.org", Role.JURY, NOW, event=g.event)),
    at_event(hosts.remove_from_team, lambda g: ("jury@example.org",)),
    Case(hosts.request_link, lambda g: hosts.request_link("olga@example.org", NOW)),
    Case(hosts.sign_in, lambda g: hosts.sign_in(g.token, NOW)),
    Case(hosts.sign_out, lambda g: hosts.sign_out(g.session_id)),
    Case(hosts.change_account, lambda g: hosts.change_account(g.organiser, "Olga", "de", NOW)),
    Case(hosts.create_token, lambda g: hosts.create_token(SYSTEM, "till", "read", NOW)),
    Case(hosts.kept_answer, lambda g: hosts.kept_answer(SYSTEM, "key", "print", NOW)),
    Case(hosts.keep_answer, lambda g: hosts.keep_answer(SYSTEM, "key", "{}")),
    Case(hosts.prune_answers, lambda g: hosts.prune_answers(NOW)),
    Case(hosts.prune_access, lambda g: hosts.prune_access(NOW)),
    Case(jobs.enqueue, lambda g: jobs.enqueue("letter", {}, NOW)),
    Case(limits.hit, lambda g: limits.hit("key", 5, HOUR, NOW)),
    Case(limits.prune, lambda g: limits.prune(NOW)),
    Case(mail.enqueue, lambda g: mail.enqueue("a@example.org", "sign_in", "de", {}, NOW, g.event.id)),
    Case(nations.delete_region, lambda g: nations.delete_region(SYSTEM, g.event.host, "x-nowhere", NOW)),
    Case(people.find_or_create, lambda g: people.find_or_create(SYSTEM, g.event.host, PersonDraft("Mira Öz"), NOW)),
    at_event(people.change_person, lambda g: (g.person, PersonDraft("Layla Öz"), None)),
    at_event(programme.import_programme, lambda g: (schedule_of(point("new", "11:00")),), note="dry", dry_run=True),
    at_event(volunteers.create_task, lambda g: (TaskDraft("build", SAID),)),
    at_event(volunteers.change_task, lambda g: ("bar", TaskDraft("bar", SAID), None)),
    at_event(volunteers.delete_task, lambda g: ("door",)),
    at_event(volunteers.create_shift, lambda g: (SHIFT,)),
    at_event(volunteers.change_shift, lambda g: (g.shifts[1], SHIFT, None)),
    at_event(volunteers.delete_shift, lambda g: (g.shifts[1],)),
    at_event(volunteers.register, lambda g: (VolunteerDraft(PersonDraft("Mira Öz")),)),
    at_event(volunteers.sign_up, lambda g: (g.shifts[1], g.volunteers[1])),
    at_event(volunteers.withdraw, lambda g: (g.shifts[0], g.volunteers[0])),
    Case(
        volunteers.note_hours,
        lambda g: volunteers.note_hours(SYSTEM, g.event, g.shifts[0], g.volunteers[0], 90, NOW + 8 * HOUR),
    ),
    at_event(applications.submit, lambda g: (draft("Neu"),)),
    at_event(applications.enter_on_behalf, lambda g: (draft("Neu"),)),
    Case(
        applications.change_by_key, lambda g: applications.change_by_key(g.waiting_key, draft("Küche Süd"), None, NOW)
    ),
    Case(applications.withdraw_by_key, lambda g: applications.withdraw_by_key(g.waiting_key, NOW), note="undecided"),
    at_event(applications.decide, lambda g: (g.waiting, "decline", ""), note="decline"),
    at_event(applications.decide_many, lambda g: ([g.waiting], "waitlist", ""), note="waitlist"),
    at_event(imports.import_exhibitors, lambda g: (table("Neue Gruppe;Syrien;A;A 2"),), note="dry", dry_run=True),
    at_event(profiles.create_exhibitor, lambda g: (ExhibitorDraft("Für nächstes Jahr"),)),
    at_event(profiles.add_member, lambda g: (g.exhibitor, g.person)),
    at_event(profiles.remove_member, lambda g: (g.exhibitor, g.person)),
    Case(hosts.save_view, lambda g: hosts.save_view(g.account, g.event.id, "sessions", "Sonntag", "day=2")),
    Case(hosts.rename_view, lambda g: hosts.rename_view(g.account, g.event.id, g.view, "Sonntag")),
    Case(hosts.delete_view, lambda g: hosts.delete_view(g.account, g.event.id, g.view)),
    Case(jobs.call_off, lambda g: jobs.call_off("letter", {}, NOW)),
    Case(jobs.claim, lambda g: jobs.claim(NOW, ["letter"], HOUR)),
    Case(jobs.finish, lambda g: jobs.finish(JOB)),
    Case(jobs.fail, lambda g: jobs.fail(JOB, "no answer", NOW)),
    Case(jobs.prune, lambda g: jobs.prune(NOW)),
    at_event(badges.revoke_many, lambda g: ([g.badge],)),
    undoing(blocking.unblock, lambda g: g.blocked, "badge.revoked"),
    at_event(mail.send_again, lambda g: ([g.failed],)),
    undoing(mail.leave_unsent, lambda g: g.tried, "letter.again"),
    Case(mail.withdraw, lambda g: mail.withdraw(g.event.id, "any", NOW)),
    Case(mail.mark_sent, lambda g: mail.mark_sent(1, NOW)),
    Case(mail.mark_failed, lambda g: mail.mark_failed(1, "no answer")),
]

PARTS: list[Action] = [
    files.store,
    files.discard,
    history.record,
    search.index,
    search.index_all,
    search.forget,
    programme.refuse_busy,
    applications.admit_all,
    applications.change_wish,
    placement.release,
    placement.place_all,
    profiles.find_or_create,
    profiles.create_all,
    profiles.change_all,
    profiles.index_exhibitors,
    profiles.unindex_exhibitor,
    profiles.renew_public,
    profiles.renew_pages,
    profiles.join,
]
