"""A bank compiled: what the search looks into."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from persona_tui.banks.conditions.tree import Condition
from persona_tui.banks.model import Bank
from persona_tui.banks.reachability.atoms import Atom
from persona_tui.banks.reachability.domains import Domain
from persona_tui.banks.reachability.formula import Formula
from persona_tui.banks.reachability.nesting import Nesting
from persona_tui.banks.reachability.places import Place, Slot
from persona_tui.banks.reachability.verdicts import Obstacle


@dataclass(frozen=True, slots=True)
class Bar:
    """One thing that may keep an item off the path."""

    obstacle: Obstacle
    formula: Formula
    """True or false; false keeps it off."""
    condition: Condition | None = None
    by: str = ""
    """The id of the item that opens, jumps or ends."""


@dataclass(frozen=True)
class Program:
    """A bank compiled."""

    bank: Bank
    nesting: Nesting
    domains: tuple[Domain, ...]
    """By variable: one for each item, then one for how often each is repeated on demand."""
    usual: tuple[Domain, ...]
    """What is supposed where nothing else is: passed over; repeated as often as it must be."""
    places: tuple[Place, ...]
    takes: tuple[Formula | None, ...]
    """By item, whether its question takes the answer supposed; `None` when it takes every one."""
    bars: tuple[tuple[Bar, ...], ...]
    """By item, its own."""
    offers: Mapping[tuple[int, str | int], tuple[Bar, ...]]
    """By item and choice id or number of probe, what may keep it from being offered."""
    ends_early: tuple[Slot, ...]
    """The ways in which something is left out at the end."""
    broken_off: Mapping[int, Slot]
    """By the place of what is repeated, whether something in a repetition leaves the others out."""
    slots: tuple[Slot, ...]
    readers: Mapping[int, tuple[int, ...]]
    """By variable, the slots that read it themselves."""
    users: tuple[tuple[int, ...], ...]
    """By slot, the later ones that use it themselves."""
    atoms: Mapping[int, tuple[Atom, ...]]
    """By variable, what is told of it anywhere."""
    vague: bool
    """Whether it makes a difference that the bank was compiled strictly."""


def readers_of(slots: Sequence[Slot]) -> dict[int, tuple[int, ...]]:
    """By variable, the slots that read it themselves, in order."""
    found: dict[int, list[int]] = defaultdict(list)
    for slot in slots:
        for variable in slot.inputs[0]:
            found[variable].append(slot.index)
    return {variable: tuple(indexes) for variable, indexes in found.items()}


def users_of(slots: Sequence[Slot]) -> tuple[tuple[int, ...], ...]:
    """By slot, the later ones that use it themselves, in order."""
    found: list[list[int]] = [[] for _ in slots]
    for slot in slots:
        for used in slot.inputs[1]:
            found[used].append(slot.index)
    return tuple(tuple(indexes) for indexes in found)
