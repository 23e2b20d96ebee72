"""The lines of the review: what is missing or to review, every answer in order, what is put aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.content import Content

from persona_tui.banks.facing import worded
from persona_tui.banks.model import Question, Section
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.conductor import Interview
from persona_tui.interview.item_words import Wordings
from persona_tui.interview.migration.looking_back import asked_as
from persona_tui.interview.path import Step
from persona_tui.interview.record import Record
from persona_tui.interview.review_words import why_review
from persona_tui.interview.versions import to_choose
from persona_tui.interview.why import Explainer
from persona_tui.text.language import Translator
from persona_tui.tui.choices import Row
from persona_tui.tui.commands.review import CONFIRM
from persona_tui.tui.display import joined, lines, plain, wording
from persona_tui.tui.interview.remarks import remarked
from persona_tui.tui.keys import key_name
from persona_tui.tui.results.rows import result_rows
from persona_tui.tui.review.retired import retired_rows
from persona_tui.tui.review.telling import Telling
from persona_tui.tui.versions.command import REVIEW_VERSIONS, to_choose_line

_TOP = "top:"
_REVIEW = "review:"
_VERSIONS = "versions:"
_ITEM = "item:"
_RESTORED = "restored:"
_ASIDE = "aside:"
RESULT = "result:"
"""What the ids of results begin with."""


def item_of(row_id: str) -> str:
    """The id of the question that a line is about."""
    return row_id.partition(":")[2]


class Page:
    """The review of an interview as it stands."""

    def __init__(self, interview: Interview, tr: Translator, *, choosing: bool = True) -> None:
        """Prepare the page.

        Args:
            interview: as it stands.
            tr: the language.
            choosing: whether one version may be chosen here where there are several.
        """
        session, path = interview.session, interview.path
        self.tr = tr
        self._interview = interview
        self._facing = session.opening.facing
        self._words = Wordings(interview, tr)
        self._fill = self._words.fill
        self._asked_as = asked_as(Record(session, interview.bank))
        self._explainer = Explainer(path, interview.bank, self._fill, tr, self._facing)
        self._choosing = choosing
        self._telling = Telling(path, self._facing, self._fill, tr)
        self._missing = {one.item for one in interview.missing()}
        self._review = interview.under_review
        self._restored = interview.restored

    def rows(self) -> Iterator[Row]:
        """Every line, what asks for an act first."""
        asked = [step for step in self._interview.path.steps if step.on_path]
        aside = [step for step in self._interview.path.steps if not step.on_path and step.answered]
        missing = [step for step in asked if step.id in self._missing]
        review = [step for step in asked if step.id in self._review]
        restored = [step for step in asked if step.id in self._restored - self._review]
        yield from self._block(self.tr("Missing"), missing, _TOP)
        confirm = f"{key_name(CONFIRM.keys[0], self.tr)}\u00a0{self.tr(CONFIRM.label)}"
        for title, steps, kind in (
            (self.tr("To review"), review, _REVIEW),
            (self.tr("Back on the path, with their answers"), restored, _RESTORED),
        ):
            yield from self._block(f"{title} ({confirm})", steps, kind)
        yield from self._block(self.tr("Several versions, to choose from"), self._with_versions(), _VERSIONS)
        yield from self._in_order(asked)
        results = list(result_rows(self._interview, self.tr, RESULT))
        if results:
            yield from (Row(plain("")), *results)
        yield from self._block(self.tr("Kept aside: off the path"), aside, _ASIDE)
        yield from retired_rows(Record(self._interview.session, self._interview.bank), self.tr)

    def _block(self, title: str, steps: Iterable[Step], kind: str) -> Iterator[Row]:
        rows = [Row(lines(self._lines(step)), id=kind + step.id) for step in steps]
        if rows:
            yield _heading(plain(title))
            yield from rows
            yield Row(plain(""))

    def _in_order(self, steps: Iterable[Step]) -> Iterator[Row]:
        for step in steps:
            if isinstance(step.item, Section):
                yield _heading(self._named(wording(step.item.title, self._fill), step.item))
            elif not step.item.is_statement:
                yield Row(lines(self._lines(step)), id=_ITEM + step.id)

    def _lines(self, step: Step) -> Iterator[Content]:
        question = step.item
        if not isinstance(question, Question):
            return
        asked = self._named(wording(worded(question, self._facing), self._fill), question)
        yield joined(f"{self._glyph(step)} ", asked.stylize("bold"))
        if question.id in self._asked_as:
            said = self.tr("Asked as: {wording}").format(wording=self._asked_as[question.id])
            yield joined("    ", plain(said, "italic $text-muted"))
        for line in self._answer(question):
            yield joined("    ", line)
        for remark in self._remarks(question):
            yield joined("    ", plain(f"! {remark}", "$text-warning"))
        for reason in self._reasons(step):
            yield joined("    ", plain(reason, "italic $text-muted"))

    def _named(self, title: Content, item: Section | Question) -> Content:
        """A title with the name of its repetition, where it does not say it itself (R19)."""
        name = self._words.repetition(item)
        return joined(title, " · ", name) if name else title

    def _remarks(self, question: Question) -> Iterator[str]:
        if question.takes_answer and (question.checks or question.rejections):
            for remark in self._interview.remarks(question.id):
                yield remarked(remark, self._fill, self.tr)

    def _reasons(self, step: Step) -> tuple[str, ...]:
        """Why it is off the path, or why it is to be reviewed."""
        if not step.on_path:
            return (self._explainer.of(step.id).sentence,)
        if step.id in self._review:
            return why_review(self._interview, step.id, self.tr)
        return ()

    def _held(self, question: Question) -> Answer:
        """What is held for a question; for a computed one, what it comes to."""
        if question.is_computed:
            return self._interview.path.answer(question.id)
        return self._interview.session.answers.get(question.id, NOTHING)

    def _answer(self, question: Question) -> Iterator[Content]:
        answer = self._held(question)
        if answer.answered:
            yield from (plain(line) for line in self._telling.told(question, answer))
        else:
            nothing = self.tr("not determined yet") if question.is_computed else self.tr("not answered")
            yield plain(nothing, "$text-muted")
        for version in answer.rivals:
            told = " / ".join(self._telling.told(question, version))
            yield joined(plain(self.tr("Other version: "), "$text-warning"), told)
        if self._choosing and answer.rivals:
            yield plain(to_choose_line(answer, REVIEW_VERSIONS, self.tr), "$text-warning")
        if question.id in self._interview.session.drafts:
            yield plain(self.tr("something is typed there and not kept as the answer yet"), "$text-warning")
        if answer.reason and answer.value is not None:
            yield joined(plain(self.tr("Justification: "), "$text-muted"), answer.reason)
        if answer.note:
            yield joined(plain(self.tr("Note: "), "$text-muted"), answer.note.replace("\n", " / "))

    def _with_versions(self) -> list[Step]:
        """The questions on which several people said different things, off the path too."""
        return [self._interview.path.by_id[item] for item in to_choose(self._interview.path)]

    def _glyph(self, step: Step) -> str:
        if not step.on_path:
            return "·"
        if step.id in self._missing or step.id in self._review:
            return "!"
        if step.id in self._restored:
            return "↺"
        question = step.item
        answered = isinstance(question, Question) and self._held(question).answered
        return "✓" if answered else "○"


def _heading(title: Content) -> Row:
    return Row(title.stylize("bold $text-primary"))
