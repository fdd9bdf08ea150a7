"""The lists of the desk: searched, filtered, sorted, paged, saved, exported, and acted upon, all in one way.

A list is described once (`description.py`); its module in `web/desk/lists` adds how its rows are read. Everything else,
from the address to the file that is exported, is made here for all of them.
"""
