"""All that can be told of a bank's paths (bank format §7)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from persona_tui.banks.conditions.tree import Condition
from persona_tui.banks.conditions.walking import operands, questions_of
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.model import Bank, Gate, Item, Question
from persona_tui.banks.reachability.compiling import Bar, Program, compiled
from persona_tui.banks.reachability.formula import Formula, not_true
from persona_tui.banks.reachability.hindering import Standing, all_of, bars_of, first_span, hindrances
from persona_tui.banks.reachability.lengths import lengths
from persona_tui.banks.reachability.searching import Interview, Search, Vague
from persona_tui.banks.reachability.supposing import Budget, OutOfSteps
from persona_tui.banks.reachability.verdicts import (
    Hindrance,
    Limit,
    Obstacle,
    Reachability,
    Reached,
    Undecided,
    Unreachable,
    Useless,
    Verdict,
)
from persona_tui.banks.reachability.witnessing import Witnesses

BOUND = 20_000
"""Steps for each thing that is looked for."""
WHOLE = 60
"""The whole bank is given as many times that."""


def examine(bank: Bank, *, bound: int = BOUND) -> Reachability:
    """Tell what can be asked, what never is, which conditions change nothing, and how long it takes.

    An interview is one that is answered to its end, in order, with what is offered: any special may be given,
    also where an answer is required (R13). The full version, in an interview: what length and mode leave out is
    no mistake (R31).

    Args:
        bank: a bank without errors; what does not resolve in another is not decided.
        bound: the steps for each thing, and sixty times as many for all together. A step is a look at one
            answer or one place.

    Returns:
        The same for the same bank: nothing reads clock or chance.
    """
    return _Examining(bank, bound).reachability()


@dataclass(frozen=True, slots=True)
class _Found:
    """What came of looking for something: an interview, none, or that it is not decided."""

    interview: Interview | None = None
    undecided: Undecided | None = None


Goal = Callable[[Program], Formula]


class _Examining:
    """Examines one bank."""

    def __init__(self, bank: Bank, bound: int) -> None:
        self._bank = bank
        self._bound = bound
        self._spent = Budget(bound * WHOLE)
        program = compiled(bank, strict=True)
        self._search = Search(program)
        vague = program.wiring.vague
        self._loose = Search(compiled(bank, strict=False)) if vague else self._search
        self._witnesses = Witnesses(program)
        self._usual = Interview()
        self._interviews: dict[int, Interview] = {}
        self._verdicts: dict[int, Verdict] = {}
        self._choices: dict[tuple[str, str], Verdict] = {}
        self._probes: dict[tuple[str, int], Verdict] = {}
        self._useless: list[Useless] = []

    def reachability(self) -> Reachability:
        for at, item in enumerate(self._bank.items):
            self._verdicts[at] = self._of_item(at, item)
            self._look_for_useless(at, item)
            if isinstance(item, Question):
                self._of_parts(at, item)
        budget = Budget(self._bound * WHOLE // 2)
        measured = lengths(self._loose.program, self._search.program, budget)
        return Reachability(
            items={item.id: self._verdicts[at] for at, item in enumerate(self._bank.items)},
            choices=self._choices,
            probes=self._probes,
            useless=tuple(sorted(self._useless, key=lambda one: one.span)),
            lengths=measured,
            steps=self._spent.used + budget.used,
            bound=self._bound,
        )

    def _of_item(self, at: int, item: Item) -> Verdict:
        above = self._search.program.above[at]
        if above is not None and isinstance(self._verdicts[above], Unreachable):
            return Unreachable((Hindrance(Obstacle.PARENT, self._bank.items[above].id, item.span),))
        like = self._like(at, (condition for condition in _conditions(item.gate)))
        found = self._find(lambda program: program.places[at], like)
        if found.interview is not None:
            self._interviews[at] = found.interview
        return self._verdict(found, like, lambda program: list(bars_of(program, at)))

    def _of_parts(self, at: int, question: Question) -> None:
        """The choices and probes that have a condition."""
        if isinstance(self._verdicts[at], Unreachable):
            return
        for choice in question.choices:
            if (at, choice.id) in self._search.program.offers:
                self._choices[question.id, choice.id] = self._of_part(at, choice.id, choice.gate, choice.span)
        for number, probe in enumerate(question.probes):
            if (at, number) in self._search.program.offers:
                self._probes[question.id, number] = self._of_part(at, number, probe.gate, probe.span)

    def _of_part(self, at: int, key: str | int, gate: Gate, span: Span) -> Verdict:
        def bars(program: Program) -> list[Standing]:
            own = zip(program.offers[at, key], _obstacles(gate), strict=True)
            return [
                *(Standing(Bar(kind, formula, one), at, span) for (formula, one), kind in own),
                *bars_of(program, at, own=False),
            ]

        like = self._like(at, _conditions(gate))
        goal = lambda program: all_of(  # noqa: E731 - the goal beside its bars
            [program.places[at], *(formula for formula, _ in program.offers[at, key])]
        )
        verdict = self._verdict(self._find(goal, like), like, bars)
        if isinstance(verdict, Reached):
            parts = zip(_obstacles(gate), _conditions(gate), strict=True)
            for number, (kind, condition) in enumerate(parts):
                self._is_useless(
                    at,
                    kind,
                    condition,
                    lambda program, number=number: [  # type: ignore[misc]
                        program.places[at],
                        not_true(program.offers[at, key][number][0]),
                    ],
                )
        return verdict

    def _look_for_useless(self, at: int, item: Item) -> None:
        """The conditions of an item that hold wherever what it stands under is on the path (A204)."""
        if isinstance(self._verdicts[at], Unreachable):
            return
        above = self._search.program.above[at]
        parts = zip(_obstacles(item.gate), _conditions(item.gate), strict=True)
        for number, (kind, condition) in enumerate(parts):
            self._is_useless(
                at,
                kind,
                condition,
                lambda program, number=number: [  # type: ignore[misc]
                    *(() if above is None else (program.places[above],)),
                    not_true(program.bars[at][number].formula),
                ],
            )

    def _is_useless(
        self, at: int, kind: Obstacle, condition: Condition, contrary: Callable[[Program], list[Formula]]
    ) -> None:
        """Note a condition whose contrary no interview leads to."""
        like = self._like(at, (condition,), above=True)
        found = self._find(lambda program: all_of(contrary(program)), like)
        if found.interview is None and found.undecided is None:
            item = self._bank.items[at].id
            self._useless.append(Useless(kind, item, condition, first_span(condition)))

    def _find(self, goal: Goal, like: Interview) -> _Found:
        """Look for an interview, by what can be vouched for; then, for a no, by whatever may come."""
        budget = Budget(min(self._bound, self._spent.limit - self._spent.used))
        try:
            found = self._search.find(goal(self._search.program), like, budget)
            if found is not None:
                return _Found(found)
            if self._loose is not self._search:
                loosely = self._loose.find(goal(self._loose.program), self._usual, budget)
                if loosely is not None:
                    raise Vague
        except OutOfSteps:
            return _Found(undecided=Undecided(Limit.STEPS, self._bound))
        except Vague:
            return self._perhaps(goal, budget)
        finally:
            self._spent.used += budget.used
        return _Found()

    def _perhaps(self, goal: Goal, budget: Budget) -> _Found:
        """What cannot be vouched for may still be ruled out by whatever may come."""
        undecided = _Found(undecided=Undecided(Limit.REPETITIONS, self._bound))
        if self._loose is self._search:
            return undecided
        try:
            found = self._loose.find(goal(self._loose.program), self._usual, budget)
        except (OutOfSteps, Vague):
            return undecided
        return _Found() if found is None else undecided

    def _verdict(
        self, found: _Found, like: Interview, bars: Callable[[Program], Sequence[Standing]]
    ) -> Verdict:
        if found.interview is not None:
            return Reached(self._witnesses.of(found.interview))
        if found.undecided is not None:
            return found.undecided
        return Unreachable(hindrances(self._loose, bars(self._loose.program), like, self._bound, self._spent))

    def _like(self, at: int, conditions: Iterable[Condition], *, above: bool = False) -> Interview:
        """The interviews that lead to what something stands under, and to what its conditions name, in one."""
        places = [self._search.program.above[at], *(self._named(conditions))]
        if not above:
            places.append(at)
        found = [self._interviews[place] for place in places if place in self._interviews]
        distinct = {id(one): one for one in found}
        if len(distinct) <= 1:
            return next(iter(distinct.values()), self._usual)
        decided = {variable: domain for one in found for variable, domain in one.decided.items()}
        return Interview(decided)

    def _named(self, conditions: Iterable[Condition]) -> Iterator[int]:
        for condition in conditions:
            for operand in operands(condition):
                for name in questions_of(operand):
                    if name in self._search.program.wiring.at:
                        yield self._search.program.wiring.at[name]


def _conditions(gate: Gate) -> tuple[Condition, ...]:
    return *gate.only_if, *gate.unless


def _obstacles(gate: Gate) -> tuple[Obstacle, ...]:
    return (Obstacle.ONLY_IF,) * len(gate.only_if) + (Obstacle.UNLESS,) * len(gate.unless)
