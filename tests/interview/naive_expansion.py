"""Repetitions expanded the naive way: every name inside written out again, whatever it stands in (R18)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any

from persona_tui.banks.answer_types import ItemList
from persona_tui.banks.model import Bank, Item, Question, Section
from persona_tui.interview.answer import Answer

FORGETS = ("aliases", "provenance", "dimension", "scores", "span", "score", "value", "values", "result")
"""Fields that hold words which may look like ids and are none."""


@dataclass(frozen=True)
class Expanded:
    """An item at its place."""

    item: Item
    template: str
    key: str = ""
    member: str = ""
    """For what bears a repetition: `chosen`, `held`, `awaited`, `archived`."""
    source: str = ""
    weight: int | None = 1
    """How many such items it stands for; `None` without a bound."""


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
    source = of.question(how.over)
    assert source is not None
    if source.choices:
        for choice in source.choices:
            yield from repetition(together, choice.id, "chosen", source.id)
        return
    held = answers.get(source.id, Answer()).value
    keys = [str(one) for one in dict.fromkeys(held)] if isinstance(held, tuple) else []
    for key in keys:
        yield from repetition(together, key, "held", source.id)
    if not keys:
        count = source.answer.count.most if isinstance(source.answer, ItemList) else None
        for item in together:
            member = "awaited" if item is together[0] else ""
            yield Expanded(item, item.id, "", member, source.id, None if count is None else int(count))
    ids = [one.id for one in together]
    said = {id_[len(one) + 1 : -1] for id_ in answers for one in ids if id_.startswith(one + "[")}
    for key in sorted(said - set(keys)):
        yield from repetition(together, key, "archived", source.id)


def repetition(together: list[Item], key: str, member: str, source: str) -> Iterator[Expanded]:
    ids = {one.id for one in together}
    for item in together:
        bears = item is together[0]
        again = rewritten(item, lambda word: f"{word}[{key}]" if word in ids else word)
        assert isinstance(again, Section | Question)
        yield Expanded(again, item.id, key, member if bears else "", source if bears else "")


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
