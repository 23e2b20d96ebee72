"""``doctor``: whether all is well with the workspace and the terminal, and what to do when it is not."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from persona_tui.cli.context import Program
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import failing_in_words
from persona_tui.cli.options import format_option
from persona_tui.cli.output import Line, Style, give_json, give_lines
from persona_tui.text.language import N_, Translator

if TYPE_CHECKING:
    from persona_tui.workspace.checkup.finding import Finding, State

_SHOWN = 3
"""How many files of one finding are named in lines; JSON has them all."""


def doctor_command(tr: Translator) -> click.Command:
    """The verb; without ``--mend`` it changes nothing."""

    def doctor(mending: bool, form: str) -> int:
        from persona_tui.cli.doctor_machine import terminal, versions
        from persona_tui.workspace.checkup.checkup import look_over, mend

        program: Program = click.get_current_context().obj
        root = program.root()
        with failing_in_words(tr):
            mended = list(mend(root)) if mending else []
            found = [*mended, *look_over(root, _now), *terminal(), versions()]
        if form == "json":
            give_json({"status": int(status_of(found)), "checks": [_described(one, tr) for one in found]})
            return status_of(found)
        give_lines(line for one in found for line in _lines(one, tr))
        if sys.stdin.isatty() and sys.stdout.isatty():
            from persona_tui.cli.keyboard import keyboard_test

            typed = keyboard_test(tr)
            give_lines(line for one in typed for line in _lines(one, tr))
            found += typed
        return status_of(found)

    return click.Command(
        "doctor",
        callback=doctor,
        params=[
            click.Option(
                ["--mend", "mending"],
                is_flag=True,
                help=tr("Close your files to other accounts again, and remove temporary files left over."),
            ),
            format_option(tr),
        ],
        help=tr(
            "Check permissions, locks, damaged files, copies, the disk, the sync engine, the terminal and "
            "keyboard. Exit status 5 when a session is damaged, 1 for another problem. No answer is shown."
        ),
    )


def status_of(found: list[Finding]) -> Exit:
    """How the verb ends."""
    from persona_tui.workspace.checkup.finding import State

    states = {one.state for one in found}
    if State.DAMAGE in states:
        return Exit.DAMAGED
    return Exit.FAILED if State.PROBLEM in states else Exit.DONE


def _now() -> datetime:
    return datetime.now().astimezone()


def _look(state: State) -> tuple[str, Style]:
    """The word before a line, and its style."""
    from persona_tui.workspace.checkup.finding import State

    match state:
        case State.FINE:
            return N_("fine"), Style.QUIET
        case State.NOTE:
            return N_("note"), Style.INFORMATION
        case State.PROBLEM:
            return N_("problem"), Style.WARNING
        case State.DAMAGE:
            return N_("damaged"), Style.ERROR


def _lines(one: Finding, tr: Translator) -> list[Line]:
    from persona_tui.workspace.checkup.finding import State

    word, style = _look(one.state)
    lines: list[Line] = [((f"{tr(word):<12}", style), (one.sentence(tr), Style.PLAIN))]
    if one.state in {State.PROBLEM, State.NOTE} and len(one.paths) > 1:
        named = [str(path) for path in one.paths[:_SHOWN]] + ["…"] * (len(one.paths) > _SHOWN)
        lines += [((" " * 12, Style.PLAIN), (name, Style.QUIET)) for name in named]
    if advice := one.advice(tr):
        lines.append(((" " * 12, Style.PLAIN), (advice, Style.PLAIN)))
    return lines


def _described(one: Finding, tr: Translator) -> dict[str, Any]:
    return {
        "check": one.check,
        "state": str(one.state),
        "message": one.sentence(tr),
        "remedy": one.advice(tr),
        "paths": [str(path) for path in one.paths],
        "values": {
            key: value if isinstance(value, int | bool) else str(value) for key, value in one.values.items()
        },
    }
