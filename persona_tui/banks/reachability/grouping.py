"""Which places hang together: on the same open variables, straight or through places that are still open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from persona_tui.banks.reachability.program import Program
from persona_tui.banks.reachability.supposing import Supposition
from persona_tui.banks.reachability.truth import SINGLE


class Grouping:
    """Tells the slots of one program apart."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def apart(
        self, slots: Sequence[int], supposed: Supposition, counted: Mapping[int, Sequence[int]]
    ) -> Iterator[list[int]]:
        """Some slots in groups; no two groups hang on the same open variable.

        Args:
            slots: their numbers.
            supposed: what is settled already.
            counted: by slot, what says how many times it counts, if anything: variables as negative numbers,
                slots.
        """
        groups: dict[int, list[int]] = {}
        heads: dict[int, int] = {}
        seen: set[int] = set()
        for slot in slots:
            for node in self._reached(slot, supposed, seen):
                _join(heads, node, slot)
            for node in counted.get(slot, ()):
                _join(heads, node, slot)
        for slot in slots:
            groups.setdefault(_head(heads, slot), []).append(slot)
        yield from groups.values()

    def variables(self, slots: Sequence[int], supposed: Supposition) -> list[int]:
        """The open variables that some slots hang on, in order."""
        seen: set[int] = set()
        return sorted({~node for slot in slots for node in self._reached(slot, supposed, seen) if node < 0})

    def _reached(self, slot: int, supposed: Supposition, seen: set[int]) -> Iterator[int]:
        """The slots that a slot hangs on, and, as negative numbers, the variables, those seen no further."""
        waiting = [slot]
        while waiting:
            node = waiting.pop()
            yield node
            if node in seen and node != slot:
                continue
            seen.add(node)
            if node < 0:
                continue
            variables, slots = self._program.slots[node].inputs
            waiting += [~variable for variable in variables if self._is_open(variable, supposed)]
            waiting += [used for used in slots if supposed.truths[used] not in SINGLE]

    def _is_open(self, variable: int, supposed: Supposition) -> bool:
        domain = supposed.domains[variable]
        return not domain.settles(self._program.atoms.get(variable, ()))


def _head(heads: dict[int, int], node: int) -> int:
    while (above := heads.setdefault(node, node)) != node:
        heads[node] = heads[above]
        node = above
    return node


def _join(heads: dict[int, int], one: int, other: int) -> None:
    heads[_head(heads, one)] = _head(heads, other)
