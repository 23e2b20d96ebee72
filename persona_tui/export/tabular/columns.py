"""The columns of a table of sessions: in the order of the paths, each with a title of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from persona_tui.export.escaping import one_line
from persona_tui.export.tabular.cells import defended
from persona_tui.export.tabular.entries import Entry, Key

#: What QualCoder takes out of the titles of columns, before it refuses two that are the same.
_TAKEN_OUT = str.maketrans(dict.fromkeys("!@#$%^&*()-+=[]{}\\|;:,.<>/?~`\t\u00a0"))


class Columns:
    """Gathers columns session by session; keeps titles and nothing of a session."""

    def __init__(self) -> None:
        self._titles: dict[Key, str] = {}
        self._order: list[Key] = []

    def add(self, row: Iterable[Entry]) -> None:
        """Take the columns of one session: a new one stands behind the one before it in that session."""
        before: Key | None = None
        for entry in row:
            if entry.key not in self._titles:
                self._titles[entry.key] = entry.title
                place = 0 if before is None else self._order.index(before) + 1
                self._order.insert(place, entry.key)
            before = entry.key

    @property
    def keys(self) -> tuple[Key, ...]:
        """The columns, in order."""
        return tuple(self._order)

    def titles(self, taken: Iterable[str]) -> Iterator[str]:
        """A title for each column, none like another.

        Args:
            taken: the titles of the columns that stand before these.

        Returns:
            The question where that is enough, else with its id as the codebook has it; defended.
        """
        seen = {_bare(title) for title in taken}
        for key in self._order:
            title = _unlike(one_line(self._titles[key]), key, seen)
            seen.add(_bare(title))
            yield title


def _unlike(title: str, key: Key, seen: set[str]) -> str:
    found = defended(title)
    if not _bare(found) or _bare(found) in seen:
        found = defended(f"{title} ({key[0]})".strip())
    first, rank = found, 1
    while _bare(found) in seen:
        rank += 1
        found = f"{first} {rank}"
    return found


def _bare(title: str) -> str:
    """A title as QualCoder compares it, case aside."""
    return title.translate(_TAKEN_OUT).strip().casefold()
