"""From answers to lines: each told once, with everyone who told it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from persona_tui.banks.answer_types import Scale
from persona_tui.interview.answer import Nature, Permission
from persona_tui.interview.record import Record
from persona_tui.personas.consent import allowed
from persona_tui.personas.evidence import Line, Source
from persona_tui.personas.scales import step_text
from persona_tui.personas.sharing import Given, given
from persona_tui.personas.telling import Entry
from persona_tui.text.language import translator
from persona_tui.text.nearest import folded

Key = tuple[str, str, Nature]
"""What makes two answers the same line: the question, the words (or the choice), heard or assumed."""


@dataclass
class _Growing:
    """A line as more people tell it."""

    given: Given
    entry: Entry
    nature: Nature
    sources: list[Source] = field(default_factory=list)
    steps: list[int] = field(default_factory=list)

    def line(self) -> Line:
        question, answer = self.given.question, self.given.question.answer
        text = self.entry.text
        if isinstance(answer, Scale):
            text = step_text(question, answer, tuple(self.steps), translator(self.given.record.bank.language))
        telling = self.given.telling
        return Line(
            text=text,
            question=question.id,
            asked=self.given.wording.plain(self.given.record.fill),
            sources=tuple(dict.fromkeys(self.sources)),
            nature=self.nature,
            noted=question.facilitator,
            closed=telling is not None and telling.closed,
            scaled=isinstance(answer, Scale),
            quoted=self.entry.quote is not None,
        )


def lines_by_field(records: Sequence[Record]) -> dict[str, tuple[Line, ...]]:
    """Gather answers by the sheet fields (`Fiche`) that they feed.

    Args:
        records: the sessions, in the order in which their codes are shown.

    Returns:
        By field, its lines in the order of the banks' questions. Only what is on the path and not private;
        quotes only as permitted verbatim; specials say nothing here.
    """
    by_field: dict[str, dict[Key, _Growing]] = {}
    for one in _in_bank_order(records):
        value = one.answer.value
        for entry in _permitted(one):
            nature = Nature.ASSUMED if one.answer.hypothesis else entry.nature or Nature.HEARD
            same = "" if isinstance(one.question.answer, Scale) else entry.choice or folded(entry.text)
            for name in one.question.sheet:
                lines = by_field.setdefault(name, {})
                line = lines.setdefault((one.question.id, same, nature), _Growing(one, entry, nature))
                line.sources.append(Source(one.record.session.opening.code, one.question.id))
                if isinstance(value, int):
                    line.steps.append(value)
    return {name: tuple(line.line() for line in lines.values()) for name, lines in by_field.items()}


def _in_bank_order(records: Iterable[Record]) -> Iterator[Given]:
    """Every record's answers, question by question as the first banks order them."""
    answers: dict[str, list[Given]] = {}
    for record in records:
        for one in given(record):
            answers.setdefault(one.question.id, []).append(one)
    for question in answers.values():
        yield from question


def _permitted(one: Given) -> Iterator[Entry]:
    telling = one.telling
    for entry in telling.entries if telling else ():
        if entry.quote is None or allowed(one.record, entry.quote) is Permission.VERBATIM:
            yield entry
