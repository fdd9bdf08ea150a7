"""Pictures that people send, and what is kept of them."""

import io
import struct
import zlib
from typing import Any

import pytest
from PIL import Image

from events.faults import Refused
from events.files.rules import MAX_STORED, MAX_UPLOAD, reencode, scaled

ORIENTATION = 0x0112
CAMERA = 0x010F


def saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def png_that_claims(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP"])
def test_a_picture_of_any_readable_kind_becomes_webp(kind: str) -> None:
    picture = reencode(saved(Image.new("RGB", (40, 30), "teal"), kind))
    assert (picture.media_type, picture.width, picture.height) == ("image/webp", 40, 30)
    assert (opened(picture.content).format, opened(picture.content).size) == ("WEBP", (40, 30))


def test_nothing_but_the_pixels_survives() -> None:
    exif = Image.Exif()
    exif[CAMERA] = "Somebody's camera"
    source = saved(Image.new("RGB", (40, 30), "teal"), "JPEG", exif=exif, comment=b"a secret", icc_profile=b"profile")
    assert b"Somebody's camera" in source
    kept = reencode(source).content
    assert [name for name in (b"EXIF", b"XMP ", b"ICCP", b"camera", b"secret") if name in kept] == []


def test_a_picture_taken_sideways_stands_upright() -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    picture = reencode(saved(Image.new("RGB", (40, 30), "teal"), "JPEG", exif=exif))
    assert (picture.width, picture.height) == (30, 40)


def test_transparency_is_kept() -> None:
    picture = reencode(saved(Image.new("RGBA", (8, 8), (0, 0, 0, 0)), "PNG"))
    assert opened(picture.content).convert("RGBA").getpixel((0, 0)) == (0, 0, 0, 0)


def test_a_large_picture_becomes_smaller() -> None:
    picture = reencode(saved(Image.new("RGB", (4800, 2400), "teal"), "JPEG"))
    assert (picture.width, picture.height) == (2400, 1200)


def test_even_noise_fits() -> None:
    noise = Image.effect_noise((2400, 2400), 200).convert("RGB")
    assert len(reencode(saved(noise, "JPEG", quality=95)).content) <= MAX_STORED


@pytest.mark.parametrize(("width", "height"), [(5000, 4001), (9500, 9500), (50_000, 50_000)])
def test_more_than_twenty_megapixels_are_refused_before_they_are_unpacked(width: int, height: int) -> None:
    with pytest.raises(Refused) as refused:
        reencode(png_that_claims(width, height))
    assert (refused.value.code, refused.value.params["limit"]) == ("picture_too_large", 20)


def test_a_file_larger_than_any_phone_makes_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        reencode(b"\0" * (MAX_UPLOAD + 1))
    assert refused.value.code == "file_too_large"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a picture",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
        saved(Image.new("RGB", (400, 300), "teal"), "JPEG")[:300],
        png_that_claims(10, 10),
    ],
    ids=["empty", "text", "svg", "pdf", "postscript", "cut off", "no pixels"],
)
def test_what_is_no_whole_picture_is_refused(content: bytes) -> None:
    with pytest.raises(Refused) as refused:
        reencode(content)
    assert refused.value.code == "file_type_refused"


@pytest.mark.parametrize(("width", "size"), [(320, (320, 213)), (600, (600, 400)), (960, (600, 400))])
def test_a_picture_for_a_page_is_as_wide_as_asked_and_never_wider_than_it_was(
    width: int, size: tuple[int, int]
) -> None:
    picture = reencode(saved(Image.new("RGB", (600, 400), "teal"), "JPEG"))
    smaller = opened(scaled(picture.content, width))
    assert (smaller.format, smaller.size) == ("WEBP", size)
