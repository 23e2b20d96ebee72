"""What was answered as blocks: one session plainly, several one under the other with their codes."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.export.answered.gathering import Answered, Version
from persona_tui.export.document import Block, Inline, Item, Listing, Paragraph, Prose, words
from persona_tui.export.phrasing import coded, lead
from persona_tui.text.language import Translator


def shown(one: Answered, tr: Translator, *, labelled: bool, several: bool) -> Iterator[Block]:
    """A question and what was answered.

    Args:
        one: the question.
        tr: the bank's language.
        labelled: whether it stands under its wording; what says nothing without it always does.
        several: whether several sessions are told, by their codes.
    """
    label = lead(one.label, tr) if labelled or one.bare else ()
    if several:
        if label:
            yield Paragraph((), lead=label)
        yield from _side_by_side(one.versions, tr)
        return
    for version in one.versions:
        yield from headed(
            lead(one.label, tr), version.blocks, tr, hypothesis=version.hypothesis, labelled=bool(label)
        )


def hypothetical(text: Prose, hypothesis: bool, tr: Translator) -> Prose:
    """Words with « (hypothèse) » behind them where they are one."""
    mark = f"({tr('hypothesis')})"
    return (*text, *words(f" {mark}" if text else mark)) if hypothesis else text


def headed(
    label: Prose,
    blocks: tuple[Block, ...],
    tr: Translator,
    *,
    hypothesis: bool = False,
    labelled: bool = True,
) -> Iterator[Block]:
    """An answer under what it answers: on its line where it is short.

    Args:
        label: what stands before it in bold, its colon included.
        blocks: the answer.
        tr: the bank's language.
        hypothesis: whether it is one; several blocks need the label's line to say so.
        labelled: whether the label is shown all the same.
    """
    match blocks:
        case (Paragraph(text, ()),):
            yield Paragraph(hypothetical(text, hypothesis, tr), lead=label if labelled else ())
        case _:
            if labelled or hypothesis:
                yield Paragraph(hypothetical((), hypothesis, tr), lead=label)
            yield from blocks


def _side_by_side(versions: list[Version], tr: Translator) -> Iterator[Block]:
    """An item for each answer that fits in one, the others as blocks under their codes."""
    items: list[Item] = []
    for version in versions:
        codes = lead(_codes(version.codes), tr)
        if (item := _item(version, codes, tr)) is not None:
            items.append(item)
            continue
        if items:
            yield Listing(tuple(items))
            items.clear()
        yield from headed(codes, version.blocks, tr, hypothesis=version.hypothesis)
    if items:
        yield Listing(tuple(items))


def _item(version: Version, codes: Prose, tr: Translator) -> Item | None:
    match version.blocks:
        case (Paragraph(text, ()),):
            return Item(hypothetical(text, version.hypothesis, tr), lead=codes)
        case (Listing(items, ordered),):
            below = tuple(_numbered(item, n) for n, item in enumerate(items, 1)) if ordered else items
            return Item(hypothetical((), version.hypothesis, tr), lead=codes, items=below)
        case _:
            return None


def _numbered(item: Item, number: int) -> Item:
    """An item of a list inside another, where the writer has bullets only."""
    return Item((*words(f"{number}. "), *item.text), item.lead, item.items)


def _codes(codes: list[str]) -> Prose:
    parts: list[Inline] = []
    for place, code in enumerate(codes):
        parts += [*words(", " if place else ""), *coded(code)]
    return tuple(parts)
