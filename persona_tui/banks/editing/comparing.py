"""Whether two banks mean the same: every field and every type, places in the text aside (bank format §8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.model import Bank

MOST = 5
"""Differences told; one is enough to refuse."""

_SOURCE = ("text", "sha256")
"""What a bank holds of its own source, which an edit changes by its nature."""


def differences(expected: Bank, found: Bank) -> tuple[str, ...]:
    """Where two banks differ in meaning.

    Args:
        expected: the bank as it should be.
        found: the bank as it was read.

    Returns:
        The first few differences as ``place: expected ≠ found``; none when they mean the same.
    """
    return tuple(islice(_between(expected, found, ""), MOST))


def _between(expected: Any, found: Any, place: str) -> Iterator[str]:
    kind = type(expected)
    if kind is not type(found):
        yield f"{place}: {expected!r} ≠ {found!r}"
    elif isinstance(expected, Span):
        return
    elif isinstance(expected, tuple):
        if len(expected) != len(found):
            yield f"{place}: {len(expected)} ≠ {len(found)}"
        for number, (one, other) in enumerate(zip(expected, found, strict=False)):
            yield from _between(one, other, f"{place}[{number}]")
    elif is_dataclass(kind):
        for name in _meaningful(kind):
            yield from _between(getattr(expected, name), getattr(found, name), f"{place}.{name}")
    elif expected != found:
        yield f"{place}: {expected!r} ≠ {found!r}"


@lru_cache(maxsize=128)
def _meaningful(kind: type) -> tuple[str, ...]:
    """The fields of a kind of object that say what it means."""
    skipped = _SOURCE if kind is Bank else ()
    return tuple(field.name for field in fields(kind) if field.name not in skipped)
