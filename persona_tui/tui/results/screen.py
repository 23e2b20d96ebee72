"""What an interview comes to so far: scores with their coverage, computed results, what they lack (R20)."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.interview.conductor import Interview
from persona_tui.text.language import N_
from persona_tui.tui.choices import OPEN, Row
from persona_tui.tui.commands.command import Command, bindings
from persona_tui.tui.display import plain
from persona_tui.tui.listing import LeadingScreen
from persona_tui.tui.results.rows import item_of_result, result_rows

CLOSE = Command("results.close", "leave", ("escape", "f5"), N_("Close"), N_("Goes back."), palette=False)


class ResultsScreen(LeadingScreen):
    """A list of results; the rows lead to what they still lack."""

    ABOUT = (
        N_(
            "Scores say how many of their questions are answered; without any answer they are undetermined, "
            "not 0."
        ),
        N_("Enter goes to the first question that a result still lacks."),
    )
    OWN = (OPEN, CLOSE)
    BINDINGS = bindings((CLOSE,))

    def __init__(self, interview: Interview) -> None:
        super().__init__()
        self._interview = interview

    def rows(self) -> Iterator[Row]:
        """The scores, the results; a sentence when there are none."""
        found = list(result_rows(self._interview, self.tr))
        yield from found or [Row(plain(self.tr("This bank has no scores and computes nothing.")))]

    def meant(self, row_id: str) -> str | None:
        """The first question that a result lacks."""
        return item_of_result(row_id, self._interview, self.tr) or None
