"""A path as lines for people."""

from __future__ import annotations

from persona_tui.banks.model import Bank, Section
from persona_tui.interview import why
from persona_tui.interview.path import Path, Place
from persona_tui.interview.progress import sentence
from persona_tui.text.language import N_, Translator

PLACES = {
    Place.ASKED: N_("asked"),
    Place.OFF_PATH: N_("off the path"),
    Place.UNSETTLED: N_("not settled yet"),
}
_MARKS = {Place.ASKED: "○", Place.OFF_PATH: "·", Place.UNSETTLED: "?"}


def trace_lines(bank: Bank, path: Path, tr: Translator) -> str:
    """Each item with its place and, off the path, the reason; then what is next and how far it is."""
    lines = []
    for step in path.steps:
        item = step.item
        mark = "✓" if step.answered else _MARKS[step.place]
        level = 2 if isinstance(item, Section) else item.level
        words = tr(PLACES[step.place])
        if step.reason is not None:
            reason = why.sentence(step.reason, bank, tr)
            words = tr("{label}: {text}").format(label=words, text=reason)
        lines.append(f"{'  ' * (level - 2)}{mark} {step.id}  {words}")
    lines.append(sentence(path, tr))
    lines.append(tr("Next: {item}").format(item=path.next) if path.next else tr("Nothing is left to ask."))
    return "\n".join(lines)
