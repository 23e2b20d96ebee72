"""One or several of the items of an earlier answer: chosen like choices."""

from __future__ import annotations

from textual.app import ComposeResult

from persona_tui.interview.asking import Asking
from persona_tui.text.language import Translator
from persona_tui.tui.answers.no_items import NoItems
from persona_tui.tui.answers.one_choice import OneChoiceAnswer
from persona_tui.tui.answers.several import SeveralAnswer


class OneOfAnswer(OneChoiceAnswer):
    """One of the items; says so when there is none yet."""

    def __init__(self) -> None:
        super().__init__()
        self._none = NoItems()

    def compose(self) -> ComposeResult:
        """The rows, or why there are none."""
        yield self._none
        yield from super().compose()

    def show(self, asking: Asking, tr: Translator) -> None:
        """Show the items and the chosen one."""
        self._none.tell(asking, tr)
        super().show(asking, tr)


class SeveralOfAnswer(SeveralAnswer):
    """Several of the items; says so when there is none yet."""

    def __init__(self) -> None:
        super().__init__()
        self._none = NoItems()

    def compose(self) -> ComposeResult:
        """The rows, or why there are none."""
        yield self._none
        yield from super().compose()

    def show(self, asking: Asking, tr: Translator) -> None:
        """Show the items and the ticked ones."""
        self._none.tell(asking, tr)
        super().show(asking, tr)
