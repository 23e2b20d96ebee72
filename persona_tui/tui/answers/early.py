"""Keys that would answer a question which the person has not seen yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from textual import events

#: Besides what prints; the keys that go elsewhere (control and function keys) never come too early.
_ANSWERING: Final = frozenset(
    {"enter", "space", "up", "down", "left", "right", "home", "end", "delete", "backspace"}
    | {"shift+up", "shift+down"}
)

Refuses = Callable[[float], bool]
"""Whether a key typed at that time came too early to answer."""


def too_early(event: events.Key, refuses: Refuses) -> bool:
    """Whether a key must be dropped, because it was typed before its question was there."""
    return (event.is_printable or event.key in _ANSWERING) and refuses(event.time)
