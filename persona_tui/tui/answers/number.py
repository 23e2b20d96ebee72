"""A number, with bounds and a unit."""

from __future__ import annotations

from persona_tui.banks.answer_types import Bounds, Number
from persona_tui.interview.asking import Asking
from persona_tui.text.language import Translator
from persona_tui.tui.answers.short_text import ShortTextAnswer


class NumberAnswer(ShortTextAnswer):
    """A number as typed; its bounds and unit are said under the field."""

    def expected(self, asking: Asking, tr: Translator) -> str:
        """« heures, de 0 à 160 »."""
        answer = asking.question.answer
        if not isinstance(answer, Number):
            return ""
        return ", ".join(filter(None, (answer.unit, _bounds(answer.bounds, tr))))


def _bounds(bounds: Bounds, tr: Translator) -> str:
    match bounds:
        case Bounds(None, None):
            return ""
        case Bounds(None, most):
            return tr("{most} at the most").format(most=_figure(most, tr))
        case Bounds(least, None):
            return tr("{least} at the least").format(least=_figure(least, tr))
        case Bounds(least, most):
            return tr("from {least} to {most}").format(least=_figure(least, tr), most=_figure(most, tr))


def _figure(value: float | None, tr: Translator) -> str:
    figure = f"{value or 0:g}"
    return figure.replace(".", ",") if tr.language == "fr" else figure
