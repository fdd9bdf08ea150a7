"""From the environment to an engine."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from .postgres import PostgreSQL
from .sqlite import SQLite

DEFAULT_FOLDER = "schauher-data"
DEFAULT_FILE = "schauher.sqlite"


def data_dir(environ: Mapping[str, str]) -> Path:
    """The folder of everything this installation keeps; where missing, made for its owner only (0700)."""
    folder = _folder(environ)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def engine_for(environ: Mapping[str, str]) -> SQLite | PostgreSQL:
    """Reads SCHAUHER_DATABASE_URL; touches neither disk nor network. Raises ValueError for other URLs."""
    url = environ.get("SCHAUHER_DATABASE_URL", "")
    if not url:
        return SQLite(_folder(environ) / DEFAULT_FILE)
    if url.startswith("sqlite:///"):
        return SQLite(_file(url))
    if url.startswith(("postgresql://", "postgres://")):
        return PostgreSQL(url)
    scheme = f"the scheme {urlsplit(url).scheme!r}" if "://" in url else "no scheme"
    raise ValueError(
        f"SCHAUHER_DATABASE_URL begins with {scheme}; "
        "write sqlite:///path/to/file or postgresql://user:password@host/database"
    )


def _folder(environ: Mapping[str, str]) -> Path:
    return Path(environ.get("SCHAUHER_DATA_DIR") or DEFAULT_FOLDER).absolute()


def _file(url: str) -> Path:
    """`sqlite:///file` and `sqlite:///folder/file` are relative, `sqlite:////folder/file` is absolute."""
    path = unquote(url.removeprefix("sqlite:///"))
    if not path or path.endswith("/") or path == ":memory:":
        raise ValueError("SCHAUHER_DATABASE_URL names no file; write sqlite:///path/to/file")
    return Path(path).absolute()
