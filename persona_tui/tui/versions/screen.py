"""The versions of one answer, over the screen: pick one, or all of them joined."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from persona_tui.banks.facing import worded
from persona_tui.interview.answer import Answer
from persona_tui.interview.conductor import Interview
from persona_tui.interview.piping import fill_for
from persona_tui.interview.versions import joined_version, versions_of
from persona_tui.text.language import N_
from persona_tui.tui.choices import Row
from persona_tui.tui.display import joined, lines, plain, wording
from persona_tui.tui.listing import ListingScreen
from persona_tui.tui.review.telling import Telling


class VersionsScreen(ListingScreen[Answer]):
    """Hands back the version that was picked; Escape leaves all of them."""

    PICKS = N_("Keep this one")
    LEAVES = N_("Choose later")

    def __init__(self, interview: Interview, item: str) -> None:
        """Prepare the choice.

        Args:
            interview: as it stands.
            item: a question whose answer has several versions.
        """
        super().__init__()
        self._interview = interview
        self._item = item
        self._offered: dict[str, Answer] = {}

    def rows(self) -> Iterator[Row]:
        """The question, its versions, all of them joined where they can be."""
        interview = self._interview
        question = interview.question(self._item)
        if question is None:
            return
        fill = fill_for(interview.session, interview.bank, interview.path)
        facing = interview.session.opening.facing
        yield Row(wording(worded(question, facing), fill).stylize("bold"))
        yield Row(
            plain(self.tr("Several people answered here, none knowing of the other. Which answer is kept?"))
        )
        yield Row(plain(""))
        held = interview.session.answers[self._item]
        telling = Telling(interview.path, facing, fill, self.tr)
        self._offered = {str(place): version for place, version in enumerate(versions_of(held), 1)}
        for place, version in self._offered.items():
            yield Row(lines(self._lines(place, list(telling.told(question, version)))), id=place)
        if (all_of_them := joined_version(question, held)) is not None:
            self._offered["all"] = all_of_them
            yield Row(plain(self.tr("All of them, joined"), "bold"), id="all")

    def meant(self, row_id: str) -> Answer | None:
        """The version of a row."""
        return self._offered.get(row_id)

    def _lines(self, place: str, told: list[str]) -> Iterator[Content]:
        first, *others = told or [""]
        standing = self.tr("{text} (stands for now)").format(text=first) if place == "1" else first
        yield joined(plain(f"{place}  ", "bold"), standing)
        yield from (joined("   ", line) for line in others)
