"""Numbers and durations in words, with what goes between figures and units in each language."""

from __future__ import annotations

from decimal import Decimal

from persona_tui.text.language import Translator

_NBSP = "\u00a0"


def number_text(number: float, tr: Translator) -> str:
    """A number as people write it: « 3,5 », “3.5”; no decimals when it has none."""
    written = str(int(number)) if float(number).is_integer() else f"{Decimal(str(float(number))):f}"
    return written.replace(".", "," if tr.language == "fr" else ".").replace("-", "−")


def with_unit(text: str, unit: str) -> str:
    """A number's text with its unit behind, never on the next line."""
    return f"{text}{_NBSP}{unit}" if unit else text


def duration_text(minutes: float) -> str:
    """A duration: « 45 min », « 2 h », « 1 h 30 »."""
    hours, rest = divmod(round(minutes), 60)
    if not hours:
        return f"{rest}{_NBSP}min"
    return f"{hours}{_NBSP}h{_NBSP}{rest:02}" if rest else f"{hours}{_NBSP}h"
