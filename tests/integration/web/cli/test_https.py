"""A server with a certificate of its own."""

import asyncio
import os
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.database import ROOT
from tests.integration.web.cli.test_messages import said
from tests.integration.web.serving import free_port


def pair(folder: Path, name: str) -> tuple[Path, Path]:
    """A new certificate for 127.0.0.1, and its key."""
    folder.mkdir(exist_ok=True)
    certificate, key = folder / f"{name}.pem", folder / f"{name}.key"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command += [
        "-subj",
        "/CN=fest",
        "-addext",
        "subjectAltName=IP:127.0.0.1",
        "-out",
        str(certificate),
        "-keyout",
        str(key),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return certificate, key


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return pair(tmp_path_factory.mktemp("pair"), "fest")


@pytest.fixture(params=[1, 2])
def address(request: pytest.FixtureRequest, tmp_path: Path, made: tuple[Path, Path]) -> Iterator[str]:
    """Of a server with one process or with two."""
    port = free_port()
    environ = {**os.environ, "SCHAUHER_DATA_DIR": str(tmp_path / "data")}
    for name in ("SCHAUHER_DATABASE_URL", "SCHAUHER_BASE_URL"):
        environ.pop(name, None)
    command = [sys.executable, "-W", "ignore", "-m", "web.cli", "serve", "--port", str(port)]
    command += ["--workers", str(request.param), "--tls-cert", str(made[0]), "--tls-key", str(made[1])]
    log = tmp_path / "server.log"
    with log.open("w") as file, subprocess.Popen(command, env=environ, cwd=ROOT, stderr=file) as server:
        yield f"https://127.0.0.1:{port}"
        server.terminate()
    assert f"Desk           https://127.0.0.1:{port}/desk/" in log.read_text()
    assert f"First sign-in  https://127.0.0.1:{port}/desk/sign-in/" in log.read_text()


async def test_a_server_with_a_certificate_answers_by_https(address: str, made: tuple[Path, Path]) -> None:
    trusted = ssl.create_default_context(cafile=made[0])
    async with asyncio.timeout(20), httpx.AsyncClient(verify=trusted) as client:
        while True:
            try:
                answer = await client.get(f"{address}/healthz")
                break
            except httpx.TransportError:
                await asyncio.sleep(0.05)
        assert (answer.text, "strict-transport-security" in answer.headers) == ("ok\n", False)
        assert (await client.get(f"{address}/robots.txt")).text.endswith(f"Sitemap: {address}/sitemap.xml\n")


def test_what_cannot_be_served_is_told_with_what_to_do(tmp_path: Path, made: tuple[Path, Path]) -> None:
    certificate, key = made
    _, other = pair(tmp_path / "other", "other")
    nothing, text = tmp_path / "nothing.pem", tmp_path / "text.pem"
    text.write_text("no certificate")
    together = "A certificate and its key go together: give both --tls-cert and --tls-key, or neither."
    faults = {
        (certificate, None): together,
        (None, key): together,
        (nothing, key): f"{nothing} cannot be read: No such file or directory. The user that serves needs to.",
        (certificate, other): f"{other} is not the key of {certificate}: give the two that were made together.",
        (text, key): f"{text} and {key} must be PEM files: a certificate with its chain, and its key.",
    }
    assert {given: started(tmp_path, *given) for given in faults} == {
        given: (1, f"Error: {message}\n") for given, message in faults.items()
    }


def test_a_key_with_a_password_is_not_asked_for_it(tmp_path: Path, made: tuple[Path, Path]) -> None:
    locked = tmp_path / "locked.key"
    command = ["openssl", "ec", "-aes256", "-passout", "pass:geheim", "-in", str(made[1]), "-out", str(locked)]
    subprocess.run(command, check=True, capture_output=True)
    code, text = started(tmp_path, made[0], locked)
    assert (code, text.startswith("Error: The key is encrypted.")) == (1, True)


def test_an_address_without_https_does_not_fit_a_certificate(tmp_path: Path, made: tuple[Path, Path]) -> None:
    words = ("serve", "--tls-cert", str(made[0]), "--tls-key", str(made[1]))
    code, text = said(tmp_path, *words, SCHAUHER_BASE_URL="http://fest.example")
    assert (code, "mend SCHAUHER_BASE_URL, which is http://fest.example." in text) == (1, True)


def started(folder: Path, certificate: Path | None, key: Path | None) -> tuple[int, str]:
    words = ["serve", *(("--tls-cert", str(certificate)) if certificate else ())]
    return said(folder, *words, *(("--tls-key", str(key)) if key else ()))
