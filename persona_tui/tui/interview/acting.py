"""What changes the interview from its screen: each act, what it tells, and what is asked before it."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cached_property, partial

from textual import events, on

from persona_tui.interview.answer import Special
from persona_tui.interview.one_more import OneMore, repeatable, taken_away
from persona_tui.text.language import Translator
from persona_tui.tui.answers.base import AnswerWidget
from persona_tui.tui.answers.writing import Writing
from persona_tui.tui.interview.desk import Desk
from persona_tui.tui.interview.question_screen import QuestionScreen
from persona_tui.tui.interview.repeating import (
    Offering,
    ask_one_more,
    ask_taking_away,
    ask_which,
    own_offer,
    repeat_label,
    take_away_label,
)
from persona_tui.tui.interview.specials import Act, Wish
from persona_tui.tui.interview.told import Told


class ActingScreen(QuestionScreen):
    """Asks the desk to act and shows what came of it; a summary is read before the questions are left."""

    _pressed_at = math.inf
    """When the last key that came up to this screen was typed."""
    _pending: Callable[[], None] | None = None
    """What was asked for when a summary came between; going on does it."""

    @cached_property
    def desk(self) -> Desk:
        """Where acts are asked for."""
        return Desk(self.live, self.keeping)

    @cached_property
    def _offering(self) -> Offering:
        return Offering(self.interview)

    @property
    def pointed(self) -> str:
        """The item that a command is about: the highlighted one in the outline, else the one on screen."""
        outline = self.frame.outline
        return (outline.has_focus_within and outline.pointed) or self.interview.current

    def on_key(self, event: events.Key) -> None:
        """Remember when it was typed: a summary is not sent away by a key typed before it came."""
        self._pressed_at = event.time

    def on_screen_resume(self) -> None:
        """Keys typed in another screen say nothing of this one."""
        super().on_screen_resume()
        self._pressed_at = math.inf

    def act(self, act: Callable[[Translator], Told]) -> None:
        """Do something that may change what is on screen, and show what came of it."""
        self._show_told(act(self.tr))

    def _show_told(self, told: Told, pending: Callable[[], None] | None = None) -> None:
        self.show_question(told)
        self._pending = pending if told.summary is not None else None

    # Going on

    def action_next(self) -> None:
        """Go to the next question without an answer; while a summary is in sight, put it away first."""
        if not self.frame.impact.display:
            self._go_on()
        elif not self.came_early(self._pressed_at):
            self._put_summary_away()

    @on(AnswerWidget.Submitted)
    def _submitted(self, event: AnswerWidget.Submitted) -> None:
        event.stop()
        if event.widget is self.frame.page.slot.current:
            self._done_here()

    @on(Writing.Entered)
    def _justified(self, event: Writing.Entered) -> None:
        event.stop()
        self._done_here()

    def _done_here(self) -> None:
        if self.frame.impact.display:
            self._put_summary_away()
        else:
            self._go_on()

    def _put_summary_away(self) -> None:
        pending, self._pending = self._pending, None
        self.frame.settle(self.tr)
        if pending is not None:
            pending()

    def _go_on(self) -> None:
        told = self.desk.leave(self.tr)
        offer = self._offering.next()
        if offer is None:
            self._advance(told)
        else:
            asked = ask_one_more(offer, self.interview, self.tr)
            self.app.push_screen(asked, partial(self._offered, offer, told))

    def _offered(self, offer: OneMore, told: Told, reply: str | None) -> None:
        if reply == "more":
            more = self.desk.repeat(offer.section, self.tr)
            self._show_told(more if told.summary is None else told)
        elif reply == "on":
            self._advance(told)
        else:
            self._offering.take_back(offer)
            self._show_told(told)

    def _advance(self, told: Told) -> None:
        """Go on, unless that leaves the questions and what the answer did is still to be read."""
        here = self.interview.current
        self.desk.go_on(told)
        stays = self.interview.current == here
        self._show_told(told, self._go_on if stays else None)

    def action_back(self) -> None:
        """Go back to the question before."""
        self.act(self.desk.back)

    def go_to(self, item: str | None) -> None:
        """Go to a question that was picked, if one was."""
        if item:
            self.act(partial(self.desk.jump, item))

    def action_review(self) -> None:
        """Show every answer on one page, once what the last one did was read."""
        told = self.desk.leave(self.tr)
        if told.summary is not None:
            self._show_told(told, self.action_review)
            return
        self.frame.tell(told, self.tr)
        self.shell.open_review(self.live)

    # Changing

    def action_undo(self) -> None:
        """Take the last change to the answers back."""
        self.act(self.desk.undo)

    @on(Writing.NothingToUndo)
    def _nothing_to_undo(self, event: Writing.NothingToUndo) -> None:
        event.stop()
        self.action_undo()

    def action_redo(self) -> None:
        """Make the change again that was taken back."""
        self.act(self.desk.redo)

    def action_confirm(self) -> None:
        """Keep an answer to review, or one that came back, as it stands."""
        self.act(partial(self.desk.confirm, self.pointed))

    def wish(self, wish: Wish | None) -> None:
        """Do what was picked in the menu of specials, if anything was."""
        if wish is None:
            return
        match wish.what:
            case Act.REPEAT:
                self.action_repeat()
            case Act.TAKE_AWAY:
                self.action_take_away()
            case Special() | Act():
                self.act(partial(self.desk.wish, wish))

    def action_repeat(self) -> None:
        """Ask a section once more; which one is asked where that is not plain."""
        offers = repeatable(self.interview)
        own = own_offer(offers, self.interview, self.pointed)
        if own is not None:
            self._repeat(own.section)
        elif offers:
            self.app.push_screen(ask_which(offers, self.interview, self.tr), self._repeat)
        else:
            self.frame.say(self.tr("No section may be asked once more now."))

    def _repeat(self, section: str | None) -> None:
        if section:
            self.act(partial(self.desk.repeat, section))

    def repeating_acts(self) -> dict[Act, str]:
        """What can be done to the repetition on screen, with its label."""
        interview, here = self.interview, self.interview.current
        own = own_offer(repeatable(interview), interview, here, alone=True)
        acts = {Act.REPEAT: repeat_label(own, interview, self.tr)} if own else {}
        if bearing := taken_away(interview, here):
            acts[Act.TAKE_AWAY] = take_away_label(bearing, interview, self.tr)
        return acts

    def action_take_away(self) -> None:
        """Take the repetition on screen away, once that is confirmed."""
        bearing = taken_away(self.interview, self.pointed)
        if not bearing:
            self.frame.say(self.tr("Nothing can be taken away here."))
            return
        asked = ask_taking_away(bearing, self.interview, self.tr)
        self.app.push_screen(asked, partial(self._take_away, bearing))

    def _take_away(self, bearing: str, reply: str | None) -> None:
        if reply == "away":
            self.act(partial(self.desk.take_away, bearing))
