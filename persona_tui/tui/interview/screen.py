"""The interview: what can be asked for while a question is on screen."""

from __future__ import annotations

from functools import partial
from typing import Final

from textual import on

from persona_tui.interview.answer import Answer
from persona_tui.interview.outline import outline
from persona_tui.text.language import N_
from persona_tui.tui.answers.long_text import LongTextAnswer
from persona_tui.tui.answers.short_text import ShortTextAnswer
from persona_tui.tui.answers.writing import Writing
from persona_tui.tui.commands.command import bindings
from persona_tui.tui.compare.opening import compare
from persona_tui.tui.interview import commands
from persona_tui.tui.interview.acting import ActingScreen
from persona_tui.tui.interview.go_to import GoToScreen
from persona_tui.tui.interview.note import Note
from persona_tui.tui.interview.outline_panel import OutlinePanel
from persona_tui.tui.interview.probes import Probes
from persona_tui.tui.interview.specials import SpecialsScreen
from persona_tui.tui.results.screen import ResultsScreen
from persona_tui.tui.versions.command import VERSIONS
from persona_tui.tui.versions.screen import VersionsScreen
from persona_tui.tui.why.impact_screen import ImpactScreen
from persona_tui.tui.why.screen import WhyScreen
from persona_tui.workspace.editing.telling import sentences

_BEFORE_EDITOR: Final = 2.0
"""Seconds that the disk gets for the draft before the editor opens."""


class InterviewScreen(ActingScreen):
    """One question at a time. It asks the interview to act, shows what comes of it, and has it saved."""

    ABOUT = (
        N_("An interview, one question at a time. Everything is kept as you type; no key loses any of it."),
        N_("Enter chooses and goes on; in a long answer it makes a new line, and Ctrl+J goes on."),
        N_(
            "When an answer changes the path and touches others, a summary says so under the question; its "
            "keys undo the change, explain it, or go on."
        ),
    )
    OWN = (*commands.COMMANDS, VERSIONS)
    BINDINGS = bindings(OWN)
    CSS_PATH = "screen.tcss"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-narrow"),
        (90, "-outlined"),
        (120, "-wide"),
    ]

    # What opens over the question

    def action_go_to(self) -> None:
        """List every question."""
        self.app.push_screen(GoToScreen(outline(self.interview), self.interview), self.go_to)

    @on(OutlinePanel.Picked)
    def _picked_in_outline(self, event: OutlinePanel.Picked) -> None:
        event.stop()
        self.go_to(event.item)

    def action_specials(self) -> None:
        """Open the menu of what is not a value."""
        shown = self.asking
        if shown is None or not shown.question.takes_answer or shown.read_only:
            self.frame.say(self.tr("Nothing is asked here."))
            return
        menu = SpecialsScreen(
            shown.answer, to_confirm=shown.badge is not None, repeating=self.repeating_acts()
        )
        self.app.push_screen(menu, self.wish)

    def action_why(self) -> None:
        """Say why this is asked or not; while a summary is in sight, what the change did and why."""
        impact = self.frame.told.impact
        if self.frame.impact.display and impact:
            self.app.push_screen(ImpactScreen(self.interview, impact), self.go_to)
        else:
            self.app.push_screen(WhyScreen(self.interview, self.pointed), self.go_to)

    def action_results(self) -> None:
        """Show scores and computed results, the answer on screen counted in."""
        self.frame.tell(self.desk.leave(self.tr), self.tr)
        self.app.push_screen(ResultsScreen(self.interview), self.go_to)

    def action_quote(self) -> None:
        """Add the selected words to the quotes."""
        field = self.focused
        words = field.selected_text if isinstance(field, Writing) else self.get_selected_text() or ""
        self.frame.say(self.desk.quote(words, self.tr))

    def action_editor(self) -> None:
        """Have the text that is being written edited in the person's own editor, then go on with it."""
        field = self._written()
        if field is None or field.read_only:
            self.frame.say(self.tr("Nothing is written here."))
            return
        self.keeping.now()
        self.live.flush(_BEFORE_EDITOR)
        edited = self.shell.edit_text(field.words, partial(self._put, field))
        self._put(field, edited.text)
        self.frame.say(sentences(edited, self.tr))

    def _put(self, field: Writing, text: str) -> None:
        """What was saved in the editor is kept as if it had been typed."""
        if text != field.words:
            field.rewrite(text)
            self.keeping.now()

    def _written(self) -> Writing | None:
        """The field that has the keys, else that of a written answer."""
        answer = self.frame.page.slot.current
        if isinstance(self.focused, Writing):
            return self.focused
        return answer.field if isinstance(answer, LongTextAnswer | ShortTextAnswer) else None

    def action_compare(self) -> None:
        """Compare the bank with today's version of it (R25, R26)."""
        self.frame.tell(self.desk.leave(self.tr), self.tr)
        compare(self, self.live)

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

    def action_justify(self) -> None:
        """Go to the justification, or back."""
        remarks = self.frame.page.remarks
        if remarks.field.has_focus:
            self.action_answer()
        elif remarks.can_justify:
            remarks.field.focus()
        else:
            self.frame.say(self.tr("There is nothing to justify here."))

    def _to(self, part: OutlinePanel | Note | Probes) -> None:
        if part.has_focus_within:
            self.action_answer()
        elif part is self.frame.outline or part.display:
            part.take_focus()
        else:
            self.frame.say(self.tr("This question has none."))
