"""Restored and to-review marks, the naive way: from the whole journal, all evaluated anew (R8, R10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, fields, is_dataclass, replace

from persona_tui.banks.answer_types import Groups, OneOf, SeveralOf
from persona_tui.banks.conditions.tree import (
    CountOf,
    CountWithin,
    Extreme,
    MeanOf,
    Of,
    RepetitionsOf,
    ScoreOf,
    UnknownsOf,
    Within,
)
from persona_tui.banks.model import NO_GATE, Bank, Question
from persona_tui.banks.prose import Pipe
from persona_tui.interview.answer import Answer, Selected
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.session import Event, EventKind
from tests.interview.naive import Naive
from tests.interview.naive_expansion import key_of

OPERANDS = (Of, CountOf, Within, CountWithin, RepetitionsOf, ScoreOf, MeanOf, UnknownsOf)


@dataclass
class Mark:
    """How one answer stands since it was given."""

    seen: Mapping[str, object] | None = None
    """What its question depended on; `None` without an answer."""
    away: bool = False
    """Whether it was off the path since."""
    back: bool = False


@dataclass
class Marks:
    """The marks of a journal."""

    bank: Bank
    length: Length = Length.FULL
    mode: Mode = Mode.INTERVIEW
    held: dict[str, Answer] = field(default_factory=dict)
    marks: dict[str, Mark] = field(default_factory=dict)
    undoable: list[dict[str, Mark]] = field(default_factory=list)
    """The marks that each commit changed, as they were before it."""
    redoable: list[dict[str, Mark]] = field(default_factory=list)

    def told(self, events: tuple[Event, ...]) -> tuple[set[str], set[str]]:
        """What is restored, and what is to be reviewed for what it depends on, on the path."""
        for event in events:
            if event.kind in {EventKind.ANSWERED, EventKind.UNDONE, EventKind.REDONE}:
                self.follow(event)
        now = self.places()
        restored = {item for item, mark in self.marks.items() if mark.back}
        stale = {
            item
            for item, mark in self.marks.items()
            if mark.seen is not None and now.on.get(item) and mark.seen != self.depended_on(item, now)
        }
        return restored, stale

    def places(self) -> Naive:
        return Naive(self.bank, self.held, self.length, self.mode)

    def follow(self, event: Event) -> None:
        was = deepcopy(self.marks)
        self.held.pop(event.item, None)
        if event.after is not None and event.after != Answer():
            self.held[event.item] = event.after
        if event.kind is EventKind.UNDONE:
            self.redoable.append(self.put_back(event.item, self.undoable.pop()))
            return
        if event.kind is EventKind.REDONE:
            self.undoable.append(self.put_back(event.item, self.redoable.pop()))
            return
        now = self.places()
        answered = self.held.get(event.item, Answer()).answered
        self.marks[event.item] = Mark(self.depended_on(event.item, now) if answered else None)
        for item, mark in self.marks.items():
            if item not in self.held:
                continue
            if not now.on.get(item, False):
                mark.away, mark.back = True, False
            elif mark.away:
                mark.away, mark.back = False, self.held[item].answered
        if event.before != event.after:
            changed = {item for item, mark in self.marks.items() if mark != was.get(item)}
            self.undoable.append({item: was.get(item, Mark()) for item in {event.item, *changed}})
            self.redoable.clear()

    def put_back(self, item: str, marks: dict[str, Mark]) -> dict[str, Mark]:
        """What a commit did to marks is undone, whatever was confirmed meanwhile."""
        there = {one: replace(self.marks.get(one, Mark())) for one in marks}
        for one, mark in marks.items():
            seen = mark.seen if one == item else there[one].seen
            self.marks[one] = replace(mark, seen=seen)
        return there

    def depended_on(self, item: str, now: Naive) -> Mapping[str, object]:
        """Everything that a question's wording, choices, items and checks look at, and what it comes to."""
        asked = now.by_id.get(item)
        if not isinstance(asked, Question):
            return {}
        shown = replace(asked, gate=NO_GATE, cases=(), repetition=None)
        shown = replace(shown, probes=tuple(replace(probe, gate=NO_GATE) for probe in asked.probes))
        found: dict[str, object] = {}
        for thing in looked_at(shown):
            found |= self.worth(thing, item, now)
        found.pop(item, None)
        return {name: worth for name, worth in found.items() if worth is not None}

    def worth(self, thing: object, item: str, now: Naive) -> dict[str, object]:
        match thing:
            case Pipe(name="plus-basse" | "plus-inconnue" as name):
                which = now.dimension(Extreme(name), len(now.placed))
                return {"which " + name: which if isinstance(which, str) else None}
            case Pipe(name="nom"):
                return self.named(item, now)
            case Pipe(name=name) | Of(question=name) | CountOf(question=name):
                return {name: self.counting(name, now)}
            case OneOf(source=name) | SeveralOf(source=name):
                return {name: self.counting(name, now)}
            case Groups(sources=names):
                return {name: self.counting(name, now) for name in names}
            case Within(question=name) | CountWithin(question=name):
                same = [one.item.id for one in now.placed if one.template == name]
                return {one: self.counting(one, now) for one in same}
            case RepetitionsOf(repeated=name):
                same = [one.item.id for one in now.placed if one.template == name]
                return {"is " + one: now.on[one] or None for one in same}
            case ScoreOf(score=name):
                return {"sum " + name: now.scored()[name][0]}
            case MeanOf(dimension=name):
                return {"mean " + name: self.of_dimension(name, now, mean=True)}
            case UnknownsOf(dimension=name):
                return {"unknowns " + name: self.of_dimension(name, now, mean=False)}
            case _:
                raise AssertionError(thing)

    @staticmethod
    def counting(name: str, now: Naive) -> object:
        """What counts of an answer: nothing off the path, nor what is rejected."""
        asked = now.by_id.get(name)
        if not isinstance(asked, Question) or not now.on[name]:
            return None
        if name in now.results:
            result = now.results[name]
            return result if isinstance(result, str) else None
        answer = now.answers.get(name, Answer())
        return (answer.value, answer.special) if now.is_answered(name) else None

    @staticmethod
    def of_dimension(name: str | Extreme, now: Naive, *, mean: bool) -> object:
        dimension = now.dimension(name, len(now.placed)) if isinstance(name, Extreme) else name
        if not isinstance(dimension, str):
            return None
        if mean:
            return now.scored()[dimension][0]
        return sum(kind == "unknown" for kind, _ in now.rating(dimension, len(now.placed)))

    def named(self, item: str, now: Naive) -> dict[str, object]:
        """What is behind the name of a repetition: the text specified for its choice, its rank."""
        template = item.partition("[")[0]
        bears = self.bank.repeated.get(template, (None,))[0]
        key = key_of(item)
        if bears is None or bears.repetition is None or not key:
            return {}
        bearing = f"{bears.id}[{key}]"
        how = bears.repetition
        if how.name is not None and any(pipe.name != "nom" for pipe in how.name.pipes()):
            raise AssertionError("the names drawn say their item only")
        if how.over:
            value = now.answers.get(how.over, Answer()).value
            held = value if isinstance(value, tuple) else (value,)
            return {bearing: [one for one in held if isinstance(one, Selected) and one.choice == key]}
        return {bearing: [one.item.id for one in now.placed if one.template == bears.id].index(bearing)}


def looked_at(thing: object) -> Iterator[object]:
    """The pipes, operands and sources somewhere in a thing."""
    if isinstance(thing, (Pipe, *OPERANDS)):
        if not isinstance(thing, Pipe) or thing.name not in {"code", "date", "minutes"}:
            yield thing
    elif isinstance(thing, OneOf | SeveralOf | Groups):
        yield thing
    elif isinstance(thing, tuple):
        for one in thing:
            yield from looked_at(one)
    elif is_dataclass(thing):
        for one_field in fields(thing):
            yield from looked_at(getattr(thing, one_field.name))
