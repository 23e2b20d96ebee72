"""The test plans beside a bank: run, and told case by case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.model import Bank, Use
from persona_tui.banks.plans.files import plans_beside
from persona_tui.cli import diagnostic_report
from persona_tui.interview.path import Mode
from persona_tui.interview.plans import telling
from persona_tui.interview.plans.checking import checked
from persona_tui.interview.plans.running import CaseResult, Failure, PlanRunner
from persona_tui.text.language import Translator


@dataclass(frozen=True, slots=True)
class RunPlan:
    """One plan's file and how it went."""

    path: Path
    diagnostics: tuple[Diagnostic, ...]
    """With errors, no case was run."""
    results: tuple[CaseResult, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What keeps it from being run."""
        return tuple(one for one in self.diagnostics if one.severity == "error")

    @property
    def passed(self) -> bool:
        """Whether it could be run and every case passed."""
        return not self.errors and all(result.passed for result in self.results)


def run_plans(bank_file: Path, bank: Bank) -> tuple[RunPlan, ...]:
    """Run the plans beside a bank, in a self-assessment where that is what the bank is for.

    Raises:
        OSError: a plan cannot be read.
    """
    mode = Mode.SELF_ASSESSMENT if bank.use is Use.SELF_ASSESSMENT else Mode.INTERVIEW
    runner = PlanRunner(bank, mode)
    return tuple(_run(path, bank, runner) for path in plans_beside(bank_file))


def _run(path: Path, bank: Bank, runner: PlanRunner) -> RunPlan:
    plan = checked(path.read_bytes(), bank)
    results = () if plan.errors else tuple(runner.run(case) for case in plan.cases)
    return RunPlan(path, plan.diagnostics, results)


def in_words(bank_file: Path, plans: Sequence[RunPlan], bank: Bank, tr: Translator) -> str:
    """Each case with how it went; each failure with its place, what was expected and what was found."""
    if not plans:
        return tr("There is no test plan beside this bank; it would be called {name}.").format(
            name=f"{bank_file.stem}.{'parcours' if bank.language == 'fr' else 'testplan'}.md"
        )
    return "\n".join(line for plan in plans for line in _plan_lines(plan, bank, tr))


def _plan_lines(plan: RunPlan, bank: Bank, tr: Translator) -> list[str]:
    lines = diagnostic_report.lines_of(plan.path)
    if plan.errors:
        told = [
            line
            for one in plan.diagnostics
            for line in diagnostic_report.plain(diagnostic_report.report(plan.path, lines, one, tr))
        ]
        return [*told, tr("{plan}: not run, because of its errors.").format(plan=plan.path)]
    said = [str(plan.path)]
    for result in plan.results:
        said.append(f"  {tr('passed') if result.passed else tr('FAILED')}  {result.case.title}")
        for failure in result.failures:
            said += _failure_lines(plan.path, lines, failure, bank, tr)
    failed = sum(not result.passed for result in plan.results)
    count = len(plan.results)
    cases = tr.plural("{n} case", "{n} cases", count).format(n=count)
    said.append(tr("{cases}, {failed} failed.").format(cases=cases, failed=failed))
    return said


def _failure_lines(
    path: Path, lines: Sequence[str], failure: Failure, bank: Bank, tr: Translator
) -> list[str]:
    place = f"{path}:{failure.span.line}:{failure.span.column}"
    shown = diagnostic_report.plain(diagnostic_report.excerpt(lines, failure.span))
    return [f"    {place} {telling.sentence(failure, bank, tr)}", *(f"    {line}" for line in shown)]


def as_json(plan: RunPlan, bank: Bank, tr: Translator) -> dict[str, Any]:
    """A plan for tools."""
    return {
        "path": str(plan.path),
        "problems": [diagnostic_report.as_json(plan.path, one, tr) for one in plan.diagnostics],
        "cases": [
            {
                "title": result.case.title,
                "line": result.case.span.line,
                "passed": result.passed,
                "failures": [
                    {
                        "line": failure.span.line,
                        "column": failure.span.column,
                        "expected": telling.expected(failure, tr),
                        "found": telling.was(failure, bank, tr),
                    }
                    for failure in result.failures
                ],
            }
            for result in plan.results
        ],
    }
