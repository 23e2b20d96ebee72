"""The interview: what can be asked for while a question is on screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import on

from persona_tui.interview.answer import Answer
from persona_tui.interview.outline import outline
from persona_tui.text.language import N_, Translator
from persona_tui.tui.answers.base import AnswerWidget
from persona_tui.tui.answers.writing import Writing
from persona_tui.tui.commands.command import bindings
from persona_tui.tui.interview import commands
from persona_tui.tui.interview.desk import Desk
from persona_tui.tui.interview.go_to import GoToScreen
from persona_tui.tui.interview.note import Note
from persona_tui.tui.interview.outline_panel import OutlinePanel
from persona_tui.tui.interview.probes import Probes
from persona_tui.tui.interview.question_screen import QuestionScreen
from persona_tui.tui.interview.specials import SpecialsScreen, Wish
from persona_tui.tui.versions.command import VERSIONS
from persona_tui.tui.versions.screen import VersionsScreen


class InterviewScreen(QuestionScreen):
    """One question at a time. It asks the interview to act, shows what comes of it, and has it saved."""

    ABOUT = (
        N_("An interview, one question at a time. Everything is kept as you type; no key loses any of it."),
        N_("Enter chooses and goes on; in a long answer it makes a new line, and Ctrl+J goes on."),
    )
    OWN = (*commands.COMMANDS, VERSIONS)
    BINDINGS = bindings(OWN)
    CSS_PATH = "screen.tcss"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-narrow"),
        (90, "-outlined"),
        (120, "-wide"),
    ]

    @property
    def _desk(self) -> Desk:
        return Desk(self.live, self.keeping)

    # What is asked for

    def _act(self, act: Callable[[Translator], str]) -> None:
        """Do something that may change what is on screen, and show what came of it."""
        self.show_question(act(self.tr))

    def action_next(self) -> None:
        """Go to the next question without an answer."""
        self._act(self._desk.next)

    def action_back(self) -> None:
        """Go back to the question before."""
        self._act(self._desk.back)

    def action_undo(self) -> None:
        """Take the last change to the answers back."""
        self._act(self._desk.undo)

    def action_redo(self) -> None:
        """Make the change again that was taken back."""
        self._act(self._desk.redo)

    def action_go_to(self) -> None:
        """List every question."""
        rows = outline(self.interview)
        self.app.push_screen(GoToScreen(rows, self.interview.current), self._jump)

    def _jump(self, item: str | None) -> None:
        if item:
            self._act(partial(self._desk.jump, item))

    @on(OutlinePanel.Picked)
    def _picked_in_outline(self, event: OutlinePanel.Picked) -> None:
        event.stop()
        self._jump(event.item)

    def action_specials(self) -> None:
        """Open the menu of what is not a value."""
        shown = self.asking
        if shown is None or not shown.question.takes_answer or shown.read_only:
            self.frame.say(self.tr("Nothing is asked here."))
            return
        self.app.push_screen(SpecialsScreen(shown.answer, to_confirm=shown.badge is not None), self._wish)

    def _wish(self, wish: Wish | None) -> None:
        if wish is not None:
            self._act(partial(self._desk.wish, wish))

    def action_quote(self) -> None:
        """Add the selected words to the quotes."""
        field = self.focused
        words = field.selected_text if isinstance(field, Writing) else self.get_selected_text() or ""
        self.frame.say(self._desk.quote(words, self.tr))

    def action_review(self) -> None:
        """Show every answer on one page."""
        self.frame.say(self._desk.leave(self.tr))
        self.shell.open_review(self.live)

    @on(AnswerWidget.Submitted)
    def _submitted(self, event: AnswerWidget.Submitted) -> None:
        event.stop()
        if event.widget is self.frame.page.slot.current:
            self.action_next()

    @on(Writing.NothingToUndo)
    def _nothing_to_undo(self, event: Writing.NothingToUndo) -> None:
        event.stop()
        self.action_undo()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Choosing among versions is offered where there are several; else its key is the text field's."""
        if action == VERSIONS.action:
            return self.asking is not None and bool(self.asking.answer.rivals)
        return super().check_action(action, parameters)

    def action_versions(self) -> None:
        """Choose among what several people said here."""
        self.keeping.now()
        item = self.interview.current
        self.app.push_screen(VersionsScreen(self.interview, item), partial(self._choose, item))

    def _choose(self, item: str, version: Answer | None) -> None:
        if version is not None:
            self.live.keep(self.interview.choose(item, version))
            self.show_question()

    # Where the keys go

    def action_answer(self) -> None:
        """Go back to the answer."""
        self.frame.aside.probes.toggle(False)
        if self.frame.page.slot.current is not None:
            self.frame.page.slot.current.take_focus()

    def action_outline(self) -> None:
        """Go to the outline, or back."""
        self.frame.show_outline(self.tr)
        self._to(self.frame.outline)

    def action_note(self) -> None:
        """Go to the note, or back."""
        self._to(self.frame.aside.note)

    def action_probes(self) -> None:
        """Go to the probes, or back."""
        self._to(self.frame.aside.probes)

    def _to(self, part: OutlinePanel | Note | Probes) -> None:
        if part.has_focus_within:
            self.action_answer()
        elif part is self.frame.outline or part.display:
            part.take_focus()
        else:
            self.frame.say(self.tr("This question has none."))
