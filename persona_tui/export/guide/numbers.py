"""The numbers of the questions on paper, and references by those numbers."""

from __future__ import annotations

from collections.abc import Mapping

from persona_tui.banks.model import Bank, Item, Question, Section
from persona_tui.banks.short_version import kept
from persona_tui.banks.telling.naming import title_of
from persona_tui.banks.telling.wording import quoted
from persona_tui.text.language import Translator


class Numbers:
    """What a guide holds, and how it names it.

    Args:
        bank: the bank.
        tr: the language of the words.
        short: whether the guide holds the short version only.
    """

    def __init__(self, bank: Bank, tr: Translator, short: bool) -> None:
        self._tr = tr
        keeps = kept(bank) if short else frozenset(item.id for item in bank.items)
        self.items: tuple[Item, ...] = tuple(item for item in bank.items if item.id in keeps)
        self._held = {item.id for item in self.items}
        self._places = {item.id: place for place, item in enumerate(bank.items)}
        self._numbers = _numbered(self.items)

    def __contains__(self, item: Item) -> bool:
        """Whether the guide holds a section or question."""
        return item.id in self._held

    def of(self, question: Question) -> str:
        """The number of a question that the guide holds: ``12``, ``12.1``."""
        return self._numbers[question.id]

    def named(self, item: Item) -> str:
        """A section or question in a sentence: « la question 12 », « la section « Accueil » »."""
        tr = self._tr
        title = quoted(title_of(item), tr)
        if item not in self:
            return tr("{title} (not in this version)").format(title=title)
        if isinstance(item, Section):
            return tr("the section {title}").format(title=title)
        said = tr("statement {number}") if item.is_statement else tr("question {number}")
        return said.format(number=self.of(item))

    def next_from(self, item: Item) -> Item | None:
        """The item itself, or the first after it that the guide holds: where a jump arrives."""
        place = self._places[item.id]
        return next((one for one in self.items if self._places[one.id] >= place), None)


def _numbered(items: tuple[Item, ...]) -> Mapping[str, str]:
    numbers: dict[str, str] = {}
    below: dict[str, int] = {}
    for item in items:
        if isinstance(item, Question):
            above = item.parent or ""
            below[above] = below.get(above, 0) + 1
            numbers[item.id] = f"{numbers[above]}.{below[above]}" if above else str(below[above])
    return numbers
