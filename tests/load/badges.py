"""What badges cost: `python tests/load/badges.py`. Each size in a process of its own; fails when a target is missed.

CPU time is counted from the first card on, loading the libraries and fonts before (the press does that once).
"""

import gc
import io
import json
import random
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.unit.web.printing.papers import NAMES, card, sheet
from web.printing import badges, engine, stamped
from web.printing.content import BadgeSheet

SIZES = (1, 100, 1_000, 5_000)
SPEECHES = ("de", "en", "tr", "ar", "uk", "ru", "fa", "fr", "pl", "ti", "es", "vi")


class Target(NamedTuple):
    cpu: float  # seconds
    memory: float  # megabytes at the peak


TARGETS = {1: Target(0.12, 100), 1_000: Target(1.2, 100), 5_000: Target(5.0, 120)}


def invented(count: int) -> BadgeSheet:
    """Names put together from syllables, one in five in another script of our languages; always the same."""
    rng = random.Random(20270612)
    syllables = ("an", "bel", "cor", "da", "eli", "fen", "gor", "hal", "ira", "jon", "kas", "lun", "mir", "nos", "ola")
    others = [(lang, NAMES[lang]) for lang in ("uk", "ar", "fa", "ti")]
    cards = []
    for number in range(count):
        first, last = ("".join(rng.choices(syllables, k=rng.randint(2, 4))).title() for _ in range(2))
        lang, name = rng.choice(others) if rng.random() < 0.2 else ("de", f"{first} {last}")
        known = tuple(rng.sample(SPEECHES, rng.randint(1, 4)))
        cards.append(card(number, name, name_lang=lang, organisation=f"Verein {last}", speaks=known))
    return sheet(*cards)


def measure(count: int) -> None:
    """Prints one line of JSON: what printing so many took in this process."""
    content = invented(count)
    engine.write(engine.render("<html lang=en><title>.</title><p>Aa", *badges.STYLES))
    stamped.badges(msgspec.structs.replace(content, cards=content.cards[:1]), None)
    gc.collect()
    gc.freeze()  # as the press does in each fork
    gc.set_threshold(20_000)
    before = time.process_time()
    printed = badges.badges(content)
    spent = time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    import pikepdf  # not before the peak is taken: the press has none of it

    with pikepdf.open(io.BytesIO(printed.pdf)) as pdf:
        assert len(pdf.pages) == -(-count // 8)
    assert printed.items == count
    print(json.dumps({"cpu": spent, "memory": peak, "bytes": len(printed.pdf)}))


def main() -> int:
    missed = []
    per_badge = {}
    for count in SIZES:
        done = subprocess.run([sys.executable, __file__, str(count)], capture_output=True, check=True, text=True)
        found = json.loads(done.stdout.splitlines()[-1])
        per_badge[count] = found["cpu"] / count
        print(
            f"{count:>5} badges: {found['cpu']:6.2f} s CPU, {per_badge[count] * 1000:7.2f} ms each, "
            f"{found['memory']:4.0f} MB at the peak, {found['bytes'] / 1e6:.2f} MB of PDF"
        )
        target = TARGETS.get(count)
        if target and (found["cpu"] > target.cpu or found["memory"] > target.memory):
            missed.append(f"{count} badges: wanted {target.cpu} s and {target.memory:.0f} MB")
    if per_badge[5_000] > 1.3 * per_badge[1_000]:
        missed.append("cost grows faster than the number of badges")
    print("\n".join(missed) or "every target is met")
    return len(missed)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(int(sys.argv[1]))
    else:
        sys.exit(main())
