"""What the sentences of the synthesis hold: how many interviews, whom they miss."""

from __future__ import annotations

from persona_tui.export.document import Place, Prose, said, words
from persona_tui.export.making import Making
from persona_tui.interview.saying import listed


def interviews(making: Making) -> Prose:
    """How many interviews there are: « 5 entretiens »."""
    n = sum(1 for _ in making.records)
    return words(making.tr.plural("{n} interview", "{n} interviews", n).format(n=n))


def not_met(making: Making) -> Prose:
    """The kinds of link with the community that nobody met here has, in a row; empty when none is missing."""
    links = making.synthesis.unmet
    return said(listed([making.tr("“{text}”").format(text=link) for link in links], making.tr), Place(""))
