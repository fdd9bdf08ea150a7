"""Prints in a process of its own, so that neither a hostile page nor a crash in a library reaches the server."""

import asyncio
import atexit
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec

from web.printing import fonts
from web.printing.content import BadgeSheet, Printed, ProgrammeBook
from web.printing.faults import MissingGlyphs, PrintFailed, PrintingUnavailable
from web.printing.wire import LENGTH, Done, Failed, Frame, Glyphs, Job, Kind, Progressed, Unavailable, packed

SECONDS: Final = 120  # of CPU for one job
_ROOT: Final = Path(__file__).parent.parent.parent


async def render(
    kind: Kind,
    payload: BadgeSheet | ProgrammeBook,
    progress: Callable[[int, int], None] | None = None,
    *,
    seconds: int = SECONDS,
) -> Printed:
    """Raises PrintingUnavailable, MissingGlyphs or PrintFailed; a job never takes the server down."""
    job = Job(kind, msgspec.msgpack.encode(payload), seconds)
    talk = await asyncio.to_thread(_PRESS.open)
    reader, writer = await asyncio.open_unix_connection(sock=talk)
    try:
        async with asyncio.timeout(2 * seconds + 10):
            writer.write(packed(job))
            await writer.drain()
            return await _answer(reader, progress)
    except (asyncio.IncompleteReadError, ConnectionError) as fault:
        raise PrintFailed("The job was ended: it crashed, or took too long or too much memory.") from fault
    except TimeoutError as fault:
        raise PrintFailed("The press did not answer in time.") from fault
    finally:
        writer.close()


async def _answer(reader: asyncio.StreamReader, progress: Callable[[int, int], None] | None) -> Printed:
    while True:
        (length,) = LENGTH.unpack(await reader.readexactly(LENGTH.size))
        match msgspec.msgpack.decode(await reader.readexactly(length), type=Frame):
            case Progressed(done, total):
                if progress:
                    progress(done, total)
            case Done(printed):
                return printed
            case Glyphs(glyphs, places):
                raise MissingGlyphs(glyphs, places)
            case Unavailable(reason):
                raise PrintingUnavailable(reason)
            case Failed(reason):
                raise PrintFailed(reason)


class _Press:
    """The running press, started when the first job comes and again when it has died."""

    def __init__(self) -> None:
        self._control: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def open(self) -> socket.socket:
        """Our end of a socket whose other end a fresh fork of the press listens on."""
        ours, theirs = socket.socketpair()
        with self._lock, theirs:
            try:
                socket.send_fds(self._running(), [b"j"], [theirs.fileno()])
            except OSError:
                self._stop()
                socket.send_fds(self._running(), [b"j"], [theirs.fileno()])
        ours.setblocking(False)
        return ours

    def close(self) -> None:
        with self._lock:
            self._stop()

    def _running(self) -> socket.socket:
        if self._process is not None and self._process.poll() is not None:
            self._stop()
        if self._control is None:
            self._control, theirs = socket.socketpair()
            with theirs:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", "web.printing.press"],
                    stdin=theirs.fileno(),
                    cwd=_ROOT,
                    env=os.environ | {"FONTCONFIG_FILE": str(fonts.CONFIG)},
                )
        return self._control

    def _stop(self) -> None:
        if self._control is not None and self._process is not None:
            self._control.close()  # the press ends when its socket does
            self._process.wait()
        self._control = self._process = None


_PRESS = _Press()
atexit.register(_PRESS.close)
