"""Says the language of every tagged element in the PDF: WeasyPrint 70 writes only that of the whole document.

It wraps the private function that builds the tags; `tests/unit/web/printing/test_tagging.py` says when it moved.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def spoken_languages() -> Iterator[None]:
    import pydyf
    from weasyprint.pdf import tags

    build = tags._build_box_tree

    def build_with_language(box: Any, *rest: Any) -> Iterator[Any]:
        laid_out = getattr(box, "_box", box)  # an absolutely placed box stands behind a placeholder
        element = laid_out.element
        language = element.get("lang") if element is not None else None
        for tagged in build(box, *rest):
            if language and "Lang" not in tagged:
                tagged["Lang"] = pydyf.String(language)
            yield tagged

    tags._build_box_tree = build_with_language
    try:
        yield
    finally:
        tags._build_box_tree = build
