"""What is particular about the answer shown, in one sentence: its special, its marks, its place."""

from __future__ import annotations

from collections.abc import Sequence

from persona_tui.interview.answer import Special
from persona_tui.interview.asking import Asking, Badge
from persona_tui.text.language import Translator
from persona_tui.tui.interview.commands import CONFIRM
from persona_tui.tui.interview.specials import SPECIALS
from persona_tui.tui.keys import key_name
from persona_tui.tui.versions.command import VERSIONS, to_choose_line


def standing(asking: Asking, off_path: str, review: Sequence[str], tr: Translator) -> str:
    """The sentence; empty for an ordinary answer.

    Args:
        asking: the question as asked.
        off_path: why it is not asked, in words; empty when it is.
        review: why the answer is to be reviewed, a sentence a cause.
        tr: the interface's language.
    """
    keys = f"{key_name(CONFIRM.keys[0], tr, short=True)}\u00a0{tr(CONFIRM.label)}"
    answer = asking.answer
    parts: list[str] = []
    if off_path:
        parts.append(tr("Not asked, only shown: {why}").format(why=off_path))
    match asking.badge:
        case Badge.RESTORED:
            parts.append(tr("Back on the path with its answer") + f" ({keys})")
        case Badge.TO_REVIEW:
            rejected = any(remark.rejects for remark in asking.remarks)
            said = " ".join(review)
            parts.append(tr("! To review. {why}").format(why=said if rejected else f"{said} ({keys})"))
    if answer.special is not None and asking.draft is None:
        name = tr(SPECIALS[answer.special])
        reasoned = answer.special is Special.SKIPPED and answer.reason
        parts.append(f"{name} ({answer.reason})" if reasoned else name)
    if answer.hypothesis:
        parts.append(tr("Hypothesis: said without evidence yet"))
    if to_choose := to_choose_line(answer, VERSIONS, tr):
        parts.append(f"! {to_choose}")
    return " · ".join(parts)
