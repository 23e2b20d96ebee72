"""The mistakes authors make, one at a time: each knows on which lines it should be found."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from persona_tui.banks import read_text
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.model import Bank, Item, Question
from persona_tui.banks.reading import Reading, Reference, Via
from persona_tui.banks.settings.keywords import keywords

LETTERS = "abcdefghijklmnopqrstuvwxyzéèà"
_SETTING = re.compile(r"^\s*- (?P<word>[^\W\d_][^:]*?)[ \u00a0]*:")
_DIMENSION = re.compile(r"^- Dimension[ \u00a0]*:")
_TYPES = (
    "texte",
    "date",
    "nombre",
    "oui/non",
    "durée",
    "liste",
    "échelle 1..5",
    "consentement audio",
    "énoncé",
)


@dataclass(frozen=True)
class Mistake:
    """One mistake in a bank."""

    kind: str
    text: str
    lines: frozenset[int]
    """Where it should be found."""
    meant: str = ""
    """What was misspelt, for the suggestion."""


class Author:
    """Makes mistakes in one bank that reads without errors."""

    def __init__(self, text: str, chance: random.Random) -> None:
        reading = read_text(text, "essai.md")
        assert reading.bank is not None
        assert not reading.errors
        self._text = text
        self._lines = text.split("\n")
        self._reading: Reading = reading
        self._bank: Bank = reading.bank
        self._chance = chance

    def mistakes(self, count: int) -> Iterator[Mistake]:
        """That many mistakes, each kind as often as any other as far as the bank allows."""
        kinds: list[Callable[[], Mistake | None]] = [
            self.misspelt_id,
            self.misspelt_choice,
            self.misspelt_setting,
            self.removed_target,
            self.swapped_questions,
            self.broken_parenthesis,
            self.changed_type,
        ]
        made = 0
        while made < count:
            mistake = kinds[made % len(kinds)]()
            if mistake is None:
                raise AssertionError("this bank leaves no room for that mistake")
            made += 1
            yield mistake

    def misspelt_id(self) -> Mistake | None:
        """An id in a condition, an arrow or a pipe."""
        known = {item.id for item in self._bank.items}
        named = [one for one in self._references() if not one.choice and self._at(one.span) == one.item]
        return self._misspelt("id", [(one.span, one.item) for one in named], known)

    def misspelt_choice(self) -> Mistake | None:
        """A choice's id in a condition."""
        named = [one for one in self._references() if one.choice and self._at(one.span) == one.choice]
        known = {choice.id for question in self._bank.questions for choice in question.choices}
        return self._misspelt("choice", [(one.span, one.choice) for one in named], known)

    def misspelt_setting(self) -> Mistake | None:
        """The word before a setting's colon."""
        words = [
            (Span(number, match.start("word") + 1, number, match.end("word") + 1), match["word"])
            for number, line in enumerate(self._lines, 1)
            if (match := _SETTING.match(line)) and keywords(match["word"])
        ]
        return self._misspelt("setting", words, set())

    def removed_target(self) -> Mistake | None:
        """A question that something names loses its id."""
        named = self._named()
        item = self._chance.choice([item for item in self._bank.items if item.id in named])
        return self._given_up(item, named[item.id])

    def swapped_questions(self) -> Mistake | None:
        """A question changes places with an earlier one that it depends on."""
        pairs = [
            (item, self._bank.by_id[reference.item])
            for reference in self._references()
            if reference.via is Via.CONDITION and (item := self._holder(reference)) is not None
        ]
        fitting = [
            (later, earlier)
            for later, earlier in pairs
            if isinstance(later, Question)
            and isinstance(earlier, Question)
            and later is not earlier
            and (later.level, earlier.level) == (3, 3)
        ]
        later, earlier = self._chance.choice(fitting)
        first, second = self._block(earlier), self._block(later)
        lines = [
            *self._lines[: first[0]],
            *self._lines[slice(*second)],
            *self._lines[first[1] : second[0]],
            *self._lines[slice(*first)],
            *self._lines[second[1] :],
        ]
        shift = (second[1] - second[0]) - (first[1] - first[0])
        expected: set[int] = set()
        for reference in self._references():
            line = reference.span.line
            if reference.item != earlier.id or reference.via is Via.ARROW:
                continue
            if second[0] < line <= second[1]:
                expected.add(line - second[0] + first[0])
            elif first[1] < line <= second[0]:
                expected.add(line + shift)
        return Mistake("swapped questions", "\n".join(lines), frozenset(expected))

    def broken_parenthesis(self) -> Mistake | None:
        """A parenthesis of a condition is lost."""
        places = [
            (number, at)
            for number, line in enumerate(self._lines, 1)
            if (match := _SETTING.match(line))
            and match["word"].casefold() in ("si", "sauf si", "if", "unless")
            for at, sign in enumerate(line)
            if sign in "()"
        ]
        number, at = self._chance.choice(places)
        line = self._lines[number - 1]
        return Mistake("parenthesis", self._with(number, line[:at] + line[at + 1 :]), frozenset({number}))

    def changed_type(self) -> Mistake | None:
        """The answer type of a question that a condition compares becomes another."""
        named = self._named(Via.CONDITION)
        fitting = [question for question in self._bank.questions if question.id in named]
        for _ in range(100):
            question = self._chance.choice(fitting)
            mistake = self._retyped(question, self._chance.choice(_TYPES), named[question.id])
            if mistake is not None:
                return mistake
        return None

    def _retyped(self, question: Question, other: str, named: list[Reference]) -> Mistake | None:
        """The question under another type, unless its conditions hold all the same."""
        start, end = self._block(question)
        own = [
            number
            for number in range(start + 1, end)
            if (match := _SETTING.match(self._lines[number]))
            and match["word"].casefold() in ("réponse", "answer")
        ]
        lines = list(self._lines)
        if own:
            lines[own[0]] = f"- Réponse : {other}"
            shift, at = 0, own[0]
        else:
            boxes = [number for number in range(start + 1, end) if re.match(r"- [\[(] ", self._lines[number])]
            if not boxes:
                return None
            lines.insert(boxes[0], f"- Réponse : {other}")
            shift, at = 1, boxes[0]
        text = "\n".join(lines)
        read = read_text(text, "essai.md")
        assert read.bank is not None
        answer = read.bank.question(question.id)
        if answer is not None and answer.answer == question.answer:
            return None  # the same type in other words
        expected = {one.span.line + (shift if one.span.line > at else 0) for one in named}
        expected |= set(range(start + 1, end + 2))  # its own boxes, bounds and checks
        return Mistake("changed type", text, frozenset(expected))

    def _misspelt(self, kind: str, words: list[tuple[Span, str]], known: set[str]) -> Mistake | None:
        span, word = self._chance.choice(words)
        for _ in range(100):
            wrong = self._slip(word)
            if wrong not in known and not (kind == "setting" and keywords(wrong)):
                line = self._lines[span.line - 1]
                changed = line[: span.column - 1] + wrong + line[span.end_column - 1 :]
                return Mistake(
                    f"misspelt {kind}", self._with(span.line, changed), frozenset({span.line}), word
                )
        return None

    def _slip(self, word: str) -> str:
        """A slip of the keyboard: a letter dropped, doubled, changed or swapped with the next."""
        at = self._chance.randrange(len(word))
        match self._chance.randrange(4):
            case 0 if len(word) > 2:
                return word[:at] + word[at + 1 :]
            case 1:
                return word[: at + 1] + word[at:]
            case 2 if len(word) > 1 and at + 1 < len(word):
                return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            case _:
                return word[:at] + self._chance.choice(LETTERS) + word[at + 1 :]

    def _given_up(self, item: Item, named: list[Reference]) -> Mistake:
        number = item.span.line
        line = re.sub(r"\s*\{#[^}]*\}", "", self._lines[number - 1])
        expected = frozenset(reference.span.line for reference in named)
        return Mistake("removed target", self._with(number, line), expected)

    def _named(self, via: Via | None = None) -> dict[str, list[Reference]]:
        named: dict[str, list[Reference]] = {}
        for reference in self._references():
            if via is None or reference.via is via:
                named.setdefault(reference.item, []).append(reference)
        return named

    def _references(self) -> tuple[Reference, ...]:
        """Every place that names what stands elsewhere; what counts for a dimension may begin one."""
        return tuple(
            one
            for one in self._reading.references
            if one.via is not Via.MEASURE or not _DIMENSION.match(self._lines[one.span.line - 1])
        )

    def _holder(self, reference: Reference) -> Item | None:
        """The heading that a reference stands under."""
        above = [item for item in self._bank.items if item.span.line <= reference.span.line]
        return above[-1] if above else None

    def _block(self, question: Question) -> tuple[int, int]:
        """The lines of a question with its follow-ups, as a slice."""
        start = question.span.line - 1
        end = start + 1
        while end < len(self._lines) and not re.match(r"#{1,3} ", self._lines[end]):
            end += 1
        return start, end

    def _at(self, span: Span) -> str:
        return self._lines[span.line - 1][span.column - 1 : span.end_column - 1]

    def _with(self, number: int, line: str) -> str:
        return "\n".join([*self._lines[: number - 1], line, *self._lines[number:]])
