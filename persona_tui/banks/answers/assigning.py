"""Which answer type each question has: its own, its boxes', its section's, or text (bank format §5)."""

from __future__ import annotations

from dataclasses import replace

from persona_tui.banks.answer_types import (
    AnswerType,
    Consent,
    Grid,
    LongText,
    OneChoice,
    Ranking,
    Scale,
    SeveralChoices,
)
from persona_tui.banks.answers.grids import grid_of
from persona_tui.banks.answers.kinds import kind
from persona_tui.banks.answers.types_reading import TypeReader
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.outline.sketch import Brackets, Entry, Setting
from persona_tui.banks.report import Report
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.source.passage import SPACES


class Assigning:
    """Gives the questions of one bank their answer types."""

    def __init__(self, types: TypeReader, words: Words, report: Report) -> None:
        self._types = types
        self._words = words
        self._report = report
        self._defaults: dict[int, AnswerType | None] = {}

    def section(self, entry: Entry) -> None:
        """Read a section's default, once."""
        setting = entry.setting(Keyword.ANSWER)
        if setting is None:
            return
        answer = self._types.read(setting.value, entry)
        if isinstance(answer, SeveralChoices | Ranking | Grid):
            variant = "needs-table" if isinstance(answer, Grid) else "needs-boxes"
            self._report.add("E117", setting.value.span(), variant, found=setting.value.text)
            answer = None
        self._defaults[entry.place] = answer

    def question(self, entry: Entry) -> AnswerType | None:
        """The answer type of a question, its boxes read already.

        Returns:
            The type, or `None` after a diagnostic.
        """
        setting = entry.setting(Keyword.ANSWER)
        if setting is not None:
            return self._fitted(entry, setting, self._types.read(setting.value, entry))
        if entry.boxes:
            if entry.grid is not None:
                self._report.add("E108", entry.grid.span, "table", kind=kind(OneChoice()))
            return OneChoice() if entry.boxes[0].brackets is Brackets.ONE else SeveralChoices()
        if entry.grid is not None:
            return grid_of(entry.grid, self._words, None)
        if entry.section is not None and entry.section.place in self._defaults:
            default = self._defaults[entry.section.place]
            return with_poles(entry, default) if isinstance(default, Scale) else default
        return LongText()

    def _fitted(self, entry: Entry, setting: Setting, answer: AnswerType | None) -> AnswerType | None:
        match answer:
            case None:
                return None
            case SeveralChoices() | Ranking() if not entry.boxes:
                self._report.add("E117", setting.value.span(), "needs-boxes", found=setting.value.text)
                return None
            case SeveralChoices(count):
                self._enough(entry, setting, count.least)
            case Ranking(keep):
                self._enough(entry, setting, keep)
            case Scale():
                answer = with_poles(entry, answer)
            case Grid(count=count):
                table = entry.table_to_fill()
                if table is None:
                    self._report.add("E117", setting.value.span(), "needs-table", found=setting.value.text)
                    return None
                answer = grid_of(table, self._words, count)
        brackets = _brackets(answer)
        if entry.boxes and entry.boxes[0].brackets is not brackets:
            first = entry.boxes[0]
            variant, nearest = ("brackets", brackets.value) if brackets else ("boxes", "")
            facts = {"found": first.brackets.value, "kind": kind(answer), "nearest": nearest}
            self._report.add("E108", first.mark, variant, **facts)
            return None
        if entry.grid is not None and not isinstance(answer, Grid):
            self._report.add("E108", entry.grid.span, "table", kind=kind(answer))
        return answer

    def _enough(self, entry: Entry, setting: Setting, wanted: float | None) -> None:
        if wanted is not None and wanted > len(entry.boxes):
            text, boxes = setting.value.text, len(entry.boxes)
            self._report.add(
                "E117", setting.value.span(), "too-few-boxes", found=text, wanted=int(wanted), boxes=boxes
            )


def _brackets(answer: AnswerType) -> Brackets | None:
    """The boxes that a type takes."""
    match answer:
        case SeveralChoices() | Ranking():
            return Brackets.SEVERAL
        case Consent():
            return Brackets.ONE
        case _:
            return None


def with_poles(entry: Entry, scale: Scale) -> Scale:
    """The scale with the ends that a heading ``A ↔ B`` names, unless it has names of its own."""
    if scale.labels or scale.ends:
        return scale
    low, arrow, high = str(entry.wording).partition("↔")
    low, high = low.strip(SPACES), high.strip(SPACES)
    if not (arrow and low and high) or "↔" in high:
        return scale
    return replace(scale, ends=(low, high), bipolar=True)
