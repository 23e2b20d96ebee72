"""Times and dates in words: how long ago, how long it takes, which day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from persona_tui.text.language import N_, Translator

_MONTHS = (
    N_("{day} January {year}"),
    N_("{day} February {year}"),
    N_("{day} March {year}"),
    N_("{day} April {year}"),
    N_("{day} May {year}"),
    N_("{day} June {year}"),
    N_("{day} July {year}"),
    N_("{day} August {year}"),
    N_("{day} September {year}"),
    N_("{day} October {year}"),
    N_("{day} November {year}"),
    N_("{day} December {year}"),
)


def day(when: date, tr: Translator) -> str:
    """« 23 novembre 2026 »; the first of a month is « 1er » in French (OQLF)."""
    number = "1er" if when.day == 1 and tr.language == "fr" else str(when.day)
    return tr(_MONTHS[when.month - 1]).format(day=number, year=when.year)


def ago(then: datetime, now: datetime, tr: Translator) -> str:
    """« il y a 2 heures »; a day in words after a week.

    Args:
        then: with its offset.
        now: with its offset; a `then` that lies after it counts as just now (a clock was set back).
        tr: the language.
    """
    past = max(now - then, timedelta())
    minutes = int(past.total_seconds() // 60)
    if minutes < 1:
        return tr("just now")
    if minutes < 60:
        return tr.plural("{n} minute ago", "{n} minutes ago", minutes).format(n=minutes)
    if past < timedelta(days=1):
        return tr.plural("{n} hour ago", "{n} hours ago", minutes // 60).format(n=minutes // 60)
    if past < timedelta(days=7):
        return tr.plural("{n} day ago", "{n} days ago", past.days).format(n=past.days)
    return day(then.date(), tr)


def duration(minutes: int) -> str:
    """« 45 min », « 2 h », « 1 h 30 » (OQLF), the same in both languages."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{minutes}\u00a0min"
    return f"{hours}\u00a0h\u00a0{rest:02}" if rest else f"{hours}\u00a0h"
