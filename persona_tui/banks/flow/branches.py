"""A bank as branches: each section, question and follow-up with what is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from persona_tui.banks.answer_types import AnswerType, Scale
from persona_tui.banks.flow.places import Places
from persona_tui.banks.model import Bank, Choice, Item, Question
from persona_tui.banks.telling.answers import answer_text
from persona_tui.banks.telling.leading import openers, whole_gate
from persona_tui.banks.telling.marks import (
    answer_points,
    case_text,
    check_text,
    choice_points,
    dimension_mark,
    marks,
    rejection_text,
    shared_dimensions,
)
from persona_tui.banks.telling.naming import title_of, wording_of
from persona_tui.banks.telling.sentences import Sentences
from persona_tui.banks.telling.wording import quoted, shortened, shown
from persona_tui.text.language import Translator

SEPARATOR = " · "
SHORT = 40
"""How many characters of a wording are shown where another item is named."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One item: its title as the bank writes it and its id, and what is said of it."""

    title: str
    id: str
    essential: bool
    details: tuple[str, ...]
    branches: tuple[Branch, ...] = ()


def branches(bank: Bank, tr: Translator) -> tuple[Branch, ...]:
    """The sections of a bank with their questions, and the questions that stand in no section.

    Args:
        bank: a bank without errors.
        tr: the language of the words.
    """
    return _Growing(bank, tr).roots()


class _Growing:
    def __init__(self, bank: Bank, tr: Translator) -> None:
        self._bank = bank
        self._tr = tr
        self._sentences = Sentences(bank, tr, self._named)
        self._opening = openers(bank)
        self._shared = shared_dimensions(bank)
        self._places = Places(bank)

    def roots(self) -> tuple[Branch, ...]:
        return tuple(self._branch(item) for item in self._bank.items if self._places.above(item) is None)

    def _branch(self, item: Item) -> Branch:
        return Branch(
            str(wording_of(item)),
            item.id,
            item.essential,
            tuple(self._details(item)),
            tuple(self._branch(question) for question in self._places.below(item)),
        )

    def _named(self, item: Item) -> str:
        """Another item: the beginning of its wording, and its id."""
        return f"{quoted(shortened(title_of(item), SHORT), self._tr)} [{item.id}]"

    def _details(self, item: Item) -> Iterator[str]:
        tr = self._tr
        yield from self._sentences.gate(whole_gate(item, self._opening))
        if item.repetition is not None:
            yield self._sentences.repetition(item.repetition)
        if facts := SEPARATOR.join(self._facts(item)):
            yield facts
        if isinstance(item, Question):
            for choice in item.choices:
                if said := self._choice(choice):
                    sign = " " if choice.arrow else SEPARATOR
                    yield f"• {quoted(shortened(shown(choice.wording), SHORT), tr)}{sign}{said}"
            for case in item.cases:
                yield f"• {case_text(case, item, self._sentences, tr)}"
            for probe in item.probes:
                for sentence in self._sentences.gate(probe.gate):
                    words = quoted(shortened(shown(probe.wording), SHORT), tr)
                    yield tr("Probe {probe}").format(probe=words) + SEPARATOR + sentence
            for check in item.checks:
                yield check_text(check, self._sentences, tr)
            for check in item.rejections:
                yield rejection_text(check, self._sentences, tr)
        if item.ends:
            yield self._sentences.ends(item)

    def _facts(self, item: Item) -> Iterator[str]:
        tr = self._tr
        if isinstance(item, Question):
            yield answer_text(_beside_heading(item), self._bank, tr, self._named)
            if item.choices and not item.cases:
                n = len(item.choices)
                yield tr.plural("{n} choice", "{n} choices", n).format(n=n)
            if n := len(item.probes):
                yield tr.plural("{n} probe", "{n} probes", n).format(n=n)
        if item.minutes is not None:
            yield tr("{n} min").format(n=item.minutes)
        yield from marks(item, self._places.above(item), tr)
        if isinstance(item, Question):
            yield from (answer_points(points, tr) for points in item.scores)
        if counted := dimension_mark(item, self._shared, self._bank, tr):
            yield counted

    def _choice(self, choice: Choice) -> str:
        """Where a choice leads, what it adds, and when it is offered; empty for a plain one."""
        tr = self._tr
        said = [] if choice.arrow is None else [self._sentences.arrow(choice.arrow)]
        said += (choice_points(points, tr) for points in choice.points)
        said += self._sentences.gate(choice.gate)
        return SEPARATOR.join(said)


def _beside_heading(question: Question) -> AnswerType:
    """The answer type; a scale without the ends that its heading `A ↔ B` names already (bank format §5)."""
    answer, title = question.answer, str(question.wording)
    if isinstance(answer, Scale) and answer.ends and all(end in title for end in answer.ends):
        return replace(answer, ends=None)
    return answer
