"""Witnesses: the answers of an interview that a search found, those that are really given (R6)."""

from __future__ import annotations

from persona_tui.banks.conditions.tree import State
from persona_tui.banks.reachability.compiling import Program
from persona_tui.banks.reachability.points import line, point
from persona_tui.banks.reachability.searching import Interview, slots_of, truth_of
from persona_tui.banks.reachability.supposing import Budget, Supposition
from persona_tui.banks.reachability.truth import TRUE
from persona_tui.banks.reachability.verdicts import Line, Witness


class Witnesses:
    """Tells the interviews of one program."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._supposed = Supposition(program.usual, Budget(0))
        self._told: dict[int, tuple[Interview, Witness]] = {}

    def of(self, interview: Interview) -> Witness:
        """The answers of an interview, without those off the path or not taken, and without the skips."""
        known = self._told.get(id(interview))
        if known is None:
            known = self._told[id(interview)] = interview, tuple(self._lines(interview))
        return known[1]

    def _lines(self, interview: Interview) -> list[Line]:
        program, items = self._program, self._program.bank.items
        points = {variable: point(domain) for variable, domain in interview.decided.items()}
        self._supposed.reset({}, points)
        lines: list[Line] = []
        for variable, domain in sorted(points.items(), key=lambda one: one[0] % len(items)):
            at = variable % len(items)
            takes = program.takes[at] if variable == at else None
            if self._is_true(at) and (takes is None or takes.truth(self._supposed) == TRUE):
                lines.append(line(items[at], domain))
        return [one for one in lines if one.state is not State.SKIPPED]

    def _is_true(self, at: int) -> bool:
        place = self._program.places[at]
        order = list(slots_of(place, self._program.slots))
        return truth_of(place, self._supposed, order) == TRUE
