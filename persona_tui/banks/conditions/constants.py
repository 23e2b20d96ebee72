"""The values of conditions: each checked against the question it is compared with, and converted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import islice, tee

from persona_tui.banks.answer_types import (
    Computed,
    Consent,
    Date,
    Duration,
    LongText,
    Number,
    OneChoice,
    OneOf,
    Ranking,
    Scale,
    SeveralChoices,
    SeveralOf,
    ShortText,
    YesNo,
)
from persona_tui.banks.answers.kinds import kind
from persona_tui.banks.answers.ranges import number
from persona_tui.banks.conditions.syntax import Literal, LiteralKind
from persona_tui.banks.conditions.tree import Constant
from persona_tui.banks.ids import key
from persona_tui.banks.outline.sketch import Entry, Option
from persona_tui.banks.reading import Via
from persona_tui.banks.resolving.scope import Asker, Scope, Unfit
from persona_tui.text.clean import clean
from persona_tui.text.nearest import folded

_YES_NO = {"oui": True, "yes": True, "non": False, "no": False}
MOST_CHOICES = 15
"""How many a message lists; more is no help (A205)."""

_SAME = {"oui": "yes", "yes": "oui", "non": "no", "no": "non"}
_HOURS = re.compile(r"(\d+(?:[.,]\d+)?)\s*h\D*(\d{1,2})?", re.IGNORECASE)


def option_of(entry: Entry, word: str) -> Option | None:
    """The choice of that id; ``oui`` and ``yes`` are one value, ``non`` and ``no`` too."""
    option = entry.option(word)
    same = _SAME.get(key(word)) if option is None else None
    return entry.option(same) if same else option


class Constants:
    """Reads the values that one place's conditions compare with."""

    def __init__(self, scope: Scope, asker: Asker) -> None:
        self._scope = scope
        self._asker = asker

    def value(self, entry: Entry, literal: Literal) -> Constant:
        """A value to compare a question's answer with.

        Args:
            entry: the question.
            literal: the value as written.

        Returns:
            What the question's type takes.

        Raises:
            Unfit: after an E105 for an unknown choice, an E108 for a value of another type.
        """
        match entry.answer:
            case OneChoice() | Consent() | Computed():
                return self.choice(entry, literal)
            case OneOf():
                return self._item(entry, literal)
            case YesNo():
                return self._yes_no(entry, literal)
            case ShortText() | LongText():
                return self.text(entry, literal)
            case Number() if literal.kind is LiteralKind.NUMBER:
                return number(literal.text)
            case Scale() as scale:
                return self._step(entry, scale, literal)
            case Duration() if literal.kind is LiteralKind.DURATION:
                return minutes(literal.text)
            case Date() if literal.kind is LiteralKind.DATE:
                return self._day(entry, literal)
            case _:
                raise self._mismatch(entry, literal)

    def held(self, entry: Entry, literal: Literal) -> str:
        """A value that a question's answer may hold.

        Raises:
            Unfit: as :meth:`value`.
        """
        match entry.answer:
            case SeveralChoices() | Ranking():
                return self.choice(entry, literal)
            case SeveralOf():
                return self._item(entry, literal)
            case _:
                return self.text(entry, literal)

    def _item(self, entry: Entry, literal: Literal) -> str:
        """An item of an earlier answer: the id of a choice where it offers choices, else its text."""
        if entry.origin is not None and isinstance(entry.origin.answer, SeveralChoices | Ranking):
            return self.choice(entry.origin, literal)
        return self.text(entry, literal)

    def count(self, literal: Literal) -> float:
        """A number to compare a count with.

        Raises:
            Unfit: after an E108.
        """
        if literal.kind is not LiteralKind.NUMBER:
            self._scope.report.add("E108", literal.span, "count-value", found=literal.text)
            raise Unfit
        return number(literal.text)

    def choice(self, entry: Entry, literal: Literal) -> str:
        """The id of the choice that a value names.

        Raises:
            Unfit: after an E105.
        """
        option = option_of(entry, literal.text) if literal.kind is LiteralKind.WORD else None
        if option is not None:
            self._scope.mention(Via.CONDITION, self._asker.entry, entry, literal.span, option)
            return option.id
        if literal.kind is LiteralKind.TEXT and (meant := self._meant(entry, literal)):
            facts = {"found": literal.text, "question": entry.id, "nearest": meant}
            self._scope.report.add("E105", literal.span, "text", **facts)
            raise Unfit
        raise self._unknown(entry, literal, (option.id for option in entry.options))

    def text(self, entry: Entry, literal: Literal) -> str:
        """A text, in quotation marks.

        Raises:
            Unfit: after an E108.
        """
        if literal.kind is not LiteralKind.TEXT:
            self._scope.report.add("E108", literal.span, "quotes", found=literal.text, question=entry.id)
            raise Unfit
        return clean(literal.text)

    def _yes_no(self, entry: Entry, literal: Literal) -> bool:
        if literal.kind is not LiteralKind.WORD:
            raise self._mismatch(entry, literal)
        if (answer := _YES_NO.get(folded(literal.text))) is None:
            raise self._unknown(entry, literal, (option.id for option in entry.options))
        return answer

    def _step(self, entry: Entry, scale: Scale, literal: Literal) -> float:
        if literal.kind is LiteralKind.NUMBER:
            return number(literal.text)
        if literal.kind not in (LiteralKind.WORD, LiteralKind.TEXT):
            raise self._mismatch(entry, literal)
        labels = dict(enumerate(scale.labels, scale.lowest))
        if scale.ends:
            labels = {scale.lowest: scale.ends[0], scale.highest: scale.ends[1]}
        for step, label in labels.items():
            if folded(label) == folded(literal.text):
                return step
        if not labels:
            raise self._mismatch(entry, literal)
        raise self._unknown(entry, literal, labels.values())

    def _day(self, entry: Entry, literal: Literal) -> date:
        try:
            return date.fromisoformat(literal.text)
        except ValueError:
            raise self._mismatch(entry, literal) from None

    def _meant(self, entry: Entry, literal: Literal) -> str:
        """The choice whose id or label stands between the quotation marks of a text."""
        wanted = folded(literal.text)
        return next(
            (
                option.id
                for option in entry.options
                if wanted in (folded(option.id), folded(str(option.wording)))
            ),
            "",
        )

    def _unknown(self, entry: Entry, literal: Literal, known: Iterable[str]) -> Unfit:
        first, known = tee(known)
        nearest = self._scope.report.nearest(literal.text, known)
        facts = {"found": literal.text, "question": entry.id, "nearest": nearest}
        listed = ", ".join(islice(first, MOST_CHOICES))
        self._scope.report.add("E105", literal.span, "near" if nearest else "", **facts, known=listed)
        return Unfit()

    def _mismatch(self, entry: Entry, literal: Literal) -> Unfit:
        takes = kind(entry.answer) if entry.answer else ""
        facts = {"found": literal.text, "question": entry.id, "kind": takes}
        self._scope.report.add("E108", literal.span, "value", **facts)
        return Unfit()


def minutes(text: str) -> float:
    """The minutes of a duration as conditions write it: ``90 min``, ``1 h 30``, ``1,5 h``."""
    if match := _HOURS.match(text):
        total = number(match[1]) * 60 + int(match[2] or 0)
        return int(total) if total == int(total) else total
    return int(text.lower().rstrip("minutes \u00a0\u202f"))
