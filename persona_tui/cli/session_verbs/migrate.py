"""``sessions migrate``: go on with another version of the bank, after a dry run in words (R26)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from persona_tui.cli.context import Program
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import Failure, failing_in_words
from persona_tui.cli.options import EXISTING, format_option
from persona_tui.cli.output import give, give_json, say
from persona_tui.text.language import Translator

if TYPE_CHECKING:
    from persona_tui.interview.migration.planning import Edition, Plan
    from persona_tui.interview.session import Session
    from persona_tui.workspace import Workspace


def migrate_command(tr: Translator) -> click.Command:
    """``sessions migrate ID [--to FILE] [--decide ROW=DECISION …] [--apply]``."""

    def migrate_session(prefix: str, to: Path | None, decide: tuple[str, ...], apply: bool, form: str) -> int:
        program: Program = click.get_current_context().obj
        decisions = _decisions(decide, tr)
        with failing_in_words(tr):
            workspace = program.workspace()
            if apply:
                return _applied(workspace, prefix, to, decisions, form, tr)
            return _dry_run(workspace, prefix, to, decisions, form, tr)

    return click.Command(
        "migrate",
        callback=migrate_session,
        params=[
            click.Argument(["prefix"], metavar=tr("ID")),
            click.Option(
                ["--to"],
                type=EXISTING,
                metavar=tr("FILE"),
                help=tr("The version to go on with; today's in the library when left out."),
            ),
            click.Option(
                ["--decide"],
                multiple=True,
                metavar=tr("ROW=DECISION"),
                help=tr(
                    "What becomes of a row that asks for a decision: retire keeps the answers aside, an id"
                    " moves them there, keep keeps a chosen choice that is gone. Once for each row."
                ),
            ),
            click.Option(
                ["--apply"],
                is_flag=True,
                help=tr("Go on with it; without this, only show what would happen."),
            ),
            format_option(tr),
        ],
        help=tr(
            "Compare a session's bank with another version of it, and go on with that one. Nothing that was"
            " answered is lost, and the next undo takes all of it back."
        ),
    )


def _dry_run(
    workspace: Workspace, prefix: str, to: Path | None, decisions: dict[str, str], form: str, tr: Translator
) -> int:
    from persona_tui.interview.migration.planning import planned

    record = workspace.sessions.read(workspace.sessions.find(prefix))
    session = record.session
    edition = _edition(workspace, session, to, tr)
    if edition is None:
        return _nothing_to_do(session, form, tr)
    plan = planned(session, record.path, record.bank, edition, decisions)
    _show(session, edition, plan, form, tr, applied=False)
    _refuse_problems(plan, tr)
    if form != "json":
        say(tr("Nothing was written: this was a dry run."))
    return Exit.DONE


def _applied(
    workspace: Workspace, prefix: str, to: Path | None, decisions: dict[str, str], form: str, tr: Translator
) -> int:
    with workspace.resume(prefix) as live:
        session = live.interview.session
        edition = _edition(workspace, session, to, tr)
        if edition is None:
            return _nothing_to_do(session, form, tr)
        plan = live.interview.plan(edition, decisions)
        _refuse_problems(plan, tr)
        _refuse_undecided(plan, tr)
        live.keep(live.interview.migrate(edition, decisions))
        if not live.flush():
            raise live.state.problem or Failure(tr("Try again in a moment."))
    _show(session, edition, plan, form, tr, applied=True)
    say(tr("The session goes on with this version. In the interview, undo takes all of it back."))
    return Exit.DONE


def _edition(workspace: Workspace, session: Session, to: Path | None, tr: Translator) -> Edition | None:
    """The version to go on with; `None` when the session runs on it already."""
    from persona_tui.interview.session import Status
    from persona_tui.workspace.editions import Difference

    if session.status is Status.REFUSED:
        raise Failure(tr("A consent was refused in this session: nothing is left to go on with."))
    if to is None:
        today = workspace.bank_today(session.pinned)
        match today.difference:
            case Difference.BROKEN:
                raise _broken(today.path, tr)
            case Difference.GONE:
                said = tr("The library no longer has the bank “{name}”; name its file with --to.")
                raise Failure(said.format(name=session.pinned.id), Exit.USAGE)
            case _:
                return today.edition
    edition = workspace.edition(to)
    if edition is None:
        raise _broken(to, tr)
    return None if edition.pinned.text == session.pinned.text else edition


def _broken(path: Path | None, tr: Translator) -> Failure:
    said = tr("{file} has errors: no session can go on with it. “persona-tui banks check” shows them.")
    return Failure(said.format(file=path), Exit.BANK_ERRORS)


def _nothing_to_do(session: Session, form: str, tr: Translator) -> int:
    from persona_tui.cli.session_verbs.migration_report import no_difference

    if form == "json":
        give_json(no_difference(session))
    else:
        say(tr("The session already runs on this version of its bank."))
    return Exit.DONE


def _show(
    session: Session, edition: Edition, plan: Plan, form: str, tr: Translator, *, applied: bool
) -> None:
    from persona_tui.cli.session_verbs.migration_report import as_json, as_text

    if form == "json":
        give_json(as_json(session, edition, plan, tr, applied=applied))
    else:
        give(as_text(session, edition, plan, tr))


def _decisions(decide: tuple[str, ...], tr: Translator) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in decide:
        row, sign, decision = one.rpartition("=")
        if not sign or not row or not decision:
            said = tr("--decide {given}: write it as ROW=DECISION.").format(given=one)
            raise Failure(said, Exit.USAGE)
        found[row] = decision
    return found


def _refuse_problems(plan: Plan, tr: Translator) -> None:
    from persona_tui.interview.migration.words import problem_text

    if plan.problems:
        raise Failure("\n".join(problem_text(one, tr) for one in plan.problems), Exit.USAGE)


def _refuse_undecided(plan: Plan, tr: Translator) -> None:
    from persona_tui.cli.session_verbs.migration_report import options_text
    from persona_tui.interview.migration.words import sentence

    if plan.undecided:
        lines = [tr("Nothing was written: something is to be decided first.")]
        for row in plan.undecided:
            lines += [sentence(row, plan, tr), f"  {options_text(row)}"]
        raise Failure("\n".join(lines), Exit.USAGE)
