"""``banks trace``: the engine's view of a bank with some answers."""

from __future__ import annotations

from pathlib import Path

import click

from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import failing_in_words
from persona_tui.cli.options import EXISTING, format_option
from persona_tui.cli.output import give, give_json
from persona_tui.text.language import Translator


def trace_command(tr: Translator) -> click.Command:
    """``banks trace FILE --answers FILE``."""

    def trace_bank(file: Path, answers: Path, short: bool, alone: bool, full: bool, form: str) -> int:
        from persona_tui.cli.answering import read_answers, usable_bank
        from persona_tui.cli.trace_report import trace_lines
        from persona_tui.interview.course import Course
        from persona_tui.interview.path import Length, Mode
        from persona_tui.interview.plans.running import rehearsal
        from persona_tui.interview.trace import details, trace

        length = Length.SHORT if short else Length.FULL
        mode = Mode.SELF_ASSESSMENT if alone else Mode.INTERVIEW
        with failing_in_words(tr):
            bank = usable_bank(file, tr)
            given = read_answers(bank, answers, tr, length, mode)
        interview = rehearsal(bank, Course(bank, length, mode), given)
        if form != "json":
            give(trace_lines(interview, tr))
        elif full:
            give_json({**trace(interview.path), "details": details(interview, tr)})
        else:
            give_json(trace(interview.path))
        return Exit.DONE

    return click.Command(
        "trace",
        callback=trace_bank,
        params=[
            click.Argument(["file"], type=EXISTING, metavar=tr("FILE")),
            click.Option(
                ["--answers"], type=EXISTING, required=True, help=tr("A JSON object of id → answer.")
            ),
            click.Option(["--short"], is_flag=True, help=tr("The short version: essential questions only.")),
            click.Option(["--self", "alone"], is_flag=True, help=tr("Answered alone, as a self-assessment.")),
            click.Option(
                ["--details", "full"],
                is_flag=True,
                help=tr("With JSON: each item's bounds and reason, and the marks on its answer, too."),
            ),
            format_option(tr),
        ],
        help=tr("Show how the engine sees a bank with some answers: each item's state, what comes next."),
    )
