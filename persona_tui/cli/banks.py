"""``banks list|check|trace``: the library, its diagnostics, and the engine's view of a bank."""

from __future__ import annotations

from pathlib import Path

import click

from persona_tui.cli.context import Program
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import failing_in_words
from persona_tui.cli.output import give, give_json, give_rows, say
from persona_tui.text.language import Translator

EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)


def banks_group(tr: Translator) -> click.Group:
    """The verbs about question banks."""

    @click.group(name="banks", help=tr("Question banks: list, check, trace."))
    def banks() -> None:
        pass

    for command in (_list(tr), _check(tr), _trace(tr)):
        banks.add_command(command)
    return banks


def format_option(tr: Translator) -> click.Option:
    """``--format text|json``."""
    return click.Option(
        ["--format", "form"],
        type=click.Choice(["text", "json"]),
        default="text",
        help=tr("Lines for people, or JSON for tools."),
    )


def _list(tr: Translator) -> click.Command:
    def list_banks(form: str) -> None:
        from persona_tui.cli.bank_listing import bank_row, described

        program: Program = click.get_current_context().obj
        with failing_in_words(tr):
            entries = program.workspace().library.entries()
        if form == "json":
            give_json([described(entry) for entry in entries])
        elif entries:
            header = (tr("Bank"), tr("Title"), tr("Use"), tr("Minutes"), tr("State"))
            give_rows([bank_row(entry, tr) for entry in entries], header=header)
        else:
            say(tr("There is no question bank here yet."))

    return click.Command(
        "list",
        callback=list_banks,
        params=[format_option(tr)],
        help=tr("List the question banks of the workspace."),
    )


def _check(tr: Translator) -> click.Command:
    def check_banks(files: tuple[Path, ...], form: str) -> int:
        from persona_tui.banks.inspection import inspect_file
        from persona_tui.cli.diagnostic_report import as_json, lines_of, report

        program: Program = click.get_current_context().obj
        with failing_in_words(tr):
            paths = _banks_among(files) if files else _banks_of(program)
            found = [(path, diagnostic) for path in paths for diagnostic in inspect_file(path).diagnostics]
        if form == "json":
            give_json([as_json(path, diagnostic, tr) for path, diagnostic in found])
        else:
            for path, diagnostic in found:
                give(report(path, lines_of(path), diagnostic, tr))
            errors = sum(diagnostic.severity == "error" for _, diagnostic in found)
            warnings = sum(diagnostic.severity == "warning" for _, diagnostic in found)
            say(
                tr("{banks}: {errors}, {warnings}.").format(
                    banks=tr.plural("{n} bank", "{n} banks", len(paths)).format(n=len(paths)),
                    errors=tr.plural("{n} error", "{n} errors", errors).format(n=errors),
                    warnings=tr.plural("{n} warning", "{n} warnings", warnings).format(n=warnings),
                )
            )
        wrong = any(diagnostic.severity == "error" for _, diagnostic in found)
        return Exit.BANK_ERRORS if wrong else Exit.DONE

    return click.Command(
        "check",
        callback=check_banks,
        params=[
            click.Argument(["files"], nargs=-1, type=EXISTING, metavar=tr("FILE")),
            format_option(tr),
        ],
        help=tr("Check question banks: those given, or all those of the workspace. Exit status 3 on errors."),
    )


def _banks_among(files: tuple[Path, ...]) -> tuple[Path, ...]:
    """The files given, without a README that a shell's ``*.md`` brought along."""
    return tuple(file for file in files if file.stem.casefold() != "readme") or files


def _banks_of(program: Program) -> tuple[Path, ...]:
    return tuple(entry.path for entry in program.workspace().library.entries())


def _trace(tr: Translator) -> click.Command:
    def trace_bank(file: Path, answers: Path, short: bool, alone: bool, form: str) -> int:
        from persona_tui.cli.answering import read_answers, usable_bank
        from persona_tui.cli.trace_report import trace_lines
        from persona_tui.interview.course import Course
        from persona_tui.interview.path import Length, Mode
        from persona_tui.interview.trace import trace

        with failing_in_words(tr):
            bank = usable_bank(file, tr)
            given = read_answers(bank, answers, tr)
        course = Course(
            bank, Length.SHORT if short else Length.FULL, Mode.SELF_ASSESSMENT if alone else Mode.INTERVIEW
        )
        path = course.path(given)
        if form == "json":
            give_json(trace(path))
        else:
            give(trace_lines(bank, path, tr))
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
            format_option(tr),
        ],
        help=tr("Show how the engine sees a bank with some answers: each item's state, what comes next."),
    )
