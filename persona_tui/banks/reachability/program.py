"""A bank compiled: what may keep each item off the path, as formulas over answers."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.banks.conditions.tree import Condition
from persona_tui.banks.model import Bank
from persona_tui.banks.reachability.atoms import Atom
from persona_tui.banks.reachability.domains import Domain
from persona_tui.banks.reachability.formula import Formula
from persona_tui.banks.reachability.places import Place, Slot
from persona_tui.banks.reachability.verdicts import Obstacle
from persona_tui.banks.reachability.wiring import Wiring


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
    domains: tuple[Domain, ...]
    """By variable: one for each item, then one for how often each is repeated on demand."""
    usual: tuple[Domain, ...]
    """What is supposed where nothing else is: passed over; repeated once."""
    places: tuple[Place, ...]
    takes: tuple[Formula | None, ...]
    above: tuple[int | None, ...]
    bars: tuple[tuple[Bar, ...], ...]
    """By item, its own."""
    offers: dict[tuple[int, str | int], tuple[Bar, ...]]
    """By item and choice id or number of probe, what may keep it from being offered."""
    ends_early: tuple[Slot, ...]
    """The ways in which something is left out at the end."""
    broken_off: dict[int, Slot]
    """By the place of what is repeated, whether something in a repetition leaves the others out."""
    slots: tuple[Slot, ...]
    readers: dict[int, tuple[int, ...]]
    """By variable, the slots that read it themselves."""
    users: tuple[tuple[int, ...], ...]
    """By slot, the later ones that use it themselves."""
    atoms: dict[int, tuple[Atom, ...]]
    wiring: Wiring
