"""Pipes resolved: ``{id}`` names an earlier question, or a word that the program fills itself (§6)."""

from __future__ import annotations

from itertools import chain

from persona_tui.banks.answer_types import Grid, Statement
from persona_tui.banks.conditions.vocabulary import EXTREMES
from persona_tui.banks.ids import is_id, key
from persona_tui.banks.prose import Block, Pipe, Wording
from persona_tui.banks.reading import Via
from persona_tui.banks.resolving.filling import Filling, has_pipe
from persona_tui.banks.resolving.measures import unsettled
from persona_tui.banks.resolving.scope import Asker, Scope
from persona_tui.text.nearest import folded

FILLED_BY_THE_PROGRAM = ("code", "date", "minutes", "destruction")
REPETITION_NAMES = ("nom", "name")
"""The name of the repetition that they stand in; ``nom`` in the bank as read."""


def reserved_name(name: str) -> str | None:
    """The name, as the bank as read has it, of what the program fills itself; `None` for an id."""
    known = key(name)
    if known in FILLED_BY_THE_PROGRAM:
        return known
    if known in REPETITION_NAMES:
        return REPETITION_NAMES[0]
    extreme = EXTREMES.get(folded(name))
    return extreme.value if extreme else None


class Pipes:
    """Resolves the pipes of one bank's texts."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def wording(self, wording: Wording, asker: Asker) -> Wording:
        """The wording with its pipes under their questions' own ids.

        Args:
            wording: as read.
            asker: the item whose text it is.

        Returns:
            The same wording when it has no pipe. A pipe that names nothing is reported and shown as written.
        """
        return self._filling(asker).wording(wording) if has_pipe(wording) else wording

    def blocks(self, blocks: list[Block], asker: Asker) -> tuple[Block, ...]:
        """Blocks of help with their pipes resolved."""
        return self._filling(asker).blocks(blocks) if blocks else ()

    def grid(self, grid: Grid, asker: Asker) -> Grid:
        """A grid with the pipes of its header and cells resolved."""
        return self._filling(asker).grid(grid)

    def _filling(self, asker: Asker) -> Filling:
        return Filling(lambda pipe: self._resolved(pipe, asker))

    def _resolved(self, pipe: Pipe, asker: Asker) -> str | None:
        report, known = self._scope.report, key(pipe.name)
        if known in FILLED_BY_THE_PROGRAM:
            return known
        if known in REPETITION_NAMES:
            if asker.entry.repeated is None:
                report.add("E103", pipe.span, "no-repetition", found=pipe.name)
                return None
            return REPETITION_NAMES[0]
        if extreme := EXTREMES.get(folded(pipe.name)):
            return extreme.value if self._dimensions_known(pipe, asker) else None
        if not is_id(pipe.name):
            report.add("E103", pipe.span, "brace", found=pipe.name)
            return None
        entry = self._scope.find(pipe.name)
        if entry is None:
            nearest = report.nearest(pipe.name, chain(self._scope.earlier(asker), FILLED_BY_THE_PROGRAM))
            report.add("E103", pipe.span, "near" if nearest else "", found=pipe.name, nearest=nearest)
            return None
        if entry is asker.entry and not asker.own:
            report.add("E114", pipe.span, found=pipe.name)
            return None
        if entry.is_section or isinstance(entry.answer, Statement):
            report.add("E108", pipe.span, "section" if entry.is_section else "statement", found=pipe.name)
            return None
        if not self._scope.may_name(asker, entry):
            report.add("E104", pipe.span, found=pipe.name, line=entry.span.line)
            return None
        if not self._scope.same_repetition(asker, entry):
            self._scope.hidden(pipe.span, entry)
            return None
        self._scope.mention(Via.PIPE, asker.entry, entry, pipe.span)
        return entry.id

    def _dimensions_known(self, pipe: Pipe, asker: Asker) -> bool:
        """Whether every dimension is settled where one of them is named by its answers."""
        measures, report = self._scope.measures, self._scope.report
        if not measures.dimensions:
            report.add("E103", pipe.span, "no-dimension", found=pipe.name)
            return False
        if later := unsettled(measures.dimensioned, asker.limit):
            report.add("E104", pipe.span, "measure", found=later.dimension or "", line=later.span.line)
            return False
        return True
