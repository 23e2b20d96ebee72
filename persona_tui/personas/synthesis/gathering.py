"""From interviews to themes, in one reading: of a session, only words and codes are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from persona_tui.banks.answer_types import (
    Computed,
    Consent,
    Date,
    Duration,
    Number,
    OneChoice,
    OneOf,
    Quotes,
    Ranking,
    Scale,
    SeveralChoices,
    SeveralOf,
    YesNo,
)
from persona_tui.banks.facing import Facing, worded
from persona_tui.banks.model import Bank, Question
from persona_tui.interview.answer import Nature, Permission, Special, Value
from persona_tui.interview.evaluation.constants import YES
from persona_tui.interview.record import Record
from persona_tui.interview.repetition_names import name_of
from persona_tui.interview.repetitions.identity import parted
from persona_tui.personas.addressing import for_anyone
from persona_tui.personas.consent import allowed
from persona_tui.personas.scales import step_text
from persona_tui.personas.sharing import Given, given, unanswered
from persona_tui.personas.synthesis.remarks import Remark, Shape, Theme
from persona_tui.personas.telling import Entry
from persona_tui.text.language import Translator, translator
from persona_tui.text.nearest import folded

_COUNTED = (
    OneChoice | YesNo | Number | Duration | Date | Computed | OneOf | SeveralChoices | SeveralOf | Ranking
)
_ALONE = OneChoice | YesNo | Scale

Key = tuple[str, str, Nature]
"""What makes two answers the same line: the choice, the words, heard or assumed."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question said to anyone; « vous » as soon as anyone was told so, since all of them may read it."""

    tu: str
    vous: str

    def to(self, familiar: bool) -> str:
        return self.tu if familiar else self.vous


@dataclass
class _Growing:
    """A theme as more people speak to it."""

    question: Question
    asked: _Asked
    title: str
    choices: tuple[tuple[str, str], ...]
    tr: Translator
    texts: dict[Key, str] = field(default_factory=dict)
    codes: dict[Key, dict[str, None]] = field(default_factory=dict)
    """Ordered sets of codes."""
    unknown: dict[str, None] = field(default_factory=dict)

    def say(self, key: Key, text: str, code: str) -> None:
        self.texts.setdefault(key, text)
        self.codes.setdefault(key, {})[code] = None

    def theme(self, familiar: bool) -> Theme:
        question, answer = self.question, self.question.answer
        shape = _shape(question)
        return Theme(
            id=question.id,
            asked=self.asked.to(familiar),
            section=question.section or "",
            title=self.title,
            shape=shape,
            remarks=tuple(self._remarks(shape)),
            fields=question.sheet,
            noted=question.facilitator,
            alone=isinstance(answer, _ALONE),
            scale=answer if isinstance(answer, Scale) else None,
            choices=self.choices,
            stand=self._stand(),
            unknown=tuple(self.unknown),
        )

    def _stand(self) -> str:
        if not isinstance(self.question.answer, Scale):
            return ""
        told = [int(step) for step, _, nature in self.texts if nature is not Nature.ASSUMED]
        steps = tuple(told or [int(step) for step, _, _ in self.texts])
        return step_text(self.question, self.question.answer, steps, self.tr)

    def _remarks(self, shape: Shape) -> Iterator[Remark]:
        keys = list(self.texts)
        if shape is Shape.STEPS:
            keys.sort(key=lambda key: (int(key[0]), list(Nature).index(key[2])))
        elif shape is Shape.COUNTED:
            ranks = {choice.id: rank for rank, choice in enumerate(self.question.choices)}
            keys.sort(key=lambda key: ranks.get(key[0], len(ranks)))
        for key in keys:
            yield Remark(self.texts[key], tuple(self.codes[key]), key[2], key[0])


def themes(records: Iterable[Record]) -> tuple[tuple[Theme, ...], tuple[str, ...]]:
    """Gather what interviews said.

    Args:
        records: the sessions, gone through once, in the order in which their codes are shown.

    Returns:
        The questions that hold something, in the order of the banks; then the wordings of those that were
        asked of someone and answered by nobody. Only what is on the path and not private; quotes only as
        permitted verbatim; consents are no matter for a synthesis.
    """
    growing: dict[str, _Growing] = {}
    silent: dict[str, _Asked] = {}
    order, familiar = _Order(), True
    for record in records:
        familiar = familiar and record.facing.familiar
        for one in unanswered(record):
            order.see(record.bank, one.question.id)
            silent.setdefault(one.question.id, _asked(one))
        for one in given(record):
            if not isinstance(one.question.answer, Consent):
                order.see(record.bank, one.question.id)
                _hear(one, growing, silent)
    heard = {name: theme for name, one in growing.items() if (theme := one.theme(familiar)).remarks}
    left = tuple(silent[name].to(familiar) for name in sorted(silent, key=order.rank) if name not in heard)
    return tuple(heard[name] for name in sorted(heard, key=order.rank)), left


class _Order:
    """The order of the banks, the repetitions of a section one after the other, as they are first seen."""

    def __init__(self) -> None:
        self._banks: dict[str, tuple[int, dict[str, int]]] = {}
        self._ranks: dict[str, tuple[int, int, int, int]] = {}
        self._repetitions: dict[tuple[str, str], int] = {}

    def see(self, bank: Bank, item: str) -> None:
        """Give an item its rank, if it has none yet."""
        if item in self._ranks:
            return
        here = {name: rank for rank, name in enumerate(bank.by_id)}
        number, places = self._banks.setdefault(bank.sha256, (len(self._banks), here))
        template, key = parted(item)
        bearing = bank.repeated[template][0].id if key and template in bank.repeated else template
        turn = self._repetitions.setdefault((bearing, key), len(self._repetitions))
        last = len(places)
        self._ranks[item] = (
            number,
            places.get(bearing, last),
            turn if key else 0,
            places.get(template, last),
        )

    def rank(self, item: str) -> tuple[int, int, int, int]:
        """Where an item that was seen stands."""
        return self._ranks[item]


def _hear(one: Given, growing: dict[str, _Growing], silent: dict[str, _Asked]) -> None:
    question, code = one.question, one.record.session.opening.code
    theme = growing.get(question.id)
    if theme is None:
        theme = growing[question.id] = _Growing(
            question, _asked(one), _section(one), tuple(_offered(one)), translator(one.record.bank.language)
        )
    if one.answer.value is None and not question.facilitator and one.answer.special is not None:
        silent.setdefault(question.id, theme.asked)
    if one.answer.special is Special.UNKNOWN:
        theme.unknown[code] = None
    telling = one.telling
    for entry in telling.entries if telling else ():
        if entry.quote is not None and allowed(one.record, entry.quote) is not Permission.VERBATIM:
            continue
        nature = Nature.ASSUMED if one.answer.hypothesis else entry.nature or Nature.HEARD
        choice = _choice(question, one.answer.value, entry)
        same = "" if isinstance(question.answer, Scale) else folded(entry.text)
        theme.say((choice, same, nature), entry.text, code)


def _choice(question: Question, value: Value | None, entry: Entry) -> str:
    """The id of the choice that an entry is, the step of a scale; empty for anything else."""
    if isinstance(question.answer, Scale):
        return str(value)
    if isinstance(question.answer, YesNo):
        return next((choice.id for choice in question.choices if (choice.id in YES) is bool(value)), "")
    return entry.choice


def _shape(question: Question) -> Shape:
    match question.answer:
        case Scale():
            return Shape.STEPS
        case Quotes():
            return Shape.QUOTES
        case answer if isinstance(answer, _COUNTED):
            return Shape.COUNTED
        case _:
            return Shape.WORDS


def _asked(one: Given) -> _Asked:
    """The question as anyone is asked it, with the name of its repetition."""
    record = one.record
    name = name_of(record.path, one.question.id, record.fill, record.facing)
    tu, vous = (
        for_anyone(worded(one.question, Facing(familiar, record.facing.alone))) for familiar in (True, False)
    )
    return _Asked(f"{tu} – {name}", f"{vous} – {name}") if name else _Asked(tu, vous)


def _section(one: Given) -> str:
    record = one.record
    section = record.path.section(one.question.section) if one.question.section else None
    if section is None:
        return ""
    said = for_anyone(section.title)
    name = name_of(record.path, section.id, record.fill, record.facing)
    return f"{said} – {name}" if name else said


def _offered(one: Given) -> Iterator[tuple[str, str]]:
    for choice in one.question.choices:
        if not choice.other:
            yield choice.id, for_anyone(worded(choice, one.record.facing))
