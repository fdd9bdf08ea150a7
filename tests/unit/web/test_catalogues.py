"""The catalogues say everything that the code says, in their own words."""

import re
from collections.abc import Iterator
from gettext import c2py
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message

from events.festival.languages import LANGUAGES, own_name
from web.borrowed import NOTICES
from web.catalogues import SOURCES, catalogues, extracted, forms, read, update
from web.i18n import INTERFACE, LOCALES, SOURCE, words_for
from web.pages import environment
from web.printing.scripts import script

PARAMETER = re.compile(r"%(?:\((\w+)\))?[a-z%]")
LETTERS = re.compile(r"[^\W\d_]{2,}")
TEMPLATES = SOURCES / "templates"
# The kit is for developers.
SPOKEN = sorted(str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.[ht]*") if path.name != "kit.html")

# What may be as in English, by the reason.
NOTATIONS = {  # nothing but parameters, signs and units
    "%(act)s: %(number)s",
    "%(day)s, %(hours)s",
    "%(number)s W",
    "%(sides)s cm",
    "%(size)s m²",
    "%(watts)s W",
    "%(width)s × %(depth)s m",
    ", ",
}
GERMAN_WORDS = {  # German has the same word
    "Code",
    "Forum",
    "Hydrant",
    "Information",
    "Jury",
    "Name",
    "Plan",
    "Plan: %(area)s",
    "Register",
    "Team",
    "Website",
    "halal",
    "vegan",
}
SAME = {
    "de": NOTATIONS | GERMAN_WORDS,
    "de_leicht": NOTATIONS | GERMAN_WORDS - {"Forum", "Hydrant", "Website"},
    "ar": {"%(act)s: %(number)s"},
}

# Words of German that English does not have.
GERMAN = re.compile(r"[äöüßÄÖÜ]|\b(und|oder|nicht|der|das|für|mit|ein|eine|wird|Sie|ist)\b")

# Proper names and notations that stand as they are on every page.
UNWRAPPED = {"Schauher", "CSV", "Excel", "XLSX", "Enter"}


@pytest.fixture(scope="module")
def found() -> Catalog:
    return extracted()


@pytest.fixture(scope="module", params=[tag for tag in INTERFACE if tag != SOURCE])
def path(request: pytest.FixtureRequest) -> Path:
    return LOCALES / f"{words_for(request.param).language.catalogue}.po"


@pytest.fixture(scope="module")
def catalogue(path: Path) -> Catalog:
    return read(path)


def said(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def singular(message: Message) -> str:
    return message.id if isinstance(message.id, str) else str(message.id[0])


def names(sentence: str) -> set[str]:
    return set(PARAMETER.findall(sentence))


def test_every_language_of_the_pages_has_a_catalogue_that_is_kept(path: Path) -> None:
    assert path in catalogues()


def test_every_sentence_is_translated(catalogue: Catalog, found: Catalog) -> None:
    """If this fails: `make messages`, then translate what is empty in web/locale."""
    done = {singular(message) for message in said(catalogue) if all(forms(message))}
    assert sorted({singular(message) for message in said(found)} - done) == []


def test_no_translation_is_left_of_a_sentence_that_is_gone(catalogue: Catalog, found: Catalog) -> None:
    still = {singular(message) for message in said(found)}
    assert sorted({singular(message) for message in said(catalogue)} - still) == []
    assert not catalogue.obsolete


def test_no_translation_is_a_guess(catalogue: Catalog) -> None:
    assert [message.id for message in said(catalogue) if message.fuzzy] == []


def test_sentences_that_count_have_every_plural_form(catalogue: Catalog, found: Catalog) -> None:
    for message in said(found):
        known = catalogue.get(singular(message))
        assert known is not None
        assert known.pluralizable == message.pluralizable, message.id
        assert len(forms(known)) == (catalogue.num_plurals if message.pluralizable else 1), message.id


def test_plural_forms_are_chosen_as_cldr_says(catalogue: Catalog) -> None:
    assert catalogue.locale is not None
    rule = Locale.parse(str(catalogue.locale)).plural_form
    chosen = c2py(catalogue.plural_expr)
    pairs = {(rule(number), chosen(number)) for number in range(1000)}
    assert len(pairs) == len({tag for tag, _ in pairs}) == catalogue.num_plurals


def test_parameters_survive_translation(catalogue: Catalog) -> None:
    for message in (message for message in said(catalogue) if all(forms(message))):
        expected = names(message.id if isinstance(message.id, str) else message.id[1])
        *counted, general = forms(message)
        assert names(general) == expected, general
        for form in counted:  # "two booths" may say its number in words
            assert expected - names(form) <= {"num"}, form
            assert names(form) <= expected, form


def test_nothing_is_left_in_english(path: Path, catalogue: Catalog) -> None:
    same = {singular(message) for message in said(catalogue) if forms(message)[0] == singular(message)}
    assert same == SAME[path.stem]


def test_every_language_without_a_catalogue_says_that_it_borrows_its_words() -> None:
    assert set(NOTICES) == set(LANGUAGES) - set(INTERFACE)
    assert [tag for tag, notice in NOTICES.items() if notice.count("{language}") != 1] == []


@pytest.mark.parametrize("tag", NOTICES)
def test_what_a_language_says_of_its_borrowed_words_is_in_its_script(tag: str) -> None:
    assert {script(word) for word in LETTERS.findall(NOTICES[tag].format(language=""))} == {script(own_name(tag))}


def test_spaces_at_the_ends_are_kept(catalogue: Catalog) -> None:
    for message in said(catalogue):
        outer = singular(message)
        for form in forms(message):
            assert (form != form.lstrip(), form != form.rstrip()) == (outer != outer.lstrip(), outer != outer.rstrip())


def test_the_sentences_in_the_code_are_english(found: Catalog) -> None:
    assert [message.id for message in said(found) if GERMAN.search(singular(message))] == []


def test_a_catalogue_is_kept_as_make_messages_writes_it(path: Path, found: Catalog, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    update(copy, found)
    assert copy.read_text("utf-8") == path.read_text("utf-8")


@pytest.mark.parametrize("template", SPOKEN)
def test_templates_say_nothing_that_cannot_be_translated(template: str) -> None:
    """All that is neither markup nor an expression: a word there is the same in every language."""
    tokens = environment(words_for(SOURCE)).lex((TEMPLATES / template).read_text("utf-8"))
    text = "".join(value if kind == "data" else "\0" for _, kind, value in tokens)
    text = re.sub(r"<(script|style)\b.*?</\1>", "", text, flags=re.DOTALL)
    attributes = re.findall(r'\b(?:alt|aria-label|placeholder|title)="([^"]*)"', text)
    shown = re.sub(r"<[^>]*>|[\w-]+=\"[^\"]*\"", "\0", text)  # macros write attributes apart from their tags
    assert {word for part in (shown, *attributes) for word in LETTERS.findall(part)} - UNWRAPPED == set()
