"""The sentence for each reason to say no. Codes are the contract; sentences are for people."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from events.faults import Refused
from events.files.reading import RowFault
from web.amounts import COUNTED
from web.i18n import Words, noop

UTC = ZoneInfo("UTC")

SENTENCES: dict[str, str] = {
    # general
    "not_found": noop("This does not exist, or not any more."),
    "code_unknown": noop("This code opens nothing. Perhaps a letter was misread."),
    "event_not_found": noop("There is no such festival."),
    "host_not_found": noop("There is no such host."),
    "account_not_found": noop("There is no such account."),
    "forbidden": noop("Your role does not allow this. Ask the organisers for the right."),
    "changed_meanwhile": noop("Somebody else has changed this meanwhile. Look at the new state, then save again."),
    "letter_not_failed": noop("One of these letters is not waiting for another try any more."),
    "session_state_same": noop("“%(title)s” is in this state already."),
    "changed_since": noop("Somebody has changed this since."),
    "nothing_to_undo": noop("There is nothing here that could be undone."),
    "view_name_taken": noop("You have a view “%(name)s” of this list already."),
    "view_not_found": noop("There is no such saved view, or not any more."),
    "view_too_long": noop("This view asks for too much to be saved."),
    "too_many_attempts": noop("That was too often in a short time. Please try again later."),
    "cursor_unknown": noop("This cursor leads nowhere. Begin the list again."),
    "idempotency_key_malformed": noop("An Idempotency-Key has at most %(limit)s characters."),
    "idempotency_key_reused": noop("This Idempotency-Key came with another request before."),
    # fields
    "missing": noop("Please fill this in."),
    "text_missing": noop("Please fill this in."),
    "too_long": noop("This is too long: at most %(limit)s characters."),
    "characters_refused": noop("This contains invisible control characters. Please type it again."),
    "number_malformed": noop("Write a number, for example 12."),
    "number_too_small": noop("The number must be at least %(limit)s."),
    "number_too_large": noop("The number must be at most %(limit)s."),
    "date_malformed": noop("Write the date like 2027-05-15."),
    "time_malformed": noop("Write the time like 14:30."),
    "choice_unknown": noop("Please choose one of the options."),
    "email_malformed": noop("Write the mail address like name@example.org."),
    # hosts and events
    "slug_malformed": noop("Use only small letters a to z, digits and hyphens."),
    "slug_reserved": noop("“%(slug)s” is too short or reserved. Choose another short name."),
    "slug_taken": noop("“%(slug)s” is already taken. Choose another short name."),
    "languages_missing": noop("Choose at least one language."),
    "zone_unknown": noop("There is no time zone “%(zone)s”. Write it like Europe/Berlin."),
    "days_missing": noop("Add at least one day."),
    "days_too_many": noop("At most %(limit)s days."),
    "days_twice": noop("The same day is there twice."),
    "imprint_body_missing": noop("Say who runs the festival."),
    "imprint_represented_by_missing": noop("Say who represents them."),
    "imprint_address_missing": noop("Give the postal address."),
    "imprint_mail_missing": noop("Give a mail address."),
    "imprint_editor_missing": noop("Say who answers for what is written here."),
    "privacy_mail_missing": noop("Say where to ask about one's data."),
    "privacy_basis_missing": noop("Say whether a public body keeps the data."),
    "privacy_declined_months_missing": noop("Say how long you keep applications that were not accepted."),
    "privacy_exhibitors_months_missing": noop("Say how long you keep what exhibitors told you."),
    "privacy_helpers_months_missing": noop("Say how long you keep what helpers told you."),
    "privacy_scans_days_missing": noop("Say how long you keep what the gates have read."),
    "privacy_log_days_missing": noop("Say how long the web server keeps its log."),
    "privacy_authority_missing": noop("Name the authority to which people can complain."),
    "accessibility_conformance_missing": noop("Say how far these pages are accessible."),
    "accessibility_checked_by_missing": noop("Say who has checked it."),
    "accessibility_checked_on_missing": noop("Say when it was checked."),
    "accessibility_mail_missing": noop("Give a mail address for those who meet a barrier."),
    "accessibility_enforcement_missing": noop("Name the body that helps if nobody answers."),
    "day_not_come": noop("This day has not come yet. Today is %(today)s."),
    "link_used_or_expired": noop("This link was used already or has expired. Ask for a new one."),
    "scope_unknown": noop("There is no scope “%(scope)s”. Choose one of: %(known)s."),
    "day_not_in_event": noop("%(day)s is no day of this festival."),
    "event_finished": noop("This festival is over; nothing can be added any more."),
    "role_above_own": noop("You can only give roles that you have yourself."),
    "role_own": noop("You cannot change your own role. Ask another organiser."),
    "grant_not_found": noop("This person has no role here any more."),
    # texts, numbers and times of any form
    "text_too_long": noop("This is too long: at most %(limit)s characters."),
    "text_cut": noop("“%(title)s”: %(column)s was too long and is cut to %(limit)s characters."),
    "choices_too_many": noop("Choose at most %(limit)s."),
    "number_out_of_range": noop("Write a number from %(least)s to %(most)s."),
    "time_without_zone": noop("A time needs its time zone, for example 2027-05-15T10:00:00+02:00."),
    "time_out_of_range": noop("Write a time between %(first)s and %(last)s."),
    "language_malformed": noop("“%(tag)s” is no language tag."),
    "website_malformed": noop("Write the address of the website like https://example.org."),
    "consent_missing": noop("We need your consent to keep what you wrote."),
    "consent_text_missing": noop("Say what the consent is for."),
    "coordinates_malformed": noop("Write latitude and longitude as numbers, for example 48.28541, 11.46602."),
    "nation_unknown": noop("We do not know “%(nation)s”. Choose from the list or write it in your own words."),
    "region_code_malformed": noop("Write the code like x-kurdistan: small letters, digits and hyphens."),
    "region_code_taken": noop("“%(region)s” is in your list already."),
    "region_not_found": noop("This region is not in your list any more."),
    # files
    "file_missing": noop("Choose a file."),
    "upload_too_large": noop("The file is too large: at most %(limit)s megabytes."),
    "upload_expired": noop("The file was kept for an hour only. Please send it again."),
    "file_not_found": noop("There is no such file, or not any more."),
    "file_too_large": noop("The file is too large: at most %(limit)s bytes."),
    "file_type_refused": noop("Files of this kind are not taken. Send a picture (JPEG, PNG, WebP) or a PDF."),
    "file_not_a_table": noop("“%(name)s” is no table that we can read (%(reason)s). Save it as CSV or XLSX."),
    "file_too_many_rows": noop("“%(name)s” has too many rows: at most %(limit)s."),
    "file_too_many_columns": noop("“%(name)s” has too many columns in row %(row)s: at most %(limit)s."),
    "file_cell_too_long": noop("“%(name)s”: a cell in row %(row)s is too long: at most %(limit)s characters."),
    "picture_unreadable": noop("This is no picture that we can read. Send it as JPEG, PNG or WebP."),
    "picture_too_large": noop("The picture has too many points: at most %(limit)s megapixels."),
    "import_target_unknown": noop("There is no target “%(target)s”. Choose from: %(known)s."),
    "import_column_missing": noop("The table has no column “%(column)s” for %(target)s. Its columns are: %(columns)s."),
    "import_column_needed": noop(
        "Which column is %(target)s? Say --map %(target)s=COLUMN. The columns are: %(columns)s."
    ),
    "import_mapping_unused": noop("Only tables have columns to map; this kind of file has none."),
    "plan_not_geojson": noop("This is no GeoJSON plan: it needs a FeatureCollection of polygons."),
    "plan_too_large": noop("The plan is too large: at most %(limit)s."),
    "plan_has_other_areas": noop("The plan has areas of other names: %(known)s. Say into which area it goes."),
    "coordinates_not_metres": noop("The plan is in degrees. Save it in metres (a local grid or UTM)."),
    "area_needed": noop("Into which area? Say so: --area CODE. There are: %(known)s."),
    "programme_not_frab": noop("This is no schedule in frab XML."),
    "programme_too_large": noop("The programme is too large: at most %(limit)s sessions."),
    "programme_too_many_overlaps": noop("More than %(limit)s sessions overlap. Is this one schedule?"),
    # floor
    "area_not_found": noop("There is no such area, or not any more."),
    "area_code_malformed": noop("Use one to twenty letters, digits, dots or hyphens, for example A."),
    "area_code_reserved": noop("“%(area)s” cannot be used. Choose another short name."),
    "area_code_taken": noop("There is an area “%(area)s” already."),
    "size_missing": noop("Write how large it is, in metres."),
    "outline_crosses_itself": noop("The outline crosses itself."),
    "outline_too_large": noop("The outline is too large: at most %(limit)s metres."),
    "outline_too_many_points": noop("The outline has too many corners: at most %(limit)s."),
    "outline_too_small": noop("The outline is too small to stand on."),
    "plan_object_not_found": noop("This is not on the plan any more."),
    "booth_not_found": noop("There is no such booth, or not any more."),
    "booth_number_missing": noop("Give the booth a number."),
    "booth_number_taken": noop("There is a booth %(number)s in this area already."),
    "booth_outside_area": noop("Booth %(number)s would lie outside the area."),
    "booth_taken": noop("Booth %(number)s is taken: %(by)s stands there."),
    "placed_meanwhile": noop("%(name)s stands at booth %(number)s meanwhile."),
    "nobody_chosen": noop("Choose a booth for at least one of them first."),
    "already_at_booth": noop("They stand at booth %(number)s already."),
    "placement_not_found": noop("They do not stand at booth %(number)s any more."),
    # works and offers
    "work_not_found": noop("There is no such work, or not any more."),
    "offer_not_found": noop("There is no such offer, or not any more."),
    "shown_too_many": noop("At most %(limit)s. Delete one that is no longer true first."),
    "alt_missing": noop("Say in a few words what is to be seen on the picture, for those who cannot see it."),
    "allergens_contradict": noop("“None of these” cannot be true together with one of them."),
    "diet_and_allergen": noop(
        "The marks and the allergens contradict each other: vegan food is without milk, eggs and fish, vegetarian food "
        "without fish, gluten-free food without gluten."
    ),
    # programme
    "stage_not_found": noop("There is no such stage, or not any more."),
    "stage_code_malformed": noop("Use one to forty small letters, digits or hyphens, for example school-yard."),
    "stage_code_taken": noop("There is a stage “%(stage)s” already."),
    "stage_has_overlaps": noop("“%(one)s” and “%(other)s” are at the same time. Move one of them first."),
    "stage_busy": noop("The stage is taken from %(from)s to %(until)s by “%(other)s”."),
    "session_not_found": noop("There is no such session, or not any more."),
    "session_ends_before_it_starts": noop("The end must be after the beginning."),
    "session_time_missing": noop("A session has both a beginning and an end, or neither."),
    "session_outside_days": noop("This is outside the days of the festival: %(days)s."),
    "exhibitor_not_here": noop("“%(name)s” is no exhibitor of this festival. Choose from the list."),
    # applications
    "call_exists": noop("The call is there already."),
    "call_not_found": noop("There is no call for exhibitors yet."),
    "call_closes_before_it_opens": noop("The call must close after it opens."),
    "call_not_open_yet": noop("You can apply from %(opens)s on."),
    "call_closed": noop("The time to apply was over on %(closes)s."),
    "application_not_found": noop("There is no such application, or not any more."),
    "application_not_accepted": noop("%(name)s is not accepted, so there is no place to give."),
    "already_decided": noop("This is decided already; somebody else was faster."),
    "already_accepted": noop("%(name)s takes part already."),
    "nothing_ticked": noop("Tick at least one of them first."),
    "already_withdrawn": noop("This application was withdrawn."),
    "exhibitor_not_found": noop("There is no such exhibitor, or not any more."),
    "letter_not_found": noop("There is no such letter."),
    # people, helpers, badges, gate
    "person_not_found": noop("There is no such person, or not any more."),
    "person_known": noop("%(name)s is there already with this address."),
    "volunteer_not_found": noop("There is no such helper, or not any more."),
    "volunteer_busy": noop("%(name)s has another shift then: %(task)s, %(from)s to %(until)s."),
    "task_not_found": noop("There is no such task, or not any more."),
    "task_code_malformed": noop("Use one to forty small letters, digits or hyphens, for example info-desk."),
    "task_code_taken": noop("There is a task “%(task)s” already."),
    "shift_not_found": noop("There is no such shift, or not any more."),
    "shift_ends_before_it_starts": noop("The end must be after the beginning."),
    "shift_too_long": noop("A shift is at most %(hours)s hours long."),
    "shift_full": noop("This shift is full."),
    "already_signed_up": noop("They have this shift already."),
    "sign_up_not_found": noop("They do not have this shift any more."),
    "badge_not_found": noop("There is no such badge."),
    "badge_not_valid": noop("This badge is not valid any more."),
    "badge_exists": noop("This person has a valid badge already."),
    "nothing_to_print": noop("There is no badge to print. Issue those that are due first."),
    "point_not_found": noop("There is no such gate."),
    "point_code_malformed": noop("Use one to forty small letters, digits or hyphens, for example gate-a."),
    "point_code_taken": noop("There is a gate “%(point)s” already."),
    "too_many_readings": noop("At most %(limit)s scans at once."),
}

FAULTS: dict[str, str] = {
    "area_is_new": noop("The area “%(area)s” is new and will be made."),
    "areas_left_out": noop("Areas that were left out: %(areas)s."),
    "area_name_missing": noop("The area has no name."),
    "area_name_twice": noop("There are two areas of this name."),
    "booth_number_twice": noop("Booth %(number)s is in the file twice; row %(first)s counts."),
    "booth_taken": noop("Booth %(booth)s in %(area)s is taken by %(by)s. They come in without a booth."),
    "booth_unknown": noop("There is no booth %(booth)s in %(area)s. They come in without a booth."),
    "cell_has_error": noop("A cell has a formula's error."),
    "characters_guessed": noop("The file says nothing of its characters; it was read as %(encoding)s."),
    "column_twice": noop("There are two columns of this name; the first one counts."),
    "country_unknown": noop("We do not know the country “%(value)s”; it stays as their own words."),
    "geometry_left_out": noop("This is no polygon and was left out."),
    "kind_unknown": noop("We do not know the kind “%(value)s”."),
    "name_missing": noop("There is no name in this row."),
    "object_kind_unknown": noop("We do not know “%(kind)s”; it is drawn as a block."),
    "outline_malformed": noop("This outline cannot be drawn."),
    "outside_every_area": noop("It lies outside of every area; it counts to “%(area)s”."),
    "quote_never_closed": noop("A quotation mark is opened and never closed."),
    "row_differs": noop("“%(value)s” differs from “%(kept)s” in row %(first)s, which counts."),
    "row_too_long": noop("The row has %(found)s cells, the header %(expected)s."),
    "row_too_short": noop("The row has %(found)s cells, the header %(expected)s."),
    "rows_before_header": noop("Left out before the header: %(rows)s."),
    "session_duration_unclear": noop("“%(title)s” does not say how long it lasts. It comes in unscheduled."),
    "session_id_missing": noop("“%(title)s” has no number of its own."),
    "session_outside_days": noop("“%(title)s” is outside the days of the festival (%(at)s). It comes in unscheduled."),
    "session_overlaps": noop("“%(title)s” overlaps with “%(other)s” in %(room)s. It comes in unscheduled."),
    "session_room_missing": noop("“%(title)s” has no room. It comes in unscheduled."),
    "session_start_unclear": noop("“%(title)s” does not say when it begins. It comes in unscheduled."),
    "session_title_missing": noop("Session %(id)s has no title."),
    "session_twice": noop("%(source)s is in the file twice; row %(first)s counts."),
    "sheets_left_out": noop("Only the sheet “%(read)s” was read, not: %(left_out)s."),
}
"""What is wrong with one row of an imported file, beside the refusals above."""

OF_ROWS = SENTENCES | FAULTS


def sentence(words: Words, refused: Refused, zone: ZoneInfo = UTC) -> str:
    """What to do, in the reader's language, times in `zone`. A test finds a code that has no sentence."""
    return _sentence(words, SENTENCES, refused.code, refused.params, zone)


def fault_sentence(words: Words, fault: RowFault, zone: ZoneInfo = UTC) -> str:
    """What is wrong with a row, in the reader's language."""
    return _sentence(words, OF_ROWS, fault.code, fault.params, zone)


def _sentence(words: Words, known: dict[str, str], code: str, params: dict[str, Any], zone: ZoneInfo) -> str:
    if code in COUNTED:
        name, (one, many) = COUNTED[code]
        return words.ngettext(one, many, params[name]) % {"num": words.number(params[name])}
    return words.gettext(known[code]) % _said(words, params, zone)


def _said(words: Words, params: dict[str, Any], zone: ZoneInfo) -> dict[str, str]:
    return {name: _in_words(words, value, zone) for name, value in params.items()}


def _in_words(words: Words, value: object, zone: ZoneInfo) -> str:
    match value:
        case datetime():
            return words.moment(value, zone)
        case date():
            return words.day(value)
        case list() | tuple():
            return words.list([_in_words(words, item, zone) for item in value])
        case _:
            return str(value)
