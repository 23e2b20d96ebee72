"""All that can be told of a bank's paths (bank format §7)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from persona_tui.banks.conditions.tree import Condition
from persona_tui.banks.conditions.walking import operands, questions_of
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.reachability.deciding import Decider, Nowhere
from persona_tui.banks.reachability.hindering import first_span, hindrances
from persona_tui.banks.reachability.lengths import lengths, undecided_lengths
from persona_tui.banks.reachability.searching import Interview
from persona_tui.banks.reachability.supposing import Budget
from persona_tui.banks.reachability.things import Thing, parts_of
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
TIMES, EACH = 60, 100
"""The bank as a whole is given so many times that, and so many steps more for each of its items."""
MOST_ITEMS = 10_000
"""Sections and questions; nothing is decided of a longer bank."""


def examine(bank: Bank, *, bound: int = BOUND) -> Reachability:
    """Tell what can be asked, what never is, which conditions change nothing, and how long it takes.

    An interview is one that is answered to its end, in order, with what is offered: any special may be given,
    also where an answer is required (R13). The full version, in an interview: what length and mode leave out
    is no mistake (R31).

    Args:
        bank: a bank without errors; what does not resolve in another is not decided.
        bound: the steps for each thing. A step is a look at one answer or one place.

    Returns:
        The same for the same bank: nothing reads clock or chance.
    """
    if len(bank.items) > MOST_ITEMS:
        items = {item.id: Undecided(Limit.ITEMS, bound) for item in bank.items}
        return Reachability(items, {}, {}, (), undecided_lengths(bank), 0, bound)
    return _Examining(bank, bound).reachability()


class _Examining:
    """Examines one bank."""

    def __init__(self, bank: Bank, bound: int) -> None:
        self._bank = bank
        self._bound = bound
        self._spent = Budget(bound * TIMES + EACH * len(bank.items))
        self._decider = Decider(bank, bound, self._spent)
        self._program = self._decider.strict.program
        self._witnesses = Witnesses(self._program)
        self._interviews: dict[int, Interview] = {}
        self._verdicts: dict[int, Verdict] = {}
        self._choices: dict[tuple[str, str], Verdict] = {}
        self._probes: dict[tuple[str, int], Verdict] = {}
        self._useless: list[Useless] = []

    def reachability(self) -> Reachability:
        for at, item in enumerate(self._bank.items):
            thing = Thing(at, item.span, item.gate)
            self._verdicts[at] = self._verdict(thing)
            self._look_for_useless(thing, self._verdicts[at])
            if isinstance(item, Question) and not isinstance(self._verdicts[at], Unreachable):
                self._look_at_parts(item, at)
        budget = Budget(self._bound * TIMES // 2)
        measured = lengths(self._decider.loose.program, self._program, budget)
        return Reachability(
            items={item.id: self._verdicts[at] for at, item in enumerate(self._bank.items)},
            choices=self._choices,
            probes=self._probes,
            useless=tuple(sorted(self._useless, key=lambda one: one.span)),
            lengths=measured,
            steps=self._spent.used + budget.used,
            bound=self._bound,
        )

    def _look_at_parts(self, question: Question, at: int) -> None:
        """The choices and probes of a question that have a condition."""
        for thing in parts_of(self._bank, at, self._program):
            verdict = self._verdict(thing)
            if isinstance(thing.part, str):
                self._choices[question.id, thing.part] = verdict
            elif thing.part is not None:
                self._probes[question.id, thing.part] = verdict
            self._look_for_useless(thing, verdict)

    def _verdict(self, thing: Thing) -> Verdict:
        above = thing.above(self._program)
        if above is not None and isinstance(self._verdicts[above], Unreachable):
            return Unreachable((Hindrance(Obstacle.PARENT, self._bank.items[above].id, thing.span),))
        like = self._like(thing, thing.conditions)
        found = self._decider.find(thing.reached, like)
        if isinstance(found, Undecided):
            return found
        if isinstance(found, Nowhere):
            return Unreachable(hindrances(self._decider.loose, thing, like, self._bound, self._spent))
        if thing.part is None:
            self._interviews[thing.at] = found
        self._spent.used += len(found.decided)
        return Reached(self._witnesses.of(found))

    def _look_for_useless(self, thing: Thing, verdict: Verdict) -> None:
        """The conditions that hold wherever what the thing stands under is on the path (A204).

        Nothing is told of what is never asked, nor where it may be that what it stands under never is.
        """
        above = thing.above(self._program)
        under = None if above is None else self._verdicts[above]
        if isinstance(verdict, Unreachable) or isinstance(under, Undecided):
            return
        for number, condition in enumerate(thing.conditions):
            found = self._decider.find(
                lambda program, number=number: thing.contrary(program, number),  # type: ignore[misc]
                self._like(thing, (condition,)),
            )
            if isinstance(found, Nowhere):
                kind = Obstacle.ONLY_IF if number < len(thing.gate.only_if) else Obstacle.UNLESS
                item = self._bank.items[thing.at].id
                self._useless.append(Useless(kind, item, condition, first_span(condition)))

    def _like(self, thing: Thing, conditions: Iterable[Condition]) -> Interview:
        """The interviews that lead to what a thing stands under, and to what its conditions name, in one."""
        above = thing.above(self._program)
        found = [
            self._interviews[place]
            for place in (above, *self._named(conditions))
            if place is not None and place in self._interviews
        ]
        distinct = {id(one): one for one in found}
        if len(distinct) == 1:
            return found[0]
        return Interview({variable: domain for one in found for variable, domain in one.decided.items()})

    def _named(self, conditions: Iterable[Condition]) -> Iterator[int]:
        for condition in conditions:
            for operand in operands(condition):
                for name in questions_of(operand):
                    if name in self._program.nesting.at:
                        yield self._program.nesting.at[name]
