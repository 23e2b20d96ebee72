"""The lines of the review: what is missing or to review, every answer in order, what is put aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.content import Content

from persona_tui.banks.facing import worded
from persona_tui.banks.model import Question, Section
from persona_tui.interview import why
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.asking import Badge, badge_of
from persona_tui.interview.conductor import Interview
from persona_tui.interview.path import Step
from persona_tui.interview.piping import fill_for
from persona_tui.interview.versions import to_choose
from persona_tui.text.language import Translator
from persona_tui.tui.choices import Row
from persona_tui.tui.display import joined, lines, plain, wording
from persona_tui.tui.review.telling import Telling
from persona_tui.tui.versions.command import REVIEW_VERSIONS, to_choose_line

_TOP = "top:"
_REVIEW = "review:"
_VERSIONS = "versions:"
_ITEM = "item:"
_ASIDE = "aside:"


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
        self._fill = fill_for(session, interview.bank, path)
        self._choosing = choosing
        self._telling = Telling(path, self._facing, self._fill, tr)
        self._missing = {one.item for one in interview.missing()}
        self._review = {
            question.id for question in path.asked if badge_of(interview, question) is Badge.TO_REVIEW
        }

    def rows(self) -> Iterator[Row]:
        """Every line, what asks for an act first."""
        asked = [step for step in self._interview.path.steps if step.on_path]
        aside = [step for step in self._interview.path.steps if not step.on_path and step.answered]
        missing = [step for step in asked if step.id in self._missing]
        review = [step for step in asked if step.id in self._review]
        yield from self._block(self.tr("Missing"), missing, _TOP)
        yield from self._block(self.tr("To review"), review, _REVIEW)
        yield from self._block(self.tr("Several versions, to choose from"), self._with_versions(), _VERSIONS)
        yield from self._in_order(asked)
        yield from self._block(self.tr("Kept aside: off the path"), aside, _ASIDE)

    def _block(self, title: str, steps: Iterable[Step], kind: str) -> Iterator[Row]:
        rows = [Row(lines(self._lines(step)), id=kind + step.id) for step in steps]
        if rows:
            yield _heading(plain(title))
            yield from rows
            yield Row(plain(""))

    def _in_order(self, steps: Iterable[Step]) -> Iterator[Row]:
        for step in steps:
            if isinstance(step.item, Section):
                yield _heading(wording(step.item.title, self._fill))
            elif not step.item.is_statement:
                yield Row(lines(self._lines(step)), id=_ITEM + step.id)

    def _lines(self, step: Step) -> Iterator[Content]:
        question = step.item
        if not isinstance(question, Question):
            return
        asked = wording(worded(question, self._facing), self._fill)
        yield joined(f"{self._glyph(step)} ", asked.stylize("bold"))
        for line in self._answer(question):
            yield joined("    ", line)
        if step.reason is not None:
            reason = why.sentence(step.reason, self._interview.bank, self.tr)
            yield joined("    ", plain(reason, "italic $text-muted"))

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
        question = step.item
        answered = isinstance(question, Question) and self._held(question).answered
        return "✓" if answered else "○"


def _heading(title: Content) -> Row:
    return Row(title.stylize("bold $text-primary"))
