"""The short version of a bank: ``★`` items and whatever they need (bank format §2, R31)."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.model import Bank, Direction, Item, Question, Section


def kept(bank: Bank) -> frozenset[str]:
    """The ids of the sections and questions that the short version keeps.

    Args:
        bank: a bank, with or without ``★``.

    Returns:
        ``★`` items, all of a ``★`` section, their parents, whatever a kept item opens, the statements of a
        kept section, and whatever holds ``Ensuite : fin``; nothing else.
    """
    return frozenset(_Kept(bank).ids)


class _Kept:
    """Grows the set until nothing more is needed."""

    def __init__(self, bank: Bank) -> None:
        self._bank = bank
        self._within: dict[str, list[Question]] = {section.id: [] for section in bank.sections}
        for question in bank.questions:
            if question.section is not None:
                self._within[question.section].append(question)
        self.ids: set[str] = set()
        self._fresh: list[str] = []
        for item in bank.items:
            if item.essential:
                self._keep_whole(item)
            if item.ends:
                self._keep(item)
        while self._fresh:
            for opened in self._opened_by(bank.by_id[self._fresh.pop()]):
                self._keep_opened(opened)
        self._keep_statements()

    def _keep(self, item: Item) -> None:
        """Keep an item and all it stands in."""
        above: Item | None = item
        while above is not None and above.id not in self.ids:
            self.ids.add(above.id)
            self._fresh.append(above.id)
            above = self._parent(above)

    def _keep_whole(self, item: Item) -> None:
        self._keep(item)
        if isinstance(item, Section):
            for question in self._within[item.id]:
                self._keep(question)

    def _keep_opened(self, item: Item) -> None:
        """All of an opened section that has no ``★``; of any other, its ``★`` items, kept already."""
        if isinstance(item, Section) and any(question.essential for question in self._within[item.id]):
            self._keep(item)
        else:
            self._keep_whole(item)

    def _keep_statements(self) -> None:
        """Statements of a kept section, but those that follow up on a question left out."""
        for section_id, questions in self._within.items():
            if section_id in self.ids:
                for question in questions:
                    if question.is_statement and (question.parent is None or question.parent in self.ids):
                        self.ids.add(question.id)

    def _parent(self, item: Item) -> Item | None:
        if isinstance(item, Section):
            return None
        above = item.parent or item.section
        return None if above is None else self._bank.by_id[above]

    def _opened_by(self, item: Item) -> Iterator[Item]:
        if isinstance(item, Question):
            for choice in item.choices:
                if choice.arrow is not None and choice.arrow.direction is Direction.OPENS:
                    yield self._bank.by_id[choice.arrow.target]
