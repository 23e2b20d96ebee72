"""From answers to lines: each told once, with everyone who told it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from persona_tui.banks.answer_types import Scale
from persona_tui.banks.facing import Facing, worded
from persona_tui.banks.model import Question
from persona_tui.interview.answer import Nature, Permission
from persona_tui.interview.record import Record
from persona_tui.personas.consent import allowed
from persona_tui.personas.evidence import Line, Source
from persona_tui.personas.scales import step_text
from persona_tui.personas.sharing import Given, given
from persona_tui.personas.telling import Entry
from persona_tui.text.language import Language, translator
from persona_tui.text.nearest import folded

Key = tuple[str, str, Nature]
"""What makes two answers the same line: the question, the words (or the choice), heard or assumed."""


@dataclass
class _Growing:
    """A line as more people tell it; holds no session, so that any number of them can go by."""

    question: Question
    text: str
    tu: str
    vous: str
    nature: Nature
    language: Language
    closed: bool
    quoted: bool
    sources: list[Source] = field(default_factory=list)
    steps: list[int] = field(default_factory=list)

    @property
    def weight(self) -> int:
        """By how many people's word it stands before others."""
        if self.quoted or isinstance(self.question.answer, Scale):
            return -1
        return 0 if self.nature is Nature.ASSUMED else len({source.code for source in self.sources})

    def line(self, familiar: bool) -> Line:
        text, answer = self.text, self.question.answer
        if isinstance(answer, Scale):
            text = step_text(self.question, answer, tuple(self.steps), translator(self.language))
        return Line(
            text=text,
            question=self.question.id,
            asked=self.tu if familiar else self.vous,
            sources=tuple(dict.fromkeys(self.sources)),
            nature=self.nature,
            noted=self.question.facilitator,
            closed=self.closed,
            scaled=isinstance(answer, Scale),
            quoted=self.quoted,
        )


class Gathering:
    """Gathers answers by the sheet fields (`Fiche`) that they feed, session after session.

    Only what is on the path and not private; quotes only as permitted verbatim; specials say nothing here.
    """

    def __init__(self) -> None:
        self._by_field: dict[str, dict[Key, _Growing]] = {}
        self._order: dict[str, int] = {}
        self._familiar = True

    def add(self, record: Record) -> None:
        """Take in the answers of a session.

        Args:
            record: the next session, in the order in which codes are shown.
        """
        self._familiar = self._familiar and record.facing.familiar
        for one in given(record):
            self._order.setdefault(one.question.id, len(self._order))
            for entry in _permitted(one):
                self._take(one, entry)

    def lines(self) -> dict[str, tuple[Line, ...]]:
        """By field, its lines: what most people said first, then in the order of the banks' questions.

        What is only assumed is nobody's, so it stands behind what is told. Quotes and places on scales
        stand last, in the order of the banks. Questions say « vous » as soon as anyone was told so.
        """
        return {
            name: tuple(line.line(self._familiar) for line in sorted(lines.values(), key=self._rank))
            for name, lines in self._by_field.items()
        }

    def _rank(self, line: _Growing) -> tuple[int, int]:
        return -line.weight, self._order[line.question.id]

    def _take(self, one: Given, entry: Entry) -> None:
        nature = Nature.ASSUMED if one.answer.hypothesis else entry.nature or Nature.HEARD
        same = "" if isinstance(one.question.answer, Scale) else entry.choice or folded(entry.text)
        for name in one.question.sheet:
            lines = self._by_field.setdefault(name, {})
            key = (one.question.id, same, nature)
            line = lines.get(key) or lines.setdefault(key, _growing(one, entry, nature))
            line.sources.append(Source(one.record.session.opening.code, one.question.id))
            if isinstance(one.answer.value, int):
                line.steps.append(one.answer.value)


def _growing(one: Given, entry: Entry, nature: Nature) -> _Growing:
    telling, alone = one.telling, one.record.facing.alone
    tu, vous = (
        worded(one.question, Facing(familiar, alone)).plain(one.record.fill) for familiar in (True, False)
    )
    return _Growing(
        question=one.question,
        text=entry.text,
        tu=tu,
        vous=vous,
        nature=nature,
        language=one.record.bank.language,
        closed=telling is not None and telling.closed,
        quoted=entry.quote is not None,
    )


def _permitted(one: Given) -> Iterator[Entry]:
    telling = one.telling
    for entry in telling.entries if telling else ():
        if entry.quote is None or allowed(one.record, entry.quote) is Permission.VERBATIM:
            yield entry
