"""The pages that the law wants: the organisers' answers in the reader's language, and what they add themselves."""

from typing import Any

from litestar import get
from litestar.params import FromPath

from events.festival.legal import GROUND
from web.given import InWords, OfEvent
from web.legal import ANSWER_WORDS, GROUND_WORDS
from web.legal import imprint as imprint_lines
from web.pages import AnyRequest, Page, page
from web.public.linked import base_url
from web.public.reader import Reader, known_language


@get("/{lang:str}/{slug:str}/imprint", guards=[known_language], include_in_schema=False)
async def imprint(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords) -> Page:
    return _shown(request, Reader(event, words), "imprint", lines=imprint_lines(event.legal.imprint, words))


@get("/{lang:str}/{slug:str}/privacy", guards=[known_language], include_in_schema=False)
async def privacy(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords) -> Page:
    return _shown(request, Reader(event, words), "privacy", said=event.legal.privacy)


@get("/{lang:str}/{slug:str}/accessibility", guards=[known_language], include_in_schema=False)
async def accessibility(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords) -> Page:
    reader, said = Reader(event, words), event.legal.accessibility
    barriers = reader.said(said.barriers)
    return _shown(
        request,
        reader,
        "accessibility",
        said=said,
        ground=[(GROUND_WORDS[fact], ANSWER_WORDS[said.ground[fact]]) for fact in GROUND if fact in said.ground],
        barriers=barriers,
        barriers_note=reader.note(barriers),
    )


def _shown(request: AnyRequest, reader: Reader, form: str, **context: Any) -> Page:
    addition = reader.said(getattr(reader.event, form))
    return page(
        request,
        f"public/{form}.html",
        base=base_url(request),
        addition=addition,
        note=reader.note(addition),
        reader=reader,
        **context,
    )


HANDLERS = [imprint, privacy, accessibility]
