"""A length of time."""

from __future__ import annotations

from persona_tui.interview.asking import Asking
from persona_tui.text.language import Translator
from persona_tui.tui.answers.short_text import ShortTextAnswer


class DurationAnswer(ShortTextAnswer):
    """A length of time as people write it."""

    def expected(self, asking: Asking, tr: Translator) -> str:  # noqa: ARG002 - every duration is written alike
        """Two ways of writing one."""
        return tr("for instance 1 h 30 or 90 min")
