import pytest

from events.festival.collation import sort_key


@pytest.mark.parametrize(
    ("lang", "ordered"),
    [
        ("de", ["Ägypten", "Albanien", "Oman", "Österreich", "Zypern"]),
        ("tr", ["Cibuti", "Çad", "Çin", "Danimarka", "Irak", "İran", "Japonya", "Şili", "Tayland"]),
        ("pl", ["Laos", "Litwa", "Łotwa", "Malta", "Świat", "Zambia", "Źródło", "Żary"]),
        ("uk", ["Австрія", "Гана", "Ґонта", "Данія", "Естонія", "Єгипет", "Йорданія", "Ямайка"]),
        ("hr", ["Cipar", "Češka", "Čile", "Ćuprija", "Danska", "Đibuti", "Egipat"]),
        ("fa", ["آلمان", "اتریش", "بلژیک", "پرو", "تونس", "چین", "ژاپن", "گرجستان", "هند", "یونان"]),
        ("en", ["10", "9 Lives", "Åland Islands", "Albania", "Côte d’Ivoire", "Croatia", "Ελλάδα"]),
    ],
)
def test_names_stand_where_readers_look_for_them(lang: str, ordered: list[str]) -> None:
    shuffled = list(reversed(ordered))
    assert sorted(shuffled, key=lambda name: sort_key(name, lang)) == ordered
