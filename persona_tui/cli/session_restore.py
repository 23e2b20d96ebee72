"""``sessions restore``: an earlier copy of a session put back, or the list of those there are."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from persona_tui.cli.context import Program
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import Failure, failing_in_words
from persona_tui.cli.options import format_option
from persona_tui.cli.output import give_json, give_rows, say
from persona_tui.text.language import Translator
from persona_tui.text.moments import latest_of

if TYPE_CHECKING:
    from persona_tui.store.recovery import Restored
    from persona_tui.store.sessions import Sessions
    from persona_tui.store.snapshot import Snapshot


def restore_command(tr: Translator, prefix: click.Argument) -> click.Command:
    """The verb.

    Args:
        tr: the language.
        prefix: its argument, the id of a session.
    """

    def restore_session(prefix: str, at: str | None, only_list: bool, form: str) -> int:
        now = datetime.now().astimezone()
        moment = latest_of(at, now) if at is not None else None
        if at is not None and moment is None:
            raise Failure(
                tr("“{when}” is no date or time: write 14:02 or 2026-11-23 14:02.").format(when=at),
                Exit.USAGE,
            )
        program: Program = click.get_current_context().obj
        with failing_in_words(tr):
            sessions = program.workspace().sessions
            session_id = sessions.find(prefix, gone=True)
            listed = only_list or (moment is None and _is_whole(sessions, session_id))
            done = None if listed else sessions.restore(session_id, moment)
            copies = sessions.snapshots.of(session_id)
            whole = {copy for copy in copies if sessions.snapshots.is_whole(copy)}
        if form == "json":
            give_json(_described(session_id, done, copies, whole))
        elif done is None:
            _give_copies(copies, whole, tr)
        if done is not None:
            _say_done(session_id, done, tr)
        elif not only_list:
            say(tr("The session is whole: nothing was put back. Choose a copy with --at."))
        return Exit.DONE

    return click.Command(
        "restore",
        callback=restore_session,
        params=[
            prefix,
            click.Option(
                ["--at"],
                metavar=tr("WHEN"),
                help=tr("The copy of that time, or the latest before: 14:02 or 2026-11-23 14:02."),
            ),
            click.Option(["--list", "only_list"], is_flag=True, help=tr("List the copies; change nothing.")),
            format_option(tr),
        ],
        help=tr(
            "Put an earlier copy of a session back. A damaged or missing session gets its newest copy; "
            "of a whole one the copies are listed, and --at chooses. What stands there is kept first."
        ),
    )


def _is_whole(sessions: Sessions, session_id: str) -> bool:
    from persona_tui.store.errors import Damaged, UnknownSession

    try:
        sessions.read(session_id)
    except (UnknownSession, Damaged):
        return False
    return True


def _give_copies(copies: tuple[Snapshot, ...], whole: set[Snapshot], tr: Translator) -> None:
    if not copies:
        say(tr("There is no copy of this session yet; the next save makes one."))
        return
    rows = [
        (
            f"{copy.at.astimezone():%Y-%m-%d %H:%M:%S}",
            reason_in_words(copy, tr),
            tr("whole") if copy in whole else tr("unusable"),
        )
        for copy in copies
    ]
    give_rows(rows, header=(tr("Made"), tr("When it was made"), tr("State")))


def reason_in_words(copy: Snapshot, tr: Translator) -> str:
    """What a copy was made before or after."""
    from persona_tui.store.snapshot import Reason

    words = {
        Reason.SAVE: tr("before a save"),
        Reason.CLOSE: tr("after the last save"),
        Reason.MIGRATION: tr("before a new version of persona-tui"),
        Reason.MERGE: tr("before a merge"),
        Reason.IMPORT: tr("before an import"),
        Reason.RESTORE: tr("before another copy was put back"),
        Reason.ERASE: tr("before an erasing"),
    }
    return next((text for reason, text in words.items() if reason == copy.reason), copy.reason)


def _say_done(session_id: str, done: Restored, tr: Translator) -> None:
    from persona_tui.store.recovery import Stood

    when = f"{done.copy.at.astimezone():%Y-%m-%d %H:%M:%S}"
    say(tr("Session {id} is again as it stood on {when}.").format(id=session_id, when=when))
    match done.stood:
        case Stood.WHOLE:
            text = tr("What stood there is kept among the copies: {path}.")
        case Stood.DAMAGED:
            text = tr("The damaged file is kept in quarantine: {path}.")
        case Stood.NOTHING:
            text = tr("Its file was missing.")
        case Stood.LINK:
            text = tr("A link stood in its place; what it leads to was left alone.")
    say(text.format(path=done.kept))


def _described(
    session_id: str, done: Restored | None, copies: tuple[Snapshot, ...], whole: set[Snapshot]
) -> dict[str, Any]:
    return {
        "session": session_id,
        "restored": _copy(done.copy) if done else None,
        "stood": str(done.stood) if done else None,
        "kept": str(done.kept) if done and done.kept else None,
        "copies": [_copy(copy) | {"whole": copy in whole} for copy in copies],
    }


def _copy(copy: Snapshot) -> dict[str, Any]:
    return {"at": copy.at.astimezone().isoformat(), "made": copy.reason, "path": str(copy.path)}
