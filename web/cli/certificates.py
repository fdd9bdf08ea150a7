"""HTTPS without a web server in front: are certificate and key there, and of one pair."""

import ssl
from pathlib import Path

from web.cli.frame import Told


def check_pair(certificate: Path | None, key: Path | None) -> bool:
    """Whether HTTPS is wanted. Raises Told, which says what to do, where it could not be served."""
    if certificate is None and key is None:
        return False
    if certificate is None or key is None:
        raise Told("A certificate and its key go together: give both --tls-cert and --tls-key, or neither.")
    for file in (certificate, key):
        _check_readable(file)
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key, _no_password)
    except ssl.SSLError as broken:
        raise Told(_what_broke(broken, certificate, key)) from broken
    return True


def check_address(base_url: str) -> None:
    if not base_url.startswith("https://"):
        raise Told(f"With a certificate, addresses begin with https://: mend SCHAUHER_BASE_URL, which is {base_url}.")


def _check_readable(file: Path) -> None:
    try:
        file.open("rb").close()
    except OSError as broken:
        raise Told(f"{file} cannot be read: {broken.strerror}. The user that serves needs to.") from broken


def _no_password() -> str:
    """Asked for where the key is encrypted; a server that starts by itself has nobody to ask."""
    raise Told("The key is encrypted. Give one without a password, readable by the user that serves alone.")


def _what_broke(broken: ssl.SSLError, certificate: Path, key: Path) -> str:
    if broken.reason == "KEY_VALUES_MISMATCH":
        return f"{key} is not the key of {certificate}: give the two that were made together."
    return f"{certificate} and {key} must be PEM files: a certificate with its chain, and its key."
