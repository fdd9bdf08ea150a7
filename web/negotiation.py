"""What a request's headers ask for: a packed answer, and whether it is there already."""

import re
from functools import lru_cache

ENTITY_TAG = re.compile(rb'"[\x21\x23-\x7e\x80-\xff]*"')


@lru_cache(maxsize=256)
def accepts_gzip(accept_encoding: str) -> bool:
    """`gzip;q=0` refuses it, `*` means it too."""
    weights = {}
    for part in accept_encoding.lower().split(","):
        coding, _, parameter = part.partition(";")
        weights[coding.strip()] = _weight(parameter)
    return weights.get("gzip", weights.get("*", 0.0)) > 0


def names_tag(if_none_match: bytes, tag: bytes) -> bool:
    """Whether the header lists the tag, which a web server on the way may have called weak (`W/`), or says `*`."""
    return if_none_match.strip() == b"*" or tag in ENTITY_TAG.findall(if_none_match)


def _weight(parameter: str) -> float:
    """Of `q=0.5`; 1 where there is none, 0 where it is no number."""
    if not parameter.strip():
        return 1.0
    name, _, value = parameter.partition("=")
    try:
        return float(value) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0
