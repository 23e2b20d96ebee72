"""All that the interview shows between the top of the screen and its footer."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from persona_tui.interview import messages, why
from persona_tui.interview.asking import Asking
from persona_tui.interview.misfit import Misfit
from persona_tui.interview.outline import outline
from persona_tui.interview.reading import read_typed
from persona_tui.text.language import Translator
from persona_tui.tui.answers.base import AnswerWidget
from persona_tui.tui.answers.early import Refuses
from persona_tui.tui.display import PlainStatic, plain
from persona_tui.tui.interview.aside import Aside
from persona_tui.tui.interview.heading import Heading
from persona_tui.tui.interview.outline_panel import OutlinePanel
from persona_tui.tui.interview.page import Page
from persona_tui.workspace import Live


class Frame(Vertical):
    """The heading; the outline, the question and what goes beside it; one quiet line."""

    def __init__(self, live: Live, guard: Refuses) -> None:
        """Show nothing yet.

        Args:
            live: the interview and its file.
            guard: whether a key typed at a time came too early to answer.
        """
        super().__init__()
        self._interview = live.interview
        self.heading = Heading(live)
        self.outline = OutlinePanel()
        self.page = Page(self._interview.bank.questions, guard)
        self.aside = Aside()
        self._quiet = PlainStatic(id="quiet")

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.heading
        with Horizontal(id="columns"):
            yield self.outline
            with Horizontal(id="work"):
                yield self.page
                yield self.aside
        yield self._quiet

    def show(self, asking: Asking, quiet: str, tr: Translator) -> AnswerWidget:
        """Show a question and everything around it.

        Args:
            asking: the question as the engine asks it.
            quiet: the quiet line.
            tr: the interface's language.

        Returns:
            The widget that holds its answer.
        """
        interview, reason = self._interview, asking.read_only
        widget = self.page.show(asking, why.sentence(reason, interview.bank, tr) if reason else "", tr)
        self.aside.show(asking, tr)
        self.heading.show_progress(interview.path, tr)
        if self.outline.display:
            self.show_outline(tr)
        self.say(quiet)
        if asking.draft is not None:
            self.judge(asking, tr)
        return widget

    def show_outline(self, tr: Translator) -> None:
        """Show where every question stands; done only while the outline can be seen."""
        self.outline.show(outline(self._interview), self._interview.current, tr)

    def say(self, sentence: str) -> None:
        """Say one thing on the quiet line, in place of the one before."""
        self._quiet.display = bool(sentence)
        self._quiet.show(plain(sentence))

    def judge(self, asking: Asking, tr: Translator) -> None:
        """Say under the answer why what it holds is not one yet; that never blocks anything (R14)."""
        widget = self.page.slot.current
        if widget is not None:
            read = read_typed(asking.question, widget.raw())
            self.page.show_misfit(messages.sentence(read, tr) if isinstance(read, Misfit) else "")
