"""A computed question: what it comes to, and nothing to answer."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from persona_tui.interview.answer import Selected
from persona_tui.interview.asking import Asking
from persona_tui.text.language import Translator
from persona_tui.tui.answers.statement import StatementAnswer
from persona_tui.tui.display import PlainStatic, plain, wording


class ComputedAnswer(StatementAnswer):
    """The result, or that it is not determined yet; Enter or space goes on."""

    DEFAULT_CSS: ClassVar[str] = """
    ComputedAnswer > .result { height: auto; padding: 0 2; margin: 0 0 1 0; max-width: 82; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._result = PlainStatic(classes="result")

    def compose(self) -> ComposeResult:
        """The result, then how to go on."""
        yield self._result
        yield from super().compose()

    def show(self, asking: Asking, tr: Translator) -> None:
        """Show what the question comes to."""
        value = asking.answer.value
        result = asking.question.choice(value.choice) if isinstance(value, Selected) else None
        if result is None:
            self._result.show(plain(tr("Not determined yet: it follows from other answers."), "$text-muted"))
        else:
            self._result.show(wording(result.wording, asking.fill).stylize("bold"))
        super().show(asking, tr)
