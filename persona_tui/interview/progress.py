"""How far an interview is, in words and as a share (R21)."""

from __future__ import annotations

from persona_tui.interview.path import Path
from persona_tui.text.language import Translator


def sentence(path: Path, tr: Translator) -> str:
    """« 12 faites, reste 4 à 9 »."""
    return remaining(path.done, path.least, path.most, tr)


def remaining(done: int, least: int, most: int | None, tr: Translator) -> str:
    """The same, from the counts.

    Args:
        done: how many questions are answered.
        least: how many are left at the least.
        most: how many are left at the most; `None` for a repetition without a bound.
        tr: the interface's language.
    """
    said = tr.plural("{n} done", "{n} done", done).format(n=done)
    if most is None:
        left = tr("{least} or more to go").format(least=least)
    elif least == most:
        left = tr("{n} to go").format(n=most)
    else:
        left = tr("{least} to {most} to go").format(least=least, most=most)
    return f"{said}, {left}"


def share(path: Path) -> float:
    """How much of the bar is full, from 0 to 1: it never recedes while answering in order (R21).

    It stays empty while an answer may still bring any number of repetitions, and is never full while more may
    be asked for.
    """
    if path.counts.endless:
        return 0.0
    left = path.counts.most + 1 if path.most is None else path.most
    return path.done / (path.done + left) if path.done + left else 1.0
