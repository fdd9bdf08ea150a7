"""The server as a process of its own."""

import asyncio
import signal
import socket
import subprocess
import sys

import httpx

from tests.database import ROOT, Database


class Server:
    """A real one, on a free port, that writes its messages into a file."""

    def __init__(self, database: Database, workers: int = 1) -> None:
        self.port = free_port()
        self.log = (database.folder / "server.log").open("a")
        environ = {**database.environ, "SCHAUHER_BASE_URL": self.address}
        command = [sys.executable, "-W", "ignore", "-m", "web.cli", "serve", "--port", str(self.port)]
        command += ["--workers", str(workers)]
        self.process = subprocess.Popen(command, env=environ, cwd=ROOT, stderr=self.log, stdout=self.log)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def ready(self) -> None:
        async with asyncio.timeout(15), httpx.AsyncClient() as client:
            while True:
                try:
                    if (await client.get(f"{self.address}/readyz")).status_code == 200:
                        return
                except httpx.TransportError:
                    await asyncio.sleep(0.05)

    def stop(self) -> None:
        """With its workers, which it ends itself."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=15)
        self.log.close()

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.log.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
