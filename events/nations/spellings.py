"""Nobody's standard: the ways in which people and offices write countries, and which country they mean."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from babel.core import get_global

from events.festival.languages import LANGUAGES
from events.nations.regions import BUILT_IN
from events.nations.rules import countries
from events.search.rules import fold

# Spellings that are no CLDR name and that no rule below takes apart: other usual names, ISO's long forms, short forms.
_OTHERS = {
    "AE": "uae; vae; emirates; vereinigte arabische emirate; emirate",
    "AL": "shqiperia",
    "BA": "bosnia; bosnien; bosnia herzegovina; bosna; bih; bosna i hercegovina",
    "BN": "brunei darussalam",
    "BO": "bolivia plurinational state of",
    "BY": "belorussia; weissrussland; white russia; belarussia",
    "CD": "democratic republic of the congo; democratic republic of congo; congo the democratic republic of the; "
    "congo democratic republic of the; dr congo; drc; dr kongo; demokratische republik kongo; zaire; congo kinshasa",
    "CF": "zentralafrika",
    "CG": "congo; kongo; republic of the congo; republic of congo; republik kongo; congo brazzaville",
    "CH": "swiss; schweizerische eidgenossenschaft; confoederatio helvetica; suisse schweiz svizzera",
    "CI": "ivory coast; elfenbeinkuste; cote d ivoire; costa d avorio",
    "CN": "prc; pr china; vr china; volksrepublik china; mainland china; people s republic of china",
    "CV": "cape verde; cabo verde; kapverden; kap verde; kapverdische inseln",
    "CZ": "czech republic; cz; tschechische republik; tschechei; cesko; ceska republika; cechia; "
    "republica checa; republique tcheque; repubblica ceca; republika czeska",
    "DE": "brd; bundesrepublik",
    "ES": "espana; spanien",
    "FK": "falkland islands malvinas; malvinas",
    "FM": "federated states of micronesia; micronesia federated states of",
    "GB": "uk; great britain; britain; england; northern ireland; grossbritannien; united kingdom of great britain and "
    "northern ireland; vereinigtes konigreich grossbritannien; grossbritannien und nordirland; nordirland",
    "GE": "sakartvelo; grusinien",
    "GR": "hellas; hellenic republic; el; ellada",
    "HK": "hong kong; hongkong; hong kong sar; china hong kong",
    "IE": "eire; republic of ireland; republik irland",
    "IR": "persia; persien; islamic republic of iran; iran islamic republic of; islamische republik iran",
    "KG": "kyrgyz republic; kirgisien; kirgistan; kirgisistan; kyrgyzstan",
    "KP": "dprk; democratic people s republic of korea; korea democratic people s republic of; nordkorea; korea north; "
    "demokratische volksrepublik korea",
    "KR": "korea; south korea; republic of korea; korea republic of; korea south; rok; republik korea; sudkorea",
    "LA": "lao people s democratic republic; lao pdr; lao",
    "LY": "libyan arab jamahiriya",
    "MD": "republic of moldova; moldova republic of; moldawien; moldavia; republik moldau",
    "MK": "macedonia; mazedonien; fyrom; former yugoslav republic of macedonia; makedonien; makedonija; "
    "macedonia the former yugoslav republic of",
    "MM": "burma; birma; myanmar",
    "MO": "macao; macau; macao sar",
    "NL": "holland; the netherlands; niederlande; nederland; netherlands kingdom of the",
    "PL": "rzeczpospolita polska",
    "PS": "palestine; palastina; state of palestine; palestine state of; palestinian territory occupied; "
    "occupied palestinian territory; palestinian territory; filistin; فلسطين; gaza; west bank; westjordanland; "
    "палестина; палестина держава; palestina; palestyna; palestine etat de; filastin; ፍልስጤም",
    "RO": "rumania; roumania",
    "RU": "russian federation; russische foderation; rossiya; russland",
    "SC": "seychelles",
    "SK": "slovak republic; slowakische republik; slovenska republika",
    "SY": "syrian arab republic; syrien arabische republik; syria arab republic",
    "SZ": "swaziland; swasiland",
    "TL": "east timor; osttimor; timor leste",
    "TR": "turkey; turkiye; turkei; republic of turkiye; turkey republic of",
    "TW": "republic of china; roc; taiwan province of china; chinese taipei; formosa; taiwan roc",
    "TZ": "tanzania united republic of; tansania",
    "US": "usa; u s a; united states of america; u s; vereinigte staaten von amerika; "
    "estados unidos; etats unis; abd; сша; eeuu",
    "VA": "holy see; vatican; vatikan; holy see vatican city state; heiliger stuhl; vatikanstaat",
    "VE": "venezuela bolivarian republic of",
    "VG": "virgin islands british",
    "VI": "virgin islands u s; us virgin islands",
    "VN": "viet nam; socialist republic of viet nam; vietnam",
    "XK": "republic of kosovo; kosova; republik kosovo; косово",
    "ZA": "rsa; republik sudafrika",
    "x-amazigh": "amazigh; berber; imazighen; kabylei; kabylia; kabylie",
    "x-assyrians": "assyrians; assyrer; arameans; aramaer; assyria; assyrien; suryoye",
    "x-bavaria": "freistaat bayern; baviera; baviere; bawaria; bavyera; баварія; бавария",
    "x-kurdistan": "kurden; kurds; kurdish; kurdisch; kurdistan iraq; autonome region kurdistan; kurdistana; کردستان; "
    "курдистан",
    "x-roma": "romani; roma people; romi; ромы; роми; romanes",
    "x-sinti": "sinte",
    "x-tibet": "tibeter; tibetans; tibetisch; тибет",
    "x-uyghurs": "uighurs; uyghur; uiguren; east turkestan; ostturkestan",
    "x-yazidis": "yezidis; eziden; esiden; jesiden; yeziden; ezidis",
}
_FORMS_OF_STATE = re.compile(
    r"(?:(?:federal|federative|federated|democratic|people s|peoples|socialist|islamic|arab|united|hashemite|"
    r"bolivarian|plurinational|independent|oriental|eastern|co operative|cooperative|grand|former|"
    r"republic|kingdom|states?|duchy|principality|sultanate|commonwealth|union|confederation) )+of |"
    r"die |der |das |(?:(?:demokratische|islamische|foderale|freie|sozialistische|arabische) )*"
    r"(?:volks|bundes)?(?:republik|konigreich|grossherzogtum|furstentum|sultanat|staat) "
)
_SIGNS = re.compile(r"[^\w]+|_")
_SMALL_WORDS = frozenset(["and", "e", "et", "i", "the", "und", "y"])
_BETWEEN_NATIONS = re.compile(r"[/;+|\n]")
_AND = re.compile(r"\s(?:und|and|et|ve|y|و)\s|[&()]", re.IGNORECASE)
_LONGEST = 100
_TELLING = 3


@lru_cache(maxsize=1_000)
def recognise(text: str) -> str | None:
    """The country or built-in region that somebody means, in any of our languages, as ISO has it, or as a code."""
    if len(text) > _LONGEST:
        return None
    known = _known_spellings()
    for spelling in (text, _turned(text)):
        key = _key(spelling)
        bare = _FORMS_OF_STATE.sub("", key, count=1) if _FORMS_OF_STATE.match(key) else key
        found = known.get(key) or known.get(bare)
        if found:
            return found
    return text.strip().lower() if text.strip().lower() in BUILT_IN else None


@lru_cache(maxsize=1_000)
def nations_meant(text: str) -> frozenset[str]:
    """All that somebody may be looking for who types this or begins to, in any of our languages."""
    wanted = _key(text[:_LONGEST])
    return frozenset(code for spelling, code in _known_spellings().items() if _begins(wanted, spelling))


@cache
def spellings_of(code: str) -> frozenset[str]:
    """Everything by which `nations_meant` knows the country or built-in region, as it is compared."""
    return frozenset(spelling for spelling, known in _known_spellings().items() if known == code)


def compared(name: str) -> str:
    """As `begins_a_name` wants names: folded, without signs and small words."""
    return _key(name)


def begins_a_name(text: str, names: Iterable[str]) -> bool:
    """Whether this could be what somebody types who looks for one of the names, which are `compared` already."""
    wanted = _key(text[:_LONGEST])
    return any(_begins(wanted, name) for name in names)


def _begins(wanted: str, spelling: str) -> bool:
    """Two letters mean only themselves."""
    if len(wanted) < _TELLING:
        return bool(wanted) and wanted == spelling
    return f" {wanted}" in f" {spelling}"


def _turned(text: str) -> str:
    """ISO's order: "Moldova, Republic of" → "Republic of Moldova"."""
    name, _, form = text.partition(",")
    return f"{form} {name}"


@cache
def _known_spellings() -> dict[str, str]:
    """Earlier sources win: what is written here, names in our languages, codes."""
    known: dict[str, str] = {}
    for code, spellings in _OTHERS.items():
        for spelling in spellings.split(";"):
            known.setdefault(_key(spelling), code)
    for lang in LANGUAGES:
        for code, name in countries(lang).items():
            known.setdefault(_key(name), code)
            known.setdefault(_key(_without_umlauts(name)), code)
    for code, labels in BUILT_IN.items():
        for label in labels.values():
            known.setdefault(_key(label), code)
            known.setdefault(_key(_without_umlauts(label)), code)
    for code in countries("en"):
        known.setdefault(code.lower(), code)
    for alias, codes in get_global("territory_aliases").items():
        if len(codes) == 1 and codes[0] in countries("en") and re.fullmatch("[A-Z]{3}", alias):
            known.setdefault(alias.lower(), codes[0])
    return known


def _key(text: str) -> str:
    words = _SIGNS.sub(" ", fold(text.replace("&", " and ").replace("+", " and "))).split()
    return " ".join("st" if word == "saint" else word for word in words if word not in _SMALL_WORDS)


def _without_umlauts(name: str) -> str:
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue")):
        name = name.replace(umlaut, letters)
    return name


def recognise_all(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Every nation of a list as people write it, and the parts that mean none: "Türkei / Iran, Islamic Republic of"."""
    known: list[str] = []
    unknown: list[str] = []
    for part in [text] if recognise(text) else _BETWEEN_NATIONS.split(text):
        for piece in _pieces(part):
            found = recognise(piece)
            if found:
                known.append(found)
            elif _key(piece):
                unknown.append(piece)
    return tuple(dict.fromkeys(known)), tuple(dict.fromkeys(unknown))


def _pieces(part: str) -> list[str]:
    """Apart at commas that are no part of a name, then at "and" where that gives any nation."""
    segments, pieces = part.split(","), []
    while segments:
        length = next((n for n in (3, 2, 1) if n <= len(segments) and recognise(",".join(segments[:n]))), 1)
        pieces.append(",".join(segments[:length]).strip())
        segments = segments[length:]
    return [smaller for piece in pieces for smaller in _joined_by_and(piece)]


def _joined_by_and(piece: str) -> list[str]:
    parts = [] if recognise(piece) else [part.strip() for part in _AND.split(piece)]
    return parts if any(recognise(part) for part in parts) else [piece]
