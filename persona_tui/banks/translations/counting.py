"""What has no id is translated in the bank's order: pairs, and an A401 where there are not as many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.report import Report

T = TypeVar("T")
U = TypeVar("U")


class Counting:
    """Compares how many things the bank has and how many its translation."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def compare(self, wanted: int, found: int, what: str, span: Span, name: str = "") -> bool:
        """Whether they are as many.

        Args:
            wanted: how many the bank has.
            found: how many the translation has.
            what: their name, an English message in the plural.
            span: where the translation stands.
            name: of the scale whose labels they are.

        Returns:
            `False` after an A401.
        """
        if wanted != found:
            facts: dict[str, str | int] = {"wanted": wanted, "found": found, "what": what, "name": name}
            self._report.add("A401", span, "count-of" if name else "count", **facts)
        return wanted == found


def paired(own: Sequence[T], others: Sequence[U]) -> Iterator[tuple[T, U | None]]:
    """Each of the bank's own things with its translation, or with nothing."""
    return ((mine, others[place] if place < len(others) else None) for place, mine in enumerate(own))
