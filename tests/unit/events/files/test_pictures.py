"""Pictures that people send, and what is kept of them."""

import io
import struct
import zlib
from typing import Any

import pytest
from PIL import Image, ImageOps

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


CORNERS = ((0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75))


def patches() -> Image.Image:
    """A quarter each of red, green, blue and white, wider than high."""
    picture = Image.new("RGB", (80, 40))
    for colour, corner in zip(("red", "lime", "blue", "white"), ((0, 0), (40, 0), (0, 20), (40, 20)), strict=True):
        picture.paste(colour, (*corner, corner[0] + 40, corner[1] + 20))
    return picture


def seen(picture: Image.Image) -> list[Any]:
    """Size and the rough colours of the quarters."""
    colours = [picture.getpixel((int(x * picture.width), int(y * picture.height))) for x, y in CORNERS]
    return [
        picture.size,
        *(tuple(round(part / 255) for part in colour) for colour in colours if isinstance(colour, tuple)),
    ]


@pytest.mark.parametrize("held", range(9))
def test_a_picture_stands_upright_however_the_camera_was_held(held: int) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = held
    source = saved(patches(), "PNG", exif=exif)
    upright = ImageOps.exif_transpose(opened(source))
    assert seen(opened(reencode(source).content)) == seen(upright)


@pytest.mark.parametrize("tag", [0x0100, 0x011A, 0x0201])  # width, resolution, preview: numbers, which here are letters
def test_what_a_camera_says_wrongly_of_itself_is_no_matter(tag: int) -> None:
    entries = struct.pack("<HHHIHH", 2, ORIENTATION, 3, 1, 6, 0) + struct.pack("<HHI4s", tag, 2, 3, b"ab")
    exif = b"Exif\0\0II*\0\x08\0\0\0" + entries + bytes(4)
    picture = reencode(saved(patches(), "JPEG", exif=exif))
    assert (picture.width, picture.height) == (40, 80)


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


def test_a_photograph_of_more_than_twenty_megapixels_is_taken() -> None:
    picture = reencode(saved(Image.new("RGB", (6000, 4500), "teal"), "JPEG"))
    assert (picture.width, picture.height) == (2400, 1800)


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
    assert refused.value.code == "picture_unreadable"


@pytest.mark.parametrize(("width", "size"), [(320, (320, 213)), (600, (600, 400)), (960, (600, 400))])
def test_a_picture_for_a_page_is_as_wide_as_asked_and_never_wider_than_it_was(
    width: int, size: tuple[int, int]
) -> None:
    picture = reencode(saved(Image.new("RGB", (600, 400), "teal"), "JPEG"))
    smaller = opened(scaled(picture.content, width))
    assert (smaller.format, smaller.size) == ("WEBP", size)
