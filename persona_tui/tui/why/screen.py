"""Why one question is asked or not, with the questions that decide it to go to (R28)."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.interview.conductor import Interview
from persona_tui.interview.item_words import Wordings
from persona_tui.interview.review_words import why_review
from persona_tui.interview.why import Term, explained
from persona_tui.text.language import N_
from persona_tui.tui.choices import OPEN, Row
from persona_tui.tui.commands.command import Command, bindings
from persona_tui.tui.display import plain
from persona_tui.tui.listing import LeadingScreen

CLOSE = Command("why.close", "leave", ("escape", "f6"), N_("Close"), N_("Goes back."), palette=False)

_TRUTHS = {True: N_("lets it be asked"), False: N_("keeps it off"), None: N_("still open")}
"""What a term does to the item: by words, never by a colour or a sign alone."""


class WhyScreen(LeadingScreen):
    """What decides about one question; the rows lead to the questions that decide."""

    ABOUT = (N_("Why a question is asked or not. Enter goes to a question that decides it."),)
    OWN = (OPEN, CLOSE)
    BINDINGS = bindings((CLOSE,))

    def __init__(self, interview: Interview, item: str) -> None:
        """Prepare the page.

        Args:
            interview: the interview as it stands.
            item: the id of the question or section to explain.
        """
        super().__init__()
        self._interview = interview
        self._item = item

    def rows(self) -> Iterator[Row]:
        """The sentences, what they are made of, then where to go."""
        interview, tr = self._interview, self.tr
        words = Wordings(interview, tr)
        said = explained(interview.path, interview.bank, self._item, words.fill, tr, words.facing)
        yield Row(plain(words.title(self._item), "bold"))
        for sentence in (said.sentence, *why_review(interview, self._item, tr)):
            yield Row(plain(sentence))
        for term in said.terms if len(said.terms) > 1 else ():  # one alone is all that the sentence says
            yield Row(plain(f"  {self._told(term)}"))
        goals = dict.fromkeys((*said.deciders, *(term.item for term in said.terms), self._item))
        there = [
            item for item in goals if item != interview.current and interview.path.item(item) is not None
        ]
        if there:
            yield Row(plain(""))
            yield Row(plain(tr("Go to"), "$text-muted"))
        for item in there:
            yield Row(plain(words.title(item)), item)

    def _told(self, term: Term) -> str:
        return self.tr("{label}: {text}").format(label=self.tr(_TRUTHS[term.truth]), text=term.text)
