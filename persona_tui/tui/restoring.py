"""From a damaged interview on the first screen to its last copy put back, once the person agrees."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from persona_tui.store.errors import StoreError
from persona_tui.store.messages import flaw_sentence
from persona_tui.text.language import Translator
from persona_tui.tui.base_app import LocalisedApp
from persona_tui.tui.dialogs import AskScreen, Reply

if TYPE_CHECKING:
    from persona_tui.store.rows import SessionRow
    from persona_tui.workspace import Workspace

_RESTORE = "restore"
_EXPORT = "export"


class Restoring:
    """Puts one interview back."""

    def __init__(
        self, app: LocalisedApp[None], workspace: Workspace, say: Callable[[StoreError], None], now: datetime
    ) -> None:
        """Nothing is asked yet.

        Args:
            app: where it is asked and told.
            workspace: that holds the interview.
            say: tells what was refused.
            now: to say when a copy was made.
        """
        self._app = app
        self._workspace = workspace
        self._say = say
        self._now = now

    def ask(self, row: SessionRow) -> None:
        """Say what is wrong with a file and offer its newest copy.

        Args:
            row: of a damaged session that has a copy.
        """
        tr = self._app.tr
        assert row.damage is not None
        assert row.copy_at is not None
        when = moment(row.copy_at, self._now, tr)
        question = tr(
            "{what}\n\nThe copy of {when} can be put back in its place. "
            "The damaged file is kept, in quarantine."
        ).format(what=flaw_sentence(row.damage, tr), when=when)
        replies = [Reply("", tr("Back")), Reply(_RESTORE, tr("Restore the copy of {when}").format(when=when))]
        self._app.push_screen(AskScreen(question, replies), partial(self._answered, row.id))

    def _answered(self, session_id: str, reply: str | None) -> None:
        if reply == _RESTORE:
            self._app.run_worker(self._restore(session_id), group="restoring", exclusive=True)

    async def _restore(self, session_id: str) -> None:
        tr = self._app.tr
        try:
            done = await asyncio.to_thread(self._workspace.sessions.restore, session_id)
        except StoreError as error:
            self._say(error)
            return
        words = tr("The interview is again as it stood at {when}.").format(
            when=moment(done.copy.at, self._now, tr)
        )
        if done.kept is not None:
            words += "\n\n" + tr("What stood there is kept: {path}").format(
                path=done.kept.relative_to(self._workspace.root)
            )
        self._app.push_screen(AskScreen(words, [Reply("", tr("Back"))]))


def read_only(
    row: SessionRow, export: Callable[[str], None], tr: Translator
) -> tuple[AskScreen, Callable[[str | None], None]]:
    """What to show of an interview that a later version wrote, and what to do with the reply.

    Args:
        row: of that session.
        export: shows what it becomes.
        tr: the language.
    """
    words = tr(
        "This interview was written by a later version of persona-tui (schema {schema}). Here it can be read "
        "and exported; nothing is written to it. Update persona-tui to go on with it."
    ).format(schema=row.later)
    screen = AskScreen(words, [Reply("", tr("Back")), Reply(_EXPORT, tr("Export"))])
    return screen, lambda reply: export(row.id) if reply == _EXPORT else None


def moment(when: datetime, now: datetime, tr: Translator) -> str:
    """« 14:02 » of today, else the day and the time, as this machine's clock has them."""
    local, today = when.astimezone(), now.astimezone().date()
    if local.date() == today:
        return f"{local:%H:%M}"
    return tr("{day}, {time}").format(day=f"{local:%Y-%m-%d}", time=f"{local:%H:%M}")
