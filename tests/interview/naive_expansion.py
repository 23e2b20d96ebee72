"""Repetitions expanded the naive way: every name inside written out again, whatever it stands in (R18)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any

from persona_tui.banks.answer_types import ItemList, SeveralOf
from persona_tui.banks.model import Bank, Item, Question, Section
from persona_tui.banks.reckoning import Repetition
from persona_tui.interview.answer import Answer, Group, Selected

FORGETS = ("aliases", "provenance", "dimension", "scores", "span", "score", "value", "values", "result")
"""Fields that hold words which may look like ids and are none."""


@dataclass(frozen=True)
class Expanded:
    """An item at its place."""

    item: Item
    template: str
    key: str = ""
    member: str = ""
    """For what bears a repetition: `chosen`, `held`, `awaited`, `archived`; on demand `asked`, `to-ask`."""
    source: str = ""
    weight: int | None = 1
    """How many such items it stands for; `None` without a bound."""
    more: bool = False
    """For what bears a repetition on demand: whether more may be asked for."""
    to_ask: bool = False
    """Whether it stands for repetitions on demand of which there are none yet."""


def expanded(of: Bank, answers: Mapping[str, Answer]) -> list[Expanded]:
    """The items of a bank for some answers."""
    found: list[Expanded] = []
    inside: set[str] = set()
    for item in of.items:
        if item.id in inside:
            continue
        if item.repetition is None:
            found.append(Expanded(item, item.id))
            continue
        together = [item, *below(of, item)]
        inside |= {one.id for one in together}
        found += repetitions(of, together, answers)
    return found


def below(of: Bank, holder: Item) -> list[Item]:
    ids = {holder.id}
    found: list[Item] = []
    for item in of.items:
        if isinstance(item, Question) and (item.parent or item.section) in ids:
            ids.add(item.id)
            found.append(item)
    return found


def repetitions(of: Bank, together: list[Item], answers: Mapping[str, Answer]) -> Iterator[Expanded]:
    how = together[0].repetition
    assert how is not None
    inside = {id_: answers[id_] for id_ in answers for one in together if id_.startswith(one.id + "[")}
    if not how.over:
        yield from on_demand(together, how, inside)
        return
    said = set(map(key_of, inside))
    source = of.question(how.over)
    assert source is not None
    if source.choices:
        for choice in source.choices:
            yield from repetition(together, choice.id, "chosen", source.id)
        return
    keys = keys_in(answers.get(source.id, Answer()).value)
    for key in keys:
        yield from repetition(together, key, "held", source.id)
    if not keys:
        for item in together:
            member = "awaited" if item is together[0] else ""
            yield Expanded(item, item.id, "", member, source.id, most_of(of, source))
    for key in sorted(said - set(keys)):
        yield from repetition(together, key, "archived", source.id)


def on_demand(together: list[Item], how: Repetition, inside: Mapping[str, Answer]) -> Iterator[Expanded]:
    """Those asked for and not taken away; as many as the bank asks for are there from the start."""
    least = int(how.times.least or 0) if how.times else 0
    most = how.times.most if how.times else None
    away = {id_ for id_ in inside if id_.startswith(together[0].id + "[") and inside[id_].value is False}
    taken = set(map(key_of, away))
    told = {key for id_ in inside if id_ not in away and (key := key_of(id_)).isdigit()}
    there = {*told, *map(str, range(1, least + 1))} - taken
    number = least
    while len(there) < least:
        number += 1
        if str(number) not in taken:
            there.add(str(number))
    keys = sorted(there, key=int)
    for key in keys:
        more = key == keys[-1] and (most is None or len(keys) < most)
        for one in repetition(together, key, "asked", ""):
            yield replace(one, more=more and one.member == "asked")
    if not keys:
        for item in together:
            member = "to-ask" if item is together[0] else ""
            yield Expanded(item, item.id, "", member, weight=0, more=bool(member), to_ask=True)
    for key in sorted(taken & told, key=int):
        yield from repetition(together, key, "archived", "")


def key_of(id_: str) -> str:
    return id_[id_.index("[") + 1 : -1] if "[" in id_ else ""


def keys_in(value: object) -> list[str]:
    """What an answer holds, each once: choices by id, items by text, groups by name or by what is in them."""
    found: dict[str, None] = {}
    for one in value if isinstance(value, tuple) else (value,):
        match one:
            case Selected(choice=choice):
                found[choice] = None
            case Group(name=name, items=items):
                found[name or ", ".join(items)] = None
            case str():
                found[one] = None
    found.pop("", None)
    return list(found)


def most_of(of: Bank, source: Question) -> int | None:
    """How many items an answer can hold at the most."""
    if isinstance(source.answer, SeveralOf):
        earlier = of.question(source.answer.source)
        assert earlier is not None
        return most_of(of, earlier)
    if source.choices:
        return len(source.choices)
    count = source.answer.count.most if isinstance(source.answer, ItemList) else None
    return None if count is None else int(count)


def repetition(together: list[Item], key: str, member: str, source: str) -> Iterator[Expanded]:
    ids = {one.id for one in together}
    for item in together:
        bearing = item is together[0]
        again = rewritten(item, lambda word: f"{word}[{key}]" if word in ids else word)
        assert isinstance(again, Section | Question)
        yield Expanded(again, item.id, key, member if bearing else "", source if bearing else "")


def rewritten(thing: Any, named: Callable[[str], str]) -> Any:
    """A thing with every word in it under another name."""
    if isinstance(thing, Enum):
        return thing
    if isinstance(thing, str):
        return named(thing)
    if isinstance(thing, tuple):
        return tuple(rewritten(one, named) for one in thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        changed = {
            field.name: rewritten(getattr(thing, field.name), named)
            for field in fields(thing)
            if field.name not in FORGETS
        }
        return replace(thing, **changed)
    return thing
