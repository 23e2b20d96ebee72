"""One of the question's choices."""

from __future__ import annotations

from dataclasses import replace

from persona_tui.interview.session import Json
from persona_tui.text.language import Translator
from persona_tui.tui.answers.choosing import Choosing
from persona_tui.tui.answers.options import Option
from persona_tui.tui.answers.rows import Row


class OneChoiceAnswer(Choosing):
    """A digit or space chooses and unchooses; Enter chooses the row under the cursor and goes on."""

    def pick(self, option: Option) -> None:
        """Choose instead of the former choice; the chosen one again takes it back."""
        self.chosen = [] if self.chosen == [option.id] else [option.id]

    def enter(self, option: Option) -> None:
        """Choose the row under the cursor."""
        if self.chosen != [option.id]:
            self.pick(option)
            self.redraw(self.rows.cursor)
            self.tell()

    def row(self, option: Option, number: int, tr: Translator) -> Row:
        """``3  J'ai pris mes distances   ✓``."""
        row = self.label(option, tr)
        chosen = option.id in self.chosen
        tail = "  ".join(filter(None, (row.tail, "✓" if chosen else "")))
        return replace(row, lead=str(number) if number <= 9 else " ", tail=tail, chosen=chosen)

    def raw(self) -> Json:
        """``{"choice", "text"}``, or nothing."""
        return self.selected(self.chosen[0]) if self.chosen else None
