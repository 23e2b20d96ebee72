"""The words inside answer types: labels and ends of scales, headers and rows of grids (bank format §3)."""

from __future__ import annotations

from dataclasses import replace

from persona_tui.banks.answer_types import AnswerType, Grid, Number, Row, Scale
from persona_tui.banks.answers.scales import is_built_in, other_language
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.outline.sketch import Entry
from persona_tui.banks.report import Report
from persona_tui.banks.resolving.filling import Filling
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.translations.counting import Counting, paired
from persona_tui.banks.translations.sketching import Sketch
from persona_tui.text.language import N_, language_of
from persona_tui.text.nearest import folded


class Answers:
    """Puts the answer types of one bank in the words of its translation."""

    def __init__(
        self, bank: Bank, sketch: Sketch, filling: Filling, counting: Counting, report: Report
    ) -> None:
        self._bank = bank
        self._sketch = sketch
        self._filling = filling
        self._counting = counting
        self._report = report
        self._names = {scale: folded(name) for name, scale in reversed(bank.scales)}
        self._theirs = {folded(name): scale for name, scale in sketch.scales.own()}

    def of(self, question: Question, entry: Entry) -> AnswerType:
        """The answer type of a question that is translated.

        Args:
            question: as the bank has it.
            entry: its translation.

        Returns:
            The same type in other words; an A401 says where there are not as many of them.
        """
        answer = question.answer
        if isinstance(answer, Grid):
            return self._grid(answer, entry)
        if isinstance(answer, Number):
            return self._number(answer, entry)
        if not isinstance(answer, Scale):
            return answer
        if entry.setting(Keyword.ANSWER) is not None:
            own = self._sketch.scale(entry)
            found = _words(own) if own is not None and bool(own.labels) == bool(answer.labels) else 0
            fits = self._counting.compare(_words(answer), found, N_("scale labels"), entry.span)
            return replace(answer, labels=own.labels, ends=own.ends) if own and fits else answer
        if answer.bipolar and "↔" in str(question.wording):
            low, _, high = str(entry.wording).partition("↔")
            return replace(answer, ends=(low.strip(), high.strip())) if high.strip() else answer
        if answer.ends and not is_built_in(answer):
            self._counting.compare(len(answer.ends), 0, N_("scale labels"), entry.span)
        return self.untold(answer)

    def untold(self, answer: AnswerType) -> AnswerType:
        """An answer type of which the question's own translation says nothing.

        A scale of the bank is under the labels that the translation gives it, a built-in one in its language.
        """
        if not isinstance(answer, Scale):
            return answer
        name = self._names.get(answer)
        other = self._theirs.get(name) if name else None
        if other is not None and len(other.labels) == len(answer.labels):
            return replace(answer, labels=other.labels)
        return other_language(answer, language_of(self._sketch.language_tag))

    def scales(self) -> tuple[tuple[str, Scale], ...]:
        """The bank's own scales; different counts of labels are an A401."""
        title = self._sketch.outline.title_span
        scales: list[tuple[str, Scale]] = []
        for name, scale in self._bank.scales:
            other = self._theirs.get(folded(name))
            found = len(other.labels) if other else 0
            fits = self._counting.compare(len(scale.labels), found, N_("scale labels"), title, name)
            scales.append((name, replace(scale, labels=other.labels) if other and fits else scale))
        return tuple(scales)

    def _number(self, number: Number, entry: Entry) -> Number:
        """A number in another unit's name; its bounds are the bank's."""
        unit = self._sketch.unit(entry, self._report)
        if not any(sign.isalpha() for sign in number.unit):
            return number
        self._counting.compare(1, int(bool(unit)), N_("units"), entry.span)
        return replace(number, unit=unit or number.unit)

    def _grid(self, grid: Grid, entry: Entry) -> Grid:
        read = self._sketch.grid(entry)
        found = len(read.columns) if read else 0
        fits = self._counting.compare(len(grid.columns), found, N_("columns"), entry.span)
        if read is None or not fits:
            return grid
        own = self._filling.grid(read)
        self._counting.compare(len(grid.rows), len(own.rows), N_("rows"), entry.span)
        columns = tuple(
            replace(column, title=other.title, options=other.options)
            if len(other.options) == len(column.options)
            else replace(column, title=other.title)
            for column, other in zip(grid.columns, own.columns, strict=True)
        )
        rows = tuple(row if other is None else _row(row, other) for row, other in paired(grid.rows, own.rows))
        return replace(grid, columns=columns, rows=rows)


def _words(scale: Scale) -> int:
    """How many words a scale has: a label for each step, or the names of its two ends."""
    return len(scale.labels) or len(scale.ends or ())


def _row(row: Row, other: Row) -> Row:
    """A row in other words; a cell to answer stays one."""
    cells = tuple(mine and (theirs or mine) for mine, theirs in zip(row.cells, other.cells, strict=True))
    return replace(row, cells=cells)
