"""`python -m web.cli` is `schauher`."""

from web.cli import main

main()
