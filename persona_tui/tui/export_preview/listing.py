"""A short list over the preview: documents, licences, formats."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from persona_tui.text.language import N_, Translator
from persona_tui.tui.choices import Row
from persona_tui.tui.listing import ListingScreen


class OneOfScreen(ListingScreen[str]):
    """Hands back the id of the row that was picked; Escape leaves what was chosen before."""

    PICKS = N_("Choose")

    def __init__(self, drawn: Callable[[Translator], Iterator[Row]]) -> None:
        """Prepare the list.

        Args:
            drawn: its rows in a language.
        """
        super().__init__()
        self._drawn = drawn

    def rows(self) -> Iterator[Row]:
        """The rows, in the language of now."""
        return self._drawn(self.tr)

    def meant(self, row_id: str) -> str:
        """The row itself."""
        return row_id
