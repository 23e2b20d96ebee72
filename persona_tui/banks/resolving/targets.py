"""Arrows resolved: to something later that can be gone to (R16; E106, E107, A209)."""

from __future__ import annotations

from itertools import islice

from persona_tui.banks.choices.arrows import target_id
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.model import Arrow, Direction
from persona_tui.banks.outline.sketch import Entry, Option
from persona_tui.banks.reading import Via
from persona_tui.banks.resolving.scope import Scope
from persona_tui.text.nearest import folded


def arrow(entry: Entry, option: Option, words: Words, scope: Scope) -> Arrow | None:
    """The arrow of a choice.

    Args:
        entry: the choice's question.
        option: the choice.
        words: reads the link's text.
        scope: the bank's names; its report gets an E106 or E107, and an A209 when the text of the link is not
            its target's title.

    Returns:
        The arrow, or `None` without one or after an error.
    """
    written = option.arrow
    if written is None:
        return None
    if written.target is None or written.title is None:
        return Arrow(written.direction, "", written.span)
    name = target_id(written.target)
    if name is None:
        span = written.target.span() if written.target else written.span
        scope.report.add("E106", span, "outside", found=written.target.text)
        return None
    span = written.target.span(1)
    target = scope.find(name)
    if target is None:
        known = (later.id for later in islice(scope.entries, entry.place + 1, None))
        nearest = scope.report.nearest(name, known)
        scope.report.add("E106", span, "near" if nearest else "", found=name, nearest=nearest)
        return None
    scope.mention(Via.ARROW, entry, target, span)
    if target.place <= entry.place:
        variant = "own" if target is entry else ""
        scope.report.add("E107", span, variant, found=name, line=target.span.line)
        return None
    if written.direction is Direction.GOES_TO and target.level > 3:
        scope.report.add("E106", span, "follow-up", found=name)
        return None
    title = str(target.wording)
    if folded(str(words.wording(written.title))) != folded(title):
        scope.report.add("A209", written.title.span(), found=written.title.text, title=title)
    return Arrow(written.direction, target.id, written.span)
