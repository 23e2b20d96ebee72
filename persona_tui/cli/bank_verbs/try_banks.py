"""``banks test``: a bank's test plans, then random walks through it (bank format §9)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import Failure, failing_in_words
from persona_tui.cli.options import EXISTING, format_option
from persona_tui.cli.output import give, give_json
from persona_tui.text.language import Translator

if TYPE_CHECKING:
    from persona_tui.banks.model import Bank

WALKS = 200
SEED = 1
_MOST_WALKS = 100_000


def test_command(tr: Translator) -> click.Command:
    """``banks test FILE``."""

    def test_bank(file: Path, walks: int, seed: int, short: bool, alone: bool, form: str) -> int:
        from random import Random

        from persona_tui.cli.bank_verbs import plan_report, walk_report
        from persona_tui.interview.course import Course
        from persona_tui.interview.path import Length, Mode
        from persona_tui.interview.walks.trying import try_bank

        with failing_in_words(tr):
            bank = _bank_in(file, tr)
            plans = plan_report.run_plans(file, bank)
        length = Length.SHORT if short else Length.FULL
        mode = Mode.SELF_ASSESSMENT if alone else Mode.INTERVIEW
        course = Course(bank, length, mode)
        tried = try_bank(course, walks, seed, Random)
        if form == "json":
            give_json(
                {
                    "plans": [plan_report.as_json(plan, bank, tr) for plan in plans],
                    **walk_report.as_json(course, tried, tr),
                }
            )
        else:
            give(plan_report.in_words(file, plans, bank, tr))
            if walks:
                give("\n" + walk_report.in_words(file, course, tried, tr))
        passed = tried.violation is None and all(plan.passed for plan in plans)
        return Exit.DONE if passed else Exit.FAILED

    return click.Command(
        "test",
        callback=test_bank,
        params=[
            click.Argument(["file"], type=EXISTING, metavar=tr("FILE")),
            click.Option(
                ["--walks"],
                type=_numbers(click.IntRange(0, _MOST_WALKS), tr),
                metavar="N",
                default=WALKS,
                show_default=True,
                help=tr("How many random interviews are held."),
            ),
            click.Option(
                ["--seed"],
                type=_numbers(click.types.IntParamType(), tr),
                metavar="N",
                default=SEED,
                show_default=True,
                help=tr("Where chance begins: the same seed, the same interviews."),
            ),
            click.Option(
                ["--short"],
                is_flag=True,
                help=tr("Walk through the short version: essential questions only."),
            ),
            click.Option(["--self", "alone"], is_flag=True, help=tr("Walk through it as a self-assessment.")),
            format_option(tr),
        ],
        help=tr(
            "Test a bank: its test plans, then random interviews, with what was asked and what never was. "
            "Exit status 1 when something does not hold, 3 when the bank has errors."
        ),
    )


def _numbers(kind: click.types.IntParamType, tr: Translator) -> click.types.IntParamType:
    """Whole numbers, named as the interface names them."""
    kind.name = tr("whole number")
    return kind


def _bank_in(file: Path, tr: Translator) -> Bank:
    """The bank of a file, without errors."""
    from persona_tui.banks.inspection import inspect_file
    from persona_tui.banks.plans.files import bank_beside, is_plan
    from persona_tui.cli.answering import has_errors

    if is_plan(file.name):
        beside = bank_beside(file)
        said = tr("{file} is a test plan; give the bank that it is for.").format(file=file)
        if beside is not None:
            said = tr("{file} is a test plan; give its bank: {bank}.").format(file=file, bank=beside)
        raise Failure(said, Exit.USAGE)
    inspection = inspect_file(file)
    if inspection.bank is None or inspection.errors:
        raise has_errors(str(file), tr)
    return inspection.bank
