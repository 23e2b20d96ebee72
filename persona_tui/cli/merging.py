"""``sessions merge|merge-driver|import``: the work of several people put together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from persona_tui.cli.context import Program
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import Failure, failing_in_words
from persona_tui.cli.options import EXISTING, dry_run_option, format_option
from persona_tui.cli.output import give, give_json, say
from persona_tui.text.language import Translator

if TYPE_CHECKING:
    from persona_tui.store.sessions import Sessions
    from persona_tui.store.uniting import United


def merge_command(tr: Translator) -> click.Command:
    """``sessions merge``."""
    from persona_tui.workspace.neighbours import GIT_CONFIG

    def merge_sessions(versions: tuple[str, ...], to: Path | None, dry_run: bool, form: str) -> int:
        program: Program = click.get_current_context().obj
        with failing_in_words(tr):
            sessions = program.workspace().sessions
            first, *others = [_located(sessions, version) for version in versions]
            others = others or _copies(sessions, first)
            if not others:
                say(tr("There is no other version of this session here."))
                return Exit.DONE
            if len(others) > 1 and (to is not None or dry_run):
                raise click.UsageError(tr("With --to or --dry-run, give exactly two versions."))
            for other in others:
                united = _united(sessions, first, other, to, dry_run=dry_run, tr=tr)
                _tell(united, first.name, other.name, form, tr)
        return Exit.DONE

    return click.Command(
        "merge",
        callback=merge_sessions,
        params=[
            click.Argument(["versions"], nargs=-1, required=True, metavar=tr("A [B…]")),
            click.Option(
                ["--to"],
                type=click.Path(dir_okay=False, path_type=Path),
                metavar=tr("FILE"),
                help=tr("Write the result to a new file, and leave the versions as they are."),
            ),
            dry_run_option(tr),
            format_option(tr),
        ],
        help=tr(
            "Put versions of one session together: A and B are ids or files; with A alone, all the conflict "
            "copies of it. Nothing that was said is lost: where two people answered one question, both "
            "answers are kept and one is to be chosen. The result takes the place of A; what was there is "
            "kept aside."
        ),
        epilog=f"{tr('For git to do the same, once in each clone:')}\n\n\b\n{GIT_CONFIG}",
    )


def merge_driver_command(tr: Translator) -> click.Command:
    """``sessions merge-driver``."""

    def merge_for_git(base: Path, mine: Path, theirs: Path) -> int:  # noqa: ARG001 - git gives three files
        from persona_tui.store.git_driver import drive

        with failing_in_words(tr):
            united = drive(mine, theirs)
        if united.report.rivals or united.report.erased:
            _tell_on_error(united, tr("this branch"), tr("the other branch"), tr)
        return Exit.DONE

    return click.Command(
        "merge-driver",
        callback=merge_for_git,
        params=[
            click.Argument(["base"], type=click.Path(path_type=Path), metavar="%O"),
            click.Argument(["mine"], type=EXISTING, metavar="%A"),
            click.Argument(["theirs"], type=EXISTING, metavar="%B"),
        ],
        help=tr("Merge a session for git, which calls this; see “sessions merge --help”."),
    )


def import_command(tr: Translator) -> click.Command:
    """``sessions import``."""

    def import_sessions(files: tuple[Path, ...], merge: bool) -> int:
        program: Program = click.get_current_context().obj
        worst = Exit.DONE
        with failing_in_words(tr):
            sessions = program.workspace().sessions
        for file in files:
            try:
                with failing_in_words(tr):
                    give(_imported(sessions, file, merge=merge, tr=tr))
            except Failure as failure:
                say(failure.sentence)
                worst = max(worst, failure.status)
        return worst

    return click.Command(
        "import",
        callback=import_sessions,
        params=[
            click.Argument(["files"], nargs=-1, required=True, type=EXISTING, metavar=tr("FILE…")),
            click.Option(
                ["--merge"],
                is_flag=True,
                help=tr("Merge it into the session of the same id, if there is one."),
            ),
        ],
        help=tr(
            "Take in sessions from files, after the same checks as those of the workspace; the files stay as "
            "they are. Prints the id of each. Nothing is ever written over."
        ),
    )


def _located(sessions: Sessions, version: str) -> Path:
    """The file that an id, the beginning of one, or a path means."""
    from persona_tui.store.errors import UnknownSession

    try:
        return sessions.folder / f"{sessions.find(version)}.json"
    except UnknownSession:
        path = Path(version)
        if path.is_file():
            return path
        raise


def _copies(sessions: Sessions, session: Path) -> list[Path]:
    """The conflict copies of a session of the folder."""
    return [
        sessions.folder / name
        for row in sessions.rows()
        if session.parent == sessions.folder and row.id == session.stem
        for name in row.copies
    ]


def _united(
    sessions: Sessions, first: Path, other: Path, to: Path | None, *, dry_run: bool, tr: Translator
) -> United:
    if dry_run:
        return sessions.uniting.preview(first, other)
    if to is not None:
        return sessions.uniting.write_apart(first, other, to)
    if first.resolve().parent != sessions.folder.resolve():
        raise click.UsageError(
            tr("{file} is not of this workspace: say where to write with --to.").format(file=first)
        )
    return sessions.uniting.merge(first, other)


def _imported(sessions: Sessions, file: Path, *, merge: bool, tr: Translator) -> str:
    """Take one file in; gives the id of the session."""
    from persona_tui.store.errors import AlreadyThere
    from persona_tui.store.snapshot import Reason

    try:
        return sessions.uniting.add(file)
    except AlreadyThere as there:
        if not merge:
            raise
        mine = sessions.folder / f"{there.session_id}.json"
        united = sessions.uniting.merge(mine, file, Reason.IMPORT)
        _tell_on_error(united, there.session_id, file.name, tr)
        return there.session_id


def _tell(united: United, first: str, second: str, form: str, tr: Translator) -> None:
    from persona_tui.cli.merge_report import merge_data, merge_lines

    if form == "json":
        give_json(merge_data(united))
    else:
        give("\n".join(merge_lines(united, first, second, tr)))


def _tell_on_error(united: United, first: str, second: str, tr: Translator) -> None:
    from persona_tui.cli.merge_report import merge_lines

    for line in merge_lines(united, first, second, tr):
        say(line)
