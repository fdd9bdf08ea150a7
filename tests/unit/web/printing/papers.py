"""Invented content and a reader of printed pages for the tests of this folder."""

import re
import subprocess
import tempfile
from pathlib import Path

from PIL import Image

from web.printing.content import AreaMark, BadgeCard, BadgeSheet, DayMark, Role

BASE = "https://birkental.example"
# One name a script; nobody is called so in this town.
NAMES = {
    "und-Latn": "Łucja Żółkiewicz-Nguyễn",
    "uk": "Оксана Вербівська",
    "el": "Ελευθερία Παπαδάκη",
    "ar": "نسرين الخطابية",
    "fa": "فرزانه کوهستانی‌فر",
    "ur": "نگہت پروین",
    "he": "נועה בן־דוד",
    "ti": "ሰላም ገብረየሱስ",
    "ka": "თამთა წიქარიანი",
    "hy": "Անահիտ Սարգսյան",
    "zh": "欧阳雪桐",
    "ja": "田中さくら",
    "ko": "김하늘",
    "hi": "अनन्या क्षेत्री",
    "bn": "অনন্যা চক্রবর্তী",
    "ta": "கயல்விழி முருகன்",
    "te": "శ్రావణి",
    "si": "නිමාලි",
    "th": "กนกวรรณ ศรีสุข",
    "lo": "ບຸນມີ",
    "km": "សុភា ចាន់",
    "my": "ခင်မာလာ",
    "bo": "བསྟན་འཛིན།",
}
ROLES: tuple[Role, ...] = ("exhibitor", "guest", "volunteer", "organiser", "press", "artist")
_LETTERS = "23456789BCDFGHJKMNPQRTVWXZ"


def code(number: int) -> str:
    """Ten characters, another for each number."""
    letters = []
    for place in range(10):
        letters.append(_LETTERS[(number // len(_LETTERS) ** place + place * 7) % len(_LETTERS)])
    return "".join(reversed(letters))


def card(number: int, name: str, **other: object) -> BadgeCard:
    values: dict[str, object] = {
        "role": ROLES[number % len(ROLES)],
        "organisation": f"Helferkreis {number % 5}",
        "speaks": ("de", "ar", "uk", "ti")[: 1 + number % 4],
        "days": (DayMark("Sa", True), DayMark("So", number % 2 == 0)),
        "areas": (AreaMark("A", True), AreaMark("B", number % 3 == 0)),
    } | other
    return BadgeCard(code=code(number), name=name, **values)  # type: ignore[arg-type]  # test data by keyword


def sheet(*cards: BadgeCard, **other: object) -> BadgeSheet:
    values = {"event_name": "Schau her!", "edition": "2027", "base_url": BASE, "lang": "de"} | other
    return BadgeSheet(cards=cards, **values)  # type: ignore[arg-type]  # test data by keyword


def pictures(pdf: bytes, resolution: int = 150) -> list[Image.Image]:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "paper.pdf"
        source.write_bytes(pdf)
        subprocess.run(["pdftoppm", "-r", str(resolution), source, Path(folder) / "page"], check=True)
        pages = sorted(Path(folder).glob("page*.ppm"))
        return [Image.open(page).convert("RGB") for page in pages]


def decoded(pdf: bytes) -> list[str]:
    """The text of every code on every page, in no particular order."""
    import zxingcpp  # only here: the benchmark of badges shares this file and counts memory

    return [found.text for page in pictures(pdf) for found in zxingcpp.read_barcodes(page)]


def text(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()


def fonts(pdf: bytes) -> set[str]:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        Path(file.name).write_bytes(pdf)
        done = subprocess.run(["pdffonts", file.name], capture_output=True, check=True, text=True)
    return set(re.findall(r"^[A-Z]{6}\+(\S+)", done.stdout, re.MULTILINE))
