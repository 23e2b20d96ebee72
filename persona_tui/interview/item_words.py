"""The items of one interview by name: a question as it is asked now, with its repetition, and its values."""

from __future__ import annotations

from typing import cast

from persona_tui.banks.facing import worded
from persona_tui.banks.model import Item, Question
from persona_tui.banks.telling.naming import LONGEST
from persona_tui.banks.telling.wording import shortened
from persona_tui.interview.amounts import number_text
from persona_tui.interview.answer import Value
from persona_tui.interview.conductor import Interview
from persona_tui.interview.offered import labels
from persona_tui.interview.path import Path
from persona_tui.interview.piping import fill_for
from persona_tui.interview.repetition_names import name_of
from persona_tui.interview.repetitions.identity import bearing, item_of
from persona_tui.interview.repetitions.unfolding import ITS_ITEM, ITS_NAME
from persona_tui.interview.saying import value_text, with_unit
from persona_tui.text.language import Translator


class Wordings:
    """What the items of an interview are called, their pipes filled with the answers of now (R6, R19)."""

    def __init__(self, interview: Interview, tr: Translator, path: Path | None = None) -> None:
        """Prepare to name items.

        Args:
            interview: the interview as it stands.
            tr: the language of the words around the bank's own.
            path: where items stand; as they stand now when left out.
        """
        self._bank = interview.bank
        self._path = path or interview.path
        self.facing = interview.session.opening.facing
        self._tr = tr
        self.fill = fill_for(interview.session, interview.bank, self._path)
        self._names: dict[str, str] = {}

    def title(self, item: str, *, in_section: bool = False) -> str:
        """A question's wording or a section's title, cut; with its repetition's name where it says none.

        Args:
            item: an id, of one repetition or not; an unknown one is its own title.
            in_section: whether its section is named beside it, and with it a repetition of the whole section.
        """
        found = self._path.item(item) or item_of(self._bank, item)
        if found is None:
            return self.score(item)
        name = "" if in_section and self._repeats_section(found) else self.repetition(found)
        said = shortened(self.whole(found), LONGEST)
        return f"{said} · {name}" if name else said

    def _repeats_section(self, item: Item) -> bool:
        section = self._path.section(item.section) if isinstance(item, Question) and item.section else None
        return section is not None and section.repetition is not None

    def whole(self, item: Item) -> str:
        """All of an item's wording, on one line."""
        wording = worded(item, self.facing) if isinstance(item, Question) else item.title
        return " ".join(wording.plain(self.fill).split())

    def repetition(self, item: Item) -> str:
        """What an item's repetition is called; empty when its wording says so, and where there is none."""
        wording = worded(item, self.facing) if isinstance(item, Question) else item.title
        if any(pipe.name.endswith((ITS_NAME, ITS_ITEM)) for pipe in wording.pipes()):
            return ""
        bears = bearing(self._bank, item.id)
        if not bears:
            return ""
        if bears not in self._names:
            self._names[bears] = name_of(self._path, bears, self.fill, self.facing)
        return self._names[bears]

    def section(self, item: str) -> str:
        """The title of the section that an item stands in; empty straight under the bank's title."""
        found = self._path.question(item)
        section = self._path.section(found.section) if found is not None and found.section else None
        if section is None:
            return ""
        name = self.repetition(section)
        said = shortened(self.whole(section), LONGEST)
        return f"{said} · {name}" if name else said

    def value(self, item: str, value: object) -> str:
        """A value of a question in words, with its unit."""
        question = self._path.question(item)
        if question is None:
            return str(value)
        called = labels(question, self._path, self.facing)
        said = value_text(question, cast("Value", value), self._tr, self.fill, self.facing, called)
        return with_unit(question, " ".join(said.split("\n")))

    def score(self, name: str) -> str:
        """What a score or dimension is called."""
        return next((one.title for one in self._bank.dimensions if one.id == name), name)

    def figure(self, value: float) -> str:
        """A score or a mean, to two decimals."""
        return number_text(round(value, 2), "," if self._tr.language == "fr" else ".")
