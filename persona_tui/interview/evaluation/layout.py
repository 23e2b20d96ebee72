"""A bank laid out flat for one length and mode: parents, gates, arrows, in document order (R5, R16, R31)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from persona_tui.banks.model import Bank, Direction, Item, Question
from persona_tui.banks.short_version import kept
from persona_tui.interview.evaluation.compiling import Compiler, Test, some
from persona_tui.interview.evaluation.holding import Comparable, comparable
from persona_tui.interview.evaluation.offering import ONLY_IF, Sight, Tests, compiled, sight_of
from persona_tui.interview.evaluation.references import read_by
from persona_tui.interview.path import Cause, Length, Mode

SECTION, STATEMENT, QUESTION = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Special:
    """What few items have."""

    enders: tuple[int, ...]
    """The places of the items with « Ensuite : fin » that end just before it."""
    arrows: tuple[tuple[Test, int], ...]
    """Its choices' arrows, and how far each jumps."""
    sight: Sight | None
    """How conditions see its answer, when some of its choices may vanish (R11)."""


Row = tuple[
    int,  # its place
    int,  # its parent's place
    int,  # the place of the last item below it, or its own
    int,  # SECTION, STATEMENT or QUESTION
    str,  # its id
    Tests,  # its gate, its openers included
    Comparable | None,  # how conditions see its values; None when none reads them
    Special | None,
]


@dataclass(frozen=True)
class Layout:
    """What an evaluation walks, and what explaining it needs."""

    items: tuple[Item, ...]
    positions: Mapping[str, int]
    rows: tuple[Row, ...]
    left_out: Mapping[int, Cause]
    """The items that length or mode leave out (R31)."""
    openers: Mapping[int, tuple[int, ...]]
    """The places of the questions that open an item (R16)."""
    movers: frozenset[str]
    compiler: Compiler


def laid_out(bank: Bank, length: Length, mode: Mode) -> Layout:
    """Lay a bank out.

    Args:
        bank: a bank without errors.
        length: the short version leaves out what it does not keep.
        mode: self-assessment leaves out what is for whoever leads.
    """
    items = bank.items
    positions = {item.id: at for at, item in enumerate(items)}
    questions = {item.id: item for item in items if isinstance(item, Question)}
    compiler = Compiler(positions, questions)
    left_out = _left_out(bank, length, mode)
    opening = _openers(items, positions, compiler)
    movers = read_by(items)
    last = _last_below(items, positions)
    endings: dict[int, list[int]] = defaultdict(list)
    rows: list[Row] = []
    for at, item in enumerate(items):
        if item.ends:
            endings[last[at] + 1].append(at)
        gate = compiled(item.gate, compiler)
        if at in opening:
            gate = ((some([test for _, test in opening[at]]), ONLY_IF), *gate)
        kind, see, sight = SECTION, None, None
        arrows: tuple[tuple[Test, int], ...] = ()
        if isinstance(item, Question):
            kind = STATEMENT if item.is_statement else QUESTION
            if item.id in movers:
                see, sight = comparable(item), sight_of(item, compiler)
            arrows = _jumps(item, positions, compiler, len(items))
        above = len(items) + 1 if at in left_out else _above(item, positions, len(items))
        special = Special(tuple(endings[at]), arrows, sight) if arrows or sight or endings[at] else None
        rows.append((at, above, last[at], kind, item.id, gate, see, special))
    return Layout(
        items=items,
        positions=positions,
        rows=tuple(rows),
        left_out=left_out,
        openers={at: tuple(source for source, _ in tests) for at, tests in opening.items()},
        movers=movers,
        compiler=compiler,
    )


def _above(item: Item, positions: Mapping[str, int], top: int) -> int:
    """The place of the item's parent; `top` for the first level."""
    if not isinstance(item, Question):
        return top
    above = item.parent or item.section
    return top if above is None else positions[above]


def _last_below(items: tuple[Item, ...], positions: Mapping[str, int]) -> list[int]:
    """For each item, the place of the last one that stands below it; its own when none does."""
    last = list(range(len(items)))
    for at in range(len(items) - 1, -1, -1):
        above = _above(items[at], positions, -1)
        if above >= 0:
            last[above] = max(last[above], last[at])
    return last


def _left_out(bank: Bank, length: Length, mode: Mode) -> dict[int, Cause]:
    """What length and mode leave out (R31)."""
    left_out: dict[int, Cause] = {}
    if mode is Mode.SELF_ASSESSMENT:
        left_out = {at: Cause.SELF_ASSESSMENT for at, item in enumerate(bank.items) if item.facilitator}
    if length is Length.SHORT:
        keeps = kept(bank)
        left_out |= {at: Cause.SHORT_VERSION for at, item in enumerate(bank.items) if item.id not in keeps}
    return left_out


def _openers(
    items: tuple[Item, ...], positions: Mapping[str, int], compiler: Compiler
) -> dict[int, list[tuple[int, Test]]]:
    """The choices that open each item, with the places of their questions (R16)."""
    opening: dict[int, list[tuple[int, Test]]] = defaultdict(list)
    for at, item in enumerate(items):
        for choice in item.choices if isinstance(item, Question) else ():
            arrow = choice.arrow
            if arrow is not None and arrow.direction is Direction.OPENS and arrow.target in positions:
                assert isinstance(item, Question)
                opening[positions[arrow.target]].append((at, compiler.chosen(item, choice.id)))
    return opening


def _jumps(
    question: Question, positions: Mapping[str, int], compiler: Compiler, end: int
) -> tuple[tuple[Test, int], ...]:
    """The arrows that skip: for each, when it is taken and the place up to which it skips (R16).

    An item is skipped when the place jumped to lies beyond everything below the item; so the section that
    holds the target, and its parents, are not.
    """
    jumps: list[tuple[Test, int]] = []
    for choice in question.choices:
        arrow = choice.arrow
        if arrow is None or arrow.direction is Direction.OPENS:
            continue
        target = end if arrow.direction is Direction.END else positions.get(arrow.target)
        if target is not None:
            jumps.append((compiler.chosen(question, choice.id), target))
    return tuple(jumps)
