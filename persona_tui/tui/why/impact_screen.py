"""What a change did, question by question, each with its reason (R9, R28)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from persona_tui.interview.conductor import Interview
from persona_tui.interview.impact import Impact
from persona_tui.interview.item_words import Wordings
from persona_tui.interview.review_words import why_review
from persona_tui.interview.why import Explainer
from persona_tui.text.language import N_
from persona_tui.tui.choices import OPEN, Row
from persona_tui.tui.commands.command import Command, bindings
from persona_tui.tui.display import lines, plain
from persona_tui.tui.listing import LeadingScreen

CLOSE = Command("impact.close", "leave", ("escape", "f6"), N_("Close"), N_("Goes back."), palette=False)

#: More of one kind are counted, not listed: nobody reads them, and a large bank may bring thousands.
_LISTED: Final = 100


class ImpactScreen(LeadingScreen):
    """Every question that a change touched, by kind; the rows lead to them."""

    ABOUT = (N_("What the last change did, and why. Enter goes to the highlighted question."),)
    OWN = (OPEN, CLOSE)
    BINDINGS = bindings((CLOSE,))

    def __init__(self, interview: Interview, impact: Impact) -> None:
        """Prepare the page.

        Args:
            interview: the interview as it stands.
            impact: what the change did.
        """
        super().__init__()
        self._interview = interview
        self._impact = impact

    def rows(self) -> Iterator[Row]:
        """What was touched."""
        impact, tr = self._impact, self.tr
        words = Wordings(self._interview, tr)
        explainer = Explainer(self._interview.path, self._interview.bank, words.fill, tr, words.facing)
        yield from self._block(tr("Kept aside: off the path"), impact.left, words, explainer)
        yield from self._block(tr("Back on the path, with their answers"), impact.back, words, explainer)
        yield from self._block(tr("To review"), impact.to_review, words, explainer)
        yield from self._block(tr("New questions"), impact.new, words, explainer)
        yield from self._block(tr("No longer asked"), impact.gone, words, explainer)

    def _block(
        self, title: str, items: Sequence[str], words: Wordings, explainer: Explainer
    ) -> Iterator[Row]:
        if not items:
            return
        yield Row(plain(title, "bold $text-primary"))
        for item in items[:_LISTED]:
            reasons = [plain(f"    {reason}", "$text-muted") for reason in self._reasons(item, explainer)]
            there = self._interview.path.item(item) is not None
            yield Row(lines((plain(words.title(item)), *reasons)), item if there else "")
        more = len(items) - _LISTED
        if more > 0:
            yield Row(plain(self.tr.plural("{n} more", "{n} more", more).format(n=more)))

    def _reasons(self, item: str, explainer: Explainer) -> tuple[str, ...]:
        if review := why_review(self._interview, item, self.tr):
            return review
        return () if self._interview.path.item(item) is None else (explainer.of(item).sentence,)
