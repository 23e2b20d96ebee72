"""The review page: read everything back, mend it, finish."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from textual import on, work
from textual.widgets import OptionList

from persona_tui.interview.answer import Answer
from persona_tui.interview.conductor import UnfinishedError
from persona_tui.interview.finishing import ERASING, Missing, refused_on
from persona_tui.interview.migration.retiring import is_retired
from persona_tui.interview.session import Change, Status
from persona_tui.interview.versions import to_choose
from persona_tui.text.language import N_
from persona_tui.tui.choices import OPEN
from persona_tui.tui.commands import review as commands
from persona_tui.tui.commands.command import bindings
from persona_tui.tui.dialogs import AskScreen, Reply
from persona_tui.tui.display import joined, plain
from persona_tui.tui.list_page import ListPage
from persona_tui.tui.results.rows import item_of_result
from persona_tui.tui.review.page import RESULT, Page, item_of
from persona_tui.tui.shell import Shell
from persona_tui.tui.versions.command import REVIEW_VERSIONS
from persona_tui.tui.versions.screen import VersionsScreen
from persona_tui.tui.why.screen import WhyScreen

if TYPE_CHECKING:
    from persona_tui.workspace import Live

_STATUSES = {
    Status.OPEN: N_("in progress"),
    Status.FINISHED: N_("finished"),
    Status.INCOMPLETE: N_("finished, incomplete"),
    Status.REFUSED: N_("consent refused"),
}


class ReviewScreen(ListPage[None]):
    """Every answer in order; what is missing or to review stands first, what is off the path last."""

    ABOUT = (
        N_("Everything that was said, on one page. Enter or E goes to a question to mend it."),
        N_(
            "✓ answered, ○ not yet, ! missing or to review, ↺ back on the path, · kept aside because the "
            "path does not pass there."
        ),
    )
    OWN = (OPEN, *commands.COMMANDS, REVIEW_VERSIONS)
    BINDINGS = bindings((*commands.COMMANDS, REVIEW_VERSIONS))
    CSS = """
    ReviewScreen #head { margin: 1 1; }
    """

    def __init__(self, live: Live) -> None:
        super().__init__()
        self._live = live

    def redraw(self) -> None:
        """Show the page again, in the language of now."""
        interview = self._live.interview
        opening = interview.session.opening
        status = self.tr(_STATUSES[interview.session.status])
        self.say(
            "head",
            joined(
                plain(opening.code, "bold"), "  ", interview.bank.title, "  ", plain(status, "$text-muted")
            ),
        )
        self.choices.show_rows(Page(interview, self.tr).rows())

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._go_to(self._item(event.option_id or ""))

    def action_edit(self) -> None:
        """Go to the highlighted question."""
        self._go_to(self._pointed)

    def _go_to(self, item: str) -> None:
        if item and not is_retired(item):
            self._live.keep(self._live.interview.jump(item))
            self._shell.open_interview(self._live)

    def action_confirm(self) -> None:
        """Keep the highlighted answer as it stands."""
        item = self._pointed
        session = self._live.interview.session
        if item:
            self._live.keep(self._live.interview.confirm(item))
        if self._live.interview.session is session:
            self.announce(self.tr("Nothing to confirm here."))
        else:
            self.redraw()

    def action_why(self) -> None:
        """Say why the highlighted question is asked or not."""
        if item := self._pointed:
            self.app.push_screen(WhyScreen(self._live.interview, item), self._decided)

    def action_undo(self) -> None:
        """Take the last change to the answers back."""
        self._walk(self._live.interview.undo, self.tr("Nothing to undo."))

    def action_redo(self) -> None:
        """Make the change again that was taken back."""
        self._walk(self._live.interview.redo, self.tr("Nothing to redo."))

    def _walk(self, step: Callable[[], Change | None], nothing: str) -> None:
        change = step()
        if change is None:
            self.announce(nothing)
        else:
            self._live.keep(change)
            self.redraw()

    @property
    def _pointed(self) -> str:
        """The question that the highlighted row is about."""
        return self._item(self.choices.highlighted_id)

    def _item(self, row_id: str) -> str:
        if row_id.startswith(RESULT):
            return item_of_result(row_id, self._live.interview, self.tr)
        return item_of(row_id)

    def _decided(self, item: str | None) -> None:
        self._go_to(item or "")

    def action_versions(self) -> None:
        """Choose among what several people said of the highlighted question, else of the first such one."""
        interview = self._live.interview
        waiting = to_choose(interview.path)
        pointed = self._pointed
        item = pointed if pointed in waiting else next(iter(waiting), "")
        if item:
            self.app.push_screen(VersionsScreen(interview, item), partial(self._choose, item))
        else:
            self.announce(self.tr("There is nothing to choose here: one version only."))

    def _choose(self, item: str, version: Answer | None) -> None:
        if version is not None:
            self._live.keep(self._live.interview.choose(item, version))
            self.redraw()

    def action_finish(self) -> None:
        """Finish, or show what is missing; a refused consent asks first, since it erases (R17)."""
        if refused_on(self._live.interview.path) & ERASING:
            self._ask_refused()
            return
        try:
            self._finish(anyway=False)
        except UnfinishedError as unfinished:
            self._ask(unfinished.missing)

    @work(exclusive=True, group="finishing")
    async def _ask(self, missing: tuple[Missing, ...]) -> None:
        sentence = self.tr.plural(
            "{n} required answer is missing; it stands first on the page.",
            "{n} required answers are missing; they stand first on the page.",
            len(missing),
        )
        said, replies = sentence.format(n=len(missing)), [Reply("go", self.tr("Go to the first"))]
        strict = next((one for one in missing if one.strict), None)
        if strict is None:
            replies.append(Reply("anyway", self.tr("Finish anyway")))
        else:
            said = "\n\n".join((said, self.tr("Without it the interview cannot be finished.")))
        reply = await self.app.push_screen_wait(AskScreen(said, replies))
        if reply == "go":
            self._go_to((strict or missing[0]).item)
        elif reply == "anyway":
            self._finish(anyway=True)

    @work(exclusive=True, group="finishing")
    async def _ask_refused(self) -> None:
        reply = await self.app.push_screen_wait(
            AskScreen(
                self.tr("Consent was refused. Finishing keeps that refusal and erases all the rest."),
                (Reply("stay", self.tr("Stay")), Reply("erase", self.tr("Finish and erase"))),
            )
        )
        if reply == "erase":
            self._finish(anyway=True)

    def _finish(self, *, anyway: bool) -> None:
        self._live.keep(self._live.interview.finish(anyway=anyway))
        self.redraw()
        self.announce(self.tr("Finished. X shows what can be shared; every answer can still be changed."))

    def action_export(self) -> None:
        """Show what the interview becomes."""
        self._shell.open_export(self._live.interview.session.opening.id)

    def action_erase(self) -> None:
        """Have the interview erased, once it is sure."""
        interview = self._live.interview
        opening = interview.session.opening
        self._shell.open_erase(opening.id, opening.code, interview.bank.title)

    def action_back(self) -> None:
        """Back to the interview, or to the first screen when the interview was finished."""
        if self._under_is_interview():
            self.dismiss(None)
        else:
            self._shell.go_home()

    def _under_is_interview(self) -> bool:
        from persona_tui.tui.interview.screen import InterviewScreen

        return any(isinstance(screen, InterviewScreen) for screen in self.app.screen_stack)

    @property
    def _shell(self) -> Shell:
        return cast("Shell", self.app)
