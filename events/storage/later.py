"""Piccolo's migrations import a code formatter that only writing a new migration needs: 0.1 s at every start."""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any


def put_off(name: str) -> None:
    """The module is imported when somebody uses it. Does nothing where it is there already."""
    if name in sys.modules:
        return
    stand_in = ModuleType(name)

    def load(attribute: str) -> Any:
        sys.modules.pop(name, None)
        return getattr(import_module(name), attribute)

    stand_in.__dict__["__getattr__"] = load
    sys.modules[name] = stand_in


put_off("black")
