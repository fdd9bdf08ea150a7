"""Exhibitors out of a table with a row for every stand: rows with the same name are one exhibitor."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from events.files.reading import RowFault, error, warning
from events.files.tabular import Row, Table
from events.files.text import clean_line, clean_paragraphs
from events.floor.numbers import booth_key
from events.nations.spellings import recognise_all
from events.people.rules import EMAIL
from events.search.rules import fold
from exhibitors.profiles.columns import choose_columns
from exhibitors.profiles.rules import MAX_DESCRIPTION, MAX_LINE, WEBSITE, name_key

_LIMITS = {
    **{field: MAX_LINE[field] for field in ("name", "email", "phone", "website")},
    **{"country": 1_000, "area": 200, "booth": 1_000, "contact": 200, "street": 160, "postcode": 20, "city": 100},
    **{"description": MAX_DESCRIPTION, "description_en": MAX_DESCRIPTION},
}
_KINDS = {
    "association": "association; verein; initiative; club; gruppe; group; ngo",
    "craft": "craft; crafts; handwerk; handwerker; handwerkerin; kunsthandwerk",
    "kitchen": "kitchen; kuche; essen; food; gastronomie; imbiss; catering; verpflegung",
    "information": "information; info; infostand; beratung; beratungsstelle",
    "artist": "artist; artists; kunstler; kunstlerin; kunst; art",
    "authority": "authority; behorde; amt; stadt; gemeinde; landkreis; verwaltung",
    "firm": "firm; firma; company; unternehmen; betrieb; business",
}
_KIND_OF = {word.strip(): kind for kind, words in _KINDS.items() for word in words.split(";")}
_COMPARED = ("kind", "contact", "email", "phone", "website", "street", "postcode", "city")
_BETWEEN_CATEGORIES = re.compile(r"[,;|\n]")
_BETWEEN_ADDRESSES = re.compile(r"[\s,;<>()\"]+")
_POSTCODE_FIRST = re.compile(r"(?:[A-Z]{1,2}[- ])?(\d{4,5}) +(\D.*)")
_BARE_SITE = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?:[/?#]\S*)?")
_NOTHING = frozenset(["", "-", "–", "—", "/", "0", "n/a", "k.a.", "k. a."])


class Stand(msgspec.Struct, frozen=True):
    """Area and booth as the table has them; either may be empty."""

    area: str
    booth: str


class ExhibitorRow(msgspec.Struct, frozen=True):
    """`rows` are all that name it. `nations` are codes, `nations_text` what was written and is no nation we know.
    `kind` is empty where it is not said or not understood."""

    rows: tuple[int, ...]
    name: str
    kind: str = ""
    nations: tuple[str, ...] = ()
    nations_text: str = ""
    stands: tuple[Stand, ...] = ()
    categories: tuple[str, ...] = ()
    contact: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    description: str = ""
    description_en: str = ""

    @property
    def key(self) -> str:
        return name_key(self.name)

    @property
    def address(self) -> str:
        """In one line: "Schulstraße 3, 85241 Hebertshausen"."""
        return ", ".join(part for part in (self.street, f"{self.postcode} {self.city}".strip()) if part)


class Parsed(msgspec.Struct, frozen=True):
    """`faults` include those of reading the file. `columns` tells which heading each target was taken from."""

    rows: tuple[ExhibitorRow, ...]
    faults: tuple[RowFault, ...]
    columns: dict[str, str]
    ignored: tuple[str, ...]


class _Cells:
    """One row by target, and what is wrong with it."""

    def __init__(self, row: Row, columns: Mapping[str, int], headings: Mapping[str, str]) -> None:
        self.row = row.number
        self.faults: list[RowFault] = []
        self._cells = {target: row.cells[column] for target, column in columns.items()}
        self._headings = headings

    def said(self, target: str, clean: Callable[[str], str] = clean_line) -> str:
        text = clean(self._cells.get(target, ""))
        limit = _LIMITS.get(target)
        if limit is not None and len(text) > limit:
            self.refuse(target, "text_too_long", limit=limit)
            text = text[:limit]
        return "" if text.casefold() in _NOTHING and target not in ("name", "area", "booth") else text

    def warn(self, target: str, code: str, value: str) -> None:
        self.faults.append(warning(self.row, code, self._headings[target], value=value))

    def refuse(self, target: str, code: str, **params: int) -> None:
        self.faults.append(error(self.row, code, self._headings[target], **params))

    @property
    def is_sound(self) -> bool:
        return all(fault.severity == "warning" for fault in self.faults)


def parse_exhibitors(table: Table, mapping: Mapping[str, str]) -> Parsed:
    """`mapping` is target → heading where the headings do not speak for themselves. Raises Refused for the table as a
    whole; a row with an error is in `faults` only."""
    columns = choose_columns(table.header, mapping)
    headings = {target: table.header[column] for target, column in columns.items()}
    faults = list(table.notes)
    groups: dict[str, list[ExhibitorRow]] = {}
    for row in table.rows:
        cells = _Cells(row, columns, headings)
        exhibitor = _exhibitor(cells)
        if cells.is_sound:
            groups.setdefault(exhibitor.key, []).append(exhibitor)
        faults += cells.faults
    for group in groups.values():
        faults += _differences(group, headings)
    ignored = tuple(name for column, name in enumerate(table.header) if name and column not in columns.values())
    in_order = tuple(sorted(faults, key=lambda fault: fault.row))
    return Parsed(tuple(_merged(group) for group in groups.values()), in_order, headings, ignored)


def _exhibitor(cells: _Cells) -> ExhibitorRow:
    name = cells.said("name")
    if not name_key(name):
        cells.refuse("name", "name_missing")
    nations, nations_text = _nations(cells)
    postcode, city = _town(cells)
    return ExhibitorRow(
        rows=(cells.row,),
        name=name,
        kind=_kind(cells),
        nations=nations,
        nations_text=nations_text,
        stands=_stands(cells),
        categories=_categories(cells),
        contact=cells.said("contact"),
        email=_email(cells),
        phone=cells.said("phone"),
        website=_website(cells),
        street=cells.said("street"),
        postcode=postcode,
        city=city,
        description=cells.said("description", clean_paragraphs),
        description_en=cells.said("description_en", clean_paragraphs),
    )


def _merged(group: list[ExhibitorRow]) -> ExhibitorRow:
    """Lists grow; of single values the first one stays."""
    if len(group) == 1:
        return group[0]
    single = (*_COMPARED, "description", "description_en")
    return msgspec.structs.replace(
        group[0],
        rows=tuple(row for one in group for row in one.rows),
        nations=tuple(dict.fromkeys(nation for one in group for nation in one.nations)),
        nations_text=", ".join(dict.fromkeys(one.nations_text for one in group if one.nations_text)),
        stands=_different(stand for one in group for stand in one.stands),
        categories=tuple(dict.fromkeys(category for one in group for category in one.categories)),
        **{field: next(filter(None, (getattr(one, field) for one in group)), "") for field in single},
    )


def _differences(group: list[ExhibitorRow], headings: Mapping[str, str]) -> Iterator[RowFault]:
    """Rows that say another thing of the same exhibitor than a row before them."""
    for field in _COMPARED:
        said = [(one.rows[0], value) for one in group if (value := getattr(one, field))]
        for row, value in said[1:]:
            if fold(value) != fold(said[0][1]):
                yield warning(row, "row_differs", headings.get(field), value=value, kept=said[0][1], first=said[0][0])


def _different(stands: Iterable[Stand]) -> tuple[Stand, ...]:
    """The same booth of the same area once, however it is written."""
    kept: dict[tuple[str, str], Stand] = {}
    for stand in stands:
        kept.setdefault((fold(stand.area), booth_key(stand.booth)), stand)
    return tuple(kept.values())


def _nations(cells: _Cells) -> tuple[tuple[str, ...], str]:
    text = cells.said("country", clean_paragraphs)
    known, unknown = recognise_all(text)
    for spelling in unknown:
        cells.warn("country", "country_unknown", spelling)
    nations_text = clean_line(", ".join(unknown))
    if len(nations_text) > MAX_LINE["nations_text"]:
        cells.refuse("country", "text_too_long", limit=MAX_LINE["nations_text"])
    return known, nations_text


def _kind(cells: _Cells) -> str:
    text = cells.said("kind")
    kind = _KIND_OF.get(fold(text), "")
    if text and not kind:
        cells.warn("kind", "kind_unknown", text)
    return kind


def _stands(cells: _Cells) -> tuple[Stand, ...]:
    stand = Stand(cells.said("area"), cells.said("booth"))
    return (stand,) if stand.area or stand.booth else ()


def _categories(cells: _Cells) -> tuple[str, ...]:
    parts = _BETWEEN_CATEGORIES.split(cells.said("categories", clean_paragraphs))
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _email(cells: _Cells) -> str:
    """The first address of those written there."""
    text = cells.said("email")
    addresses = [part.removeprefix("mailto:") for part in _BETWEEN_ADDRESSES.split(text) if "@" in part]
    for address in addresses:
        if EMAIL.fullmatch(address):
            return address
    if text:
        cells.warn("email", "email_malformed", text)
    return ""


def _website(cells: _Cells) -> str:
    text = cells.said("website")
    site = f"https://{text}" if _BARE_SITE.fullmatch(text) else text
    if WEBSITE.fullmatch(site):
        return site
    if text:
        cells.warn("website", "website_malformed", text)
    return ""


def _town(cells: _Cells) -> tuple[str, str]:
    """Post code and city, also where both stand in one column."""
    postcode, city = cells.said("postcode"), cells.said("city")
    both = _POSTCODE_FIRST.fullmatch(city)
    return (postcode or both[1], both[2]) if both else (postcode, city)
