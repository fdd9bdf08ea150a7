"""What may be stored, and how a picture becomes one of ours: nothing of the sender's file survives but its pixels."""

import io

import msgspec
from PIL import ExifTags, Image, ImageFile

from events.faults import Refused

MAX_STORED = 2_000_000
MAX_UPLOAD = 20_000_000
MEGA = 1_000_000
MAX_PIXELS = 20 * MEGA
SIZES = ((2_400, 82), (1_600, 70), (1_000, 60))
"""Longest edge and quality; the next where the picture still is too large to store."""

SCALED_QUALITY = 72

PICTURE = "image/webp"
DOCUMENT = "application/pdf"
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""How the camera was held, as EXIF counts it → what sets the picture upright. `ImageOps.exif_transpose` would write all
the other EXIF anew, which breaks on what some cameras say."""

READABLE = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP")


class Picture(msgspec.Struct, frozen=True):
    """A picture as it is stored."""

    content: bytes
    media_type: str
    width: int
    height: int


def media_type_of(content: bytes) -> str | None:
    """What may be stored, told by its content; None for anything else."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return PICTURE
    return DOCUMENT if content.startswith(b"%PDF-") else None


def check_stored(content: bytes, media_type: str) -> None:
    """Raises Refused("file_too_large"), Refused("file_type_refused")."""
    if len(content) > MAX_STORED:
        raise Refused("file_too_large", "file", limit=MAX_STORED, size=len(content))
    if media_type_of(content) != media_type:
        raise Refused("file_type_refused", "file", media_type=media_type)


def reencode(content: bytes) -> Picture:
    """A new WebP picture: upright, at most 2,400 pixels long, without place, camera or any other metadata.

    Takes up to a second of CPU: call it in a thread, before the transaction. Raises Refused("file_too_large"),
    Refused("picture_too_large"), Refused("picture_unreadable").
    """
    if len(content) > MAX_UPLOAD:
        raise Refused("file_too_large", "file", limit=MAX_UPLOAD, size=len(content))
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # in a process that prints, WeasyPrint has switched it on
    try:
        with Image.open(io.BytesIO(content), formats=READABLE) as opened:
            _ask_for_less(opened)
            _check_pixels(*opened.size)
            picture = _upright(opened)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fault:
        raise Refused("picture_too_large", "file", limit=MAX_PIXELS // MEGA) from fault
    except (OSError, SyntaxError, ValueError) as fault:
        raise Refused("picture_unreadable", "file") from fault
    return _webp(picture)


def scaled(content: bytes, width: int) -> bytes:
    """One of our pictures, at most this wide, for a page. Takes CPU: call it in a thread."""
    with Image.open(io.BytesIO(content), formats=("WEBP",)) as picture:
        if picture.width <= width:
            return content
        smaller = picture.resize((width, max(1, round(picture.height * width / picture.width))), reducing_gap=2.0)
        out = io.BytesIO()
        smaller.save(out, "WEBP", quality=SCALED_QUALITY, method=4)
        return out.getvalue()


def _ask_for_less(opened: Image.Image) -> None:
    """A JPEG unpacks at a half, a quarter or an eighth: telephones take more pixels than anybody needs."""
    width, height = opened.size
    edge, longest = SIZES[0][0], max(width, height)
    opened.draft(None, (width * edge // longest, height * edge // longest))


def _check_pixels(width: int, height: int) -> None:
    if width * height > MAX_PIXELS:
        raise Refused("picture_too_large", "file", limit=MAX_PIXELS // MEGA, width=width, height=height)


def _upright(opened: Image.Image) -> Image.Image:
    turn = UPRIGHT.get(opened.getexif().get(ExifTags.Base.Orientation, 1))
    turned = opened if turn is None else opened.transpose(turn)
    picture = turned.convert("RGBA" if turned.has_transparency_data else "RGB")
    # A new image: what Pillow carries along beside the pixels would be written out again.
    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    return bare


def _webp(picture: Image.Image) -> Picture:
    content = b""
    for edge, quality in SIZES:
        picture.thumbnail((edge, edge))
        out = io.BytesIO()
        picture.save(out, "WEBP", quality=quality, method=4)
        content = out.getvalue()
        if len(content) <= MAX_STORED:
            return Picture(content, PICTURE, picture.width, picture.height)
    raise Refused("file_too_large", "file", limit=MAX_STORED, size=len(content))
