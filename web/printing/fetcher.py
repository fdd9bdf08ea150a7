"""What a document may load: a file beside our templates, a small picture inside itself. Nothing else, ever.

Imports WeasyPrint, so it is imported only by what prints.
"""

from pathlib import PurePosixPath
from typing import Any

from weasyprint.urls import URLFetcher, URLFetcherResponse

from web.printing.engine import TEMPLATES

LARGEST_DATA = 200_000
_PICTURES = ("data:image/svg+xml,", "data:image/png;base64,", "data:image/jpeg;base64,")


class Forbidden(ValueError):
    """The document asked for something that is not ours."""


class OurFilesOnly(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no annotations
    def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
        if url.startswith("asset:"):
            return self._asset(url)
        if url.startswith(_PICTURES) and len(url) <= LARGEST_DATA:
            return super().fetch(url, headers)
        raise Forbidden(f"not ours to load: {url[:80]}")

    @staticmethod
    def _asset(url: str) -> URLFetcherResponse:
        path = PurePosixPath(url.removeprefix("asset:").lstrip("/"))
        if path.suffix != ".svg" or ".." in path.parts or "%" in url:
            raise Forbidden(f"not one of our pictures: {url[:80]}")
        body = (TEMPLATES / path).read_bytes()
        return URLFetcherResponse(url, body, {"Content-Type": "image/svg+xml"})
