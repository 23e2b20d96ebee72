"""Figures of a portrait in words: ``███░░ 3,4 · n=7 · de 1 à 5``."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from persona_tui.personas.portrait.figures import BANDS, Bounds, band, bar, rounded
from persona_tui.personas.portrait.profile import Figure
from persona_tui.text.amounts import number_text
from persona_tui.text.language import Translator

DOT = " · "


def figure_text(figure: Figure, bounds: Bounds | None, tr: Translator, *, ranged: bool = True) -> str:
    """A figure with its bar, how many it stands for, and the range of their means.

    Args:
        figure: the figure.
        bounds: the steps of its scale; without them there is no bar.
        tr: the language.
        ranged: whether the range is told, where there is one.
    """
    shown = " ".join(filter(None, (bar(figure.mean, bounds), decimal_text(rounded(figure.mean), tr))))
    parts = [shown, tr("n={n}").format(n=figure.n)]
    if ranged and figure.least is not None and figure.most is not None:
        parts.append(_range(figure.least, figure.most, tr))
    return DOT.join(parts)


def band_text(figure: Figure, bounds: Bounds | None, tr: Translator) -> str:
    """What the figure is called; empty off a scale of five steps."""
    called = band(figure.mean, bounds)
    return tr(BANDS[called]) if called else ""


def decimal_text(number: Decimal, tr: Translator) -> str:
    """A figure with its one decimal: « 3,4 », « 4,0 »."""
    return f"{number:.1f}".replace(".", "," if tr.language == "fr" else ".").replace("-", "−")


def change_text(number: Decimal, tr: Translator) -> str:
    """A difference with its sign: « +0,4 », « −0,2 », « = »."""
    return "=" if not number else f"{'+' if number > 0 else ''}{decimal_text(number, tr)}"


def range_text(least: float, most: float, tr: Translator) -> str:
    """From one value to another: « de 2 à 5 », « 3 » where they are the same."""
    return _between(least, most, tr("from {least} to {most}"), tr)


def place_text(least: float, most: float, tr: Translator) -> str:
    """A place on a scale, or several as a range: « 3 », « 2 à 5 »."""
    return _between(least, most, tr("{least} to {most}"), tr)


def _between(least: float, most: float, said: str, tr: Translator) -> str:
    low, high = number_text(least, tr), number_text(most, tr)
    return low if low == high else said.format(least=low, most=high)


def _range(least: Fraction, most: Fraction, tr: Translator) -> str:
    """The range of several means, as printed; where they are all the same, that they are: « toutes à 3 »."""
    low, high = (float(rounded(end)) for end in (least, most))
    if low == high:
        return tr("all at {value}").format(value=number_text(low, tr))
    return range_text(low, high, tr)
