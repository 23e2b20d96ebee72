"""What an act came to, as far as it must be said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from persona_tui.interview.impact import Impact
from persona_tui.interview.impact_words import Summary


@dataclass(frozen=True, slots=True)
class Told:
    """One quiet line and, where answers were touched, a summary of what the change did (R9)."""

    quiet: str = ""
    moved: str = ""
    """What came to the path and left it, counted; the summary says more while it is in sight."""
    summary: Summary | None = None
    impact: Impact | None = None

    @property
    def line(self) -> str:
        """All that one line can say."""
        return _after(self.quiet, self.moved)

    def saying(self, quiet: str) -> Self:
        """The same, with words before the quiet line."""
        return replace(self, quiet=_after(quiet, self.quiet))


def _after(first: str, second: str) -> str:
    """Two sentences; a title that ends the first may lack its full stop."""
    stop = "" if not second or first[-1:] in {"", ".", "?", "!", "…"} else "."
    return " ".join(filter(None, (first + stop, second)))


NOTHING_TOLD = Told()
