"""``sessions``: what was said, where each interview stands, and what becomes of it."""

from __future__ import annotations

import click

from persona_tui.cli.context import Program
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import failing_in_words
from persona_tui.cli.merging import import_command, merge_command, merge_driver_command
from persona_tui.cli.options import format_option
from persona_tui.cli.output import give, give_json, give_rows, say
from persona_tui.cli.session_reading import record_of, say_what_is_wrong
from persona_tui.cli.session_verbs.migrate import migrate_command
from persona_tui.text.language import Translator


def sessions_group(tr: Translator) -> click.Group:
    """The verbs about sessions."""
    from persona_tui.cli.erase import erase_command
    from persona_tui.cli.keep import keep_command

    @click.group(
        name="sessions", help=tr("Sessions: list, show, trace, migrate, merge, import, restore, keep, erase.")
    )
    def sessions() -> None:
        pass

    from persona_tui.cli.session_restore import restore_command

    for command in (
        _list(tr),
        _show(tr),
        _trace(tr),
        migrate_command(tr),
        merge_command(tr),
        merge_driver_command(tr),
        import_command(tr),
        restore_command(tr, id_argument(tr)),
        keep_command(tr),
        erase_command(tr),
    ):
        sessions.add_command(command)
    return sessions


def id_argument(tr: Translator, *, many: bool = False) -> click.Argument:
    """The id of a session, or of several; a unique prefix will do."""
    return click.Argument(
        ["ids" if many else "prefix"], nargs=-1 if many else 1, required=True, metavar=tr("ID")
    )


def _list(tr: Translator) -> click.Command:
    def list_sessions(form: str) -> int:
        from persona_tui.cli.session_listing import copies_line, described, session_row
        from persona_tui.workspace.retention import Due, notices

        program: Program = click.get_current_context().obj
        with failing_in_words(tr):
            workspace = program.workspace()
            sessions = workspace.sessions
            rows = sessions.rows()
            say_what_is_wrong(sessions, rows, tr)
        if form == "json":
            give_json([described(row) for row in rows])
        elif rows:
            header = (
                tr("Session"),
                tr("Code"),
                tr("Bank"),
                tr("State"),
                tr("Progress"),
                tr("Begun"),
                tr("Kept until"),
            )
            give_rows([session_row(row, tr) for row in rows], header=header)
        else:
            say(tr("There is no session here yet. “persona-tui interview” begins one."))
        for line in filter(None, (copies_line(row, tr) for row in rows)):
            say(line)
        for notice in notices(Due.among(rows, workspace.today()), tr):
            say(notice)
        return Exit.DONE

    return click.Command(
        "list",
        callback=list_sessions,
        params=[format_option(tr)],
        help=tr("List the sessions, newest first."),
    )


def _show(tr: Translator) -> click.Command:
    def show_session(prefix: str, form: str) -> int:
        from persona_tui.cli.session_listing import answers_of, shown

        program: Program = click.get_current_context().obj
        with failing_in_words(tr):
            sessions = program.workspace().sessions
            record = record_of(sessions, prefix, tr)
        if form == "json":
            give_json(answers_of(record))
        else:
            give(shown(record, tr))
        return Exit.DONE

    return click.Command(
        "show",
        callback=show_session,
        params=[id_argument(tr), format_option(tr)],
        help=tr("Show a session: who, when, and each answer. Private answers are shown too."),
    )


def _trace(tr: Translator) -> click.Command:
    def trace_session(prefix: str, form: str) -> int:
        from persona_tui.cli.trace_report import trace_lines
        from persona_tui.interview.conductor import Interview
        from persona_tui.interview.trace import details, trace

        program: Program = click.get_current_context().obj
        with failing_in_words(tr):
            sessions = program.workspace().sessions
            record = record_of(sessions, prefix, tr)
        started = record.session.opening.started
        interview = Interview(record.session, record.bank, lambda: started)
        if form == "json":
            give_json({**trace(interview.path), "details": details(interview, tr)})
        else:
            give(trace_lines(interview, tr))
        return Exit.DONE

    return click.Command(
        "trace",
        callback=trace_session,
        params=[id_argument(tr), format_option(tr)],
        help=tr("Show how the engine sees a session: each item's state, what comes next."),
    )
