"""Places on a scale as text that reads without colour: ``███░░ 3``."""

from __future__ import annotations

from persona_tui.banks.answer_types import Scale
from persona_tui.banks.model import Question
from persona_tui.text.language import Translator


def step_text(question: Question, scale: Scale, steps: tuple[int, ...], tr: Translator) -> str:
    """Where one or several people stand on a scale, with what the step or the two ends are called.

    Args:
        question: the question; when it names the ends itself (``A ↔ B``), they are not said again.
        scale: the scale.
        steps: where each stands; several are shown as a range and never as a mean (docs/persona-sheet.md).
        tr: the language of the words.

    Returns:
        ``███░░ 3 (Parfois)``, ``░░█░░ 3 (Seul ↔ Ensemble)``, ``░███░ 2 à 4``; nothing without a place.
    """
    if not steps:
        return ""
    least, most = min(steps), max(steps)
    bar = steps_bar(scale, least, most)
    place = tr("{least} to {most}").format(least=least, most=most) if least != most else str(most)
    called = _called(question, scale, least, most)
    return f"{bar} {place} ({called})" if called else f"{bar} {place}"


def steps_bar(scale: Scale, least: int, most: int) -> str:
    """A step as a bar filled up to it, a range as a bar filled from one end to the other.

    Between two poles there is no more and no less, so that one step is a mark where it stands. A scale that
    begins at 0 shows nothing filled there.
    """
    first = max(scale.lowest, 1)
    begin = first if least == most and not scale.bipolar else least
    return "".join("█" if begin <= step <= most else "░" for step in range(first, scale.highest + 1))


def _called(question: Question, scale: Scale, least: int, most: int) -> str:
    wording = str(question.wording)
    if scale.ends and not all(end in wording for end in scale.ends):
        return (" ↔ " if scale.bipolar else " → ").join(scale.ends)
    labels = scale.labels[least - scale.lowest : most - scale.lowest + 1] if scale.labels else ()
    return " ↔ ".join(dict.fromkeys((labels[0], labels[-1]))) if labels else ""
