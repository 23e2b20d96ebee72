"""A code's messages: what is wrong, and how to mend it, by variant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """Two English messages with ``{facts}``, translated where they are shown."""

    sentence: str
    remedy: str


Table = dict[tuple[str, str], Message]
"""By code and variant; the variant ``""`` is the code's plain message."""
