"""Checking a test plan against its bank: ids, values, expectations (bank format §7, §9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import assert_never

from persona_tui.banks.diagnostics import Diagnostic, Span
from persona_tui.banks.facing import Facing
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.plans.plan import Archives, Asks, Case, End, Left, PlanReading, Said, Step, place_of
from persona_tui.banks.plans.reading import read_plan
from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import Passage
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.offered import Sources, items_from, sources_of
from persona_tui.interview.plans.answering import answer_of
from persona_tui.interview.plans.naming import Names
from persona_tui.interview.plans.unreadable import UnreadableError, report_unreadable
from persona_tui.interview.repetitions.identity import question_of
from persona_tui.interview.values.items import Items


@dataclass(frozen=True, slots=True)
class Give:
    """Answer a question, asked yet or not (R7)."""

    item: str
    answer: Answer
    span: Span


@dataclass(frozen=True, slots=True)
class Expect:
    """Hold an expectation; `item` is the id it names, none for counts and the end."""

    expectation: Asks | Archives | Left | End
    item: str
    span: Span


@dataclass(frozen=True, slots=True)
class ReadyCase:
    """A case whose every step means something in its bank."""

    title: str
    span: Span
    short: bool
    steps: tuple[Give | Expect, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A plan against its bank; with errors, none of its cases may be run."""

    cases: tuple[ReadyCase, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def errors(self) -> bool:
        """Whether anything keeps the plan from being run."""
        return any(diagnostic.severity == "error" for diagnostic in self.diagnostics)


def check_plan(text: str, bank: Bank) -> tuple[Diagnostic, ...]:
    """Everything wrong with a test plan.

    Args:
        text: the plan's text.
        bank: the bank that it is for, without errors.

    Returns:
        The diagnostics in the order of the text: E103 for an unknown id, E105 for an unknown choice, E110 for
        an unknown expectation, E113 and E117 for a wrong value, E115 and E121 for what is no plan.
    """
    return checked(text.encode("utf-8", "surrogatepass"), bank).diagnostics


def checked(data: bytes, bank: Bank) -> Checked:
    """Read a test plan for a bank.

    Args:
        data: the whole file; any bytes at all.
        bank: the bank that it is for, without errors.

    Returns:
        Its cases, ready to be run, and its diagnostics. Nothing is raised, whatever the bytes.
    """
    reading = read_plan(data)
    return _Checker(bank, reading).checked()


class _Checker:
    def __init__(self, bank: Bank, reading: PlanReading) -> None:
        self._bank = bank
        self._reading = reading
        self._report = Report()
        self._names = Names(bank, self._report)
        self._given: dict[str, Answer] = {}

    def checked(self) -> Checked:
        cases = tuple(
            ReadyCase(case.title, case.span, case.short, tuple(self._steps(case)))
            for case in self._reading.cases
        )
        found = sorted(
            (*self._reading.diagnostics, *self._report.diagnostics()),
            key=lambda diagnostic: (diagnostic.span, diagnostic.code),
        )
        return Checked(cases, tuple(found))

    def _steps(self, case: Case) -> Iterator[Give | Expect]:
        self._given = {}
        for written in case.steps:
            step = self._step(written)
            if isinstance(step, Give):
                self._given[step.item] = step.answer
            if step is not None:
                yield step

    def _step(self, written: Step) -> Give | Expect | None:
        span = place_of(written)
        match written:
            case Said(name=name, paragraphs=paragraphs):
                question = self._question(name)
                answer = self._answer(question, paragraphs) if question else None
                return Give(question.id, answer, span) if question and answer else None
            case Asks(name=name):
                item = self._names.item(name, self._given)
                return Expect(written, item, span) if item else None
            case Archives(name=name):
                item = self._names.item(name, self._given)
                return Expect(written, item, span) if item and self._answerable(item, name) else None
            case Left() | End():
                return Expect(written, "", span)
            case _:
                assert_never(written)

    def _answer(self, question: Question, paragraphs: tuple[Passage, ...]) -> Answer | None:
        try:
            return answer_of(question, paragraphs, self._items(question))
        except UnreadableError as problem:
            report_unreadable(question, problem, self._report)
            return None

    def _items(self, question: Question) -> Items:
        """The items that an answer may name: those that the steps before gave."""
        if not sources_of(question.answer):
            return None
        sources = Sources(partial(question_of, self._bank), lambda item: self._given.get(item, NOTHING))
        return items_from(question, sources, Facing())

    def _question(self, name: Passage) -> Question | None:
        """The question of an id; statements, computed questions and sections take no answer.

        A section repeated on demand does: a yes asks for one more repetition, a no takes one away (R18).
        """
        item = self._names.item(name, self._given)
        if item is None:
            return None
        if item in self._bank.repeated:
            example = self._names.example(item)
            self._report.add("E103", name.span(), "plan-which", found=item, nearest=example)
            return None
        return self._answerable(item, name)

    def _answerable(self, item: str, name: Passage) -> Question | None:
        question = question_of(self._bank, item)
        if question is None or not question.takes_answer:
            self._report.add("E117", name.span(), "plan-no-answer-taken", found=name.text, item=item)
            return None
        return question
