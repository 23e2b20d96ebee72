"""From a page on the screen to a file, or to the clipboard: what is asked on the way, and how it went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from persona_tui.export.finding import Finding
from persona_tui.export.messages import saving_sentence, sentence
from persona_tui.export.saving import AlreadyThere, SavingError
from persona_tui.tui.asking_text import AskTextScreen
from persona_tui.tui.base_app import LocalisedApp
from persona_tui.tui.dialogs import AskScreen, Reply
from persona_tui.tui.export_preview.choice import Choice
from persona_tui.tui.export_preview.matter import Matter
from persona_tui.tui.export_preview.placing import placed
from persona_tui.tui.export_preview.preview import TooLongError, to_copy
from persona_tui.tui.export_preview.refusals import REFUSALS, told
from persona_tui.tui.export_preview.run import Run, Stopped
from persona_tui.tui.export_preview.waiting import WaitingLine
from persona_tui.workspace.exporting import HeldError

#: As many findings as a small screen holds beside the question.
_LISTED: Final = 8


@dataclass(frozen=True, slots=True)
class _Attempt:
    """How a page is to be saved."""

    passing: bool
    """Whether what the gate finds is let pass."""
    place: Path | None = None
    overwrite: bool = False


class Delivery:
    """One page that is to leave."""

    def __init__(
        self, app: LocalisedApp[None], waiting: WaitingLine, matter: Matter, choice: Choice, folder: Path
    ) -> None:
        """Nothing is asked yet.

        Args:
            app: where it is asked and told.
            waiting: where it is made, and can be stopped.
            matter: what the page is made of.
            choice: what the person chose.
            folder: that of exports.
        """
        self._app = app
        self._waiting = waiting
        self._matter = matter
        self._choice = choice
        self._folder = folder

    async def save(self, known: Sequence[Finding]) -> Path | None:
        """Save it.

        Args:
            known: what is known to hold it back.

        Returns:
            Where it is; `None` when the person gave it up, or it was refused.
        """
        tr = self._app.tr
        attempt = _Attempt(passing=bool(known))
        if known and not await self._pass(known, tr("Save anyway")):
            return None
        while True:
            try:
                return await self._waiting.have_made(partial(self._write, attempt))
            except (HeldError, SavingError) as error:
                mended = await self._mended(attempt, error)
                if mended is None:
                    return None
                attempt = mended
            except Stopped:
                self._app.announce(tr("Stopped: nothing was written."))
                return None
            except REFUSALS as error:
                self._app.announce("\n".join(told(error, tr)), "error")
                return None

    async def _mended(self, attempt: _Attempt, error: HeldError | SavingError) -> _Attempt | None:
        """What to try next; `None` when the person gives it up."""
        tr = self._app.tr
        if isinstance(error, HeldError):  # the answers or the list changed since the page was looked at
            passed = await self._pass(error.findings, tr("Save anyway"))
            return replace(attempt, passing=True) if passed else None
        another = ("name", tr("Another name…"))
        if isinstance(error, AlreadyThere):
            question = tr("{file} is already there.").format(file=error.path.name)
            reply = await self._ask(question, ("replace", tr("Replace it")), another)
        else:
            reply = await self._ask(saving_sentence(error, tr), another)
        if reply == "replace":
            return replace(attempt, place=error.path, overwrite=True)
        place = await self._other_name(error.path) if reply else None
        return replace(attempt, place=place, overwrite=False) if place else None

    def _write(self, attempt: _Attempt, run: Run) -> Path:
        names = self._matter.names()
        page = self._matter.page(self._choice, names, run, without_gate=attempt.passing)
        return self._matter.save(page, attempt.place, overwrite=attempt.overwrite)

    async def copy(self, known: Sequence[Finding]) -> None:
        """Copy it, by the terminal (OSC 52).

        Args:
            known: what is known to hold it back.
        """
        tr = self._app.tr
        passing = bool(known)
        if known and not await self._pass(known, tr("Copy anyway")):
            return
        while True:
            make = partial(to_copy, self._matter, self._choice, without_gate=passing)
            try:
                text = await self._waiting.have_made(make)
            except HeldError as error:
                if not await self._pass(error.findings, tr("Copy anyway")):
                    return
                passing = True
                continue
            except TooLongError:
                words = tr("This page is too long to be copied: S saves it as a file.")
            except Stopped:
                words = tr("Stopped: nothing was copied.")
            except REFUSALS as error:
                words = "\n".join(told(error, tr))
            else:
                self._app.copy_to_clipboard(text)
                words = tr("Copied, if the terminal allows it; else S saves the page as a file.")
            self._app.announce(words)
            return

    async def _pass(self, findings: Sequence[Finding], yes: str) -> bool:
        """Show what holds the page back; whether it is to leave all the same."""
        tr = self._app.tr
        held = [finding for finding in findings if finding.blocking]
        lines = [f"! {sentence(finding, tr)}" for finding in held[:_LISTED]]
        if (more := len(held) - _LISTED) > 0:
            lines.append(tr.plural("… and {n} other", "… and {n} others", more).format(n=more))
        first = tr("The page does not leave yet: someone could be recognised.")
        last = tr("Mend the answers, or let it leave as it is: the page will say that it was not checked.")
        return await self._ask("\n".join((first, "", *lines, "", last)), ("yes", yes)) == "yes"

    async def _other_name(self, taken: Path) -> Path | None:
        tr = self._app.tr
        question = tr("Under which name? A name alone stays in {folder}.").format(folder=self._folder)
        offered = f"{taken.stem}-2{taken.suffix}"
        if taken.parent != self._folder:
            offered = str(taken.with_name(offered))
        replies = (Reply("save", tr("Save")), Reply("", tr("Back")))
        typed = await self._app.push_screen_wait(AskTextScreen(question, offered, replies))
        return placed(typed, self._folder, self._choice.form) if typed else None

    async def _ask(self, question: str, *others: tuple[str, str]) -> str | None:
        replies = (Reply("", self._app.tr("Back")), *(Reply(value, label) for value, label in others))
        return await self._app.push_screen_wait(AskScreen(question, replies))
