from pathlib import Path

import pytest

from events.storage import PostgreSQL, SQLite, data_dir, engine_for


def path_of(environ: dict[str, str]) -> str:
    engine = engine_for(environ)
    assert isinstance(engine, SQLite)
    return str(engine.path)


def test_the_default_is_a_file_in_the_data_folder(tmp_path: Path) -> None:
    assert path_of({"SCHAUHER_DATA_DIR": str(tmp_path)}) == str(tmp_path / "schauher.sqlite")


def test_the_default_data_folder_is_beside_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert path_of({}) == str(tmp_path / "schauher-data" / "schauher.sqlite")


def test_an_empty_variable_is_as_good_as_none(tmp_path: Path) -> None:
    environ = {"SCHAUHER_DATABASE_URL": "", "SCHAUHER_DATA_DIR": str(tmp_path)}
    assert path_of(environ) == str(tmp_path / "schauher.sqlite")


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:////srv/fest.sqlite", "/srv/fest.sqlite"),
        ("sqlite:////srv/das%20fest.sqlite", "/srv/das fest.sqlite"),
        ("sqlite:///data/fest.sqlite", "{here}/data/fest.sqlite"),
    ],
)
def test_sqlite_takes_absolute_and_relative_paths(
    url: str, file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert path_of({"SCHAUHER_DATABASE_URL": url}) == file.format(here=tmp_path)


@pytest.mark.parametrize("scheme", ["postgresql", "postgres"])
def test_postgresql_is_asked_for_by_its_url(scheme: str) -> None:
    url = f"{scheme}://fest:secret@db.example/fest"
    engine = engine_for({"SCHAUHER_DATABASE_URL": url})
    assert isinstance(engine, PostgreSQL)
    assert engine.config["dsn"] == url


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mysql://db/fest", "begins with the scheme 'mysql'"),
        ("fest.sqlite", "begins with no scheme"),
        ("sqlite://fest.sqlite", "begins with the scheme 'sqlite'"),
        ("sqlite:///", "names no file"),
        ("sqlite:////srv/", "names no file"),
        ("sqlite:///:memory:", "names no file"),
    ],
)
def test_any_other_url_is_refused_with_the_line_that_mends_it(url: str, said: str) -> None:
    with pytest.raises(ValueError, match=said) as refusal:
        engine_for({"SCHAUHER_DATABASE_URL": url})
    assert "write sqlite:///path/to/file" in str(refusal.value)


def test_the_data_folder_is_made_for_its_owner_only(tmp_path: Path) -> None:
    folder = data_dir({"SCHAUHER_DATA_DIR": str(tmp_path / "a" / "b")})
    assert folder == tmp_path / "a" / "b"
    assert folder.stat().st_mode & 0o777 == 0o700


def test_an_existing_data_folder_stays_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o750)
    assert data_dir({"SCHAUHER_DATA_DIR": str(tmp_path)}).stat().st_mode & 0o777 == 0o750
