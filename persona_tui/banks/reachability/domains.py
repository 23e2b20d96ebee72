"""What is still supposed possible of one answer: cells, and what conditions make of them, worked out once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from persona_tui.banks.conditions.tree import State
from persona_tui.banks.reachability.atoms import Atom, split
from persona_tui.banks.reachability.cells import Cell, Said
from persona_tui.banks.reachability.truth import FALSE, NEVER, SINGLE, TRUE, Truth


class Parts(NamedTuple):
    """A domain cut by an atom."""

    truth: Truth
    """What the atom can be over the domain."""
    true: Domain | None
    false: Domain | None
    never: Domain | None


class Domain:
    """The kinds of answer that are still supposed possible for one question; never none.

    Cutting a domain twice by the same atom gives the same objects, so that nothing is worked out again.
    """

    __slots__ = ("_parts", "cells")

    def __init__(self, cells: Iterable[Cell]) -> None:
        self.cells = tuple(cells)
        self._parts: dict[Atom, Parts] = {}

    def parts(self, atom: Atom) -> Parts:
        """The domain cut by an atom: where it is true, where it is false, where it is never known."""
        found = self._parts.get(atom)
        if found is None:
            found = self._parts[atom] = self._cut(atom)
        return found

    def settles(self, atoms: Iterable[Atom]) -> bool:
        """Whether nothing is left to tell of it by any of the atoms."""
        return all(self.parts(atom).truth in SINGLE for atom in atoms)

    def _cut(self, atom: Atom) -> Parts:
        cuts = [split(atom, cell) for cell in self.cells]
        true, false, never = ([cell for one in cuts for cell in one[place]] for place in range(3))
        truth = (TRUE if true else 0) | (FALSE if false else 0) | (NEVER if never else 0)
        if truth in SINGLE:
            return Parts(truth, *(self if truth == one else None for one in (TRUE, FALSE, NEVER)))
        return Parts(truth, *(Domain(cells) if cells else None for cells in (true, false, never)))


SKIPPED = Domain((Said(State.SKIPPED),))
"""Passed over: what is supposed where nothing else is."""
