"""Our stylesheet, icons and scripts, under the hash of their content and therefore for ever."""

import gzip
import hashlib
import mimetypes
from functools import cache
from pathlib import Path
from typing import Any

from litestar import Request, Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from web.negotiation import accepts_gzip

STATIC = Path(__file__).parent / "static"
TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}


@cache
def assets() -> dict[str, tuple[str, bytes]]:
    """Name → (hash, content) of every file under `static/`, read once."""
    found = {}
    for path in sorted(STATIC.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            found[path.relative_to(STATIC).as_posix()] = (hashlib.sha256(content).hexdigest()[:16], content)
    return found


@cache
def asset(name: str) -> str:
    """The address of a file under `static/`. Raises KeyError for one that is not there."""
    return f"/static/{assets()[name][0]}/{name}"


@cache
def packed(name: str) -> bytes:
    """A file under `static/` as it goes over the wire. Raises KeyError for one that is not there."""
    return gzip.compress(assets()[name][1], 9, mtime=0)


@get("/static/{digest:str}/{name:path}", sync_to_thread=False, include_in_schema=False)
def static_file(request: Request[Any, Any, Any], digest: FromPath[str], name: FromPath[Path]) -> Response[bytes]:
    path = name.as_posix().lstrip("/")
    known, content = assets().get(path, ("", b""))
    if known != digest:
        raise NotFoundException
    headers = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}
    if accepts_gzip(request.headers.get("accept-encoding", "")):
        content = packed(path)
        headers["Content-Encoding"] = "gzip"
    media_type = TYPES.get(name.suffix) or mimetypes.guess_type(name.name)[0] or "application/octet-stream"
    return Response(content, media_type=media_type, headers=headers)
