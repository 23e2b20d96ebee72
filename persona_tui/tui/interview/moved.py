"""What an answer did to the path, in one quiet line (R9)."""

from __future__ import annotations

from persona_tui.interview.path import Path
from persona_tui.text.language import Translator


def moved(before: Path, after: Path, tr: Translator) -> str:
    """How many questions came to the path and left it; empty when none did.

    Args:
        before: the path before the change.
        after: the path after it.
        tr: the interface's language.
    """
    if before is after:
        return ""
    then, now = _questions(before), _questions(after)
    came, left = len(now - then), len(then - now)
    parts = []
    if came:
        parts.append(tr.plural("{n} question comes in", "{n} questions come in", came).format(n=came))
    if left:
        parts.append(
            tr.plural("{n} question goes out, kept aside", "{n} questions go out, kept aside", left).format(
                n=left
            )
        )
    return tr("The path changes: {changes}.").format(changes=", ".join(parts)) if parts else ""


def _questions(path: Path) -> frozenset[str]:
    return frozenset(question.id for question in path.asked if not question.is_statement)
