from pathlib import Path

import pytest

from web.export.folder import LIST, FolderRefused, new_folder


def export(target: Path, festival: str = "demo", **files: str) -> None:
    with new_folder(target, festival) as folder:
        for name, content in files.items():
            folder.put(f"{name}/index.html", content.encode())


def there(target: Path) -> dict[str, str]:
    return {
        path.relative_to(target).as_posix(): path.read_text()
        for path in sorted(target.rglob("*"))
        if path.is_file() and path.name != LIST
    }


def test_a_folder_is_written_where_there_is_none(tmp_path: Path) -> None:
    export(tmp_path / "new" / "site", de="Hallo")
    assert there(tmp_path / "new" / "site") == {"de/index.html": "Hallo"}


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    export(tmp_path / "site", de="Hallo")
    assert there(tmp_path / "site") == {"de/index.html": "Hallo"}


def test_again_renews_and_takes_out_what_is_gone_but_not_what_somebody_added(tmp_path: Path) -> None:
    site = tmp_path / "site"
    export(site, de="Hallo", en="Hello")
    (site / "CNAME").write_text("fest.example.org")
    export(site, de="Servus")
    export(site, de="Griaß di")
    assert there(site) == {"CNAME": "fest.example.org", "de/index.html": "Griaß di"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_fails_leaves_everything_as_it_was(tmp_path: Path) -> None:
    site = tmp_path / "site"
    export(site, de="Hallo")
    with pytest.raises(ZeroDivisionError), new_folder(site, "demo") as folder:
        folder.put("de/index.html", b"half")
        raise ZeroDivisionError
    assert there(site) == {"de/index.html": "Hallo"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "thesis.txt").write_text("years of work")
    with pytest.raises(FolderRefused, match="Give --to a new folder"):
        export(site, de="Hallo")
    assert there(site) == {"thesis.txt": "years of work"}


def test_another_festival_is_not_overwritten(tmp_path: Path) -> None:
    export(tmp_path / "site", festival="other", de="Hallo")
    with pytest.raises(FolderRefused, match="holds the festival other"):
        export(tmp_path / "site", de="Hallo")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("x")
    with pytest.raises(FolderRefused, match="is a file"):
        export(tmp_path / "site", de="Hallo")
