import hashlib

import pytest

from events.faults import NotFound, Refused
from events.files.actions import store
from events.files.queries import FileView, load
from events.files.rules import MAX_STORED
from events.files.tables import StoredFile
from tests.database import Database
from tests.festivals import NOW

PDF = b"%PDF-1.7\n"


async def test_a_file_is_found_by_the_digest_of_its_content(database: Database) -> None:
    digest = await store(PDF, "application/pdf", NOW)
    assert digest == hashlib.sha256(PDF).hexdigest()
    assert await load(digest) == FileView(digest, "application/pdf", PDF)


async def test_the_same_content_is_kept_once(database: Database) -> None:
    assert await store(PDF, "application/pdf", NOW) == await store(PDF, "application/pdf", NOW)
    assert await StoredFile.count() == 1


async def test_a_file_of_two_megabytes_is_kept_and_a_larger_one_refused(database: Database) -> None:
    largest = PDF.ljust(MAX_STORED, b" ")
    assert (await load(await store(largest, "application/pdf", NOW))).content == largest
    with pytest.raises(Refused) as refused:
        await store(largest + b" ", "application/pdf", NOW)
    assert refused.value.code == "file_too_large"
    assert refused.value.params == {"limit": MAX_STORED, "size": MAX_STORED + 1}


@pytest.mark.parametrize(
    ("content", "media_type"),
    [(b"<script>", "text/html"), (PDF, "image/webp"), (b"MZ\x90", "application/pdf"), (b"", "application/pdf")],
)
async def test_what_the_content_is_not_is_refused(database: Database, content: bytes, media_type: str) -> None:
    with pytest.raises(Refused) as refused:
        await store(content, media_type, NOW)
    assert refused.value.code == "file_type_refused"


async def test_an_unknown_digest_is_not_found(database: Database) -> None:
    with pytest.raises(NotFound):
        await load("0" * 64)
