"""Where single things of the demo are: their codes are other ones each time."""

import re
from urllib.request import urlopen


def first_below(base: str, listing: str) -> str:
    """The path of the first thing that a list page leads to: `first_below(base, "/de/demo/programme")`."""
    with urlopen(f"{base}{listing}") as answer:  # noqa: S310  our own server
        found = re.search(rf'href="({re.escape(listing)}/[A-Z0-9]+)"', answer.read().decode())
    assert found, listing
    return found[1]
