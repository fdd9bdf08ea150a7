"""How the domain says no. A stable code for programs, parameters for the sentence; `web.errors` has the words."""

from typing import Any


class Refused(Exception):
    """A rule forbids it. `code` is stable (`booth_taken`), `field` names the form field it belongs to."""

    def __init__(self, code: str, field: str | None = None, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.params = params


class NotFound(Refused):
    """There is no such thing, or not for this person: both look the same."""


class Forbidden(Refused):
    """The person's role does not include the permission named in `params["permission"]`."""


class Conflict(Refused):
    """Somebody else was faster: the same field was changed, or the last place was taken."""
