"""What an answer did to the path, in one quiet line (R9)."""

from __future__ import annotations

from persona_tui.interview.path import Path
from persona_tui.text.language import Translator


def moved(before: Path, after: Path, tr: Translator) -> str:
    """What came to the path and left it; empty when nothing did.

    Answers are told from questions: what was said and goes out is kept, what comes back counts again. A
    question that was never sure to be asked is no news when it is not.

    Args:
        before: the path before the change.
        after: the path after it.
        tr: the interface's language.
    """
    if before is after:
        return ""
    then, now = _questions(before), _questions(after)
    came, left = now - then, then - now
    answered = frozenset(step.id for step in after.steps if step.answered)
    told = (
        tr.plural("{n} answer goes out, kept aside", "{n} answers go out, kept aside", _n(left & answered)),
        tr.plural("{n} answer comes back", "{n} answers come back", _n(came & answered)),
        tr.plural("{n} question comes in", "{n} questions come in", _n(came - answered)),
        tr.plural("{n} question goes out", "{n} questions go out", _n(left - answered)),
    )
    counts = (_n(left & answered), _n(came & answered), _n(came - answered), _n(left - answered))
    parts = [text.format(n=n) for text, n in zip(told, counts, strict=True) if n]
    return tr("The path changes: {changes}.").format(changes=", ".join(parts)) if parts else ""


def _n(items: frozenset[str]) -> int:
    return len(items)


def _questions(path: Path) -> frozenset[str]:
    return frozenset(question.id for question in path.asked if question.takes_answer)
