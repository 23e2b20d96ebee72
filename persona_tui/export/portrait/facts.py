"""What the portrait's sentences hold: when, how many, which dimensions. Empty ones drop their sentence."""

from __future__ import annotations

from collections.abc import Callable

from persona_tui.export.days import months_text
from persona_tui.export.document import Prose, words
from persona_tui.export.making import Making
from persona_tui.interview.saying import listed
from persona_tui.personas.portrait.portrait import Portrait
from persona_tui.personas.portrait.respondent import LEADING, Side
from persona_tui.personas.portrait.rounds import Round
from persona_tui.personas.portrait.voices import led
from persona_tui.text.days import day_text
from persona_tui.text.language import Translator


def _told(making: Making, tell: Callable[[Portrait, Translator], str]) -> Prose:
    portrait = making.portrait
    return words(tell(portrait, making.tr)) if portrait else ()


def period(making: Making) -> Prose:
    """The months of the round that the portrait is of."""
    return _told(making, lambda portrait, tr: _months(portrait.now, tr))


def previous_period(making: Making) -> Prose:
    """The months of the round before; empty without one whose figures can be set beside these."""
    return _told(
        making,
        lambda portrait, tr: _months(portrait.before, tr) if portrait.before and portrait.changes else "",
    )


def respondents(making: Making) -> Prose:
    """How many answered, and how many of them facilitate."""
    return _told(making, _respondents)


def _respondents(portrait: Portrait, tr: Translator) -> str:
    sides = [one.side for one in portrait.now.respondents]
    leading = sum(side in LEADING for side in sides)
    members, allies = sides.count(Side.MEMBER), sides.count(Side.ALLY)
    n = len(sides)
    said = tr.plural("{n} self-assessment", "{n} self-assessments", n).format(n=n)
    counted = (
        (leading, tr.plural("{n} by those who facilitate", "{n} by those who facilitate", leading)),
        (members, tr.plural("{n} by a member", "{n} by members", members)),
        (allies, tr.plural("{n} by an allied organisation", "{n} by allied organisations", allies)),
    )
    parts = [who.format(n=some) for some, who in counted if some]
    return f"{said} ({', '.join(parts)})" if len(parts) > 1 else said


def small_group(making: Making) -> Prose:
    """How many answered, when they are so few that anyone could guess; else empty."""
    return _told(
        making,
        lambda portrait, tr: _people(len(portrait.now.respondents), tr) if portrait.small else "",
    )


def replaced(making: Making) -> Prose:
    """How many self-assessments give way to a later one of the same code; empty when none does."""

    def tell(portrait: Portrait, tr: Translator) -> str:
        n = portrait.now.replaced
        return tr.plural("{n} self-assessment", "{n} self-assessments", n).format(n=n) if n else ""

    return _told(making, tell)


def dimensions_in_gap(making: Making) -> Prose:
    """The dimensions on which those who facilitate and members are a step apart or more, in a row."""

    def tell(portrait: Portrait, tr: Translator) -> str:
        gaps = [gap for gap in portrait.compared.gaps if gap.marked]
        return listed([tr("“{text}”").format(text=gap.measure.title) for gap in gaps], tr)

    return _told(making, tell)


def next_date(making: Making) -> Prose:
    """The next date that those who facilitate set.

    Of several, the first one after the last answer: none that comes is missed. When all are past, the last.
    """

    def tell(portrait: Portrait, tr: Translator) -> str:
        days = sorted(day for one in led(portrait.now) for day in one.reviews)
        coming = [day for day in days if day > portrait.now.last]
        return day_text((coming or days[-1:])[0], tr) if days else ""

    return _told(making, tell)


def _months(round_: Round, tr: Translator) -> str:
    return months_text(round_.first, round_.last, tr)


def _people(n: int, tr: Translator) -> str:
    return tr.plural("{n} person", "{n} people", n).format(n=n)
