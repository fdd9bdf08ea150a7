"""No route without a rule about who may open it."""

from pathlib import Path

from litestar.routes import HTTPRoute

from web.application import litestar
from web.security.permissions import ACCESS
from web.settings import read_settings

ANSWERED_BY_ITSELF = {"HEAD", "OPTIONS"}


def test_every_route_has_a_rule_and_every_rule_a_route(tmp_path: Path) -> None:
    app = litestar(read_settings({"SCHAUHER_DATA_DIR": str(tmp_path)}), with_worker=False)
    routes = {
        (str(method), route.path_format)
        for route in app.routes
        if isinstance(route, HTTPRoute)
        for method in route.methods
        if method not in ANSWERED_BY_ITSELF
    }
    assert routes == set(ACCESS)
