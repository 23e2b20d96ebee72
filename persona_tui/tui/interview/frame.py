"""All that the interview shows between the top of the screen and its footer."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from persona_tui.interview import messages
from persona_tui.interview.asking import Asking
from persona_tui.interview.misfit import Misfit
from persona_tui.interview.outline import outline
from persona_tui.interview.reading import read_typed
from persona_tui.interview.review_words import why_review
from persona_tui.interview.why import explained
from persona_tui.text.language import Translator
from persona_tui.tui.answers.base import AnswerWidget
from persona_tui.tui.answers.early import Refuses
from persona_tui.tui.display import PlainStatic, plain
from persona_tui.tui.interview.aside import Aside
from persona_tui.tui.interview.heading import Heading
from persona_tui.tui.interview.impact import ImpactPanel
from persona_tui.tui.interview.outline_panel import OutlinePanel
from persona_tui.tui.interview.page import Page
from persona_tui.tui.interview.standing import standing
from persona_tui.tui.interview.told import NOTHING_TOLD, Told
from persona_tui.workspace import Live


class Frame(Vertical):
    """The heading; the outline, the question and what goes beside it; one quiet line, or a summary."""

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
        self.impact = ImpactPanel()
        self._quiet = PlainStatic(id="quiet")
        self._following = False
        self.told: Told = NOTHING_TOLD
        """What was told of the last act."""

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.heading
        with Horizontal(id="columns"):
            yield self.outline
            with Horizontal(id="work"):
                yield self.page
                yield self.aside
        yield self._quiet
        yield self.impact

    def show(self, asking: Asking, told: Told, tr: Translator) -> AnswerWidget:
        """Show a question and everything around it.

        Args:
            asking: the question as the engine asks it.
            told: what led here.
            tr: the interface's language.

        Returns:
            The widget that holds its answer.
        """
        interview = self._interview
        widget = self.page.show(asking, self._particular(asking, tr), tr)
        self.aside.show(asking, tr)
        self.heading.show_progress(interview.path, tr)
        self._follow_in_outline(tr)
        self.tell(told, tr)
        self.judge(asking, tr)
        return widget

    def _particular(self, asking: Asking, tr: Translator) -> str:
        interview, item = self._interview, asking.question.id
        off_path = ""
        if asking.read_only is not None:
            facing = interview.session.opening.facing
            off_path = explained(interview.path, interview.bank, item, asking.fill, tr, facing).sentence
        return standing(asking, off_path, why_review(interview, item, tr), tr)

    def _follow_in_outline(self, tr: Translator) -> None:
        """Let the outline follow, where it can be seen, once the question is drawn: nobody waits for it."""
        if self.outline.display and not self._following:
            self._following = True
            self.call_after_refresh(self._followed, tr)

    def _followed(self, tr: Translator) -> None:
        self._following = False
        self.show_outline(tr)

    def show_outline(self, tr: Translator) -> None:
        """Show where every question stands; done only while the outline can be seen."""
        self.outline.show(outline(self._interview, open_only=True), self._interview.current, tr)

    def tell(self, told: Told, tr: Translator) -> None:
        """Tell what an act came to: on the quiet line, and as a summary where answers were touched (R9)."""
        self.told = told
        self.impact.show(told.summary, tr)
        self.say(told.line if told.summary is None else told.quiet)

    def settle(self, tr: Translator) -> None:
        """The summary was read, or the answering goes on: one quiet line says it from now on."""
        if self.impact.display:
            self.impact.show(None, tr)
            self.say(self.told.line)

    def say(self, sentence: str) -> None:
        """Say one thing on the quiet line, in place of the one before."""
        self._quiet.display = bool(sentence)
        self._quiet.show(plain(sentence))

    def judge(self, asking: Asking, tr: Translator) -> None:
        """Say under the answer what the bank says of it, or why it is none yet; that blocks nothing (R14)."""
        widget = self.page.slot.current
        if widget is None or asking.read_only is not None or not asking.question.takes_answer:
            return
        read = read_typed(asking.question, widget.raw())
        misfit = messages.sentence(read, tr) if isinstance(read, Misfit) else ""
        remarks = () if misfit else self._interview.remarks(asking.question.id)
        self.page.remarks.judge(misfit, remarks, asking.fill, tr)
