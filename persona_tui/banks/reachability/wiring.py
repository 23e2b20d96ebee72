"""Typed conditions as formulas, over the questions that stand before them (bank format §6)."""

from __future__ import annotations

from typing import assert_never

from persona_tui.banks.answer_types import Computed
from persona_tui.banks.conditions.tree import (
    All,
    Among,
    AnyOf,
    Compare,
    Comparison,
    Condition,
    Contains,
    CountOf,
    CountWithin,
    Given,
    Is,
    MeanOf,
    Not,
    Of,
    Only,
    RepetitionsOf,
    ScoreOf,
    State,
    UnknownsOf,
    Within,
)
from persona_tui.banks.model import Bank, Gate, Question
from persona_tui.banks.reachability.amounts import Mean, Unknowns
from persona_tui.banks.reachability.atoms import Atom, Counted, Holding, InState, Measured
from persona_tui.banks.reachability.cells import OTHER, Cell, Held, Range
from persona_tui.banks.reachability.comparing import chosen, spans_of, told
from persona_tui.banks.reachability.domains import SKIPPED, Domain
from persona_tui.banks.reachability.formula import (
    Being,
    Fixed,
    Formula,
    Heard,
    Joined,
    Negated,
    Raw,
    not_true,
    true,
)
from persona_tui.banks.reachability.intervals import Interval, Spans, cut
from persona_tui.banks.reachability.naming import source_of
from persona_tui.banks.reachability.nesting import Nesting
from persona_tui.banks.reachability.reckoning import Provided, Reckoned
from persona_tui.banks.reachability.tallying import Tallying
from persona_tui.banks.reachability.truth import ANYTHING, FALSE, NEVER, TRUE, Truth

_Drawn = RepetitionsOf | CountWithin | ScoreOf | MeanOf | UnknownsOf
ANSWERED = InState(State.ANSWERED)


class Wiring:
    """Makes the formulas of one bank; what is placed already is what conditions may name (R4)."""

    def __init__(self, bank: Bank, nesting: Nesting, domains: list[Domain], *, strict: bool) -> None:
        """Prepare for a bank.

        Args:
            bank: the bank.
            nesting: how its items stand in one another.
            domains: one for each item, then one for the number of repetitions of each, where it is on demand.
            strict: of repetitions, suppose only that all are answered alike; else, whatever they may come to.
        """
        self._bank = bank
        self._domains = domains
        self._nesting = nesting
        self.strict = strict
        self.at = nesting.at
        self.places: list[Formula] = []
        self.takes: list[Formula | None] = []
        """By item, whether its question takes the answer supposed; `None` when it takes every one."""
        self.demanded: dict[int, Formula] = {}
        """By item that is repeated on demand, whether it may be: then there may also be no repetition."""
        self.vague = False
        """Whether strict and not strict make a difference."""
        self.atoms: dict[int, set[Atom]] = {}
        """By variable, what is told of it anywhere."""
        self._tallying = Tallying(bank, nesting, strict=strict)

    def gate(self, gate: Gate, at: int) -> list[tuple[Formula, Condition]]:
        """What must hold of a gate, condition by condition, `Si` first; each true or false (R2, R3).

        Args:
            gate: of an item, a choice or a probe.
            at: the place before which names are known.
        """
        return [
            *((true(self.condition(one, at)), one) for one in gate.only_if),
            *((not_true(self.condition(one, at)), one) for one in gate.unless),
        ]

    def condition(self, condition: Condition, at: int, own: int = -1) -> Formula:
        """The formula of a condition.

        Args:
            condition: the condition.
            at: the place before which names are known.
            own: the place of the question whose answer is looked at itself, wherever it stands.
        """
        match condition:
            case Not(inner):
                return Negated(self.condition(inner, at, own))
            case All(parts):
                return Joined(tuple(self.condition(part, at, own) for part in parts), all_=True)
            case AnyOf(parts):
                return Joined(tuple(self.condition(part, at, own) for part in parts), all_=False)
            case Compare(operand=operand) | Among(operand=operand) if isinstance(operand, _Drawn):
                return self._drawn(operand, spans_of(condition), at, own)
            case Contains(operand=Within() as within):
                return self._within(within, condition, at)
            case Compare() | Among() | Contains() | Only() | Is() | Given():
                return self._leaf(condition, at, own)
            case _:
                assert_never(condition)

    def chosen(self, question: Question, choice: str) -> Formula:
        """Whether a choice is chosen (R16)."""
        return true(self.heard(self.at[question.id], chosen(question, choice)))

    def heard(self, at: int, atom: Atom) -> Formula:
        """What conditions see of a question."""
        self.atoms.setdefault(at, set()).add(atom)
        none: Truth = FALSE if isinstance(atom, InState) else NEVER
        skipped = SKIPPED.parts(atom).truth
        return Heard(at, atom, self.places[at], self.takes[at], (skipped, none))

    def raw(self, at: int, atom: Atom) -> Formula:
        """What an answer is, wherever its question stands."""
        self.atoms.setdefault(at, set()).add(atom)
        return Raw(at, atom)

    def repetitions(self, at: int, spans: Spans) -> Formula:
        """A comparison of the number of repetitions of an item that is placed (R18)."""
        repetition = self._bank.items[at].repetition
        if repetition is None or at in self._nesting.broken_off:
            return Fixed(ANYTHING)
        if repetition.over:
            over = self.at.get(repetition.over)
            if over is None:
                return Fixed(ANYTHING)
            return self._items_of(over, at, spans)
        variable = len(self._bank.items) + at
        self.atoms.setdefault(variable, set()).add(Measured(spans))
        return Heard(variable, Measured(spans), self.demanded[at], None, (NEVER, NEVER))

    def _items_of(self, over: int, at: int, spans: Spans) -> Formula:
        """How many choices or items an answer holds, where something is repeated for each.

        The same item twice gives one repetition: only lists that hold another one, of which there may be any
        number, can be vouched for.
        """
        counted = Heard(over, Counted(spans), self.places[at], None, (NEVER, NEVER))
        self.atoms.setdefault(over, set()).add(Counted(spans))
        source = self._bank.items[over]
        if not isinstance(source, Question) or source_of(self._bank, source).choices:
            return counted
        self.vague = True
        if not self.strict:
            return self._up_to_most(at, spans)
        off = Being(self.places[at], FALSE)
        return Provided(
            Joined((off, true(self.raw(over, Holding(OTHER)))), all_=False), counted, otherwise=ANYTHING
        )

    def _up_to_most(self, at: int, spans: Spans) -> Formula:
        """A comparison of a number from 1 to as many repetitions as there can be, perhaps never known."""
        within, beyond = cut(Interval(1, self._most(at)), spans)
        found = NEVER
        for truth, some in ((TRUE, within), (FALSE, beyond)):
            if any(not one.among_integers().empty for one in some):
                found |= truth
        return Fixed(found)

    def _leaf(self, condition: Compare | Among | Contains | Only | Is | Given, at: int, own: int) -> Formula:
        assert isinstance(condition.operand, Of | CountOf)
        named = self.at.get(condition.operand.question)
        if named is None or (named >= at and named != own):
            return Fixed(ANYTHING)
        question = self._bank.items[named]
        if not isinstance(question, Question):
            return Fixed(ANYTHING)
        if question.is_statement:
            return Fixed(FALSE if isinstance(condition, Is) else NEVER)
        if isinstance(question.answer, Computed):
            return self._computed(condition, question, named)
        tell = told(condition, question, self._bank)
        if tell is None:
            return Fixed(ANYTHING)
        formula = self.raw(named, tell.atom) if named == own else self.heard(named, tell.atom)
        return Negated(formula) if tell.denied else formula

    def _computed(
        self, condition: Compare | Among | Contains | Only | Is | Given, question: Question, at: int
    ) -> Formula:
        match condition:
            case Is(state=State.ANSWERED):
                return self._has_result(question, at)
            case Compare(value=str(value), sign=sign):
                formula = self._result_among(question, at, frozenset({value}))
                return Negated(formula) if sign is Comparison.DIFFERENT else formula
            case Contains(value=str(value)):
                return self._result_among(question, at, frozenset({value}))
            case Among(values=values):
                wanted = frozenset(value for value in values if isinstance(value, str))
                return self._result_among(question, at, wanted)
            case _:
                return Fixed(FALSE if isinstance(condition, Is) else ANYTHING)

    def _has_result(self, question: Question, at: int) -> Formula:
        results = frozenset(case.result for case in question.cases)
        return Reckoned(self.places[at], self._cases(question, at), results, FALSE)

    def _result_among(self, question: Question, at: int, wanted: frozenset[str]) -> Formula:
        return Reckoned(self.places[at], self._cases(question, at), wanted, NEVER)

    def _cases(self, question: Question, at: int) -> list[tuple[Formula, str]]:
        return [
            (Fixed(TRUE) if case.condition is None else self.condition(case.condition, at), case.result)
            for case in question.cases
        ]

    def _drawn(self, operand: _Drawn, spans: Spans, at: int, own: int) -> Formula:
        match operand:
            case RepetitionsOf(repeated=repeated):
                named = self.at.get(repeated, at)
                return self.repetitions(named, spans) if named < at else Fixed(ANYTHING)
            case CountWithin(repeated=repeated, question=question):
                return self._count_within(repeated, question, spans, at)
            case ScoreOf() | MeanOf() | UnknownsOf() if self._tallying.comes_again(at):
                return Fixed(ANYTHING)
            case ScoreOf(score=score):
                return self._tallying.score(score, spans, at, own)
            case MeanOf(dimension=dimension):
                return self._tallying.of_dimension(Mean, dimension, spans, at, own)
            case UnknownsOf(dimension=dimension):
                return self._tallying.of_dimension(Unknowns, dimension, spans, at, own)
            case _:
                assert_never(operand)

    def add_contributor(self, at: int) -> None:
        """Let the conditions that follow see what a question adds to scores, and counts for a dimension."""
        self.vague = self.vague or (self._nesting.repeated[at] is not None and self._tallying.counts(at))
        self._tallying.add(at, self.places[at], self.takes[at])

    def _within(self, within: Within, condition: Contains, at: int) -> Formula:
        """Some repetition answered so."""
        named = self.at.get(within.question, at)
        question = self._bank.items[named] if named < at else None
        if not isinstance(question, Question):
            return Fixed(ANYTHING)
        self.vague = True
        if question.is_computed:
            return self._computed(condition, question, named) if self.strict else Fixed(ANYTHING)
        tell = told(condition, question, self._bank)
        if tell is None:
            return Fixed(ANYTHING)
        if self.strict:
            return self.heard(named, tell.atom)
        return Fixed(self._domains[named].parts(tell.atom).truth | NEVER)

    def _count_within(self, repeated: str, question: str, spans: Spans, at: int) -> Formula:
        """In how many repetitions a question has a value."""
        whole, named = self.at.get(repeated, at), self.at.get(question, at)
        if whole >= at or named >= at:
            return Fixed(ANYTHING)
        self.vague = True
        if self.strict:
            item = self._bank.items[named]
            answered = self.heard(named, ANSWERED)
            if isinstance(item, Question) and item.is_computed:
                answered = self._has_result(item, named)
            return Provided(true(answered), self.repetitions(whole, spans))
        return self._up_to_most(whole, spans)

    def _most(self, at: int) -> float:
        """The most repetitions that there can be."""
        repetition = self._bank.items[at].repetition
        over = self.at.get(repetition.over) if repetition and repetition.over else None
        cells = self._domains[len(self._bank.items) + at if over is None else over].cells
        return max((_most_of(cell) for cell in cells), default=float("inf"))


def _most_of(cell: Cell) -> float:
    if isinstance(cell, Held):
        return cell.most
    return cell.interval.high if isinstance(cell, Range) else 0
