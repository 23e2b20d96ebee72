"""Scales drawn: a box for each step, under what the step is called."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.answer_types import Scale
from persona_tui.banks.telling.values import step_label
from persona_tui.export.document import Blank, Block, Item, Listing, Paragraph, Table, words
from persona_tui.export.guide.boxes import BOX
from persona_tui.export.guide.paper import Paper
from persona_tui.text.amounts import number_text

WIDEST, LONGEST = 11, 20
"""How many steps are drawn side by side, and how many one below the other; more are written as a number."""
WORD = Blank(8)


def drawn(scale: Scale, paper: Paper) -> Iterator[Block]:
    """Draw a scale.

    Args:
        scale: the answer type.
        paper: for the language of the words.
    """
    tr = paper.tr
    steps = range(scale.lowest, scale.highest + 1)
    labels = {step: step_label(scale, step) for step in steps}
    boxed = {step: f"{BOX} {number_text(step, tr)}" for step in steps}
    if len(steps) <= WIDEST and not any(labels.values()):
        yield Paragraph(words(" ".join(boxed.values())))
    elif len(steps) <= WIDEST:
        yield Table(
            tuple(words(labels[step]) for step in steps),
            (tuple(words(boxed[step]) for step in steps),),
        )
    elif len(steps) <= LONGEST:
        yield Listing(tuple(Item(words(" ".join((boxed[step], labels[step])).strip())) for step in steps))
    else:
        said = tr("from {least} to {most}").format(
            least=number_text(scale.lowest, tr), most=number_text(scale.highest, tr)
        )
        yield Paragraph((WORD, *words(f" ({said})")))
        ends = tuple(
            Item(words(labels[step]), lead=words(tr("{label}:").format(label=number_text(step, tr))))
            for step in steps
            if labels[step]
        )
        if ends:
            yield Listing(ends)
