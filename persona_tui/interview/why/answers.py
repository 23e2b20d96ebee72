"""What was answered, as a clause holds it: labels and texts in quotation marks, numbers with their unit."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from persona_tui.banks.answer_types import OneOf, SeveralOf
from persona_tui.banks.conditions.tree import Constant
from persona_tui.banks.facing import Facing, worded
from persona_tui.banks.model import Choice, Question
from persona_tui.banks.prose import Fill
from persona_tui.banks.telling.naming import LONGEST
from persona_tui.banks.telling.values import choice_named, value_text
from persona_tui.banks.telling.wording import every, quoted, shortened
from persona_tui.interview import saying
from persona_tui.interview.answer import Selected, Value
from persona_tui.interview.offered import labels
from persona_tui.interview.path import Path
from persona_tui.interview.why.naming import Names
from persona_tui.text.language import Translator

Entry = saying.Entry
_MOST = 5
"""How many choices or items of one answer a clause names."""


class Answers:
    """Says the answers of one path, and what conditions compare them with."""

    def __init__(self, path: Path, names: Names, fill: Fill, facing: Facing, tr: Translator) -> None:
        self._path = path
        self._names = names
        self._fill = fill
        self._facing = facing
        self._tr = tr

    def given(self, question: Question) -> str:
        """What is held for a question, off the path too; for a computed one, what it comes to."""
        path = self._path
        value = (path.answer if question.is_computed else path.held)(question.id).value
        return "" if value is None else self._value(question, value)

    def special(self, question: Question) -> str:
        """The special that is held, in quotation marks; empty for none."""
        special = self._path.held(question.id).special
        return "" if special is None else quoted(self._tr(saying.SPECIALS[special]), self._tr)

    def constant(self, question: Question | None, value: Constant) -> str:
        """What an answer is compared with: a choice by its label, as it is shown."""
        choice = self._choice(question, value)
        if choice is not None:
            return quoted(self._label(choice), self._tr)
        return value_text(question, value, self._names.bank, self._tr)

    def choice(self, question: Question, choice_id: str) -> str:
        """The label of a choice, in quotation marks."""
        return self.constant(question, choice_id)

    def _value(self, question: Question, value: Value) -> str:
        match value:
            case bool() | int() | float() | date():
                return self.constant(question, value)
            case str() | Selected():
                return self._text(question, value)
            case tuple():
                said = [self._text(question, one) for one in value[:_MOST]]
                return every(said if len(said) == len(value) else [*said, "…"], self._tr)
            case _:
                assert_never(value)

    def _text(self, question: Question, entry: Entry) -> str:
        """A label, a text or an entry in quotation marks, on one line."""
        called = labels(question, self._path, self._facing)
        said = saying.entry_text(question, entry, self._tr, self._fill, self._facing, called)
        return quoted(shortened(" ".join(said.split()), LONGEST), self._tr)

    def _label(self, choice: Choice) -> str:
        return " ".join(worded(choice, self._facing).plain(self._fill).split())

    def _choice(self, question: Question | None, value: Constant) -> Choice | None:
        """The choice that a constant means: the question's own, or that of the answer that it takes from."""
        seen: set[str] = set()
        while question is not None and isinstance(question.answer, OneOf | SeveralOf):
            if question.id in seen:
                return None
            seen.add(question.id)
            question = self._names.bank.question(question.answer.source)
        if question is None or not question.choices or not isinstance(value, bool | str):
            return None
        return choice_named(question, value if isinstance(value, str) else "oui" if value else "non")
