"""What the environment says. No secret has a default: where absent it is made once and kept in the data folder."""

import contextlib
import os
import secrets
import tempfile
from collections.abc import Mapping
from pathlib import Path

import msgspec

from events.storage import data_dir

SECRET_FILE = "secret.key"  # noqa: S105  a name, no secret
MIN_SECRET = 32


class SettingsError(Exception):
    """The environment says something that cannot work; the message says what to write instead."""


class Settings(msgspec.Struct, frozen=True):
    """`base_url` has no slash at its end. `smtp_url` is empty where mail stays in the outbox."""

    base_url: str
    secret_key: bytes
    smtp_url: str
    mail_from: str
    data_dir: Path


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Raises SettingsError."""
    base_url = environ.get("SCHAUHER_BASE_URL", "http://127.0.0.1:8000").rstrip("/")
    if not base_url.startswith(("http://", "https://")):
        raise SettingsError(f"SCHAUHER_BASE_URL must begin with http:// or https://, not {base_url!r}")
    smtp_url = environ.get("SCHAUHER_SMTP_URL", "")
    if smtp_url and not smtp_url.startswith(("smtp://", "smtps://", "smtp+starttls://")):
        raise SettingsError("SCHAUHER_SMTP_URL must begin with smtp://, smtps:// or smtp+starttls://")
    folder = data_dir(environ)
    return Settings(
        base_url=base_url,
        secret_key=_secret(environ, folder),
        smtp_url=smtp_url,
        mail_from=environ.get("SCHAUHER_MAIL_FROM", "Schauher <schauher@localhost>"),
        data_dir=folder,
    )


def _secret(environ: Mapping[str, str], folder: Path) -> bytes:
    given = environ.get("SCHAUHER_SECRET_KEY", "")
    if given:
        if len(given) < MIN_SECRET:
            raise SettingsError(f"SCHAUHER_SECRET_KEY is too short: at least {MIN_SECRET} characters")
        return given.encode()
    path = folder / SECRET_FILE
    if not path.exists():
        _make(path)
    kept = path.read_bytes()
    if len(kept) < MIN_SECRET:
        raise SettingsError(f"{path} is cut off: put it back from a backup, or delete it and start again")
    return kept


def _make(path: Path) -> None:
    """Written aside and linked into place, so that of several starting processes all read the same whole secret."""
    handle, aside = tempfile.mkstemp(dir=path.parent)  # mode 0600
    try:
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_hex(32))
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(aside, path)
    finally:
        Path(aside).unlink()
