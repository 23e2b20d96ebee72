"""The bank that a rename must give: the present one, with an id changed wherever the model holds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum, auto
from functools import lru_cache
from typing import Any

from persona_tui.banks.answer_types import Groups, OneOf, SeveralOf
from persona_tui.banks.conditions.tree import (
    Among,
    Compare,
    Contains,
    CountOf,
    CountWithin,
    MeanOf,
    Of,
    Only,
    RepetitionsOf,
    ScoreOf,
    UnknownsOf,
    Within,
)
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.linking import address_of, is_link_to
from persona_tui.banks.editing.subjects import ChoiceSubject, ItemSubject, MeasureSubject, Subject, offering
from persona_tui.banks.model import Arrow, Bank, Choice, Question, Section
from persona_tui.banks.prose import Pipe, Run
from persona_tui.banks.reckoning import Case, Dimension, Points, Repetition


class Names(Enum):
    """What a field of the model names."""

    ITEM = auto()
    MEASURE = auto()
    CHOICE = auto()
    """A choice of the question that holds it."""


FIELDS: Mapping[tuple[type, str], Names] = {
    (Section, "id"): Names.ITEM,
    (Question, "id"): Names.ITEM,
    (Question, "section"): Names.ITEM,
    (Question, "parent"): Names.ITEM,
    (Arrow, "target"): Names.ITEM,
    (Repetition, "over"): Names.ITEM,
    (Groups, "sources"): Names.ITEM,
    (OneOf, "source"): Names.ITEM,
    (SeveralOf, "source"): Names.ITEM,
    (Pipe, "name"): Names.ITEM,
    (Of, "question"): Names.ITEM,
    (CountOf, "question"): Names.ITEM,
    (CountWithin, "question"): Names.ITEM,
    (CountWithin, "repeated"): Names.ITEM,
    (RepetitionsOf, "repeated"): Names.ITEM,
    (Within, "question"): Names.ITEM,
    (Within, "repeated"): Names.ITEM,
    (Choice, "id"): Names.CHOICE,
    (Case, "result"): Names.CHOICE,
    (Bank, "scores"): Names.MEASURE,
    (Dimension, "id"): Names.MEASURE,
    (Dimension, "section"): Names.ITEM,
    (Points, "score"): Names.MEASURE,
    (Question, "dimension"): Names.MEASURE,
    (ScoreOf, "score"): Names.MEASURE,
    (MeanOf, "dimension"): Names.MEASURE,
    (UnknownsOf, "dimension"): Names.MEASURE,
}
"""Every field that holds an id, or several; the values of conditions aside."""


def renamed(
    bank: Bank, subject: Subject, name: str, aliases: tuple[str, ...] = (), *, links: bool = False
) -> Bank:
    """The bank after a rename.

    Args:
        bank: the bank before.
        subject: what is renamed.
        name: its new id.
        aliases: its former ids afterwards.
        links: whether links in its help and notes follow.

    Returns:
        The same bank with that id changed everywhere; the text and places in it are those from before.
    """
    expected: Bank = _Renaming(bank, subject, name, aliases, links).of(bank)
    return expected


class _Renaming:
    """Walks a model once."""

    def __init__(
        self, bank: Bank, subject: Subject, name: str, aliases: tuple[str, ...], links: bool
    ) -> None:
        self._links = links
        self._bank = bank
        self._subject = subject
        self._name = name
        self._aliases = aliases
        self._within: Question | None = None
        titled = {str(section.title) for section in bank.sections}
        self._untitled = isinstance(subject, MeasureSubject) and subject.id not in titled

    def of(self, node: Any) -> Any:
        """A part of the model, renamed."""
        if isinstance(node, Span):
            return node
        if isinstance(node, tuple):
            return tuple(self.of(part) for part in node)
        if not is_dataclass(node) or isinstance(node, type):
            return node
        match node:
            case Run(link=link) if self._links and is_link_to(link, self._subject.id):
                return replace(node, link=address_of(self._name))
            case Question():
                self._within = node
        kind: type = type(node)
        changed = {name: self._field(kind, name, getattr(node, name)) for name in _inside(kind)}
        changed |= self._more(node)
        return replace(node, **changed)

    def _field(self, kind: type, name: str, value: Any) -> Any:
        match FIELDS.get((kind, name)), self._subject:
            case (Names.ITEM, ItemSubject()) | (Names.MEASURE, MeasureSubject()):
                return self._changed(value)
            case Names.CHOICE, ChoiceSubject(question=question) if (
                self._within is not None and self._within.id == question
            ):
                return self._changed(value)
            case _:
                return self.of(value)

    def _changed(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(self._changed(one) for one in value)
        return self._name if type(value) is str and value == self._subject.id else value

    def _more(self, node: Any) -> dict[str, Any]:
        """What depends on more than one field."""
        subject = self._subject
        match node:
            case Section() | Question() if isinstance(subject, ItemSubject) and node.id == subject.id:
                return {"aliases": self._aliases}
            case Choice() if isinstance(subject, ChoiceSubject) and node.span == subject.at:
                return {"aliases": self._aliases}
            case Dimension(id=held, title=title) if self._untitled and held == title == subject.id:
                return {"title": self._name}
            case Compare(operand=Of() as operand) | Contains(operand=operand) | Only(operand=operand):
                return {"value": self._value(operand, node.value)}
            case Among(operand=Of() as operand, values=values):
                return {"values": tuple(self._value(operand, value) for value in values)}
            case _:
                return {}

    def _value(self, operand: Of | Within, value: Any) -> Any:
        """What an answer is compared with: the id of a choice, where its question offers choices."""
        if not isinstance(self._subject, ChoiceSubject):
            return value
        question = offering(self._bank, operand.question)
        named = question is not None and question.id == self._subject.question
        return self._changed(value) if named else value


@lru_cache(maxsize=128)
def _inside(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
