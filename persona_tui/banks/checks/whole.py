"""What a bank as a whole should have: a consent question (A402) and a licence (A403)."""

from __future__ import annotations

from persona_tui.banks.answer_types import Consent
from persona_tui.banks.model import Bank, Use
from persona_tui.banks.outline.sketch import Outline
from persona_tui.banks.report import Report
from persona_tui.banks.settings.keywords import Keyword


def check_whole(bank: Bank, sketch: Outline, report: Report) -> None:
    """Warn, at the title, of what a bank to be shared lacks."""
    if sketch.title is None:
        return
    asks_consent = any(isinstance(question.answer, Consent) for question in bank.questions)
    if bank.use is Use.INTERVIEW and not asks_consent:
        report.add("A402", sketch.title_span)
    if sketch.settings.first(Keyword.LICENCE) is None:
        report.add("A403", sketch.title_span)
