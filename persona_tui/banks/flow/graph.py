"""The ways through a bank as a graph: what follows what, what is decided, where answers lead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from persona_tui.banks.conditions.tree import Condition
from persona_tui.banks.flow.places import Places
from persona_tui.banks.model import NO_GATE, Arrow, Bank, Choice, Direction, Gate, Item, Question
from persona_tui.banks.telling.leading import chosen, openers, whole_gate


class Way(StrEnum):
    """When an edge is taken."""

    NEXT = "next"
    """Always, or when no other edge of its node is."""
    HOLDS = "holds"
    """From a decision: what stands behind its gate is asked."""
    FAILS = "fails"
    """From a decision: what stands behind its gate is skipped."""
    CHOSEN = "chosen"
    """From a question: the edge's choice is chosen."""
    OPENS = "opens"
    """Never by itself: it shows which choice opens its target (R16)."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Where a gate is looked at before `item`."""

    item: Item
    gate: Gate
    jump: tuple[Question, Choice] | None = None
    """The choice that leads here, when its jump goes straight into a gated section."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """The start, or the end."""

    end: bool


Node = Item | Decision | Terminal
START, END = Terminal(end=False), Terminal(end=True)


@dataclass(frozen=True, slots=True)
class Edge:
    """A way from one node to another."""

    source: Node
    target: Node
    way: Way = Way.NEXT
    choice: Choice | None = None
    """The one that is chosen, or that opens."""
    condition: Condition | None = None
    """That the choice is chosen."""


@dataclass(frozen=True)
class Graph:
    """A bank's nodes by the section that holds them, and its edges."""

    nodes: Mapping[str, list[Node]]
    """By section id; empty for what stands in none: sections' own decisions, the start and the end too."""
    edges: list[Edge] = field(default_factory=list)


def graph(bank: Bank) -> Graph:
    """Lay out the ways through a bank (R2, R3, R5, R16).

    Args:
        bank: a bank without errors.

    Returns:
        A graph whose walk, deciding each gate and taking each jump, asks exactly what an interview asks; what
        is repeated stands in it once.
    """
    return _Laying(bank).whole()


class _Laying:
    def __init__(self, bank: Bank) -> None:
        self._bank = bank
        self._places = Places(bank)
        opening = openers(bank)
        gates = {item.id: whole_gate(item, opening) for item in bank.items}
        self._decisions = {
            item.id: Decision(item, gates[item.id]) for item in bank.items if gates[item.id] != NO_GATE
        }
        self._nodes: dict[str, list[Node]] = {"": [START], **{section.id: [] for section in bank.sections}}
        self._edges: list[Edge] = []

    def whole(self) -> Graph:
        items = self._bank.items
        self._edges.append(Edge(START, self._entered(items[0]) if items else END))
        for item in items:
            self._lay(item)
        self._nodes[""].append(END)
        return Graph(self._nodes, self._edges)

    def _lay(self, item: Item) -> None:
        inside = self._nodes[(item.section or "") if isinstance(item, Question) else ""]
        if decision := self._decisions.get(item.id):
            inside.append(decision)
            self._edges.append(Edge(decision, self._body(item), Way.HOLDS))
            self._edges.append(Edge(decision, self._skipped(item), Way.FAILS))
        if isinstance(item, Question):
            inside.append(item)
            for choice in item.choices:
                if choice.arrow is not None:
                    self._lead(item, choice, choice.arrow)
            below = self._places.first_below(item)
            self._edges.append(Edge(item, self._entered(below) if below else self._done(item)))
        elif self._places.first_below(item) is None:
            self._nodes[item.id].append(item)
            self._edges.append(Edge(item, self._done(item)))

    def _lead(self, question: Question, choice: Choice, arrow: Arrow) -> None:
        condition = chosen(question, choice)
        if arrow.direction is Direction.OPENS:
            opened = self._entered(self._bank.by_id[arrow.target])
            self._edges.append(Edge(question, opened, Way.OPENS, choice, condition))
        else:
            target = END if arrow.direction is Direction.END else self._jumped(question, choice, arrow)
            self._edges.append(Edge(question, target, Way.CHOSEN, choice, condition))

    def _entered(self, item: Item) -> Node:
        """Where the way into an item begins: at its gate, if it has one."""
        return self._decisions.get(item.id) or self._body(item)

    def _body(self, item: Item) -> Node:
        """What an item that is on the path begins with: for a section, its first question."""
        below = None if isinstance(item, Question) else self._places.first_below(item)
        return item if below is None else self._entered(below)

    def _done(self, item: Item) -> Node:
        """What follows an item that was on the path, and all below it."""
        return END if item.ends else self._skipped(item)

    def _skipped(self, item: Item) -> Node:
        """What follows an item that is not on the path."""
        beside, above = self._places.next_beside(item), self._places.above(item)
        if beside is not None:
            return self._entered(beside)
        return END if above is None else self._done(above)

    def _jumped(self, question: Question, choice: Choice, arrow: Arrow) -> Node:
        """Where ``va à`` arrives: the gate of a section that it enters half-way is still looked at (R16)."""
        target = self._bank.by_id[arrow.target]
        left = (question, *self._places.all_above(question))
        held = self._places.all_above(target)
        if any(item.ends for item in left if item not in held):
            return END
        arrived = self._entered(target)
        for section in held:
            decision = self._decisions.get(section.id)
            if decision is not None and section not in left:
                again = Decision(target, decision.gate, (question, choice))
                self._nodes[""].append(again)
                self._edges.append(Edge(again, arrived, Way.HOLDS))
                self._edges.append(Edge(again, self._skipped(section), Way.FAILS))
                arrived = again
        return arrived
