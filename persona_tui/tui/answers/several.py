"""Several of the question's choices, with exclusive ones."""

from __future__ import annotations

from dataclasses import replace

from persona_tui.interview.asking import Asking
from persona_tui.interview.session import Json
from persona_tui.text.language import Translator
from persona_tui.tui.answers.choosing import Choosing
from persona_tui.tui.answers.options import Option
from persona_tui.tui.answers.rows import Row


class SeveralAnswer(Choosing):
    """A digit or space ticks and unticks; Enter goes on."""

    def __init__(self) -> None:
        super().__init__()
        self._item = ""
        self._put_aside: dict[str, list[str]] = {}
        """What an exclusive choice put aside, by question: what is only typed has no other memory."""

    def show(self, asking: Asking, tr: Translator) -> None:
        """Show the ticks, and remember what an exclusive choice put aside before."""
        self._item = asking.question.id
        if asking.answer.remembered:
            self._put_aside[self._item] = [selected.choice for selected in asking.answer.remembered]
        super().show(asking, tr)

    def pick(self, option: Option) -> None:
        """Tick or untick; an exclusive choice puts the others aside and gives them back (R11)."""
        if option.id in self.chosen:
            self.chosen.remove(option.id)
            if option.exclusive:
                self.chosen = self._put_aside.pop(self._item, [])
        elif option.exclusive:
            self._put_aside[self._item], self.chosen = self.chosen, [option.id]
        else:
            exclusive = {other.id for other in self.options if other.exclusive}
            self.chosen = [*(choice for choice in self.chosen if choice not in exclusive), option.id]

    def row(self, option: Option, number: int, tr: Translator) -> Row:
        """``2 ☑ Le réseau``."""
        row = self.label(option, tr)
        chosen = option.id in self.chosen
        digit = str(number) if number <= 9 else " "
        return replace(row, lead=f"{digit} {'☑' if chosen else '☐'}", chosen=chosen)

    def raw(self) -> Json:
        """A list of ``{"choice", "text"}``, in the order of the rows."""
        places = {option.id: place for place, option in enumerate(self.options)}
        return [
            self.selected(choice) for choice in sorted(self.chosen, key=lambda c: places.get(c, len(places)))
        ]
