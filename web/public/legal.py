"""The pages that the law wants, in the organisers' words."""

from litestar import get
from litestar.params import FromPath

from events.festival.rules import Texts
from web.given import InWords, OfEvent
from web.pages import AnyRequest, Page, page
from web.public.linked import base_url
from web.public.reader import Reader, known_language


@get("/{lang:str}/{slug:str}/imprint", guards=[known_language], include_in_schema=False)
async def imprint(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords) -> Page:
    return _text_page(request, Reader(event, words), words.gettext("Imprint"), event.imprint)


@get("/{lang:str}/{slug:str}/privacy", guards=[known_language], include_in_schema=False)
async def privacy(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords) -> Page:
    return _text_page(request, Reader(event, words), words.gettext("Privacy"), event.privacy)


@get("/{lang:str}/{slug:str}/accessibility", guards=[known_language], include_in_schema=False)
async def accessibility(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords) -> Page:
    return _text_page(request, Reader(event, words), words.gettext("Accessibility"), event.accessibility)


def _text_page(request: AnyRequest, reader: Reader, title: str, texts: Texts) -> Page:
    text = reader.said(texts)
    return page(request, "public/text.html", base=base_url(request), title=title, text=text, note=reader.note(text))


HANDLERS = [imprint, privacy, accessibility]
