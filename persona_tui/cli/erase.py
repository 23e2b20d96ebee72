"""``sessions erase``: a session is forgotten, after saying what goes and what nobody here can reach."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from persona_tui.cli.context import Program
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import Failure, failing_in_words
from persona_tui.cli.options import dry_run_option, format_option
from persona_tui.cli.output import give, give_json, say
from persona_tui.text.language import Translator

if TYPE_CHECKING:
    from persona_tui.cli.erase_report import Named
    from persona_tui.store.erasing import Eraser, Erasure
    from persona_tui.store.sessions import Sessions


def erase_command(tr: Translator) -> click.Command:
    """The verb that makes sessions be forgotten."""

    def erase(
        prefix: str | None, code: str | None, exports: bool, yes: bool, dry_run: bool, form: str
    ) -> int:
        from persona_tui.cli import erase_report

        if (prefix is None) == (code is None):
            raise click.UsageError(tr("Give a session, or a code with --code."))
        program: Program = click.get_current_context().obj
        with failing_in_words(tr):
            sessions = program.workspace().sessions
            found = _found(sessions, prefix, code, tr)
            if dry_run:
                if form == "json":
                    give_json([erase_report.planned(one) for one in found])
                else:
                    give("\n".join(erase_report.plan_lines(found, exports, tr)))
                return Exit.DONE
            if not yes:
                exports = _ask(found, exports, tr)
            done, failure = _erase_all(sessions.eraser, found, exports)
            if form == "json":
                give_json([erase_report.described(erasure, found) for erasure in done])
            else:
                for line in erase_report.done_lines(done, found, tr):
                    give(line)
            for line in erase_report.left_lines(done, tr):
                say(line)
            if failure is not None:
                raise failure
        return Exit.FAILED if any(erasure.left for erasure in done) else Exit.DONE

    return click.Command(
        "erase",
        callback=erase,
        params=[
            click.Argument(["prefix"], required=False, metavar=tr("ID")),
            click.Option(["--code"], metavar="CODE", help=tr("Every session of that code: a withdrawal.")),
            click.Option(
                ["--exports"], is_flag=True, help=tr("Remove the exports that hold words of it too.")
            ),
            click.Option(["--yes"], is_flag=True, help=tr("Ask nothing; exports stay, unless --exports.")),
            dry_run_option(tr),
            format_option(tr),
        ],
        help=tr(
            "Erase a session: answers, drafts, snapshots, copies. Says what it cannot reach; exit status 1 "
            "when something is left."
        ),
    )


def _found(sessions: Sessions, prefix: str | None, code: str | None, tr: Translator) -> list[Named]:
    """What there is of each session that is meant."""
    from persona_tui.cli.erase_report import Named

    rows = sessions.rows()
    codes = {row.held_id: row.code for row in rows if row.code}
    if prefix is not None:
        ids = [_id(sessions, prefix)]
    else:
        wanted = (code or "").strip().casefold()
        ids = sorted({row.held_id for row in rows if wanted and row.code.casefold() == wanted})
        if not ids:
            raise Failure(tr("There is no session of the code {code}.").format(code=code), Exit.USAGE)
    return [Named(codes.get(one, ""), sessions.eraser.remains(one)) for one in ids]


def _id(sessions: Sessions, prefix: str) -> str:
    """The id meant; a whole one need not have a file any more, for copies of it may be left."""
    from persona_tui.store.errors import UnknownSession
    from persona_tui.store.ids import is_ulid

    try:
        return sessions.find(prefix, gone=True)
    except UnknownSession:
        if is_ulid(prefix.strip().upper()):
            return prefix.strip().upper()
        raise


def _ask(found: Sequence[Named], exports: bool, tr: Translator) -> bool:
    """Say what goes, ask for the exports, then have each code typed; whether the exports go.

    Raises:
        Failure: nobody is there to ask, or what was typed is not the code: nothing was erased.
    """
    from persona_tui.cli.erase_report import plan_lines

    for line in plan_lines(found, exports, tr):
        say(line)
    if not sys.stdin.isatty():
        raise Failure(tr("Nobody is there to confirm: add --yes."), Exit.USAGE)
    if not exports and any(one.remains.pages for one in found):
        typed = _typed(tr("Remove these exports too? Type “yes”, or press Enter to keep them:"))
        exports = typed.casefold() in {"yes", tr("yes").casefold()}
    for word in dict.fromkeys(one.word for one in found):
        typed = _typed(tr("Type {word} to erase:").format(word=word))
        if typed.casefold() != word.casefold():
            raise Failure(tr("Nothing was erased."))
    return exports


def _typed(question: str) -> str:
    answer: str = click.prompt(question, default="", show_default=False, prompt_suffix=" ", err=True)
    return answer.strip()


def _erase_all(
    eraser: Eraser, found: Iterable[Named], exports: bool
) -> tuple[list[Erasure], Exception | None]:
    """Erase one after the other, up to one that is refused; what was done is told all the same."""
    from persona_tui.store.errors import StoreError

    done: list[Erasure] = []
    for one in found:
        try:
            done.append(eraser.erase(one.remains.session_id, exports=exports))
        except StoreError as refused:
            return done, refused
    return done, None
