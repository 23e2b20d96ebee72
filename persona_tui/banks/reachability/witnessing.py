"""Witnesses: the answers of an interview that a search found, those that are really given (R6)."""

from __future__ import annotations

from persona_tui.banks.conditions.tree import State
from persona_tui.banks.reachability.domains import Domain
from persona_tui.banks.reachability.points import line, point
from persona_tui.banks.reachability.program import Program
from persona_tui.banks.reachability.searching import Interview
from persona_tui.banks.reachability.supposing import Budget, Supposition
from persona_tui.banks.reachability.truth import TRUE
from persona_tui.banks.reachability.verdicts import Line, Witness


class Witnesses:
    """Tells the interviews of one program."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._supposed = Supposition(program, program.usual, Budget(0))
        self._points: dict[Domain, Domain] = {}
        self._lines_of: dict[tuple[int, Domain], Line] = {}
        self._told: dict[int, tuple[Interview, Witness]] = {}

    def of(self, interview: Interview) -> Witness:
        """The answers of an interview, without those off the path or not taken, and without the skips."""
        known = self._told.get(id(interview))
        if known is None:
            known = self._told[id(interview)] = interview, tuple(self._lines(interview))
        return known[1]

    def _lines(self, interview: Interview) -> list[Line]:
        program, size = self._program, len(self._program.bank.items)
        points = {variable: self._point(domain) for variable, domain in interview.decided.items()}
        self._supposed.assume(points)
        lines: list[Line] = []
        for variable, domain in sorted(points.items(), key=lambda one: one[0] % size):
            at = variable % size
            takes = program.takes[at] if variable == at else None
            on_path = program.places[at].truth(self._supposed) == TRUE
            if on_path and (takes is None or takes.truth(self._supposed) == TRUE):
                lines.append(self._line(at, domain))
        return [one for one in lines if one.state is not State.SKIPPED]

    def _line(self, at: int, domain: Domain) -> Line:
        found = self._lines_of.get((at, domain))
        if found is None:
            found = self._lines_of[at, domain] = line(self._program.bank.items[at], domain)
        return found

    def _point(self, domain: Domain) -> Domain:
        """One answer of a domain, always the same."""
        found = self._points.get(domain)
        if found is None:
            found = self._points[domain] = point(domain)
        return found
