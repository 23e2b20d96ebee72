"""The persona sheet as data: its parts, each line with its evidence, and the status that they add up to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from persona_tui.interview.answer import Nature
from persona_tui.interview.record import Record
from persona_tui.personas.evidence import ENOUGH, Line, Status, status_of
from persona_tui.personas.fields import (
    BRAKES,
    GOAL,
    HYPOTHESES,
    MOTIVATIONS,
    NAME,
    PARTS,
    QUOTES,
    VOICE,
    Part,
    part_of,
)
from persona_tui.personas.gathering import Gathering
from persona_tui.personas.links import Links


@dataclass(frozen=True, slots=True)
class Filled:
    """A part of the sheet with its lines, none for a core part that nothing feeds yet."""

    part: Part
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A persona sheet (docs/persona-sheet.md)."""

    name: str
    """The role name; empty until one is given."""
    parts: tuple[Filled, ...]
    status: Status
    codes: tuple[str, ...]
    """The people met, each once, in the order given."""
    first: date
    """When the first interview began."""
    last: date
    """When the last one did."""
    unmet: tuple[str, ...]
    """The kinds of link with the community that nobody met here has."""
    review_by: date
    """When it should be read again: a year after the last interview (docs/persona-sheet.md)."""

    def lines(self, part: Part) -> tuple[Line, ...]:
        """The lines of a part, none if it is hidden."""
        return next((filled.lines for filled in self.parts if filled.part == part), ())

    @property
    def fragile(self) -> int:
        """How many lines rest on fewer than three people."""
        distinct = dict.fromkeys(line for filled in self.parts for line in filled.lines)
        return sum(len(line.people) < ENOUGH for line in distinct)


def draw(records: Iterable[Record], today: date | None = None) -> Sheet:
    """Draw a persona sheet from interviews.

    Args:
        records: one or more sessions; gone through once, and none is kept.
        today: compared with the review date; left out, the sheet is never « À revoir », and the same sessions
            always give the same sheet.

    Returns:
        The sheet: core parts always there, the others only with lines, fields that only the bank knows last.

    Raises:
        ValueError: there is no session.
    """
    gathering, links = Gathering(), Links()
    codes: dict[str, None] = {}
    began: list[date] = []
    for record in records:
        gathering.add(record)
        links.add(record)
        codes[record.session.opening.code] = None
        began.append(record.session.opening.started.date())
    if not began:
        raise ValueError("a sheet needs at least one session")
    lines = _by_part(gathering.lines())
    if QUOTES in lines and VOICE not in lines:
        lines[VOICE] = lines[QUOTES][:1]
    if doubtful := _distinct(
        line for some in lines.values() for line in some if line.nature is Nature.ASSUMED
    ):
        lines[HYPOTHESES] = _distinct([*lines.get(HYPOTHESES, ()), *doubtful])
    review_by = a_year_after(max(began))
    status = status_of(
        (next(iter(lines.get(part, ())), None) for part in (GOAL, MOTIVATIONS, BRAKES)),
        told=any(line.nature is not Nature.ASSUMED for some in lines.values() for line in some),
    )
    own = [part for part in lines if part not in PARTS]
    return Sheet(
        name=lines[NAME][0].text if NAME in lines else "",
        parts=tuple(
            Filled(part, lines.get(part, ())) for part in (*PARTS, *own) if part.core or lines.get(part)
        ),
        status=Status.TO_REVIEW if today is not None and today >= review_by else status,
        codes=tuple(codes),
        first=min(began),
        last=max(began),
        unmet=links.unmet(),
        review_by=review_by,
    )


def a_year_after(day: date) -> date:
    """The same day a year later, the 28th for a 29 February."""
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _by_part(lines: dict[str, tuple[Line, ...]]) -> dict[Part, tuple[Line, ...]]:
    """Lines by part, in the order of its fields; an answer that feeds two fields of one part stands once."""
    parts: dict[Part, list[Line]] = {}
    for field in sorted(lines, key=lambda field: part_of(field).fields.index(field)):
        parts.setdefault(part_of(field), []).extend(lines[field])
    return {part: _distinct(some) for part, some in parts.items()}


def _distinct(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(dict.fromkeys(lines))
