"""Scores that nothing reads (A207); dimensions feed the portrait and need no reader."""

from __future__ import annotations

from persona_tui.banks.report import Report
from persona_tui.banks.resolving.measures import Measures


def check_scores(measures: Measures, report: Report) -> None:
    """Warn of each score that no condition, check or case reads, with the read one it is nearest to."""
    known = [score.id for score in measures.scores.values() if score.read]
    for score in measures.scores.values():
        if not score.read:
            near = report.nearest(score.id, known)
            report.add("A207", score.span, "near" if near else "", found=score.id, nearest=near)
