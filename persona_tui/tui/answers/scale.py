"""A step on a scale."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult

from persona_tui.banks.answer_types import Scale
from persona_tui.interview.asking import Asking
from persona_tui.interview.session import Json
from persona_tui.text.language import Translator
from persona_tui.tui.answers.base import AnswerWidget
from persona_tui.tui.answers.steps import Steps
from persona_tui.tui.display import PlainStatic, plain


class ScaleAnswer(AnswerWidget):
    """The steps in a row; under them, in full, what the chosen one means: never digits alone."""

    DEFAULT_CSS = "ScaleAnswer .meaning { height: auto; padding: 1 2 0 3; }"

    def __init__(self) -> None:
        super().__init__()
        self.steps = Steps(self.refuses)
        self._meaning = PlainStatic(classes="meaning")
        self._scale = Scale(1, 5)
        self._tr: Translator | None = None

    def compose(self) -> ComposeResult:
        """The steps and their meaning."""
        yield self.steps
        yield self._meaning

    def show(self, asking: Asking, tr: Translator) -> None:
        """Show the scale of the question and the chosen step."""
        self._tr = tr
        if isinstance(asking.question.answer, Scale):
            self._scale = asking.question.answer
        scale, raw = self._scale, asking.raw
        self.steps.read_only = self.read_only
        figures = [str(step) for step in range(scale.lowest, scale.highest + 1)]
        at = figures.index(str(raw)) if str(raw) in figures else None
        self.steps.show(figures, at, self._ends())
        self._say()

    def raw(self) -> Json:
        """The step, or nothing."""
        return None if self.steps.at is None else self.steps.at + self._scale.lowest

    def take_focus(self) -> None:
        """The steps."""
        self.screen.set_focus(self.steps, scroll_visible=False)

    def _ends(self) -> tuple[str, str]:
        return self._scale.ends if self._scale.ends and not self._scale.labels else ("", "")

    def _say(self) -> None:
        self._meaning.show(plain(self._words(), "bold" if self.steps.at is not None else "$text-muted"))

    def _words(self) -> str:
        scale, tr = self._scale, self._tr
        if tr is None:
            return ""
        names = scale.labels or scale.ends
        step = self.raw()
        if step is None:
            if not names:
                return tr("from {least} to {most}").format(least=scale.lowest, most=scale.highest)
            return f"{scale.lowest} {names[0]} … {scale.highest} {names[-1]}"
        if scale.labels and self.steps.at is not None:
            return f"{step} · {scale.labels[self.steps.at]}"
        if scale.ends:
            return tr("{step} between {lowest} “{first}” and {highest} “{last}”").format(
                step=step, lowest=scale.lowest, highest=scale.highest, first=scale.ends[0], last=scale.ends[1]
            )
        return tr("{step} from {least} to {most}").format(step=step, least=scale.lowest, most=scale.highest)

    @on(Steps.Chosen)
    def _chosen(self, event: Steps.Chosen) -> None:
        event.stop()
        self._say()
        self.tell()

    @on(Steps.Entered)
    def _entered(self, event: Steps.Entered) -> None:
        event.stop()
        self.submit()
