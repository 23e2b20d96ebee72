"""The places of items, worked out in document order and kept: on the path or not (R2, R3, R5, R16)."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from persona_tui.banks.reachability.formula import Ask, Formula, Further, lightest_first
from persona_tui.banks.reachability.supposing import Supposition
from persona_tui.banks.reachability.truth import FALSE, SINGLE, TRUE, UNSURE, Truth


class Slot(Formula):
    """A formula that is true or false, worked out whenever something that it looks at changes."""

    __slots__ = ("index", "inputs")

    index: int
    inputs: tuple[frozenset[int], frozenset[int]]
    """The variables and the slots that it looks at itself."""

    def put(self, index: int, parts: Sequence[Formula]) -> None:
        """Give it its number, after all the slots that it depends on."""
        self.depends(parts)
        self.index = index
        self.inputs = self.reads, self.uses
        self.reads, self.uses = frozenset(), frozenset((index,))
        self.heavy = False

    def truth(self, supposed: Supposition) -> Truth:
        """True, false, or either, as it was worked out."""
        return supposed.truths[self.index]

    @abstractmethod
    def work(self, supposed: Supposition) -> Truth:
        """Work it out."""


class Place(Slot):
    """Whether an item is on the path: its parent is, and every part of what gates it holds."""

    __slots__ = ("_asking", "above", "gates")

    def __init__(self, index: int, above: Formula, gates: tuple[Formula, ...]) -> None:
        """Place an item.

        Args:
            index: the number of the slot.
            above: the place of its parent.
            gates: what must hold, each true or false: conditions, openers, arrows that skip.
        """
        self.put(index, (above, *gates))
        self.above = above
        self.gates = gates
        self._asking = lightest_first(gates)

    def work(self, supposed: Supposition) -> Truth:
        """Whether its parent and all its gates let it."""
        found = self.above.truth(supposed)
        if found == FALSE:
            return FALSE
        for gate in self.gates:
            truth = gate.truth(supposed)
            if truth == FALSE:
                return FALSE
            found |= truth
        return UNSURE if found & FALSE else TRUE

    def ask(self, supposed: Supposition, want: Truth) -> Ask | Further | None:
        """What its own gates ask, else its parent."""
        for gate in self._asking:
            if gate.truth(supposed) not in SINGLE and (asked := gate.ask(supposed, want)):
                return asked
        return Further(self.above, want) if self.above.truth(supposed) == UNSURE else None


class EitherWay(Slot):
    """Whether any of several arrows or ends was taken: link by link, each adding one (R16)."""

    __slots__ = ("_before", "_link")

    def __init__(self, index: int, before: Formula, link: Formula) -> None:
        """Add a link.

        Args:
            index: the number of the slot.
            before: whether any was taken before.
            link: one more of them, true or false.
        """
        self.put(index, (before, link))
        self._before = before
        self._link = link

    def work(self, supposed: Supposition) -> Truth:
        """Whether its own link is true, or any before."""
        link = self._link.truth(supposed)
        if link == TRUE:
            return TRUE
        before = self._before.truth(supposed)
        return before if link == FALSE or before == TRUE else UNSURE

    def ask(self, supposed: Supposition, want: Truth) -> Ask | Further | None:
        """What its own link asks, else the links before."""
        if self._link.truth(supposed) == UNSURE:
            if isinstance(self._link, Slot):
                return Further(self._link, want)
            if asked := self._link.ask(supposed, want):
                return asked
        return Further(self._before, want) if self._before.truth(supposed) == UNSURE else None


class Slots:
    """Makes slots, each numbered after those that it depends on."""

    def __init__(self) -> None:
        self.made: list[Slot] = []

    def place(self, above: Formula, gates: tuple[Formula, ...]) -> Place:
        """A place under another, behind some gates."""
        place = Place(len(self.made), above, gates)
        self.made.append(place)
        return place

    def either_way(self, before: Formula, link: Formula) -> EitherWay:
        """What was true before, or is so now."""
        slot = EitherWay(len(self.made), before, link)
        self.made.append(slot)
        return slot
