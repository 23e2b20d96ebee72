"""A bank made ready to be searched: each item's place as a formula over answers (R2, R3, R5, R16)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from persona_tui.banks.model import NO_GATE, Bank, Direction, Gate, Item, Question
from persona_tui.banks.reachability.atoms import Counted, Measured
from persona_tui.banks.reachability.cells import Range, numbers
from persona_tui.banks.reachability.domains import SKIPPED, Domain
from persona_tui.banks.reachability.formula import Fixed, Formula, Joined, true
from persona_tui.banks.reachability.intervals import Interval
from persona_tui.banks.reachability.kinds import Kinds
from persona_tui.banks.reachability.leading import Leading
from persona_tui.banks.reachability.naming import Names, source_of
from persona_tui.banks.reachability.nesting import Nesting
from persona_tui.banks.reachability.places import Place, Slots
from persona_tui.banks.reachability.program import Bar, Program, readers_of, users_of
from persona_tui.banks.reachability.taking import Taking
from persona_tui.banks.reachability.truth import FALSE, TRUE
from persona_tui.banks.reachability.verdicts import Obstacle
from persona_tui.banks.reachability.wiring import ANSWERED, Wiring

_SOME = (Interval(low=1),)


def compiled(bank: Bank, *, strict: bool) -> Program:
    """Compile a bank.

    Args:
        bank: a bank without errors; what does not resolve in another is taken to be anything.
        strict: suppose only what the search can vouch for, else whatever may come (repetitions answered not
            alike, items of lists).
    """
    return _Compiling(bank, strict=strict).program()


class _Compiling:
    """Compiles one bank, item by item."""

    def __init__(self, bank: Bank, *, strict: bool) -> None:
        self._bank = bank
        self._nesting = nesting = Nesting(bank)
        kinds = Kinds(bank, Names(bank), strict=strict)
        domains = [kinds.domain(item) if isinstance(item, Question) else SKIPPED for item in bank.items]
        self._domains = [*domains, *(_demanded(item) for item in bank.items)]
        self._wiring = Wiring(bank, nesting, self._domains, strict=strict)
        self._taking = Taking(bank, kinds, self._wiring)
        self._slots = Slots()
        self._leading = Leading(bank, nesting, self._wiring, self._slots)
        self._openers = self._found_openers()
        self._places: list[Place] = []
        self._bars: list[tuple[Bar, ...]] = []
        self._offers: dict[tuple[int, str | int], tuple[Bar, ...]] = {}

    def program(self) -> Program:
        wiring, leading, last = self._wiring, self._leading, self._nesting.last
        ending: dict[int, list[int]] = defaultdict(list)
        for at, item in enumerate(self._bank.items):
            for ender in ending[at]:
                leading.end(self._places[ender], ender)
            self._place(at, item)
            if item.ends:
                ending[last[at] + 1].append(at)
                leading.break_off(at, self._places[at])
            if isinstance(item, Question):
                self._offer(at, item)
                leading.lead(at, item)
            wiring.add_contributor(at)
        size = len(self._bank.items)
        return Program(
            bank=self._bank,
            nesting=self._nesting,
            domains=tuple(self._domains),
            usual=(*(SKIPPED for _ in range(size)), *(_at_least(domain) for domain in self._domains[size:])),
            places=tuple(self._places),
            takes=tuple(wiring.takes),
            bars=tuple(self._bars),
            offers=self._offers,
            ends_early=tuple(leading.early),
            broken_off=leading.broken_off,
            slots=tuple(self._slots.made),
            readers=readers_of(self._slots.made),
            users=users_of(self._slots.made),
            atoms={variable: tuple(atoms) for variable, atoms in wiring.atoms.items()},
            vague=wiring.vague or bool(self._nesting.broken_off),
        )

    def _place(self, at: int, item: Item) -> None:
        bars = tuple(self._barred(at, item))
        self._bars.append(bars)
        above = self._nesting.above[at]
        holder: Formula = Fixed(TRUE) if above is None else self._places[above]
        formulas = [bar.formula for bar in bars]
        if item.repetition is not None and not item.repetition.over:
            demanded = [bar.obstacle for bar in bars].index(Obstacle.REPETITION)
            last = formulas.pop(demanded)
            holder = self._wiring.demanded[at] = self._slots.place(holder, tuple(formulas))
            formulas = [last]
        place = self._slots.place(holder, tuple(formulas))
        self._places.append(place)
        self._wiring.places.append(place)
        self._wiring.takes.append(None)
        if isinstance(item, Question) and (parts := tuple(self._taking.parts(at, item))):
            self._wiring.takes[at] = self._slots.place(Fixed(TRUE), parts)

    def _barred(self, at: int, item: Item) -> Iterator[Bar]:
        """What may keep an item off the path, its own conditions first."""
        yield from self._gated(item.gate, at)
        if item.repetition is not None:
            yield self._repeated(at, item.repetition.over)
        opened = [(question, choice) for source, question, choice in self._openers[item.id] if source < at]
        if opened:
            chosen = tuple(self._opening(question, choice, at) for question, choice in opened)
            yield Bar(Obstacle.OPENERS, Joined(chosen, all_=False), by=opened[0][0].id)
        yield from self._leading.bars(at)

    def _opening(self, question: Question, choice: str, at: int) -> Formula:
        """A choice that opens an item; for what stands outside a repetition, in any of them."""
        source = self._nesting.at[question.id]
        if self._nesting.apart(source, at):
            self._wiring.vague = True
            if not self._wiring.strict:
                return Fixed(TRUE | FALSE)
        return self._wiring.chosen(question, choice)

    def _gated(self, gate: Gate, before: int) -> Iterator[Bar]:
        """The conditions of an item, a choice or a probe, which see what stands before a place."""
        for number, (formula, condition) in enumerate(self._wiring.gate(gate, before)):
            obstacle = Obstacle.ONLY_IF if number < len(gate.only_if) else Obstacle.UNLESS
            yield Bar(obstacle, formula, condition)

    def _repeated(self, at: int, over: str) -> Bar:
        """Something is repeated where there is something to repeat it for."""
        wiring = self._wiring
        if not over:
            return Bar(Obstacle.REPETITION, true(wiring.raw(len(self._bank.items) + at, Measured(_SOME))))
        source = wiring.at.get(over, at)
        if source >= at:
            return Bar(Obstacle.REPETITION, Fixed(TRUE | FALSE), by=over)
        wiring.atoms.setdefault(source, set()).add(Counted(_SOME))
        question = self._bank.items[source]
        if isinstance(question, Question) and not source_of(self._bank, question).choices:
            wiring.vague = True  # the same item twice gives one repetition
        return Bar(Obstacle.REPETITION, true(wiring.heard(source, ANSWERED)), by=over)

    def _offer(self, at: int, question: Question) -> None:
        """The conditions on choices, which see what is before, and on probes, which see the question."""
        for choice in question.choices:
            self._offered((at, choice.id), choice.gate, at)
        for number, probe in enumerate(question.probes):
            self._offered((at, number), probe.gate, at + 1)

    def _offered(self, key: tuple[int, str | int], gate: Gate, before: int) -> None:
        if gate != NO_GATE:
            self._offers[key] = tuple(self._gated(gate, before))

    def _found_openers(self) -> dict[str, list[tuple[int, Question, str]]]:
        """By target, the questions and choices that open it (R16)."""
        found: dict[str, list[tuple[int, Question, str]]] = defaultdict(list)
        for at, item in enumerate(self._bank.items):
            for choice in item.choices if isinstance(item, Question) else ():
                if choice.arrow is not None and choice.arrow.direction is Direction.OPENS:
                    assert isinstance(item, Question)
                    found[choice.arrow.target].append((at, item, choice.id))
        return found


def _demanded(item: Item) -> Domain:
    """How often an item may be repeated on demand."""
    times = item.repetition.times if item.repetition and not item.repetition.over else None
    least = times.least if times and times.least is not None else 0
    most = times.most if times and times.most is not None else float("inf")
    cell = numbers(Interval(least, most), whole=True)
    return Domain((cell,)) if cell else SKIPPED


def _at_least(domain: Domain) -> Domain:
    """Repeated as often as it must be."""
    (cell,) = domain.cells
    if not isinstance(cell, Range):
        return domain
    return Domain((Range(Interval(cell.interval.low, cell.interval.low), whole=True),))
