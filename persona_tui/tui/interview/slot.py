"""The place of the answer: one widget for each type, used again for every question of the type."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.containers import Vertical

from persona_tui.banks.model import Question
from persona_tui.interview.asking import Asking
from persona_tui.text.language import Translator
from persona_tui.tui.answers.base import AnswerWidget
from persona_tui.tui.answers.early import Refuses
from persona_tui.tui.answers.factory import widget_class
from persona_tui.tui.answers.long_text import LongTextAnswer
from persona_tui.tui.interview.settled import settled_size

#: The lines that a long answer gets at the least, and at the most.
_LEAST: Final = 4
_MOST: Final = 16


class Slot(Vertical):
    """Shows one answer widget at a time; moving on mounts nothing."""

    DEFAULT_CSS: ClassVar[str] = "Slot { height: auto; }"

    virtual_size = settled_size()

    def __init__(self, questions: Iterable[Question], guard: Refuses) -> None:
        """Prepare the widgets.

        Args:
            questions: those that will be asked.
            guard: whether a key typed at a time came too early to answer.
        """
        super().__init__()
        kinds = dict.fromkeys(widget_class(question.answer) for question in questions)
        self._widgets = {kind: kind() for kind in kinds}
        self.current: AnswerWidget | None = None
        """The widget shown."""
        for widget in self._widgets.values():
            widget.guard = guard
            widget.display = False

    def compose(self) -> ComposeResult:
        """Every widget, none of them shown yet."""
        yield from self._widgets.values()

    def show(self, asking: Asking, tr: Translator) -> AnswerWidget:
        """Show the widget for a question, loaded with its raw answer."""
        widget = self._widgets[widget_class(asking.question.answer)]
        if self.current is not None and self.current is not widget:
            self.current.display = False
        self.current = widget
        self._fill(isinstance(widget, LongTextAnswer))
        widget.display = True
        widget.load(asking, tr)
        return widget

    def _fill(self, filling: bool) -> None:
        """Take what room there is, or what the widget needs; a class would restyle every widget in it."""
        self.styles.height = "1fr" if filling else "auto"
        self.styles.min_height = _LEAST if filling else None
        self.styles.max_height = _MOST if filling else None
