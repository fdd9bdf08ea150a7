"""Kinds of things by what people call them, in every language that has words: "Musik", "vegan", "Toilette", "مرحاض"."""

from collections.abc import Mapping
from functools import cache

from events.nations.spellings import begins_a_name
from web.i18n import INTERFACE, words_for


def kinds_called(typed: str, labels: Mapping[str, str]) -> frozenset[str]:
    """Those of `labels` (kind → English word) that are called like this or begin so."""
    return frozenset(kind for kind, label in labels.items() if begins_a_name(typed, _everywhere(label)))


@cache
def _everywhere(label: str) -> frozenset[str]:
    return frozenset(words_for(tag).gettext(label) for tag in INTERFACE)
