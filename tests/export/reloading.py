"""Sessions that are loaded anew each time they are gone through, and must not be kept."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator

from persona_tui.interview.record import Record


class Reloading:
    """Loads sessions one by one; fails when one of those before is still held."""

    def __init__(self, load: Callable[[str], Record], codes: tuple[str, ...]) -> None:
        """Nothing is loaded yet.

        Args:
            load: makes the session of a code.
            codes: the codes, in order.
        """
        self._load = load
        self._codes = codes

    def __iter__(self) -> Iterator[Record]:
        """Each session, loaded as it is asked for."""
        before: list[weakref.ref[Record]] = []
        for code in self._codes:
            if _held(before[:-1]):
                gc.collect()  # what goes in a circle is no longer used, and waits for the collector
            assert not _held(before[:-1]), "a document keeps sessions that it has gone through"
            record = self._load(code)
            before.append(weakref.ref(record))
            yield record
            del record

    def __len__(self) -> int:
        """How many there are."""
        return len(self._codes)


def _held(sessions: list[weakref.ref[Record]]) -> bool:
    return any(one() is not None for one in sessions)
