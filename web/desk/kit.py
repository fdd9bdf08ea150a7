"""Every piece of a page in every state, for those who build pages."""

import re

from litestar import get

from web.assets import assets
from web.desk.kit_lists import sample_lists
from web.floorplans import Shape
from web.forms import Form
from web.pages import AnyRequest, Page, content_languages, page

TYPED: dict[str, str | list[str]] = {
    "group": "Bait al-Yasmin",
    "mail": "yasmin@example",
    "day": "2027-05-15",
    "born": "12.3.",
    "tongue": "tr",
    "price": "viel",
    "title-de": "Ein Teppich entsteht",
    "title-ar": "سجادة تولد أمامكم",
    "brings": ["craft", "food"],
    "size": "m",
    "heat": "gas",
    "days": ["sat"],
}
WRONG = {
    "mail": "Write the mail address like name@example.org.",
    "price": "Write a number, for example 2,50.",
    "born": "Write the date like 2027-05-15.",
    "tongue": "Please choose one of the options.",
    "picture": "The file is larger than 10 MB.",
    "about": "Please fill this in.",
    "title-ar": "This is too long: at most 20 characters.",
    "brings": "Please choose something.",
    "size": "Please choose one.",
    "heat": "Please choose one.",
    "days": "Please choose a day.",
    "rules": "Please say that you have read them.",
}
ROW = 12
ICON = re.compile(r'id="i-([\w-]+)"')


@get("/kit", include_in_schema=False)
async def kit(request: AnyRequest) -> Page:
    form = Form.empty(request, TYPED)
    form.errors = dict(WRONG)
    return page(
        request,
        "kit.html",
        form=form,
        tongues=content_languages(["de", "en", "ar"]),
        shapes=_hall(),
        lists=sample_lists(),
        icons=ICON.findall(assets()["icons.svg"][1].decode()),
    )


def _hall() -> list[Shape]:
    """36 by 22 metres: two rows of booths, a stage, an escape way, an exit and rooms with signs."""
    shapes = [Shape(_box(0, 0, 36, 22), "ground"), Shape(_box(0, 9, 36, 3), "way"), Shape(_box(36, 9, 0.6, 3), "exit")]
    for index in range(2 * ROW):
        x, y, number = 1 + index % ROW * 2.8, 3 + index // ROW * 12, f"B {index + 1}"
        free = index % 5 == 0
        shapes.append(Shape(_box(x, y, 2.6, 2), "booth", number, f"Booth {number}", "#k-plan", free))
    signs = [("toilet", "Toilet"), ("aid", "First aid"), ("quiet", "Quiet room")]
    rooms = [
        Shape(_box(24 + 4 * place, 18.5, 3, 3), "other", word, word, sign=sign, found=sign == "aid")
        for place, (sign, word) in enumerate(signs)
    ]
    return [*shapes, *rooms, Shape(_box(14, 18.5, 8, 3), "stage", "Stage B", "Stage B")]


def _box(x: float, y: float, width: float, depth: float) -> tuple[tuple[float, float], ...]:
    return (x, y), (x + width, y), (x + width, y + depth), (x, y + depth)


HANDLERS = [kit]
