"""A path as lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.model import Bank, Section
from persona_tui.interview import why
from persona_tui.interview.amounts import number_text
from persona_tui.interview.path import Path, Place, Scored
from persona_tui.interview.progress import sentence
from persona_tui.text.language import N_, Translator

PLACES = {
    Place.ASKED: N_("asked"),
    Place.OFF_PATH: N_("off the path"),
    Place.UNSETTLED: N_("not settled yet"),
}
_MARKS = {Place.ASKED: "○", Place.OFF_PATH: "·", Place.UNSETTLED: "?"}
_DECIMALS = 2


def trace_lines(bank: Bank, path: Path, tr: Translator) -> str:
    """Each item with its place and, off the path, the reason; what is derived; what is next; the progress."""
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
    lines += _derived(path, tr)
    lines.append(sentence(path, tr))
    lines.append(tr("Next: {item}").format(item=path.next) if path.next else tr("Nothing is left to ask."))
    return "\n".join(lines)


def _derived(path: Path, tr: Translator) -> Iterator[str]:
    """The scores and dimensions with their coverage, and the results (R20)."""
    for name, scored in path.scores.items():
        coverage = tr("{answered} of {of}").format(answered=scored.answered, of=scored.of)
        text = tr("{value} ({coverage})").format(value=_value(scored, tr), coverage=coverage)
        yield tr("{label}: {text}").format(label=name, text=text)
    for item, result in path.results.items():
        yield tr("{label}: {text}").format(label=item, text=result or tr("undetermined"))


def _value(scored: Scored, tr: Translator) -> str:
    if scored.value is None:
        return tr("undetermined")
    return number_text(round(scored.value, _DECIMALS), "," if tr.language == "fr" else ".")
