"""Several things on one line, separated by ``·``, else by ``;``, else by commas."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.banks.source.passage import Passage

SEPARATORS = ("·", ";", ",")


@dataclass(frozen=True, slots=True)
class Parts:
    """A line and where its parts begin and end."""

    whole: Passage
    places: tuple[tuple[int, int], ...]

    def part(self, first: int, last: int | None = None) -> Passage:
        """A part, or the stretch from one part to another."""
        return self.whole.part(self.places[first][0], self.places[first if last is None else last][1])

    def each(self) -> tuple[Passage, ...]:
        """Every part that says something."""
        parts = (self.part(place) for place in range(len(self.places)))
        return tuple(part for part in parts if part)


def parts_of(passage: Passage, separators: tuple[str, ...] = SEPARATORS) -> Parts:
    """Split a line.

    Args:
        passage: the line.
        separators: the first one that stands in the line is the one that counts.
    """
    sign = next((sign for sign in separators if sign in passage.text), "")
    if not sign:
        return Parts(passage, ((0, len(passage.text)),))
    places: list[tuple[int, int]] = []
    start = 0
    for piece in passage.text.split(sign):
        places.append((start, start + len(piece)))
        start += len(piece) + len(sign)
    return Parts(passage, tuple(places))
