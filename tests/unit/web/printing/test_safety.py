import io
import sys
from pathlib import Path

import cffi  # type: ignore[import-untyped]  # ships no annotations
import pikepdf
import pytest

from web.printing import engine, fonts
from web.printing.faults import DEBIAN_LINE, PrintingUnavailable
from web.printing.fetcher import Forbidden, OurFilesOnly

HOSTILE = [
    "file:///etc/passwd",
    "FILE:///etc/passwd",
    "http://127.0.0.1:8000/",
    "https://example.org/a.png",
    "ftp://example.org/a.png",
    "//example.org/a.png",
    "asset:../faults.py",
    "asset:/../../printing/faults.py",
    "asset:/..%2f..%2fprinting/engine.svg",
    "asset:///etc/passwd",
    "asset:/card.html",
    "data:text/html,<p>x",
    "data:text/css,p{}",
    "data:image/svg+xml," + "x" * 300_000,
    "javascript:alert(1)",
    "",
]


@pytest.mark.parametrize("address", HOSTILE)
def test_nothing_but_our_pictures_is_loaded(address: str) -> None:
    with pytest.raises(Forbidden):
        OurFilesOnly().fetch(address)


def test_our_pictures_are_loaded() -> None:
    assert OurFilesOnly().fetch("asset:/sign-leaf.svg").read().startswith(b"<svg")


def test_a_page_cannot_carry_a_file_away(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the key under the mat")
    page = f"""<html lang="en"><title>.</title><link rel="attachment" href="{secret.as_uri()}">
        <link rel="stylesheet" href="{secret.as_uri()}"><img src="{secret.as_uri()}" alt="x">
        <a rel="attachment" href="{secret.as_uri()}">x</a><object data="{secret.as_uri()}">y</object>"""
    with pikepdf.open(io.BytesIO(engine.write(engine.render(page, "base.css")))) as pdf:
        assert len(pdf.attachments) == 0
        streams = [one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream)]
    assert not any(b"under the mat" in stream for stream in streams)


def test_templates_escape_what_people_wrote() -> None:
    assert engine.environment().from_string("{{ text }}").render(text="<script>") == "&lt;script&gt;"


def test_without_fonts_the_line_that_mends_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "FOLDERS", ())
    fonts.installed.cache_clear()
    try:
        with pytest.raises(PrintingUnavailable) as fault:
            engine.weasyprint.__wrapped__()
    finally:
        fonts.installed.cache_clear()
    assert DEBIAN_LINE in str(fault.value)


def test_without_pango_the_line_that_mends_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> None:
        raise OSError("cannot load library 'libpango-1.0-0'")

    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(cffi.FFI, "dlopen", missing)
    with pytest.raises(PrintingUnavailable) as fault:
        engine.weasyprint.__wrapped__()
    assert "libpango-1.0-0" in str(fault.value)
    assert DEBIAN_LINE in str(fault.value)
