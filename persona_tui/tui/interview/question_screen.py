"""The question on screen, kept as it is typed, whatever happens to the screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from typing import Final, cast

from textual import on
from textual.app import ComposeResult
from textual.message import Message

from persona_tui.interview.asking import Asking, asking
from persona_tui.interview.conductor import FINISH
from persona_tui.interview.session import Session
from persona_tui.text.language import N_
from persona_tui.tui.answers.base import AnswerWidget
from persona_tui.tui.base import LocalisedScreen
from persona_tui.tui.compare.banner import Banner
from persona_tui.tui.interview.commands import COMPARE
from persona_tui.tui.interview.drafting import Later
from persona_tui.tui.interview.frame import Frame
from persona_tui.tui.interview.grace import Grace
from persona_tui.tui.interview.keeping import Keeping
from persona_tui.tui.interview.note import Note
from persona_tui.tui.interview.pace import minutes_spent
from persona_tui.tui.interview.probes import Probes
from persona_tui.tui.interview.remarks import Remarks
from persona_tui.tui.interview.resuming import resumed_line
from persona_tui.tui.interview.steady_footer import SteadyFooter
from persona_tui.tui.interview.termination import Termination
from persona_tui.tui.interview.told import NOTHING_TOLD, Told
from persona_tui.tui.keys import key_name
from persona_tui.tui.shell import Shell
from persona_tui.workspace import Live, SaveState

_BEFORE_FOLLOWING: Final = 2.0
"""Seconds that the disk gets for what was said before the screen follows."""
_MOVED: Final = N_(
    "The bank of this interview was changed elsewhere; it goes on with that version. All that you typed is "
    "kept."
)


def _now() -> datetime:
    return datetime.now().astimezone()


class QuestionScreen(LocalisedScreen[None]):
    """Shows the question where the interview stands, and loses nothing of what is typed into it."""

    class StateChanged(Message):
        """Saving stands elsewhere; told from the saving thread."""

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
        self.bank = live.interview.bank
        """The version that this screen was made for; another one gets a screen of its own (R26)."""
        self._clock = clock
        self._sitting = clock()
        self._grace = Grace(key_clock)
        self.keeping = Keeping(live, later or self.set_timer, self._judge)
        self.frame = Frame(live, self._grace.refuses)
        self.asking: Asking | None = None
        self._left_at: Session | None = None
        self._watch: Termination | None = None

    def compose(self) -> ComposeResult:
        """Everything, then the footer."""
        yield self.frame
        yield Banner(self.live, key_name(COMPARE.keys[0], self.tr))
        yield SteadyFooter()

    def on_mount(self) -> None:
        """Begin, or go on where it was left."""
        self.live.on_state = self._tell_state
        self.set_interval(20, self._show_time)
        resumed = bool(self.interview.session.events or self.interview.session.drafts)
        self.live.keep(self.interview.begin())
        self.show_question()
        if resumed and self.asking is not None:
            self.frame.say(resumed_line(self.asking, self.tr))
        self._watch = Termination(self._terminated)

    def on_unmount(self) -> None:
        """Keep what is on screen; nobody listens any more."""
        self.keeping.hand_over()
        self.keeping.now()
        if self.live.on_state == self._tell_state:  # else another screen has taken over
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
        if self.live.moved:  # once what the other screen came to was done
            self.post_message(self.StateChanged())
        if self.interview.current == FINISH:
            self.live.keep(self.interview.back())
        if self.interview.session is not left_at:
            self.show_question()

    def on_resize(self) -> None:
        """Fill the outline, if it has its place now."""
        self.call_after_refresh(self._fill_outline)

    def _fill_outline(self) -> None:
        if self.frame.outline.display:
            self.frame.show_outline(self.tr)

    def on_descendant_blur(self) -> None:
        """Keep what was typed when another field gets the keys."""
        self.keeping.now()

    def redraw(self) -> None:
        """Show every text in the language of now; what was typed stays."""
        self.keeping.now()
        self.query_one(Banner).redraw()
        self.show_question()

    # What is on screen

    def show_question(self, told: Told = NOTHING_TOLD) -> None:
        """Show the question where the interview stands, or the review at its end.

        Args:
            told: what is told of what led here.
        """
        self._left_at = None
        if self.interview is not self.live.interview:  # another screen has taken over
            return
        if self.interview.bank is not self.bank:
            self.shell.open_interview(self.live)
            return
        if self.interview.current == FINISH:
            self.shell.open_review(self.live)
            return
        self._grace.turning()
        shown = self.asking = asking(self.interview, self.interview.current)
        with self.app.batch_update():
            widget = self.frame.show(shown, told, self.tr)
            self._show_time()
            widget.take_focus()
        self.keeping.show(
            shown, widget.raw, lambda: self.frame.aside.note.words, lambda: self.frame.page.remarks.reason
        )
        self.call_after_refresh(self._grace.appeared)

    def came_early(self, at: float) -> bool:
        """Whether a key typed at this time was typed before what is on screen could be seen."""
        return self._grace.refuses(at)

    def _follow(self) -> bool:
        """Go on with the version that someone else took the session to; what is typed is kept before.

        Returns:
            Whether another screen takes the place of this one.
        """
        if not self.live.moved:
            return False
        self.keeping.now()
        if not self.live.follow(_BEFORE_FOLLOWING):
            return False
        self.announce(self.tr(_MOVED))
        self.shell.open_interview(self.live)
        return True

    def _show_time(self) -> None:
        minutes = minutes_spent(self.interview.session, self._sitting, self._clock())
        self.frame.heading.show(self.live.state, minutes, self.tr)

    def _judge(self) -> None:
        if self.asking is not None:
            self.frame.judge(self.asking, self.tr)

    @property
    def shell(self) -> Shell:
        """The application around, as far as a screen may ask it anything."""
        return cast("Shell", self.app)

    # What is typed

    @on(AnswerWidget.Changed)
    def _answer_changed(self, event: AnswerWidget.Changed) -> None:
        event.stop()
        if event.widget is self.frame.page.slot.current:
            self.keeping.touched()
            self.frame.settle(self.tr)
            self.frame.page.reveal_answer()

    @on(Note.Changed)
    def _note_changed(self, event: Note.Changed) -> None:
        event.stop()
        self.keeping.touched()

    @on(Remarks.Changed)
    def _justification_changed(self, event: Remarks.Changed) -> None:
        event.stop()
        self.keeping.touched()

    @on(Probes.Used)
    def _probe_used(self, event: Probes.Used) -> None:
        event.stop()
        self.live.keep(self.interview.use_probe(self.interview.current, event.index, event.used))

    def _tell_state(self, _: SaveState) -> None:
        """Called from the saving thread."""
        self.post_message(self.StateChanged())

    @on(StateChanged)
    def _state_changed(self, event: StateChanged) -> None:
        event.stop()
        if not (self.is_active and self._follow()):
            self._show_time()

    def _terminated(self) -> None:
        """The system asks to stop: keep, give the disk a moment, leave."""
        self.keeping.now()
        self.live.flush(2)
        self.app.exit()
