"""Pairs of versions of a bank: by hand from texts, and at random from the banks of the properties."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random
from typing import assert_never

from persona_tui.banks import read_text
from persona_tui.banks.answer_types import (
    AnswerType,
    Computed,
    Duration,
    ItemList,
    LongText,
    Number,
    OneChoice,
    Ranking,
    Scale,
    SeveralChoices,
    ShortText,
    Statement,
    YesNo,
)
from persona_tui.banks.conditions.tree import (
    Condition,
    CountOf,
    CountWithin,
    MeanOf,
    Of,
    RepetitionsOf,
    ScoreOf,
    UnknownsOf,
    Within,
)
from persona_tui.banks.conditions.walking import operands
from persona_tui.banks.model import Arrow, Bank, Choice, Gate, Item, Probe, Question, Section
from persona_tui.banks.reckoning import Repetition
from persona_tui.interview.answer import Answer
from persona_tui.interview.conductor import Interview
from persona_tui.interview.migration.planning import Edition, Plan
from persona_tui.interview.repetitions.renaming import renamed_condition
from persona_tui.interview.session import Opening, PinnedBank, Session
from tests.interview.building import HERE, START, Ticking, choice, words

TYPES: tuple[AnswerType, ...] = (
    ShortText(),
    LongText(),
    ItemList(),
    OneChoice(),
    SeveralChoices(),
    Ranking(),
    YesNo(),
    Number(),
    Number(unit="heures"),
    Duration(),
    Scale(0, 3),
    Scale(1, 5),
    Statement(),
)
NEW_TYPES: tuple[AnswerType, ...] = (LongText(), YesNo(), Number())


def read(text: str) -> Bank:
    """A bank from its text; it has no errors."""
    reading = read_text(text, "essai.md")
    assert not reading.errors, reading.diagnostics
    assert reading.bank is not None
    return reading.bank


def pinned(bank: Bank) -> PinnedBank:
    """A bank as a session pins it."""
    return PinnedBank(bank.id, bank.version, bank.sha256, bank.text, f"{bank.id}.md")


def edition(bank: Bank) -> Edition:
    """A bank that a session could go on with."""
    return Edition(pinned(bank), bank)


def begun(bank: Bank) -> Interview:
    """An interview that has just begun."""
    return Interview(Session(Opening("01TEST", "E01", pinned(bank), START)), bank, Ticking(), "Ève")


def between(old: str, new: str, **answers: Answer) -> tuple[Interview, Edition]:
    """An interview on one text with some answers, and the other text."""
    conducted = begun(read(old))
    conducted.begin()
    for item, answer in answers.items():
        conducted.record(item, answer)
    return conducted, edition(read(new))


def kinds(plan: Plan) -> list[str]:
    """The rows of a plan, each as its kind and key."""
    return [f"{row.kind} {row.key}".rstrip() for row in plan.rows]


def version(of: Bank, chance: Random) -> Bank:
    """Another version of a bank: several things are renamed, removed, retyped, moved, added."""
    changing = _Changing(of, chance)
    return changing.changed()


class _Changing:
    def __init__(self, of: Bank, chance: Random) -> None:
        self._of = of
        self._chance = chance
        self._items: list[Item] = list(of.items)

    def changed(self) -> Bank:
        acts: list[Callable[[], None]] = [
            self._rename,
            self._rename,
            self._remove,
            self._retype,
            self._reorder,
            self._choices,
            self._choices,
            self._conditions,
            self._repetition,
            self._reword,
            self._add,
            self._probes,
        ]
        for _ in range(self._chance.randint(1, 5)):
            if self._items:
                self._chance.choice(acts)()
        text = f"{self._of.text} {self._chance.randrange(10**9)}"
        sha = hashlib.sha256(text.encode()).hexdigest()
        return replace(self._of, text=text, sha256=sha, items=tuple(self._sound()))

    def _at(self) -> int:
        return self._chance.randrange(len(self._items))

    def _rename(self) -> None:
        """With an alias or without."""
        at = self._at()
        old = self._items[at].id
        new = f"n{self._chance.randrange(10**6)}"

        def named(item: str) -> str:
            return new if item == old else item

        alias = (old,) if self._chance.randrange(4) else ()
        self._items = [_renamed(item, named, alias if item.id == old else ()) for item in self._items]

    def _remove(self) -> None:
        del self._items[self._at()]

    def _retype(self) -> None:
        at = self._at()
        item = self._items[at]
        if isinstance(item, Question) and not isinstance(item.answer, Computed):
            answer = self._chance.choice(TYPES)
            chooses = isinstance(answer, OneChoice | SeveralChoices | Ranking)
            choices = item.choices or tuple(choice(one) for one in "abc")
            self._items[at] = replace(item, answer=answer, choices=choices if chooses else ())

    def _reorder(self) -> None:
        item = self._items.pop(self._at())
        self._items.insert(self._chance.randint(0, len(self._items)), item)

    def _choices(self) -> None:
        chosen = [at for at, one in enumerate(self._items) if isinstance(one, Question) and one.choices]
        if not chosen:
            return
        at = self._chance.choice(chosen)
        item = self._items[at]
        assert isinstance(item, Question)
        choices = list(item.choices)
        act = self._chance.randrange(4)
        place = self._chance.randrange(len(choices))
        if act == 0 and len(choices) > 1:
            del choices[place]
        elif act == 1:
            new = f"c{self._chance.randrange(10**6)}"
            choices[place] = replace(choices[place], id=new, aliases=(choices[place].id,))
        elif act == 2:
            choices.append(choice(f"c{self._chance.randrange(10**6)}"))
        else:
            self._chance.shuffle(choices)
        self._items[at] = replace(item, choices=tuple(choices))

    def _conditions(self) -> None:
        at = self._at()
        others = [one.gate for one in self._items]
        self._items[at] = replace(self._items[at], gate=self._chance.choice([Gate(), *others]))

    def _repetition(self) -> None:
        at = self._at()
        item = self._items[at]
        sources = [one.id for one in self._items[:at] if isinstance(one, Question) and _lists(one)]
        hows: list[Repetition | None] = [None, *(Repetition(over=one) for one in sources)]
        if isinstance(item, Section):
            hows.append(Repetition())
        self._items[at] = replace(item, repetition=self._chance.choice(hows))

    def _reword(self) -> None:
        at = self._at()
        item = self._items[at]
        if isinstance(item, Question):
            self._items[at] = replace(item, wording=words(f"Autrement {self._chance.randrange(99)}?"))

    def _add(self) -> None:
        made = Question(
            f"n{self._chance.randrange(10**6)}",
            words("Nouvelle?"),
            self._chance.choice(NEW_TYPES),
            HERE,
            level=3,
            section=None,
            parent=None,
        )
        self._items.insert(self._chance.randint(0, len(self._items)), made)

    def _probes(self) -> None:
        at = self._at()
        item = self._items[at]
        if isinstance(item, Question):
            probes = [Probe(words(f"Relance {self._chance.randrange(3)}?"), HERE) for _ in range(2)]
            self._items[at] = replace(item, probes=tuple(probes[: self._chance.randint(0, 2)]))

    def _sound(self) -> list[Item]:
        """The items as the reader of banks would give them: nothing names what is gone."""
        sound: list[Item] = []
        section: str | None = None
        above: str | None = None
        repeated_under: str | None = None
        seen: dict[str, Item] = {}
        for item in self._items:
            if isinstance(item, Section):
                section, above, repeated_under = item.id, None, None
            else:
                parent = above if item.parent == above else None  # a follow-up stands under its question
                level = item.level if parent else 3
                above = parent or item.id
                item = replace(item, section=section, parent=parent, level=level)
            how = item.repetition
            inside = repeated_under is not None or (isinstance(item, Question) and item.parent)
            if how is not None and how.over:
                source = seen.get(how.over)
                fits = isinstance(source, Question) and _lists(source) and source.repetition is None
                if not fits or inside or not _outside(seen, how.over):
                    item = replace(item, repetition=None)
            elif how is not None and inside:
                item = replace(item, repetition=None)
            if isinstance(item, Section) and item.repetition is not None:
                repeated_under = item.id
            item = _looking_back(item, seen)
            sound.append(item)
            seen[item.id] = item
        return sound


def _looking_back(item: Item, seen: Mapping[str, Item]) -> Item:
    """The item without the conditions on what comes later, or is gone (R4)."""

    def kept(gate: Gate) -> Gate:
        return Gate(
            tuple(one for one in gate.only_if if _names(one) <= seen.keys()),
            tuple(one for one in gate.unless if _names(one) <= seen.keys()),
        )

    item = replace(item, gate=kept(item.gate))
    if isinstance(item, Section):
        return item
    ahead = [None if one.arrow and one.arrow.target in seen else one.arrow for one in item.choices]
    choices = zip(item.choices, ahead, strict=True)
    return replace(
        item, choices=tuple(replace(one, gate=kept(one.gate), arrow=arrow) for one, arrow in choices)
    )


def _names(condition: Condition) -> set[str]:
    """The ids of what a condition names, scores and dimensions aside."""
    names: set[str] = set()
    for operand in operands(condition):
        match operand:
            case Of() | CountOf() | Within() | CountWithin():
                names.add(operand.question)
            case RepetitionsOf():
                names.add(operand.repeated)
            case ScoreOf() | MeanOf() | UnknownsOf():
                pass
            case _:
                assert_never(operand)
    return names


def _outside(seen: dict[str, Item], source: str) -> bool:
    """Whether a question stands in no repetition itself."""
    item: Item | None = seen[source]
    while item is not None:
        if item.repetition is not None:
            return False
        above = None if isinstance(item, Section) else item.parent or item.section
        item = seen.get(above) if above else None
    return True


def _lists(question: Question) -> bool:
    return isinstance(question.answer, ItemList | SeveralChoices)


def _renamed(item: Item, named: Callable[[str], str], alias: tuple[str, ...]) -> Item:
    how = item.repetition
    gate = Gate(
        tuple(renamed_condition(one, named) for one in item.gate.only_if),
        tuple(renamed_condition(one, named) for one in item.gate.unless),
    )
    item = replace(
        item,
        id=named(item.id),
        aliases=(*item.aliases, *alias),
        gate=gate,
        repetition=how and replace(how, over=named(how.over) if how.over else ""),
    )
    if isinstance(item, Section):
        return item
    return replace(
        item,
        section=item.section and named(item.section),
        parent=item.parent and named(item.parent),
        choices=tuple(_led(one, named) for one in item.choices),
    )


def _led(one: Choice, named: Callable[[str], str]) -> Choice:
    arrow = one.arrow and Arrow(one.arrow.direction, named(one.arrow.target), HERE)
    return replace(one, arrow=arrow)
