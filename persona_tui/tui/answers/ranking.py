"""Choices put in order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from textual import on

from persona_tui.interview.session import Json
from persona_tui.text.language import Translator
from persona_tui.tui.answers.choosing import Choosing
from persona_tui.tui.answers.options import Option
from persona_tui.tui.answers.rows import Row, Rows, Ways


class RankingAnswer(Choosing):
    """The ranked choices stand above in their order, the others below in the bank's.

    Space or Enter adds the row under the cursor at the end of the order; space again takes it out; a digit
    gives it that place; shift with the arrows, or + and -, move it.
    """

    WAYS: ClassVar[Ways] = Ways(places=True)

    def arranged(self) -> Iterable[Option]:
        """The order as it stands, then what is not ranked."""
        known = {option.id: option for option in self.options}
        yield from (known[choice] for choice in self.chosen if choice in known)
        yield from (option for option in self.options if option.id not in self.chosen)

    def pick(self, option: Option) -> None:
        """Add at the end, or take out."""
        if option.id in self.chosen:
            self.chosen.remove(option.id)
        else:
            self.chosen.append(option.id)

    def row(self, option: Option, number: int, tr: Translator) -> Row:  # noqa: ARG002 - ranks, not keys
        """``1. Le réseau``, or ``·  Le réseau`` when it is not ranked."""
        row = self.label(option, tr)
        if option.id not in self.chosen:
            return replace(row, lead=" ·")
        return replace(row, lead=f"{self.chosen.index(option.id) + 1:>2}.", chosen=True)

    def raw(self) -> Json:
        """A list of ``{"choice", "text"}``, first to last."""
        return [self.selected(choice) for choice in self.chosen]

    @on(Rows.Placed)
    def _placed(self, event: Rows.Placed) -> None:
        event.stop()
        option = self.option_at(event.index)
        self._place(option, event.place)

    @on(Rows.Moved)
    def _moved(self, event: Rows.Moved) -> None:
        event.stop()
        option = self.option_at(event.index)
        if option.id in self.chosen:
            self._place(option, self.chosen.index(option.id) + event.step)

    def _place(self, option: Option, place: int) -> None:
        if self.read_only:
            return
        if option.id in self.chosen:
            self.chosen.remove(option.id)
        self.chosen.insert(max(0, place), option.id)
        self.settle(option)
