"""Which of the answers supposed a question takes: what it offers and does not reject (R11, R14)."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.answer_types import Groups, OneOf, SeveralOf
from persona_tui.banks.model import NO_GATE, Bank, Question
from persona_tui.banks.reachability.atoms import Atom, Holding, Picked
from persona_tui.banks.reachability.comparing import chosen
from persona_tui.banks.reachability.formula import Formula, Joined, not_true, true
from persona_tui.banks.reachability.kinds import Kinds
from persona_tui.banks.reachability.naming import source_of
from persona_tui.banks.reachability.wiring import ANSWERED, Wiring


class Taking:
    """Tells what must hold of the answers of a bank's questions, before they are placed."""

    def __init__(self, bank: Bank, kinds: Kinds, wiring: Wiring) -> None:
        self._bank = bank
        self._kinds = kinds
        self._wiring = wiring

    def parts(self, at: int, question: Question) -> Iterator[Formula]:
        """What must hold of the answer supposed for the question to take it; each true or false."""
        for choice in question.choices:
            if choice.gate != NO_GATE and not question.is_computed:
                offered = tuple(formula for formula, _ in self._wiring.gate(choice.gate, at))
                yield self._unless_held(at, chosen(question, choice.id), Joined(offered, all_=True))
        for rejection in question.rejections:
            fits = not_true(self._wiring.condition(rejection.condition, at, own=at))
            yield self._unless_held(at, ANSWERED, fits)
        match question.answer:
            case OneOf(source=source) | SeveralOf(source=source):
                yield from self._from(source, at, question)
            case Groups(sources=sources):
                yield from self._grouping(sources, at)
            case _:
                pass

    def _from(self, source: str, at: int, question: Question) -> Iterator[Formula]:
        """Only what the earlier answer holds can be picked from it."""
        earlier = self._wiring.at.get(source, at)
        if earlier >= at:
            return
        several = isinstance(question.answer, SeveralOf)
        # How many items are picked from a list, only the search that is not strict supposes.
        self._wiring.vague |= several and not source_of(self._bank, question).choices
        for one in self._kinds.elements(question):
            atom: Atom = Holding(one) if several else Picked(frozenset({one}))
            yield self._unless_held(at, atom, true(self._wiring.heard(earlier, Holding(one))))

    def _grouping(self, sources: tuple[str, ...], at: int) -> Iterator[Formula]:
        """There are groups only where there is something to group, as far as the search can vouch for it."""
        self._wiring.vague = True
        if self._wiring.strict:
            earlier = [place for one in sources if (place := self._wiring.at.get(one, at)) < at]
            held = tuple(true(self._wiring.heard(one, ANSWERED)) for one in earlier)
            yield self._unless_held(at, ANSWERED, Joined(held, all_=False))

    def _unless_held(self, at: int, atom: Atom, formula: Formula) -> Formula:
        return Joined((not_true(self._wiring.raw(at, atom)), formula), all_=False)
