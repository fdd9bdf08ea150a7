"""The order in which a language's readers look for a word."""

import unicodedata
from functools import cache, lru_cache

from events.search.rules import fold

# Only where an alphabet has letters of its own; in all others, and for all other letters, marks do not count.
_ALPHABETS = {
    "tr": "abcçdefgğhıijklmnoöpqrsştuüvwxyz",
    "pl": "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
    "ro": "aăâbcdefghiîjklmnopqrsștțuvwxyz",
    "hr": "abcčćdđefghijklmnopqrsštuvwxyzž",
    "sq": "abcçdeëfghijklmnopqrstuvwxyz",
    "ku": "abcçdeêfghiîjklmnopqrsştuûvwxyz",
    "es": "abcdefghijklmnñopqrstuvwxyz",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
}
_ALPHABETS["prs"] = _ALPHABETS["fa"]
_FIRST_LETTER = 100
_FOREIGN_LETTER = 1000

SortKey = tuple[tuple[int, ...], str]


@lru_cache(maxsize=10_000)
def sort_key(text: str, lang: str) -> SortKey:
    """Spaces and hyphens before digits before the language's letters before all others; other signs do not count.

    Remembered: page after page sorts the names of all countries.
    """
    ranks = _ranks(lang)
    lowered = text.replace("I", "ı").replace("İ", "i") if lang == "tr" else text
    places: list[int] = []
    for character in unicodedata.normalize("NFC", lowered.lower()):
        if character in ranks:
            places.append(ranks[character])
        elif character.isspace() or unicodedata.category(character) == "Pd":
            places.append(0)
        else:
            places += [_place(letter, ranks) for letter in fold(character) if letter.isalnum()]
    return tuple(places), text


def _place(letter: str, ranks: dict[str, int]) -> int:
    if letter.isdecimal():
        return 1 + unicodedata.decimal(letter)
    return ranks.get(letter, _FOREIGN_LETTER + ord(letter))


@cache
def _ranks(lang: str) -> dict[str, int]:
    alphabet = _ALPHABETS.get(lang, "")
    ranks = {letter: _FIRST_LETTER + place for place, letter in enumerate(alphabet)}
    for letter in alphabet:
        ranks.setdefault(fold(letter), ranks[letter])
    return ranks
