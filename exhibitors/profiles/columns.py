"""Which column of a table is what: as offices head them in German and English, or as somebody says."""

import re
from collections.abc import Mapping

from events.faults import Refused
from events.search.rules import fold

# In the order in which the columns are given away: "Verein" is the exhibitor's name also where there is a "Name".
HEADINGS: dict[str, tuple[str, ...]] = {
    "name": (
        *(
            "aussteller",
            "ausstellername",
            "name des ausstellers",
            "exhibitor",
            "exhibitor name",
            "verein",
            "vereinsname",
        ),
        *("firma", "firmenname", "company", "organisation", "organization", "gruppe", "group", "name"),
    ),
    "country": (
        *("land", "country", "nation", "länder", "countries", "nationen", "nations", "herkunft", "herkunftsland"),
        *("land region kultur", "länder regionen kulturen", "region", "kultur"),
    ),
    "area": ("halle", "hall", "bereich", "area", "gelände", "raum", "room", "zone"),
    "booth": (
        *("stand", "standnummer", "stand nr", "standnr", "stand nummer", "stand number", "stand no", "standplatz"),
        *("booth", "booth number", "booth no", "platz", "platznummer"),
    ),
    "categories": (
        *("kategorien", "kategorie", "categories", "category", "warengruppe", "warengruppen", "angebot", "angebote"),
        *("offers", "sortiment", "branche", "themen", "topics"),
    ),
    "kind": ("art", "typ", "kind", "type", "art des ausstellers", "ausstellerart"),
    "email": ("e mail", "email", "mail", "e mail adresse", "emailadresse", "mailadresse", "email address"),
    "phone": ("telefon", "telefonnummer", "tel", "phone", "phone number", "mobil", "mobile", "handy", "rufnummer"),
    "website": ("website", "webseite", "homepage", "web", "www", "w3", "internet", "url", "link"),
    "street": (
        *("strasse", "str", "strasse hausnummer", "strasse nr", "strasse und hausnummer", "street", "anschrift"),
        *("adresse", "address"),
    ),
    "postcode": ("plz", "postleitzahl", "postcode", "post code", "zip", "zip code", "postal code"),
    "city": ("ort", "plz ort", "stadt", "city", "town", "place", "wohnort", "gemeinde"),
    "contact": (
        *("ansprechpartner", "ansprechpartnerin", "ansprechperson", "kontakt", "kontaktperson", "contact"),
        *("contact person", "contact name"),
    ),
    "description": (
        *("beschreibung", "description", "beschreibung de", "description de", "bemerkungen", "bemerkung"),
        *("bemerkungen de", "text", "kurzbeschreibung"),
    ),
    "description_en": ("beschreibung en", "description en", "bemerkungen en", "english description", "text en"),
}
_ALIASES = {"place": "city", "hall": "area", "stand": "booth", "nations": "country"}
_SIGNS = re.compile(r"[\W_]+")


def choose_columns(header: tuple[str, ...], mapping: Mapping[str, str]) -> dict[str, int]:
    """Target → column. `mapping` (target → heading) goes first and takes its columns. Raises Refused."""
    chosen = {_target(target): _column(header, target, column) for target, column in mapping.items()}
    headings = [_heading(column) for column in header]
    for target, synonyms in HEADINGS.items():
        free = {heading: index for index, heading in reversed([*enumerate(headings)]) if index not in chosen.values()}
        found = next((free[_heading(synonym)] for synonym in synonyms if _heading(synonym) in free), None)
        if target not in chosen and found is not None:
            chosen[target] = found
    if "name" not in chosen:
        raise Refused("import_column_needed", "map", target="name", columns=list(header))
    return chosen


def _target(said: str) -> str:
    target = _ALIASES.get(said, said)
    if target not in HEADINGS:
        raise Refused("import_target_unknown", "map", target=said, known=list(HEADINGS))
    return target


def _column(header: tuple[str, ...], target: str, said: str) -> int:
    """The heading as it is written, else without regard to case and signs."""
    if said in header:
        return header.index(said)
    headings = [_heading(column) for column in header]
    if not _heading(said) or _heading(said) not in headings:
        raise Refused("import_column_missing", "map", target=target, column=said, columns=list(header))
    return headings.index(_heading(said))


def _heading(text: str) -> str:
    return _SIGNS.sub(" ", fold(text)).strip()
