"""Laying a bank out: parents, gates, arrows, and who looks at what (R5, R16, R30, R31)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from persona_tui.banks.answer_types import Groups, OneOf, SeveralOf
from persona_tui.banks.model import NO_GATE, Bank, Direction, Item, Question
from persona_tui.interview.evaluation.comparing import Test, some
from persona_tui.interview.evaluation.compiling import Compiler, Names
from persona_tui.interview.evaluation.computing import result_of
from persona_tui.interview.evaluation.holding import comparable
from persona_tui.interview.evaluation.layout import (
    AWAITED,
    COMPUTED,
    QUESTION,
    SECTION,
    STATEMENT,
    Layout,
    Row,
    Special,
)
from persona_tui.interview.evaluation.membership import membership
from persona_tui.interview.evaluation.offering import ONLY_IF, compiled
from persona_tui.interview.evaluation.placing import Placed, Stand
from persona_tui.interview.evaluation.sighting import sight_of
from persona_tui.interview.evaluation.tallying import Tallies
from persona_tui.interview.reasons import Cause


def laid_out(
    bank: Bank, placed: Iterable[Placed], left_out: Mapping[str, Cause], movers: frozenset[str]
) -> Layout:
    """Lay a bank out.

    Args:
        bank: a bank without errors.
        placed: its items, repetitions expanded.
        left_out: what length and mode leave out, by the bank's ids.
        movers: what anything depends on, by the bank's ids.
    """
    return _Laying(bank, tuple(placed), left_out, movers).layout()


class _Laying:
    """Lays one bank out."""

    def __init__(
        self, bank: Bank, placed: tuple[Placed, ...], left_out: Mapping[str, Cause], movers: frozenset[str]
    ) -> None:
        self._placed = placed
        self._movers = movers
        self._items = tuple(one.item for one in placed)
        self._positions = {item.id: at for at, item in enumerate(self._items)}
        self._left_out = {
            at: left_out[one.template] for at, one in enumerate(placed) if one.template in left_out
        }
        self._places = _by_template(dict(enumerate(placed)))
        bearing = [at for at, one in enumerate(placed) if one.first]
        self._slots = {at: slot for slot, at in enumerate(bearing, len(placed))}
        names = self._names(bank)
        self._tallies = names.tallies
        self._compiler = Compiler(names)
        self._opening = self._openers()
        self._last = self._last_below()

    def layout(self) -> Layout:
        endings: dict[int, list[int]] = defaultdict(list)
        rows: list[Row] = []
        readers: list[list[int]] = [[] for _ in self._placed]
        for at, one in enumerate(self._placed):
            if one.item.ends and not one.only_on_demand:
                endings[self._last[at] + 1].append(at)
            self._compiler.reads.clear()
            rows.append(self._row(at, one, tuple(endings.get(at, ()))))
            above = rows[-1][1]
            openers = (source for source, _ in self._opening.get(at, ()))
            for read in {*self._compiler.reads, *openers, *endings.get(at, ()), above}:
                if read < at:
                    readers[read].append(at)
        kinds = [(row[0], row[3], row[-1]) for row in rows]
        return Layout(
            placed=self._placed,
            items=self._items,
            positions=self._positions,
            rows=tuple(rows),
            width=self._tallies.end,
            left_out=self._left_out,
            openers={at: tuple(source for source, _ in tests) for at, tests in self._opening.items()},
            tallies=self._tallies,
            compiler=self._compiler,
            readers=tuple(map(tuple, readers)),
            leaping=tuple(at for at, _, special in kinds if special is not None and special.leaps),
            awaiting={at: special.more if special else 0 for at, kind, special in kinds if kind == AWAITED},
            extensible=tuple(
                at for at, kind, special in kinds if kind == SECTION and special and special.more is None
            ),
            statements=tuple(at for at, kind, _ in kinds if kind == STATEMENT),
            choosing=tuple(at for at, item in enumerate(self._items) if _may_lose(item)),
        )

    def _names(self, bank: Bank) -> Names:
        questions = {one.template: one.item for one in self._placed if isinstance(one.item, Question)}
        questions |= {one.item.id: one.item for one in self._placed if isinstance(one.item, Question)}
        counted = {at: one for at, one in enumerate(self._placed) if not one.only_on_demand}
        presences: dict[str, list[tuple[int, int]]] = defaultdict(list)
        none_yet: dict[str, tuple[int, int]] = {}
        for at, slot in self._slots.items():
            one = self._placed[at]
            if at in counted:
                presences[one.template].append((at, slot))
            else:
                none_yet[one.template] = at, slot
        return Names(
            positions=self._positions,
            questions=questions,
            repeated=_by_template(counted),
            presences={template: tuple(slots) for template, slots in presences.items()},
            none_yet=none_yet,
            tallies=Tallies(
                bank,
                {at: one.item for at, one in counted.items()},
                len(self._items) + len(self._slots),
            ),
        )

    def _row(self, at: int, one: Placed, enders: tuple[int, ...]) -> Row:
        item, compiler = one.item, self._compiler
        gate = compiled(item.gate, compiler, at)
        member = membership(one, compiler)
        if member is not None:
            gate = ((member, ONLY_IF), *gate)
        if at in self._opening:
            gate = ((some([test for _, test in self._opening[at]]), ONLY_IF), *gate)
        see, sight, result = None, None, None
        arrows: tuple[tuple[Test, int], ...] = ()
        if isinstance(item, Question):
            if one.template in self._movers and item.takes_answer:
                see = comparable(item, compiler.by_choice(item))
            if see is not None or item.rejections:
                sight = sight_of(item, compiler, at)
            if item.is_computed:
                result = result_of(item, compiler, at)
            if item.choices and not one.only_on_demand:
                arrows = self._jumps(item)
        presence, more = self._slots.get(at), _more(one)
        plain = not (enders or arrows or sight or result or presence or more != 0)
        to_ask_for = one.first and one.only_on_demand
        special = (
            None
            if plain
            else Special(
                enders, arrows, sight, result, presence, to_ask_for, more, leaps=bool(enders or arrows)
            )
        )
        above = len(self._items) + 1 if at in self._left_out else self._above(item, len(self._items))
        return (
            at,
            above,
            self._last[at],
            _kind(one),
            item.id,
            gate,
            see,
            special,
        )

    def _above(self, item: Item, top: int) -> int:
        """The place of the item's parent; `top` for the first level."""
        above = item.parent or item.section if isinstance(item, Question) else None
        return top if above is None else self._positions[above]

    def _last_below(self) -> list[int]:
        """For each item, the place of the last one that stands below it; its own when none does."""
        last = list(range(len(self._items)))
        for at in range(len(self._items) - 1, -1, -1):
            above = self._above(self._items[at], -1)
            if above >= 0:
                last[above] = max(last[above], last[at])
        return last

    def _openers(self) -> dict[int, list[tuple[int, Test]]]:
        """The choices that open each item, with the places of their questions (R16)."""
        opening: dict[int, list[tuple[int, Test]]] = defaultdict(list)
        for at, item in enumerate(self._items):
            for choice in item.choices if isinstance(item, Question) else ():
                if choice.arrow is not None and choice.arrow.direction is Direction.OPENS:
                    assert isinstance(item, Question)
                    for target in self._targets(choice.arrow.target):
                        opening[target].append((at, self._compiler.chosen(item, choice.id)))
        return opening

    def _jumps(self, question: Question) -> tuple[tuple[Test, int], ...]:
        """The arrows that skip: for each, when it is taken and the place up to which it skips (R16).

        An item is skipped when the place jumped to lies beyond everything below the item; so the section that
        holds the target, and its parents, are not.
        """
        jumps: list[tuple[Test, int]] = []
        for choice in question.choices:
            arrow = choice.arrow
            if arrow is None or arrow.direction is Direction.OPENS:
                continue
            ends = arrow.direction is Direction.END
            targets = (len(self._items),) if ends else self._targets(arrow.target)
            if targets:
                jumps.append((self._compiler.chosen(question, choice.id), min(targets)))
        return tuple(jumps)

    def _targets(self, item: str) -> tuple[int, ...]:
        """The places that an arrow leads to: several when its target is repeated."""
        at = self._positions.get(item)
        return self._places.get(item, ()) if at is None else (at,)


def _by_template(placed: Mapping[int, Placed]) -> dict[str, tuple[int, ...]]:
    """The places of what is repeated, by the bank's id."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, one in placed.items():
        if one.repeated is not None:
            places[one.template].append(at)
    return {template: tuple(found) for template, found in places.items()}


def _may_lose(item: Item) -> bool:
    """Whether what a question offers may vanish."""
    if not isinstance(item, Question):
        return False
    taking = isinstance(item.answer, OneOf | SeveralOf | Groups)
    return taking or any(choice.gate != NO_GATE for choice in item.choices)


def _kind(one: Placed) -> int:
    item = one.item
    if not isinstance(item, Question):
        return SECTION
    if item.is_statement:
        return STATEMENT
    if item.is_computed:
        return COMPUTED
    return AWAITED if one.stand is Stand.AWAITED else QUESTION


def _more(one: Placed) -> int | None:
    """How many repetitions may still come at a place: told once, or for each question that they would ask."""
    if one.repeated is None:
        return 0
    if one.repeated.on_demand:
        return None if one.more or (one.first and one.stand is Stand.AWAITED) else 0
    awaited = one.stand is Stand.AWAITED and isinstance(one.item, Question) and one.item.takes_answer
    return one.repeated.most if awaited else 0
