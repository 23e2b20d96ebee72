"""The shortest and the longest path, by branch and bound over parts that have nothing to do with one another (I501)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from persona_tui.banks.model import Question
from persona_tui.banks.reachability.atoms import Atom, Counted, Measured
from persona_tui.banks.reachability.cells import Held, Range
from persona_tui.banks.reachability.compiling import Program
from persona_tui.banks.reachability.domains import Domain
from persona_tui.banks.reachability.formula import Ask, Formula
from persona_tui.banks.reachability.intervals import Interval
from persona_tui.banks.reachability.minutes import minutes, seconds_of
from persona_tui.banks.reachability.searching import next_ask, ordered, slots_of, truth_of
from persona_tui.banks.reachability.supposing import Budget, Supposition
from persona_tui.banks.reachability.truth import FALSE, SINGLE, TRUE
from persona_tui.banks.reachability.verdicts import Extent, Lengths

_CUT_SHORT = 10**9
"""What an end that leaves something out costs a path that should go to the end."""
_DEEPEST = 60
_SAMPLE = 24


class Worth(NamedTuple):
    """How long a path is: questions first, then seconds; negative where the shortest is looked for."""

    questions: int
    seconds: int

    def plus(self, other: Worth) -> Worth:
        """Both together."""
        return Worth(self.questions + other.questions, self.seconds + other.seconds)

    def times(self, count: int) -> Worth:
        """The same, several times."""
        return Worth(self.questions * count, self.seconds * count)


NOTHING = Worth(0, 0)


@dataclass(frozen=True, slots=True)
class Term:
    """Something that adds to the length where it is true."""

    formula: Formula
    worth: Worth
    at: int = -1
    """The item; -1 for an end."""
    repeated: int = -1
    """The variable that says how many times; -1 for once."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The best that was found for some terms, and what nothing can be better than."""

    found: Worth
    bound: Worth
    walk: tuple[tuple[int, int], ...]


def lengths(loose: Program, strict: Program, budget: Budget) -> Lengths:
    """Measure a bank.

    Args:
        loose: the bank compiled for whatever may come: bounds are taken of it.
        strict: the bank compiled for what can be vouched for: paths are found in it.
        budget: counts the steps; once it is used up, bounds are stated.
    """
    share = Budget(budget.limit)
    found: dict[str, tuple[Stretch, Worth]] = {}
    for part, (name, sign, cut) in enumerate(
        (("longest", 1, 0), ("complete", -1, _CUT_SHORT), ("shortest", -1, 0)), 1
    ):
        share.limit = budget.limit * part // 3
        stretch = Measuring(strict, share, sign, cut).best()
        bound = stretch.bound if loose is strict else Measuring(loose, share, sign, cut).best().bound
        found[name] = stretch, bound
    budget.used += share.used
    longest = dict(found["longest"][0].walk)
    if -found["complete"][0].found.questions >= _CUT_SHORT:
        found["complete"] = found["shortest"]

    def extent(name: str) -> Extent:
        stretch, bound = found[name]
        return Extent(
            abs(stretch.found.questions),
            minutes(strict.bank, dict(stretch.walk), longest),
            abs(bound.questions) % _CUT_SHORT,
        )

    return Lengths(extent("shortest"), extent("complete"), extent("longest"), _is_open(strict))


class Measuring:
    """Looks for the longest path, or the shortest."""

    def __init__(self, program: Program, budget: Budget, sign: int, cut_short: int) -> None:
        """Prepare.

        Args:
            program: the bank.
            budget: counts the steps.
            sign: 1 for the longest path, -1 for the shortest.
            cut_short: what an end that leaves something out costs.
        """
        self._program = program
        self._budget = budget
        self._supposed = Supposition(program.domains, budget)
        for slot in program.slots:
            slot.truth(self._supposed)
        self._terms = list(_terms(program, sign))
        if cut_short:
            cost = Worth(-cut_short, 0)
            self._terms += [Term(formula, cost) for formula in program.ends_early]
        self._up = sign > 0

    def best(self) -> Stretch:
        """The best over the whole bank."""
        return self._of(self._terms, 0)

    def _of(self, terms: Sequence[Term], depth: int) -> Stretch:
        """The best of some terms under what is supposed: what is settled, and each part of the rest alone."""
        settled, rest = self._settled(terms)
        found, bound, walk = settled.found, settled.bound, settled.walk
        for group in self._apart(rest):
            stretch = self._of_group(group, depth)
            found, bound = found.plus(stretch.found), bound.plus(stretch.bound)
            walk += stretch.walk
        return Stretch(found, bound, walk)

    def _of_group(self, terms: list[Term], depth: int) -> Stretch:
        """The best of terms that hang together: a good path first, then whatever could be better."""
        bound = self._bound(terms)
        best = self._dive(terms)
        asked = self._ask(terms)
        if best.found == bound or asked is None or depth >= _DEEPEST or self._spent:
            return Stretch(best.found, bound, best.walk)
        beyond = best.found
        for hoped, part in self._parts(asked, terms):
            if hoped <= best.found:
                break
            with_part = self._in_part(asked, part, terms, depth)
            beyond = max(beyond, with_part.bound)
            if with_part.found > best.found:
                best = with_part
        return Stretch(best.found, max(beyond, best.found), best.walk)

    def _in_part(self, asked: Ask, part: Domain, terms: list[Term], depth: int) -> Stretch:
        whole, touched = self._supposed.domains[asked.variable], self._supposed.touched
        self._supposed.narrow(asked.variable, part)
        stretch = self._of(terms, depth + 1)
        self._restore(asked.variable, whole, touched)
        return stretch

    def _dive(self, terms: list[Term]) -> Stretch:
        """A good path: of each question, what lets one hope for most."""
        undone: list[tuple[int, Domain, int]] = []
        found, walk, rest = NOTHING, (), terms
        while True:
            settled, rest = self._settled(rest)
            found, walk = found.plus(settled.found), walk + settled.walk
            asked = self._ask(rest) if rest and not self._spent else None
            if asked is None:
                break
            undone.append((asked.variable, self._supposed.domains[asked.variable], self._supposed.touched))
            self._supposed.narrow(asked.variable, self._parts(asked, rest)[0][1])
        if rest:
            usual = self._as_usual(rest)
            found, walk = found.plus(usual.found), walk + usual.walk
        for variable, whole, touched in reversed(undone):
            self._restore(variable, whole, touched)
        return Stretch(found, found, walk)

    def _as_usual(self, terms: list[Term]) -> Stretch:
        """What is left when everything that is still open is passed over; nothing where that settles nothing."""
        undone: list[tuple[int, Domain, int]] = []
        cone = 0
        for term in terms:
            cone |= term.formula.cone
        for variable, usual in enumerate(self._program.usual):
            if cone >> variable & 1 and not self._supposed.touched >> variable & 1:
                undone.append((variable, self._supposed.domains[variable], self._supposed.touched))
                self._supposed.narrow(variable, usual)
        settled, rest = self._settled(terms)
        for term in rest:
            settled = Stretch(settled.found.plus(self._ends(term)[0]), settled.bound, settled.walk)
        for variable, whole, touched in reversed(undone):
            self._restore(variable, whole, touched)
        return settled

    def _restore(self, variable: int, whole: Domain, touched: int) -> None:
        self._supposed.narrow(variable, whole)
        self._supposed.touched = touched

    @property
    def _spent(self) -> bool:
        return self._budget.used > self._budget.limit

    def _settled(self, terms: Iterable[Term]) -> tuple[Stretch, list[Term]]:
        """What terms that are settled come to, and the others."""
        total = NOTHING
        walk: list[tuple[int, int]] = []
        rest: list[Term] = []
        for term in terms:
            least, most = self._ends(term)
            if least != most:
                rest.append(term)
            elif self._truth(term) == TRUE:
                total = total.plus(least)
                if term.at >= 0:
                    walk.append((term.at, self._times(term)[0]))
            elif self._truth(term) not in SINGLE:
                rest.append(term)
        return Stretch(total, total, tuple(walk)), rest

    def _ends(self, term: Term) -> tuple[Worth, Worth]:
        """The worst and the best that a term can come to."""
        truth = self._truth(term)
        ends = [NOTHING] if truth & FALSE else []
        if truth & TRUE:
            ends += [term.worth.times(count) for count in self._times(term)]
        return min(ends), max(ends)

    def _truth(self, term: Term) -> int:
        self._budget.used += 1
        order = list(slots_of(term.formula, self._program.slots)) if self._is_deep(term) else []
        return truth_of(term.formula, self._supposed, order)

    def _is_deep(self, term: Term) -> bool:
        return bool(term.formula.cone & self._supposed.touched)

    def _times(self, term: Term) -> tuple[int, int]:
        """How many times at the least and at the most; without a bound, once or as often as it must be."""
        if term.repeated < 0:
            return 1, 1
        low, high = _span(self._supposed.domains[term.repeated])
        least = max(1, int(low))
        return least, least if math.isinf(high) else max(least, int(high))

    def _bound(self, terms: Iterable[Term]) -> Worth:
        total = NOTHING
        for term in terms:
            total = total.plus(self._ends(term)[1])
        return total

    def _parts(self, asked: Ask, terms: list[Term]) -> list[tuple[Worth, Domain]]:
        """The parts of a cut, with what each lets one hope for, the best first."""
        whole, touched = self._supposed.domains[asked.variable], self._supposed.touched
        found: list[tuple[Worth, Domain]] = []
        for part in ordered(whole.parts(asked.atom), asked.want):
            self._supposed.narrow(asked.variable, part)
            found.append((self._bound(terms), part))
            self._restore(asked.variable, whole, touched)
        found.sort(key=lambda one: one[0], reverse=True)
        return found

    def _ask(self, terms: Sequence[Term]) -> Ask | None:
        """What to cut next: of what some of the terms ask, the variable that most of them hang on."""
        step = max(1, len(terms) // _SAMPLE)
        asks: dict[int, Ask] = {}
        for term in terms[::step]:
            asked = next_ask(term.formula, self._supposed) or self._ask_times(term)
            if asked is not None:
                asks.setdefault(asked.variable, asked)
        if not asks:
            return None
        hanging = {variable: sum(term.formula.cone >> variable & 1 for term in terms) for variable in asks}
        return asks[max(asks, key=lambda variable: (hanging[variable], -variable))]

    def _ask_times(self, term: Term) -> Ask | None:
        low, high = self._times(term)
        if low == high:
            return None
        wanted = Interval(low=high) if self._up else Interval(high=low)
        cells = self._supposed.domains[term.repeated].cells
        atom: Atom = (
            Counted((wanted,)) if any(isinstance(cell, Held) for cell in cells) else Measured((wanted,))
        )
        if self._supposed.domains[term.repeated].parts(atom).truth in SINGLE:
            return None
        return Ask(term.repeated, atom, TRUE)

    def _apart(self, terms: list[Term]) -> Iterator[list[Term]]:
        """Terms that hang on the same open variables together, the others apart."""
        settled = 0
        for variable, domain in enumerate(self._supposed.domains):
            if self._supposed.touched >> variable & 1 and domain.settles(
                self._program.atoms.get(variable, ())
            ):
                settled |= 1 << variable
        groups: list[tuple[int, list[Term]]] = []
        for term in terms:
            live = term.formula.cone & ~settled
            if term.repeated >= 0:
                live |= 1 << term.repeated
            together = [term]
            apart: list[tuple[int, list[Term]]] = []
            for mask, others in groups:
                if mask & live:
                    live |= mask
                    together = [*others, *together]
                else:
                    apart.append((mask, others))
            groups = [*apart, (live, together)]
        for _, group in groups:
            yield group


def _terms(program: Program, sign: int) -> Iterator[Term]:
    """One for each question and statement."""
    for at, item in enumerate(program.bank.items):
        if isinstance(item, Question) and not item.is_computed:
            worth = Worth(0 if item.is_statement else sign, sign * seconds_of(item))
            yield Term(program.places[at], worth, at, _repeated_by(program, at))


def _repeated_by(program: Program, at: int) -> int:
    """The variable that says how many times an item is asked; -1 for once."""
    whole = program.wiring.repeated[at]
    if whole is None:
        return -1
    repetition = program.bank.items[whole].repetition
    if repetition is None or not repetition.over:
        return len(program.bank.items) + whole
    return program.wiring.at.get(repetition.over, -1)


def _span(domain: Domain) -> tuple[float, float]:
    """How many choices, items or repetitions there may be."""
    ends = [
        (cell.least, cell.most) if isinstance(cell, Held) else (cell.interval.low, cell.interval.high)
        for cell in domain.cells
        if isinstance(cell, Held | Range)
    ]
    return min((low for low, _ in ends), default=1), max((high for _, high in ends), default=1)


def _is_open(program: Program) -> bool:
    """Whether anything is repeated without a bound."""
    variables = {_repeated_by(program, at) for at in range(len(program.bank.items))} - {-1}
    return any(math.isinf(_span(program.domains[variable])[1]) for variable in variables)
