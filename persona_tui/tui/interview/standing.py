"""What is particular about the answer shown, in one sentence: its special, its marks, its place."""

from __future__ import annotations

from persona_tui.interview.answer import Special
from persona_tui.interview.asking import Asking, Badge
from persona_tui.text.language import Translator
from persona_tui.tui.interview.specials import SPECIALS
from persona_tui.tui.versions.command import VERSIONS, to_choose_line


def standing(asking: Asking, off_path: str, tr: Translator) -> str:
    """The sentence; empty for an ordinary answer.

    Args:
        asking: the question as asked.
        off_path: why it is not asked, in words; empty when it is.
        tr: the interface's language.
    """
    answer = asking.answer
    parts: list[str] = []
    if off_path:
        parts.append(tr("Not asked, only shown: {why}").format(why=off_path))
    match asking.badge:
        case Badge.RESTORED:
            parts.append(tr("Back on the path with its answer"))
        case Badge.TO_REVIEW:
            parts.append(tr("! To review: a chosen answer is no longer offered"))
    if answer.special is not None and asking.draft is None:
        name = tr(SPECIALS[answer.special])
        reasoned = answer.special is Special.SKIPPED and answer.reason
        parts.append(f"{name} ({answer.reason})" if reasoned else name)
    if answer.hypothesis:
        parts.append(tr("Hypothesis: said without evidence yet"))
    if to_choose := to_choose_line(answer, VERSIONS, tr):
        parts.append(f"! {to_choose}")
    return " · ".join(parts)
