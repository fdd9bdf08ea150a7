"""What this machine lacks, and the line that mends it."""

import ctypes.util
import os
import sqlite3
import stat
from collections.abc import Mapping
from pathlib import Path

import msgspec

from events.storage import close_pool, engine, fetch, is_sqlite, migrate, open_pool
from web.printing.fonts import installed
from web.settings import SECRET_FILE, read_settings

PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-core fonts-noto-cjk"
LIBRARIES = ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset")
FAULTY_SQLITE = ((3, 7, 0), (3, 51, 2))
"""First and last version with the rare fault in resetting the write-ahead log."""


class Finding(msgspec.Struct, frozen=True):
    """One thing that was looked at; `mend` is the exact line where it is not well."""

    what: str
    ok: bool
    mend: str = ""


async def examine(environ: Mapping[str, str] = os.environ) -> list[Finding]:
    """Raises SettingsError when the settings themselves are wrong."""
    settings = read_settings(environ)
    return [
        *_settings(environ, settings.data_dir),
        await _database(),
        *_printing(),
        Finding(f"mail goes out by {settings.smtp_url.split('@')[-1]}", True)
        if settings.smtp_url
        else Finding("mail stays in the outbox and is shown at the desk (SCHAUHER_SMTP_URL sends it)", True),
    ]


def _settings(environ: Mapping[str, str], folder: Path) -> list[Finding]:
    findings = [Finding(f"data folder {folder} is writable", os.access(folder, os.W_OK), f"sudo chown $USER {folder}")]
    secret = folder / SECRET_FILE
    if not environ.get("SCHAUHER_SECRET_KEY"):
        own = stat.S_IMODE(secret.stat().st_mode) == 0o600
        findings.append(Finding(f"the secret {secret} is its owner's alone", own, f"chmod 600 {secret}"))
    return findings


async def _database() -> Finding:
    try:
        await migrate()
        await open_pool()
        await fetch("SELECT 1 AS one")
    except (OSError, sqlite3.Error) as error:
        return Finding(
            f"the database answers ({error})",
            False,
            "export SCHAUHER_DATABASE_URL=postgresql://USER:PASSWORD@HOST/NAME",
        )
    finally:
        await close_pool()
    if not is_sqlite():
        return Finding(f"the database answers ({engine().engine_type})", True)
    version = sqlite3.sqlite_version
    fault = FAULTY_SQLITE[0] <= sqlite3.sqlite_version_info <= FAULTY_SQLITE[1]
    note = "; carries a rare upstream fault in resetting its log: keep backups" if fault else ""
    return Finding(f"the database answers (SQLite {version}{note})", True)


def _printing() -> list[Finding]:
    missing = [name for name in LIBRARIES if not ctypes.util.find_library(name)]
    line = f"sudo apt-get install -y --no-install-recommends {PACKAGES}"
    return [
        Finding(
            "printing: Pango and HarfBuzz" + (f" (missing: {', '.join(missing)})" if missing else ""), not missing, line
        ),
        Finding("printing: Noto fonts", bool(installed()), line),
    ]
