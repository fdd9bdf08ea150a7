"""The press: a process that has WeasyPrint and the fonts loaded and forks once for every job.

Started as `python -m web.printing.press` with a socket as standard input; each message on it brings one end of
another socket, on which the job and its answer travel. A job that crashes, hangs or grows takes down its fork alone.
"""

import gc
import os
import resource
import signal
import socket
import sys
from collections.abc import Callable
from typing import Final

import msgspec

from web.printing.badges import badges
from web.printing.content import BadgeCard, BadgeSheet, Printed, ProgrammeBook
from web.printing.faults import MissingGlyphs, PrintFailed, PrintingUnavailable
from web.printing.programme import programme
from web.printing.wire import Done, Failed, Frame, Glyphs, Job, Progressed, Unavailable, receive, send

MEGABYTE: Final = 1 << 20
_LIMITS: Final = {
    resource.RLIMIT_AS: 2048 * MEGABYTE,
    resource.RLIMIT_FSIZE: 32 * MEGABYTE,  # fontconfig's cache; the PDF leaves through the socket
    resource.RLIMIT_NOFILE: 256,
    resource.RLIMIT_CORE: 0,
}


def main() -> None:
    control = socket.socket(fileno=sys.stdin.fileno())
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the system reaps the forks
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which closes the socket
    refusal = _warm_up()
    gc.collect()
    gc.freeze()  # a fork that collects what it inherited would copy all of it
    while True:
        message, handles, _, _ = socket.recv_fds(control, 1, 1)
        if not message:
            return
        with socket.socket(fileno=handles[0]) as talk:
            if os.fork() == 0:
                gc.set_threshold(20_000)  # it ends with the job; collecting often is a tenth of the time
                control.close()
                try:
                    _work(talk, refusal)
                except ConnectionError:  # nobody waits for the paper any more
                    os._exit(1)
                os._exit(0)


def _warm_up() -> str | None:
    """Does each job once, small, so that forks find all loaded; answers why nothing can be printed here, if so."""
    try:
        badges(BadgeSheet("", "", "http://localhost", "en", (BadgeCard("0" * 10, "Aa", "guest"),), "a6"))
        programme(ProgrammeBook("", "", "http://localhost", "", "0" * 10, "en"))
    except PrintingUnavailable as fault:
        return fault.reason
    return None


def _work(talk: socket.socket, refusal: str | None) -> None:
    job = receive(talk, Job)
    if refusal is not None:
        send(talk, Unavailable(refusal))
        return
    _restrict(job.seconds)
    send(talk, _answer(job, lambda done, total: send(talk, Progressed(done, total))))


def _restrict(seconds: int) -> None:
    for what, limit in _LIMITS.items():
        _, hard = resource.getrlimit(what)
        lower = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(what, (lower, lower))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(2 * seconds)  # the system ends the process, whatever it is doing


def _answer(job: Job, progress: Callable[[int, int], None]) -> Frame:
    try:
        return Done(_print(job, progress))
    except MissingGlyphs as fault:
        return Glyphs(fault.glyphs, fault.places)
    except PrintFailed as fault:
        return Failed(str(fault))
    except MemoryError:
        return Failed("The job needed more memory than a job may have.")


def _print(job: Job, progress: Callable[[int, int], None]) -> Printed:
    if job.kind == "badges":
        return badges(msgspec.msgpack.decode(job.payload, type=BadgeSheet), progress)
    return programme(msgspec.msgpack.decode(job.payload, type=ProgrammeBook))


if __name__ == "__main__":
    main()
