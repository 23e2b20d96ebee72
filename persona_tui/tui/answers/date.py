"""A day."""

from __future__ import annotations

from persona_tui.interview.asking import Asking
from persona_tui.text.language import Translator
from persona_tui.tui.answers.short_text import ShortTextAnswer


class DateAnswer(ShortTextAnswer):
    """A day in figures."""

    def expected(self, asking: Asking, tr: Translator) -> str:  # noqa: ARG002 - every day is written alike
        """How a day is written."""
        return tr("year-month-day, for instance 2026-11-23")
