"""A festival on the home screen: its manifest, its icons, and the picture that messengers show."""

import asyncio
import re
from typing import Any

import msgspec
from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from web.assets import asset
from web.emblems import ICONS, MARK, PAPER, cover, icon, icon_address, mark_digest
from web.given import InWords, OfEvent
from web.pages import AnyRequest
from web.public.reader import Reader, known_language

FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}
SHORT = 15
"""Letters of a name that fit below an icon."""


@get("/{lang:str}/{slug:str}/manifest.webmanifest", guards=[known_language], include_in_schema=False)
async def manifest(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords) -> Response[bytes]:
    reader = Reader(event, words)
    name = reader.said(event.name)
    said: dict[str, Any] = {
        "id": reader.root,
        "name": name.text,
        "short_name": _short(name.text),
        "description": reader.said(event.tagline).text,
        "lang": words.tag,
        "dir": words.dir,
        "start_url": reader.root,
        "scope": reader.root,
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            {
                "src": icon_address(file),
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": "maskable" if maskable else "any",
            }
            for file, (size, maskable) in ICONS.items()
        ]
        + [{"src": asset(MARK), "sizes": "any", "type": "image/svg+xml", "purpose": "any"}],
    }
    return Response(msgspec.json.encode(said), media_type="application/manifest+json")


@get("/icons/{digest:str}/{file:str}", sync_to_thread=True, include_in_schema=False)
def icon_file(digest: FromPath[str], file: FromPath[str]) -> Response[bytes]:
    if file not in ICONS or digest != mark_digest():
        raise NotFoundException
    size, maskable = ICONS[file]
    return Response(icon(size, maskable=maskable), media_type="image/png", headers=FOR_EVER)


@get("/{lang:str}/{slug:str}/picture.png", guards=[known_language], include_in_schema=False)
async def picture(lang: FromPath[str], event: OfEvent) -> Response[bytes]:
    return Response(await asyncio.to_thread(cover, event.slug), media_type="image/png")


def _short(name: str) -> str:
    """As many whole words as fit, without the mark at their end."""
    words = name.split()
    fitting = [" ".join(words[:count]) for count in range(len(words), 0, -1)]
    short = next((part for part in fitting if len(part) <= SHORT), fitting[-1] if fitting else name)
    return re.sub(r"[\s:,–-]+$", "", short)


HANDLERS = [manifest, icon_file, picture]
