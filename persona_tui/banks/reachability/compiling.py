"""A bank made ready to be searched: each item's place as a formula over answers (R2, R3, R5, R16)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from persona_tui.banks.answer_types import Groups, OneOf, SeveralOf
from persona_tui.banks.model import NO_GATE, Arrow, Bank, Direction, Gate, Item, Question
from persona_tui.banks.reachability.atoms import Atom, Counted, Holding, Measured, Picked
from persona_tui.banks.reachability.comparing import chosen
from persona_tui.banks.reachability.demand import demanded, once
from persona_tui.banks.reachability.domains import SKIPPED
from persona_tui.banks.reachability.formula import Fixed, Formula, Joined, not_true, true
from persona_tui.banks.reachability.intervals import Interval
from persona_tui.banks.reachability.kinds import Kinds
from persona_tui.banks.reachability.naming import Names, source_of
from persona_tui.banks.reachability.places import EitherWay, Place, Slot
from persona_tui.banks.reachability.program import Bar, Program
from persona_tui.banks.reachability.slots import readers_of, users_of
from persona_tui.banks.reachability.standing import last_below, openers_of
from persona_tui.banks.reachability.truth import FALSE, TRUE
from persona_tui.banks.reachability.verdicts import Obstacle
from persona_tui.banks.reachability.wiring import ANSWERED, Wiring

MOST_JUMPS = 200
"""Arrows to so many places at once are no longer followed: what lies under them is not decided."""


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
        self._strict = strict
        self._kinds = kinds = Kinds(bank, Names(bank), strict=strict)
        domains = [kinds.domain(item) if isinstance(item, Question) else SKIPPED for item in bank.items]
        self._domains = [*domains, *(demanded(item) for item in bank.items)]
        self._wiring = Wiring(bank, self._domains, strict=strict)
        self._above = [self._parent(item) for item in bank.items]
        self._last = last_below(self._above)
        self._slots: list[Slot] = []
        self._places: list[Place] = []
        self._bars: list[tuple[Bar, ...]] = []
        self._offers: dict[tuple[int, str | int], tuple[Bar, ...]] = {}
        self._openers = openers_of(bank)
        self._ended: Formula = Fixed(FALSE)
        self._ended_by = ""
        self._jumps: dict[tuple[int, int | None], tuple[Formula, str]] = {}
        """By target, and by what the arrow is repeated with: whether it was taken, and whose it is."""
        self._early: list[Slot] = []
        self._broken_off: dict[int, Slot] = {}

    def program(self) -> Program:
        wiring = self._wiring
        ending: dict[int, list[int]] = defaultdict(list)
        self._find_repetitions()
        for at, item in enumerate(self._bank.items):
            for ender in ending[at]:
                self._end(wiring.places[ender], self._bank.items[ender].id)
            self._place(at, item)
            if item.ends:
                ending[self._last[at] + 1].append(at)
                self._break_off(at, wiring.places[at])
            if isinstance(item, Question):
                self._offer(at, item)
                self._lead(at, item)
            wiring.add_contributor(at)
        return Program(
            bank=self._bank,
            domains=tuple(self._domains),
            usual=tuple(
                SKIPPED if at < len(self._bank.items) else once(domain)
                for at, domain in enumerate(self._domains)
            ),
            places=tuple(self._places),
            takes=tuple(wiring.takes),
            above=tuple(self._above),
            bars=tuple(self._bars),
            offers=self._offers,
            ends_early=tuple(self._early),
            broken_off=self._broken_off,
            slots=tuple(self._slots),
            readers=readers_of(self._slots),
            users=users_of(self._slots),
            atoms={variable: tuple(atoms) for variable, atoms in wiring.atoms.items()},
            wiring=wiring,
        )

    def _place(self, at: int, item: Item) -> None:
        bars = tuple(self._barred(at, item))
        self._bars.append(bars)
        above = self._above[at]
        place = Place(
            len(self._slots),
            Fixed(TRUE) if above is None else self._wiring.places[above],
            tuple(bar.formula for bar in bars),
        )
        self._slots.append(place)
        self._places.append(place)
        self._wiring.places.append(place)
        self._wiring.takes.append(None)
        if isinstance(item, Question) and (parts := tuple(self._taken(at, item))):
            takes = Place(len(self._slots), Fixed(TRUE), parts)
            self._slots.append(takes)
            self._wiring.takes[at] = takes

    def _barred(self, at: int, item: Item) -> Iterator[Bar]:
        """What may keep an item off the path, its own conditions first."""
        wiring = self._wiring
        yield from self._gated(item.gate, at)
        if item.repetition is not None:
            yield self._repeated(at, item.repetition.over)
        opened = [(source, choice) for source, choice in self._openers[item.id] if source < at]
        if opened:
            questions = [self._question(source) for source, _ in opened]
            chosen_ = tuple(
                wiring.chosen(question, choice)
                for question, (_, choice) in zip(questions, opened, strict=True)
            )
            yield Bar(Obstacle.OPENERS, Joined(chosen_, all_=False), by=questions[0].id)
        yield from self._jumped(at)
        if not isinstance(self._ended, Fixed):
            yield Bar(Obstacle.ENDED, not_true(self._ended), by=self._ended_by)

    def _gated(self, gate: Gate, before: int) -> Iterator[Bar]:
        """The conditions of an item, a choice or a probe, which see what stands before a place (R2, R3)."""
        for condition in gate.only_if:
            yield Bar(Obstacle.ONLY_IF, true(self._wiring.condition(condition, before)), condition)
        for condition in gate.unless:
            yield Bar(Obstacle.UNLESS, not_true(self._wiring.condition(condition, before)), condition)

    def _jumped(self, at: int) -> Iterator[Bar]:
        """The arrows that go over an item and all below it."""
        for jump in [jump for jump in self._jumps if jump[0] <= at]:
            del self._jumps[jump]
        if len(self._jumps) > MOST_JUMPS:
            yield Bar(Obstacle.JUMPED, Fixed(TRUE | FALSE))
            return
        for (target, within), (formula, source) in self._jumps.items():
            if target <= self._last[at]:
                continue
            whole = self._wiring.repeated[at]
            if whole is not None and whole != within and target <= self._last[whole]:
                # It leads into the first repetition: what it skips there, it does not skip in the others.
                yield Bar(Obstacle.JUMPED, Fixed(TRUE | FALSE), by=source)
            else:
                yield Bar(Obstacle.JUMPED, not_true(formula), by=source)

    def _repeated(self, at: int, over: str) -> Bar:
        source = self._wiring.at.get(over, at) if over else at
        if not over:
            variable = len(self._bank.items) + at
            return Bar(Obstacle.REPETITION, true(self._wiring.raw(variable, Measured((Interval(low=1),)))))
        if source >= at:
            return Bar(Obstacle.REPETITION, Fixed(TRUE | FALSE), by=over)
        self._wiring.atoms.setdefault(source, set()).add(Counted((Interval(low=1),)))
        question = self._bank.items[source]
        if isinstance(question, Question) and not source_of(self._bank, question).choices:
            self._wiring.vague = True  # the same item twice gives one repetition
        return Bar(Obstacle.REPETITION, true(self._wiring.heard(source, ANSWERED)), by=over)

    def _taken(self, at: int, question: Question) -> Iterator[Formula]:
        """What must hold of the answer supposed for the question to take it (R11, R14)."""
        for choice in question.choices:
            if choice.gate != NO_GATE and not question.is_computed:
                atom = chosen(question, choice.id)
                offered = tuple(bar.formula for bar in self._gated(choice.gate, at))
                yield self._unless_held(at, atom, Joined(offered, all_=True))
        for rejection in question.rejections:
            fits = not_true(self._wiring.condition(rejection.condition, at, own=at))
            yield self._unless_held(at, ANSWERED, fits)
        yield from self._from_source(at, question)

    def _from_source(self, at: int, question: Question) -> Iterator[Formula]:
        """Only what the earlier answer holds can be picked from it, or grouped."""
        match question.answer:
            case OneOf(source=source) | SeveralOf(source=source):
                earlier = self._wiring.at.get(source, at)
                if earlier >= at:
                    return
                several = isinstance(question.answer, SeveralOf)
                # How many items are picked from a list, only the search that is not strict supposes.
                self._wiring.vague |= several and not source_of(self._bank, question).choices
                for one in self._kinds.elements(question):
                    atom: Atom = Holding(one) if several else Picked(frozenset({one}))
                    held = true(self._wiring.heard(earlier, Holding(one)))
                    yield self._unless_held(at, atom, held)
            case Groups(sources=sources):
                self._wiring.vague = True
                if not self._strict:
                    return
                earlier_ones = [place for one in sources if (place := self._wiring.at.get(one, at)) < at]
                held_ones = tuple(true(self._wiring.heard(one, ANSWERED)) for one in earlier_ones)
                none = not_true(self._wiring.raw(at, ANSWERED))
                yield Joined((none, *held_ones), all_=False)

    def _unless_held(self, at: int, atom: Atom, formula: Formula) -> Formula:
        return Joined((not_true(self._wiring.raw(at, atom)), formula), all_=False)

    def _offer(self, at: int, question: Question) -> None:
        """The conditions on choices, which see what is before, and on probes, which see the question."""
        for choice in question.choices:
            self._offered((at, choice.id), choice.gate, at)
        for number, probe in enumerate(question.probes):
            self._offered((at, number), probe.gate, at + 1)

    def _offered(self, key: tuple[int, str | int], gate: Gate, before: int) -> None:
        if gate != NO_GATE:
            self._offers[key] = tuple(self._gated(gate, before))

    def _lead(self, at: int, question: Question) -> None:
        """Where the arrows of its choices lead, `ouvre` aside (R16)."""
        for choice in question.choices:
            arrow = choice.arrow
            if arrow is None or arrow.direction is Direction.OPENS:
                continue
            formula = self._wiring.chosen(question, choice.id)
            if self._leaves(arrow, at):
                self._break_off(at, formula)
            if arrow.direction is Direction.END:
                self._end(formula, question.id, early=at + 1 < len(self._bank.items))
            elif (target := self._wiring.at.get(arrow.target, 0)) > at:
                jump = target, self._wiring.repeated[at]
                before, source = self._jumps.get(jump, (Fixed(FALSE), question.id))
                source = source if source == question.id else ""
                self._jumps[jump] = self._one_more(before, formula), source

    def _end(self, formula: Formula, by: str, *, early: bool = True) -> None:
        """One more way in which the interview may have ended; early where it leaves something out."""
        self._ended_by = by if isinstance(self._ended, Fixed) or by == self._ended_by else ""
        if not isinstance(formula, Slot):
            taken = Place(len(self._slots), Fixed(TRUE), (formula,))
            self._slots.append(taken)
            formula = taken
        self._ended = self._one_more(self._ended, formula)
        if early and isinstance(formula, Slot):
            self._early.append(formula)

    def _one_more(self, before: Formula, formula: Formula) -> Slot:
        """What was true before, or is so now."""
        slot = EitherWay(len(self._slots), before, formula)
        self._slots.append(slot)
        return slot

    def _find_repetitions(self) -> None:
        """Which items are repeated together, and which repetitions something may break off."""
        wiring = self._wiring
        for at, item in enumerate(self._bank.items):
            above = self._above[at]
            inherited = None if above is None else wiring.repeated[above]
            wiring.repeated.append(at if item.repetition is not None and inherited is None else inherited)
            whole = wiring.repeated[at]
            choices = item.choices if isinstance(item, Question) else ()
            leaves = any(choice.arrow and self._leaves(choice.arrow, at) for choice in choices)
            if whole is not None and (item.ends or leaves):
                wiring.leaving.add(whole)
                wiring.vague = True

    def _leaves(self, arrow: Arrow, at: int) -> bool:
        """Whether an arrow leads out of the repetition that it stands in."""
        whole = self._wiring.repeated[at]
        if whole is None or arrow.direction is Direction.OPENS:
            return False
        return self._wiring.at.get(arrow.target, len(self._above)) > self._last[whole]

    def _break_off(self, at: int, formula: Formula) -> None:
        """One more way in which a repetition leaves the others out."""
        whole = self._wiring.repeated[at]
        if whole is not None:
            before = self._broken_off.get(whole, Fixed(FALSE))
            self._broken_off[whole] = self._one_more(before, formula)

    def _question(self, at: int) -> Question:
        item = self._bank.items[at]
        assert isinstance(item, Question)
        return item

    def _parent(self, item: Item) -> int | None:
        if not isinstance(item, Question):
            return None
        above = item.parent or item.section
        return None if above is None else self._wiring.at.get(above)
