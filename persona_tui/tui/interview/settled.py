"""Sizes that the layout itself decided, which therefore ask for no second layout."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import Reactive


def settled_size() -> Reactive[Size]:
    """What a widget declares as its `virtual_size` when only the layout ever changes it.

    Textual lays the whole screen out again whenever that size changes; for such a widget the second layout
    finds the same places, and moving on to the next question would cost twice.
    """
    return Reactive(Size(0, 0))
