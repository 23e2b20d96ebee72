"""Gates, arrows, ends and repetitions as sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from persona_tui.banks.answer_types import OPEN, Groups, ItemList
from persona_tui.banks.conditions.tree import All, Condition
from persona_tui.banks.model import Arrow, Bank, Direction, Gate, Item, Question
from persona_tui.banks.reckoning import Repetition
from persona_tui.banks.telling.bounds import bounds_text
from persona_tui.banks.telling.conditions import condition_text
from persona_tui.banks.telling.naming import Naming, by_wording, named
from persona_tui.text.language import N_, Translator


class Sentences:
    """Says the logic of one bank.

    Args:
        bank: the bank.
        tr: the language of the words.
        naming: how questions and sections are named; by their shortened wordings when left out.
    """

    def __init__(self, bank: Bank, tr: Translator, naming: Naming | None = None) -> None:
        self._bank = bank
        self._tr = tr
        self._naming = naming or by_wording(tr)

    def condition(self, condition: Condition) -> str:
        """A condition as a clause, for behind « si »."""
        return condition_text(condition, self._bank, self._tr, self._naming)

    def gate(self, gate: Gate) -> Iterator[str]:
        """When something is asked (R2: every condition holds) and when it is skipped (R3: any one does)."""
        tr = self._tr
        if gate.only_if:
            yield tr("Only if {condition}.").format(condition=self.condition(All(gate.only_if)))
        for condition in gate.unless:
            yield tr("Skip if {condition}.").format(condition=self.condition(condition))

    def repetition(self, repetition: Repetition) -> str:
        """What something is repeated for (R18)."""
        tr = self._tr
        if repetition.over:
            return tr(self._each(repetition.over)).format(
                question=named(repetition.over, self._bank, self._naming, tr)
            )
        times = bounds_text(repetition.times or OPEN, tr)
        if times:
            return tr("To be repeated as needed, {bounds} times.").format(bounds=times)
        return tr("To be repeated as needed.")

    def _each(self, over: str) -> str:
        question = self._bank.question(over)
        match question.answer if question else None:
            case ItemList():
                return N_("For each item given at {question}.")
            case Groups():
                return N_("For each group made at {question}.")
            case _:
                return N_("For each choice made at {question}.")

    def arrow(self, arrow: Arrow) -> str:
        """Where a choice leads, with its sign: « → ouvre la section « Refus » »."""
        tr = self._tr
        match arrow.direction:
            case Direction.OPENS:
                return tr("→ opens {target}").format(target=self._target(arrow))
            case Direction.GOES_TO:
                return tr("→ go to {target}").format(target=self._target(arrow))
            case Direction.END:
                return tr("→ end of the interview")
            case _:
                assert_never(arrow.direction)

    def ends(self, item: Item) -> str:
        """« Ensuite : fin »."""
        tr = self._tr
        if isinstance(item, Question):
            return tr("The interview ends here.")
        return tr("The interview ends after this section.")

    def _target(self, arrow: Arrow) -> str:
        return named(arrow.target, self._bank, self._naming, self._tr)
