"""Countries as CLDR names them in every language, and regions and cultures beside them."""

import re
from functools import cache

from babel import Locale

from events.faults import Refused
from events.festival.collation import sort_key
from events.festival.languages import LANGUAGES
from events.festival.rules import Texts
from events.nations.regions import BUILT_IN

MAX_REGION_CODE = 40
_REGION_CODE = re.compile(r"x-[a-z0-9]+(?:-[a-z0-9]+)*")
_COUNTRY_CODE = re.compile(r"[A-Z]{2}")
# Codes of CLDR that are unions, test locales, unknown, or places where nobody lives from whom a group could come.
_NO_NATIONS = frozenset("AC AQ BV CP CQ DG EU EZ GS HM IO QO TF UM UN XA XB ZZ".split())  # noqa: SIM905


def is_region_code(code: str) -> bool:
    """`x-` and words of small letters and digits: `x-south-tyrol`."""
    return len(code) <= MAX_REGION_CODE and _REGION_CODE.fullmatch(code) is not None


def is_nation_code(code: str) -> bool:
    """A country of CLDR, or anything that could be a region's code."""
    return code in countries("en") or is_region_code(code)


def nation_name(code: str, lang: str) -> str:
    """What `lang` calls the country or the built-in region; regions fall back to English."""
    if code in BUILT_IN:
        labels = BUILT_IN[code]
        return labels.get(lang) or labels.get(lang.split("-")[0]) or labels["en"]
    names = countries(lang)
    if code not in names:
        raise Refused("nation_unknown", "nations", nation=code)
    return names[code]


@cache
def nation_labels(code: str) -> Texts:
    """What every language of ours calls the country or the built-in region; nothing for a region of a host."""
    if code not in BUILT_IN and code not in countries("en"):
        return {}
    return {lang: nation_name(code, lang) for lang in LANGUAGES}


@cache
def all_nations(lang: str) -> tuple[tuple[str, str], ...]:
    """(code, name) of all countries and built-in regions, in the order in which readers of `lang` look for them."""
    named = [*countries(lang).items(), *((code, nation_name(code, lang)) for code in BUILT_IN)]
    return tuple(sorted(named, key=lambda nation: sort_key(nation[1], lang)))


@cache
def countries(lang: str) -> dict[str, str]:
    """Code → name. What CLDR lacks in a language it has in English."""
    names = {**Locale.parse("en").territories, **Locale.parse(LANGUAGES[lang].babel).territories}
    return {code: name for code, name in names.items() if _COUNTRY_CODE.fullmatch(code) and code not in _NO_NATIONS}
