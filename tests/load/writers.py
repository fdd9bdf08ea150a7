"""Writers at once, each reading before it writes: `python -m tests.load.writers`.

On the database of SCHAUHER_DATABASE_URL, else on a new SQLite file. Prints what a transaction took, and ends with 1
when the slowest of a hundred took over 100 ms, when one failed, or when an update was lost.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from time import perf_counter

from events.storage import close_pool, engine, fetch, is_sqlite, open_pool, transaction

LIMIT_MS = 100


async def prepare() -> None:
    for ddl in (
        "CREATE TABLE load_counter (id INTEGER PRIMARY KEY, value INTEGER NOT NULL)",
        "CREATE TABLE load_entry (writer INTEGER, number INTEGER, PRIMARY KEY (writer, number))",
        "INSERT INTO load_counter (id, value) VALUES (1, 0)",
    ):
        await engine().run_ddl(ddl)
    await close_pool()


async def take_down() -> tuple[int, int]:
    """Answers what the counter says and how many rows there are."""
    (row,) = await fetch("SELECT value, (SELECT count(*) FROM load_entry) AS entries FROM load_counter")
    await engine().run_ddl("DROP TABLE load_counter")
    await engine().run_ddl("DROP TABLE load_entry")
    await close_pool()
    return row["value"], row["entries"]


async def write(writer: int, transactions: int) -> list[float]:
    """Reads a counter that all share, then writes it and a row of its own; answers milliseconds."""
    lock = "" if is_sqlite() else " FOR UPDATE"
    took = []
    for number in range(transactions):
        started = perf_counter()
        async with transaction():
            (row,) = await fetch(f"SELECT value FROM load_counter WHERE id = 1{lock}")
            await fetch("UPDATE load_counter SET value = $1 WHERE id = 1 RETURNING id", row["value"] + 1)
            await fetch("INSERT INTO load_entry (writer, number) VALUES ($1, $2) RETURNING writer", writer, number)
        took.append((perf_counter() - started) * 1000)
    return took


async def write_when_told(first: int, writers: int, transactions: int) -> None:
    """What each process does."""
    await open_pool()
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    each = await asyncio.gather(*(write(first + number, transactions) for number in range(writers)))
    await close_pool()
    print(json.dumps([took for times in each for took in times]))


def run(environ: Mapping[str, str], processes: int, writers: int, transactions: int) -> tuple[list[float], float]:
    """Lets all begin together; answers every transaction's milliseconds and the seconds that all of it took."""
    share = writers // processes
    started = [start(environ, number * share, share, transactions) for number in range(processes)]
    for process in started:
        assert process.stdout is not None
        process.stdout.readline()
    begun = perf_counter()
    for process in started:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    outputs = [process.communicate(timeout=300)[0] for process in started]
    seconds = perf_counter() - begun
    if any(process.returncode for process in started):
        raise RuntimeError("a writer failed")
    return [took for output in outputs for took in json.loads(output)], seconds


def start(environ: Mapping[str, str], first: int, writers: int, transactions: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.load.writers", "--first", str(first), "--writers", str(writers)]
    command += ["--transactions", str(transactions)]
    return subprocess.Popen(command, env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def measure(processes: int, writers: int, transactions: int) -> bool:
    asyncio.run(prepare())
    times, seconds = run(os.environ, processes, writers, transactions)
    times.sort()
    p50, p99 = (times[int(len(times) * part)] for part in (0.5, 0.99))
    expected = writers * transactions
    counter, rows = asyncio.run(take_down())
    print(
        f"{processes} process(es) x {writers // processes} writers: {len(times) / seconds:.0f} transactions/s, "
        f"p50 {p50:.1f} ms, p99 {p99:.1f} ms, worst {times[-1]:.1f} ms; "
        f"of {expected} updates {counter} are counted and {rows} recorded"
    )
    return p99 <= LIMIT_MS and (counter, rows) == (expected, expected)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--writers", type=int, default=16)
    parser.add_argument("--processes", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--transactions", type=int, default=200, help="of each writer")
    parser.add_argument("--first", type=int, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.first is not None:
        asyncio.run(write_when_told(chosen.first, chosen.writers, chosen.transactions))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("SCHAUHER_DATABASE_URL", f"sqlite:///{folder}/load.sqlite")
        held = [measure(processes, chosen.writers, chosen.transactions) for processes in chosen.processes]
    return 0 if all(held) else 1


if __name__ == "__main__":
    raise SystemExit(main())
