import io

import pikepdf

from web.printing import engine
from web.printing.tagging import spoken_languages

PAGE = """<html lang="de"><title>.</title><body><h1 lang="tr">Merhaba</h1>
<p style="position: absolute;top:0" lang="ar">أهلا</p><p>Grüß Gott, <span lang="en">hello</span></p>"""


def languages(*, spoken: bool) -> dict[str, str]:
    document = engine.render(PAGE, "base.css", variant="pdf/ua-1")
    if spoken:
        with spoken_languages():
            written = engine.write(document, variant="pdf/ua-1")
    else:
        written = engine.write(document, variant="pdf/ua-1")
    with pikepdf.open(io.BytesIO(written)) as pdf:
        tagged = [
            one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/StructElem"
        ]
        return {str(one.Lang): str(one.S) for one in tagged if "/Lang" in one}


def test_every_element_says_its_language() -> None:
    assert languages(spoken=True) == {"de": "/P", "tr": "/H1", "ar": "/P", "en": "/Span"}


def test_the_language_of_the_whole_is_on_the_whole() -> None:
    document = engine.write(engine.render(PAGE, "base.css", variant="pdf/ua-1"), variant="pdf/ua-1")
    with pikepdf.open(io.BytesIO(document)) as pdf:
        assert str(pdf.Root.Lang) == "de"


def test_weasyprint_still_leaves_it_out() -> None:
    """When this fails, `tagging.py` has had its day."""
    assert languages(spoken=False) == {}
