"""Easy German is easy: a few rules of "Leichte Sprache" that can be measured, on every sentence of its catalogue."""

import re
from collections.abc import Iterator

import pytest

from web.catalogues import forms, read
from web.i18n import LOCALES

MOST_WORDS = 12
"""Of a sentence."""

MOST_WORDS_AS_IN_GERMAN = 8
"""What is as in German is so because it is easy already: a word, a label, a short sentence."""

MOST_LETTERS = 13
"""Of a word, or of a part of it between middle dots or hyphens."""

NAMES = {"FeatureCollection"}
"""Long words that stand so in files, and are looked for there."""

PARAMETER = re.compile(r"%\(\w+\)[a-z]")
END = re.compile(r"[.!?:…](?:\s|$)|\n")
WORD = re.compile(r"\w[\w·-]*")
PART = re.compile(r"[^\W\d_]+")
HARD = {
    "subjunctive": r"würden?|könnten?|hätten?|wären?|sollten?|dürften?|müssten?",
    "passive": r"wurden?|worden",
    "genitive": r"des|dessen|deren|desselben|wegen|während|mittels|bezüglich",
    "conjunction": r"sobald|sodass|indem|nachdem|bevor|falls|obwohl|sowie|bzw",
    "number as a word": r"zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|vierzig",
}


def said() -> dict[str, tuple[str, ...]]:
    """English → easy German, parameters as one word each."""
    return {
        str(message.id if isinstance(message.id, str) else message.id[0]): tuple(
            PARAMETER.sub("X", form) for form in forms(message)
        )
        for message in read(LOCALES / "de_leicht.po")
        if message.id
    }


def texts() -> Iterator[str]:
    return (form for translated in said().values() for form in translated)


def longest_sentence(text: str) -> int:
    return max((len(WORD.findall(sentence)) for sentence in END.split(text)), default=0)


def test_sentences_are_short() -> None:
    assert [text for text in texts() if longest_sentence(text) > MOST_WORDS] == []


def test_a_sentence_says_one_thing() -> None:
    assert [text for text in texts() if ";" in text] == []


def test_long_words_are_parted() -> None:
    long = {part for text in texts() for part in PART.findall(text) if len(part) > MOST_LETTERS}
    assert long - NAMES == set()


@pytest.mark.parametrize("words", HARD.values(), ids=HARD)
def test_hard_grammar_is_left_out(words: str) -> None:
    hard = re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    assert [text for text in texts() if hard.search(text)] == []


def test_what_is_as_in_german_is_easy_as_it_is() -> None:
    german = {str(message.id): forms(message) for message in read(LOCALES / "de.po") if isinstance(message.id, str)}
    same = [easy[0] for english, easy in said().items() if german.get(english) == easy]
    assert [text for text in same if longest_sentence(text) > MOST_WORDS_AS_IN_GERMAN] == []


def test_a_text_that_breaks_the_rules_is_seen() -> None:
    assert longest_sentence("Das ist kurz. Der nächste Satz ist aber etwas länger: Hier fängt er neu an.") == 7
    assert longest_sentence("Bis %(time)s sehen Sie, ob Sie teilnehmen.\nSie bekommen Post.") == 8
