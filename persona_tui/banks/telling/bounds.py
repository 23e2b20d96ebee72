"""Bounds in words."""

from __future__ import annotations

from persona_tui.banks.answer_types import Bounds
from persona_tui.text.amounts import number_text
from persona_tui.text.language import Translator


def bounds_text(bounds: Bounds, tr: Translator) -> str:
    """« de 1 à 5 », « au moins 4 », « au plus 10 »; empty for open bounds."""
    least, most = bounds.least, bounds.most
    if least is not None and most is not None:
        low, high = number_text(least, tr), number_text(most, tr)
        return low if least == most else tr("from {least} to {most}").format(least=low, most=high)
    if least is not None:
        return tr("at least {least}").format(least=number_text(least, tr))
    return "" if most is None else tr("at most {most}").format(most=number_text(most, tr))
