"""The lines of the review: what is missing or to review, every answer in order, what is put aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.content import Content

from persona_tui.banks.model import Facing, Question, Section, worded
from persona_tui.interview import why
from persona_tui.interview.answer import Answer
from persona_tui.interview.conductor import Interview
from persona_tui.interview.outline import Mark, outline
from persona_tui.interview.path import Step
from persona_tui.interview.piping import fill_for
from persona_tui.text.language import Translator
from persona_tui.tui.choices import Row
from persona_tui.tui.display import joined, lines, plain, wording
from persona_tui.tui.review.telling import Telling

_TOP = "top:"
_ITEM = "item:"
_ASIDE = "aside:"


def item_of(row_id: str) -> str:
    """The id of the question that a line is about."""
    return row_id.partition(":")[2]


class Page:
    """The review of an interview as it stands."""

    def __init__(self, interview: Interview, tr: Translator) -> None:
        self._interview = interview
        self.tr = tr
        session = interview.session
        self._facing = Facing(session.opening.familiar)
        self._fill = fill_for(session, interview.bank, interview.path, tr)
        self._telling = Telling(self._facing, self._fill, tr)
        self._marks = {row.id: row.mark for row in outline(interview)}

    def rows(self) -> Iterator[Row]:
        """Every line, what asks for an act first."""
        path = self._interview.path
        yield from self._missing()
        review = [step for step in path.steps if self._marks.get(step.id) is Mark.REVIEW]
        yield from self._block(self.tr("To review"), review, _TOP)
        yield from self._in_order(path.steps)
        aside = [step for step in path.steps if not step.on_path and step.answered]
        yield from self._block(self.tr("Kept aside: off the path"), aside, _ASIDE)

    def _missing(self) -> Iterator[Row]:
        missing = self._interview.missing()
        if not missing:
            return
        yield _heading(self.tr("Missing"))
        for one in missing:
            step = self._interview.path.by_id[one.item]
            yield Row(lines(self._lines(step)), id=_TOP + one.item)

    def _block(self, title: str, steps: Iterable[Step], kind: str) -> Iterator[Row]:
        rows = [Row(lines(self._lines(step)), id=kind + step.id) for step in steps]
        if rows:
            yield _heading(title)
            yield from rows
            yield Row(plain(""))

    def _in_order(self, steps: Iterable[Step]) -> Iterator[Row]:
        for step in steps:
            if not step.on_path:
                continue
            if isinstance(step.item, Section):
                yield _heading(str(wording(step.item.title, self._fill)))
            elif not step.item.is_statement:
                yield Row(lines(self._lines(step)), id=_ITEM + step.id)

    def _lines(self, step: Step) -> Iterator[Content]:
        question = step.item
        assert isinstance(question, Question)
        answer = self._interview.session.answers.get(step.id)
        asked = wording(worded(question, self._facing), self._fill)
        yield joined(f" {self._glyph(step)} ", asked.stylize("bold"))
        for line in self._answer(question, answer):
            yield joined("     ", line)
        if not step.on_path and step.reason is not None:
            reason = why.sentence(step.reason, self._interview.bank, self.tr)
            yield joined("     ", plain(reason, "italic $text-muted"))

    def _answer(self, question: Question, answer: Answer | None) -> Iterator[Content]:
        if answer is None or not answer.answered:
            yield plain(self.tr("not answered"), "$text-muted")
        else:
            yield from (plain(line) for line in self._telling.told(question, answer))
        if answer is not None and answer.note:
            yield joined(plain(self.tr("Note: "), "$text-muted"), answer.note.replace("\n", " / "))

    def _glyph(self, step: Step) -> str:
        if not step.on_path:
            return "·"
        if self._marks.get(step.id) in (Mark.REVIEW, Mark.MISSING):
            return "!"
        return "✓" if step.answered else "○"


def _heading(text: str) -> Row:
    return Row(plain(text, "bold $text-primary"))
