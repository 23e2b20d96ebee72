"""The interview: one question at a time, everything kept."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import cast

from textual import on
from textual.app import ComposeResult
from textual.message import Message

from persona_tui.interview.asking import Asking, asking
from persona_tui.interview.conductor import FINISH
from persona_tui.interview.outline import outline
from persona_tui.interview.session import Session
from persona_tui.text.language import N_, Translator
from persona_tui.tui.answers.base import AnswerWidget
from persona_tui.tui.answers.writing import Writing
from persona_tui.tui.base import LocalisedScreen
from persona_tui.tui.commands.command import bindings
from persona_tui.tui.interview import commands
from persona_tui.tui.interview.desk import Desk
from persona_tui.tui.interview.drafting import Later
from persona_tui.tui.interview.frame import Frame
from persona_tui.tui.interview.go_to import GoToScreen
from persona_tui.tui.interview.grace import Grace
from persona_tui.tui.interview.keeping import Keeping
from persona_tui.tui.interview.note import Note
from persona_tui.tui.interview.outline_panel import OutlinePanel
from persona_tui.tui.interview.pace import minutes_spent
from persona_tui.tui.interview.probes import Probes
from persona_tui.tui.interview.resuming import resumed_line
from persona_tui.tui.interview.specials import SpecialsScreen, Wish
from persona_tui.tui.interview.steady_footer import SteadyFooter
from persona_tui.tui.interview.termination import Termination
from persona_tui.tui.shell import Shell
from persona_tui.workspace import Live, SaveState


def _now() -> datetime:
    return datetime.now().astimezone()


class InterviewScreen(LocalisedScreen[None]):
    """One question at a time. It asks the interview to act, shows what comes of it, and has it saved."""

    ABOUT = (
        N_("An interview, one question at a time. Everything is kept as you type; no key loses any of it."),
        N_("Enter chooses and goes on; in a long answer it makes a new line, and Ctrl+J goes on."),
    )
    OWN = commands.COMMANDS
    BINDINGS = bindings(OWN)
    CSS_PATH = "screen.tcss"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-narrow"),
        (90, "-outlined"),
        (120, "-wide"),
    ]

    class StateChanged(Message):
        """Saving stands elsewhere; told from the saving thread."""

        def __init__(self, state: SaveState) -> None:
            super().__init__()
            self.state = state

    def __init__(
        self,
        live: Live,
        *,
        clock: Callable[[], datetime] = _now,
        key_clock: Callable[[], float] = time.monotonic,
        later: Later | None = None,
    ) -> None:
        """Prepare the screen; the interview begins or goes on when it is shown.

        Args:
            live: the interview and its file.
            clock: gives the time, with its offset.
            key_clock: the clock that keys are timed by.
            later: sets the timer of drafts; the screen's own when left out.
        """
        super().__init__()
        self.live = live
        self.interview = live.interview
        self._clock = clock
        self._sitting = clock()
        self._grace = Grace(key_clock)
        self.keeping = Keeping(live, later or self.set_timer, self._judge)
        self._desk = Desk(live, self.keeping)
        self._frame = Frame(live, self._grace.refuses)
        self._asking: Asking | None = None
        self._left_at: Session | None = None
        self._watch: Termination | None = None

    def compose(self) -> ComposeResult:
        """Everything, then the footer."""
        yield self._frame
        yield SteadyFooter()

    def on_mount(self) -> None:
        """Begin, or go on where it was left."""
        self.live.on_state = self._tell_state
        self.set_interval(20, self._show_time)
        resumed = bool(self.interview.session.events or self.interview.session.drafts)
        self.live.keep(self.interview.begin())
        self.show_question()
        if resumed and self._asking is not None:
            self._frame.say(resumed_line(self._asking, self.tr))
        self._watch = Termination(self._terminated)

    def on_unmount(self) -> None:
        """Keep what is on screen; nobody listens any more."""
        self.keeping.now()
        self.live.on_state = lambda _: None
        if self._watch is not None:
            self._watch.stop()

    def on_screen_suspend(self) -> None:
        """Keep what is on screen before another screen covers it."""
        self.keeping.now()
        self._left_at = self.interview.session

    def on_screen_resume(self) -> None:
        """Show the question anew if another screen changed anything; the review stands at the end."""
        left_at, self._left_at = self._left_at, None
        if left_at is None:
            return
        if self.interview.current == FINISH:
            self.live.keep(self.interview.back())
        if self.interview.session is not left_at:
            self.show_question()

    def on_resize(self) -> None:
        """Fill the outline, which may now have its place."""
        self.call_after_refresh(lambda: self._frame.show_outline(self.tr))

    def on_descendant_blur(self) -> None:
        """Keep what was typed when another field gets the keys."""
        self.keeping.now()

    def redraw(self) -> None:
        """Show every text in the language of now; what was typed stays."""
        self.keeping.now()
        self.show_question()

    # What is on screen

    def show_question(self, quiet: str = "") -> None:
        """Show the question where the interview stands, or the review at its end.

        Args:
            quiet: one line said about what led here.
        """
        if self.interview.current == FINISH:
            self._shell.open_review(self.live)
            return
        self._grace.turning()
        shown = self._asking = asking(self.interview, self.interview.current)
        with self.app.batch_update():
            widget = self._frame.show(shown, quiet, self.tr)
            self._show_time()
            widget.take_focus()
        self.keeping.show(shown, widget.raw, lambda: self._frame.aside.note.words)
        self.call_after_refresh(self._grace.appeared)

    def _show_time(self) -> None:
        minutes = minutes_spent(self.interview.session, self._sitting, self._clock())
        self._frame.heading.show(self.live.state, minutes, self.tr)

    def _judge(self) -> None:
        if self._asking is not None:
            self._frame.judge(self._asking, self.tr)

    @property
    def _shell(self) -> Shell:
        return cast("Shell", self.app)

    # What is typed

    @on(AnswerWidget.Changed)
    def _answer_changed(self, event: AnswerWidget.Changed) -> None:
        event.stop()
        if event.widget is self._frame.page.slot.current:
            self.keeping.touched()

    @on(AnswerWidget.Submitted)
    def _submitted(self, event: AnswerWidget.Submitted) -> None:
        event.stop()
        if event.widget is self._frame.page.slot.current:
            self.action_next()

    @on(Note.Changed)
    def _note_changed(self, event: Note.Changed) -> None:
        event.stop()
        self.keeping.touched()

    @on(Probes.Used)
    def _probe_used(self, event: Probes.Used) -> None:
        event.stop()
        self.live.keep(self.interview.use_probe(self.interview.current, event.index, event.used))

    @on(Writing.NothingToUndo)
    def _nothing_to_undo(self, event: Writing.NothingToUndo) -> None:
        event.stop()
        self.action_undo()

    def _tell_state(self, state: SaveState) -> None:
        """Called from the saving thread."""
        self.post_message(self.StateChanged(state))

    @on(StateChanged)
    def _state_changed(self, event: StateChanged) -> None:
        event.stop()
        self._show_time()

    def _terminated(self) -> None:
        """The system asks to stop: keep, give the disk a moment, leave."""
        self.keeping.now()
        self.live.flush(2)
        self.app.exit()

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
        shown = self._asking
        if shown is None or shown.question.is_statement or shown.read_only:
            self._frame.say(self.tr("Nothing is asked here."))
            return
        self.app.push_screen(SpecialsScreen(shown.answer, to_confirm=shown.badge is not None), self._wish)

    def _wish(self, wish: Wish | None) -> None:
        if wish is not None:
            self._act(partial(self._desk.wish, wish))

    def action_quote(self) -> None:
        """Add the selected words to the quotes."""
        field = self.focused
        words = field.selected_text if isinstance(field, Writing) else self.get_selected_text() or ""
        self._frame.say(self._desk.quote(words, self.tr))

    def action_review(self) -> None:
        """Show every answer on one page."""
        self._frame.say(self._desk.leave(self.tr))
        self._shell.open_review(self.live)

    # Where the keys go

    def action_answer(self) -> None:
        """Go back to the answer."""
        self._frame.aside.probes.toggle(False)
        if self._frame.page.slot.current is not None:
            self._frame.page.slot.current.take_focus()

    def action_outline(self) -> None:
        """Go to the outline, or back."""
        self._frame.show_outline(self.tr)
        self._to(self._frame.outline)

    def action_note(self) -> None:
        """Go to the note, or back."""
        self._to(self._frame.aside.note)

    def action_probes(self) -> None:
        """Go to the probes, or back."""
        self._to(self._frame.aside.probes)

    def _to(self, part: OutlinePanel | Note | Probes) -> None:
        if part.has_focus_within:
            self.action_answer()
        elif part is self._frame.outline or part.display:
            part.take_focus()
        else:
            self._frame.say(self.tr("This question has none."))
