"""Yes or no."""

from __future__ import annotations

from typing import ClassVar

from persona_tui.interview.asking import Asking
from persona_tui.interview.session import Json
from persona_tui.tui.answers.one_choice import OneChoiceAnswer
from persona_tui.tui.answers.rows import Ways


class YesNoAnswer(OneChoiceAnswer):
    """Two rows; the first letter of either language's word picks one too."""

    WAYS: ClassVar[Ways] = Ways(letters={"o": 0, "y": 0, "n": 1})

    def stated(self, asking: Asking) -> list[tuple[str, str]]:
        """The chosen row for true or false."""
        if not isinstance(asking.raw, bool):
            return []
        yes, no = self.options
        return [((yes if asking.raw else no).id, "")]

    def raw(self) -> Json:
        """True, false, or nothing."""
        return self.chosen[0] == self.options[0].id if self.chosen else None
