"""The one table of who may open what: every route has its line here, and a test finds the route that has none."""

from typing import Literal

import msgspec

from events.hosts.rules import Permission

P = Permission


class Access(msgspec.Struct, frozen=True):
    """Who may come in, and the permission that they need at the event or host of the path."""

    who: Literal["anybody", "signed_in", "program"]
    permission: Permission | None = None


ANYBODY = Access("anybody")
SIGNED_IN = Access("signed_in")


def desk(permission: Permission) -> Access:
    return Access("signed_in", permission)


def api(permission: Permission) -> Access:
    return Access("program", permission)


ACCESS: dict[tuple[str, str], Access] = {
    # what stands by itself
    ("GET", "/static/{digest}/{name}"): ANYBODY,
    ("GET", "/healthz"): ANYBODY,
    ("GET", "/readyz"): ANYBODY,
    ("GET", "/metrics"): api(P.EVENT_READ),
    ("GET", "/schema"): ANYBODY,
    ("GET", "/schema/openapi.json"): ANYBODY,
    ("GET", "/schema/{path}"): ANYBODY,
    ("GET", "/kit"): SIGNED_IN,
    # visitors
    ("GET", "/"): ANYBODY,
    ("GET", "/{lang}"): ANYBODY,
    ("GET", "/Q/{code}"): ANYBODY,
    ("GET", "/q/{code}"): ANYBODY,
    ("GET", "/{lang}/{slug}"): ANYBODY,
    ("GET", "/{lang}/{slug}/programme"): ANYBODY,
    ("GET", "/{lang}/{slug}/programme/{code}"): ANYBODY,
    ("GET", "/{lang}/{slug}/exhibitors"): ANYBODY,
    ("GET", "/{lang}/{slug}/exhibitors/{code}"): ANYBODY,
    ("GET", "/{lang}/{slug}/nations"): ANYBODY,
    ("GET", "/{lang}/{slug}/plan"): ANYBODY,
    ("GET", "/{lang}/{slug}/imprint"): ANYBODY,
    ("GET", "/{lang}/{slug}/privacy"): ANYBODY,
    ("GET", "/{lang}/{slug}/accessibility"): ANYBODY,
    ("GET", "/{lang}/{slug}/apply"): ANYBODY,
    ("POST", "/{lang}/{slug}/apply"): ANYBODY,
    # whoever has the mailed link
    ("GET", "/my/{key}"): ANYBODY,
    ("GET", "/my/{key}/change"): ANYBODY,
    ("POST", "/my/{key}/change"): ANYBODY,
    ("GET", "/my/{key}/withdraw"): ANYBODY,
    ("POST", "/my/{key}/withdraw"): ANYBODY,
    # signing in
    ("GET", "/desk/sign-in"): ANYBODY,
    ("POST", "/desk/sign-in"): ANYBODY,
    ("GET", "/desk/sign-in/{token}"): ANYBODY,
    ("POST", "/desk/sign-in/{token}"): ANYBODY,
    ("POST", "/desk/sign-out"): ANYBODY,
    # the desk, above all festivals
    ("GET", "/desk"): SIGNED_IN,
    ("GET", "/desk/account"): SIGNED_IN,
    ("POST", "/desk/account"): SIGNED_IN,
    ("GET", "/desk/hosts/new"): desk(P.SYSTEM_CHANGE),
    ("POST", "/desk/hosts/new"): desk(P.SYSTEM_CHANGE),
    ("GET", "/desk/hosts/{host}"): desk(P.HOST_CHANGE),
    ("POST", "/desk/hosts/{host}"): desk(P.HOST_CHANGE),
    ("GET", "/desk/hosts/{host}/new-festival"): desk(P.HOST_CHANGE),
    ("POST", "/desk/hosts/{host}/new-festival"): desk(P.HOST_CHANGE),
    # the desk of one festival
    ("GET", "/desk/{slug}/settings"): desk(P.EVENT_CHANGE),
    ("POST", "/desk/{slug}/settings"): desk(P.EVENT_CHANGE),
    ("POST", "/desk/{slug}/publish"): desk(P.EVENT_CHANGE),
    ("GET", "/desk/{slug}"): desk(P.EVENT_READ),
    ("GET", "/desk/{slug}/team"): desk(P.TEAM_CHANGE),
    ("POST", "/desk/{slug}/team"): desk(P.TEAM_CHANGE),
    ("POST", "/desk/{slug}/team/remove"): desk(P.TEAM_CHANGE),
    ("GET", "/desk/{slug}/history"): desk(P.HISTORY_READ),
    # its floor
    ("GET", "/desk/{slug}/floor"): desk(P.EVENT_READ),
    ("GET", "/desk/{slug}/floor/new"): desk(P.FLOOR_CHANGE),
    ("POST", "/desk/{slug}/floor/new"): desk(P.FLOOR_CHANGE),
    ("GET", "/desk/{slug}/floor/unplaced"): desk(P.APPLICATIONS_READ),
    ("POST", "/desk/{slug}/floor/unplaced"): desk(P.PLACEMENT_CHANGE),
    ("GET", "/desk/{slug}/floor/{area}"): desk(P.EVENT_READ),
    ("POST", "/desk/{slug}/floor/{area}/place"): desk(P.PLACEMENT_CHANGE),
    ("POST", "/desk/{slug}/floor/{area}/remove"): desk(P.PLACEMENT_CHANGE),
    ("GET", "/desk/{slug}/floor/{area}/edit"): desk(P.FLOOR_CHANGE),
    ("POST", "/desk/{slug}/floor/{area}/edit"): desk(P.FLOOR_CHANGE),
    ("GET", "/desk/{slug}/floor/{area}/delete"): desk(P.FLOOR_CHANGE),
    ("POST", "/desk/{slug}/floor/{area}/delete"): desk(P.FLOOR_CHANGE),
    ("GET", "/desk/{slug}/floor/{area}/objects"): desk(P.FLOOR_CHANGE),
    ("POST", "/desk/{slug}/floor/{area}/objects"): desk(P.FLOOR_CHANGE),
    ("POST", "/desk/{slug}/floor/{area}/objects/{drawn}/delete"): desk(P.FLOOR_CHANGE),
    ("GET", "/desk/{slug}/floor/{area}/booths/new"): desk(P.FLOOR_CHANGE),
    ("POST", "/desk/{slug}/floor/{area}/booths/new"): desk(P.FLOOR_CHANGE),
    ("GET", "/desk/{slug}/floor/{area}/booths/row"): desk(P.FLOOR_CHANGE),
    ("POST", "/desk/{slug}/floor/{area}/booths/row"): desk(P.FLOOR_CHANGE),
    ("GET", "/desk/{slug}/floor/{area}/booths/{booth}"): desk(P.EVENT_READ),
    ("POST", "/desk/{slug}/floor/{area}/booths/{booth}"): desk(P.FLOOR_CHANGE),
    ("POST", "/desk/{slug}/floor/{area}/booths/{booth}/place"): desk(P.PLACEMENT_CHANGE),
    ("POST", "/desk/{slug}/floor/{area}/booths/{booth}/move"): desk(P.PLACEMENT_CHANGE),
    ("GET", "/desk/{slug}/floor/{area}/booths/{booth}/delete"): desk(P.FLOOR_CHANGE),
    ("POST", "/desk/{slug}/floor/{area}/booths/{booth}/delete"): desk(P.FLOOR_CHANGE),
    # its programme
    ("GET", "/desk/{slug}/programme"): desk(P.EVENT_READ),
    ("GET", "/desk/{slug}/programme/new"): desk(P.PROGRAMME_CHANGE),
    ("POST", "/desk/{slug}/programme/new"): desk(P.PROGRAMME_CHANGE),
    ("GET", "/desk/{slug}/programme/new-stage"): desk(P.PROGRAMME_CHANGE),
    ("POST", "/desk/{slug}/programme/new-stage"): desk(P.PROGRAMME_CHANGE),
    ("GET", "/desk/{slug}/programme/stages/{code}"): desk(P.PROGRAMME_CHANGE),
    ("POST", "/desk/{slug}/programme/stages/{code}"): desk(P.PROGRAMME_CHANGE),
    ("GET", "/desk/{slug}/programme/stages/{code}/delete"): desk(P.PROGRAMME_CHANGE),
    ("POST", "/desk/{slug}/programme/stages/{code}/delete"): desk(P.PROGRAMME_CHANGE),
    ("GET", "/desk/{slug}/programme/{code}"): desk(P.PROGRAMME_CHANGE),
    ("POST", "/desk/{slug}/programme/{code}"): desk(P.PROGRAMME_CHANGE),
    ("GET", "/desk/{slug}/programme/{code}/delete"): desk(P.PROGRAMME_CHANGE),
    ("POST", "/desk/{slug}/programme/{code}/delete"): desk(P.PROGRAMME_CHANGE),
    # the desk: applications, exhibitors, letters, imports
    ("GET", "/desk/{slug}/call"): desk(P.APPLICATIONS_CHANGE),
    ("POST", "/desk/{slug}/call"): desk(P.APPLICATIONS_CHANGE),
    ("GET", "/desk/{slug}/applications"): desk(P.APPLICATIONS_READ),
    ("GET", "/desk/{slug}/applications/new"): desk(P.APPLICATIONS_CHANGE),
    ("POST", "/desk/{slug}/applications/new"): desk(P.APPLICATIONS_CHANGE),
    ("GET", "/desk/{slug}/applications/decide"): desk(P.APPLICATIONS_DECIDE),
    ("POST", "/desk/{slug}/applications/decide"): desk(P.APPLICATIONS_DECIDE),
    ("GET", "/desk/{slug}/applications/{code}"): desk(P.APPLICATIONS_READ),
    ("POST", "/desk/{slug}/applications/{code}"): desk(P.APPLICATIONS_DECIDE),
    ("GET", "/desk/{slug}/exhibitors/{code}"): desk(P.APPLICATIONS_CHANGE),
    ("POST", "/desk/{slug}/exhibitors/{code}"): desk(P.APPLICATIONS_CHANGE),
    ("GET", "/desk/{slug}/letters"): desk(P.MAIL_READ),
    ("GET", "/desk/{slug}/letters/{number}"): desk(P.MAIL_READ),
    # what each kind of file needs is checked by the page
    ("GET", "/desk/{slug}/import"): desk(P.EVENT_READ),
    ("POST", "/desk/{slug}/import"): desk(P.EVENT_READ),
    ("GET", "/desk/{slug}/import/{kind}/{code}"): desk(P.EVENT_READ),
    ("POST", "/desk/{slug}/import/{kind}/{code}"): desk(P.EVENT_READ),
    # its helpers
    ("GET", "/desk/{slug}/shifts"): desk(P.VOLUNTEERS_READ),
    ("GET", "/desk/{slug}/shifts/new"): desk(P.VOLUNTEERS_CHANGE),
    ("POST", "/desk/{slug}/shifts/new"): desk(P.VOLUNTEERS_CHANGE),
    ("GET", "/desk/{slug}/shifts/tasks"): desk(P.VOLUNTEERS_READ),
    ("GET", "/desk/{slug}/shifts/new-task"): desk(P.VOLUNTEERS_CHANGE),
    ("POST", "/desk/{slug}/shifts/new-task"): desk(P.VOLUNTEERS_CHANGE),
    ("GET", "/desk/{slug}/shifts/tasks/{code}"): desk(P.VOLUNTEERS_CHANGE),
    ("POST", "/desk/{slug}/shifts/tasks/{code}"): desk(P.VOLUNTEERS_CHANGE),
    ("GET", "/desk/{slug}/shifts/tasks/{code}/delete"): desk(P.VOLUNTEERS_CHANGE),
    ("POST", "/desk/{slug}/shifts/tasks/{code}/delete"): desk(P.VOLUNTEERS_CHANGE),
    ("GET", "/desk/{slug}/shifts/helpers"): desk(P.VOLUNTEERS_READ),
    ("GET", "/desk/{slug}/shifts/new-helper"): desk(P.VOLUNTEERS_CHANGE),
    ("POST", "/desk/{slug}/shifts/new-helper"): desk(P.VOLUNTEERS_CHANGE),
    ("GET", "/desk/{slug}/shifts/helpers/{code}"): desk(P.VOLUNTEERS_READ),
    ("GET", "/desk/{slug}/shifts/helpers/{code}/edit"): desk(P.VOLUNTEERS_CHANGE),
    ("POST", "/desk/{slug}/shifts/helpers/{code}/edit"): desk(P.VOLUNTEERS_CHANGE),
    ("POST", "/desk/{slug}/shifts/helpers/{code}/sign-up"): desk(P.VOLUNTEERS_CHANGE),
    ("POST", "/desk/{slug}/shifts/helpers/{code}/withdraw"): desk(P.VOLUNTEERS_CHANGE),
    ("GET", "/desk/{slug}/shifts/{code}"): desk(P.VOLUNTEERS_READ),
    ("GET", "/desk/{slug}/shifts/{code}/edit"): desk(P.VOLUNTEERS_CHANGE),
    ("POST", "/desk/{slug}/shifts/{code}/edit"): desk(P.VOLUNTEERS_CHANGE),
    ("GET", "/desk/{slug}/shifts/{code}/delete"): desk(P.VOLUNTEERS_CHANGE),
    ("POST", "/desk/{slug}/shifts/{code}/delete"): desk(P.VOLUNTEERS_CHANGE),
    ("POST", "/desk/{slug}/shifts/{code}/sign-up"): desk(P.VOLUNTEERS_CHANGE),
    ("POST", "/desk/{slug}/shifts/{code}/withdraw"): desk(P.VOLUNTEERS_CHANGE),
    # programs
    ("GET", "/api/v1/events"): api(P.EVENT_READ),
    ("GET", "/api/v1/events/{slug}"): api(P.EVENT_READ),
    ("GET", "/api/v1/events/{slug}/exhibitors"): api(P.EVENT_READ),
    ("GET", "/api/v1/events/{slug}/exhibitors/{code}"): api(P.EVENT_READ),
    ("PUT", "/api/v1/events/{slug}/exhibitors/{code}"): api(P.APPLICATIONS_CHANGE),
    ("GET", "/api/v1/events/{slug}/applications"): api(P.APPLICATIONS_READ),
    ("POST", "/api/v1/events/{slug}/applications"): api(P.APPLICATIONS_CHANGE),
    ("GET", "/api/v1/events/{slug}/applications/{code}"): api(P.APPLICATIONS_READ),
    ("POST", "/api/v1/events/{slug}/applications/{code}/decision"): api(P.APPLICATIONS_DECIDE),
    ("GET", "/api/v1/events/{slug}/areas"): api(P.EVENT_READ),
    ("POST", "/api/v1/events/{slug}/areas"): api(P.FLOOR_CHANGE),
    ("GET", "/api/v1/events/{slug}/areas/{code}"): api(P.EVENT_READ),
    ("PUT", "/api/v1/events/{slug}/areas/{code}"): api(P.FLOOR_CHANGE),
    ("DELETE", "/api/v1/events/{slug}/areas/{code}"): api(P.FLOOR_CHANGE),
    ("GET", "/api/v1/events/{slug}/booths"): api(P.EVENT_READ),
    ("POST", "/api/v1/events/{slug}/booths"): api(P.FLOOR_CHANGE),
    ("GET", "/api/v1/events/{slug}/booths/{code}"): api(P.EVENT_READ),
    ("PUT", "/api/v1/events/{slug}/booths/{code}"): api(P.FLOOR_CHANGE),
    ("DELETE", "/api/v1/events/{slug}/booths/{code}"): api(P.FLOOR_CHANGE),
    ("GET", "/api/v1/events/{slug}/placements"): api(P.EVENT_READ),
    ("POST", "/api/v1/events/{slug}/placements"): api(P.PLACEMENT_CHANGE),
    ("DELETE", "/api/v1/events/{slug}/placements/{booth}/{application}"): api(P.PLACEMENT_CHANGE),
    ("GET", "/api/v1/events/{slug}/stages"): api(P.EVENT_READ),
    ("GET", "/api/v1/events/{slug}/sessions"): api(P.EVENT_READ),
    ("POST", "/api/v1/events/{slug}/sessions"): api(P.PROGRAMME_CHANGE),
    ("GET", "/api/v1/events/{slug}/sessions/{code}"): api(P.EVENT_READ),
    ("PUT", "/api/v1/events/{slug}/sessions/{code}"): api(P.PROGRAMME_CHANGE),
    ("DELETE", "/api/v1/events/{slug}/sessions/{code}"): api(P.PROGRAMME_CHANGE),
    ("GET", "/api/v1/events/{slug}/volunteers"): api(P.VOLUNTEERS_READ),
    ("POST", "/api/v1/events/{slug}/volunteers"): api(P.VOLUNTEERS_CHANGE),
    ("GET", "/api/v1/events/{slug}/shifts"): api(P.VOLUNTEERS_READ),
    ("POST", "/api/v1/events/{slug}/shifts"): api(P.VOLUNTEERS_CHANGE),
    ("GET", "/api/v1/events/{slug}/shifts/{code}"): api(P.VOLUNTEERS_READ),
    ("PUT", "/api/v1/events/{slug}/shifts/{code}"): api(P.VOLUNTEERS_CHANGE),
    ("DELETE", "/api/v1/events/{slug}/shifts/{code}"): api(P.VOLUNTEERS_CHANGE),
    ("GET", "/api/v1/events/{slug}/signups"): api(P.VOLUNTEERS_READ),
    ("POST", "/api/v1/events/{slug}/signups"): api(P.VOLUNTEERS_CHANGE),
    ("DELETE", "/api/v1/events/{slug}/signups/{shift}/{volunteer}"): api(P.VOLUNTEERS_CHANGE),
    ("GET", "/api/v1/events/{slug}/badges"): api(P.BADGES_READ),
    ("POST", "/api/v1/events/{slug}/badges"): api(P.BADGES_ISSUE),
    ("POST", "/api/v1/events/{slug}/scans"): api(P.SCAN),
}
