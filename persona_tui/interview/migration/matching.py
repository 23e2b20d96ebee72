"""Which question of one version of a bank is which of another: by id, else by alias (R26, R27)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Protocol, TypeVar

from persona_tui.banks.answer_types import Consent, OneOf, SeveralOf
from persona_tui.banks.ids import key
from persona_tui.banks.model import Bank, Item, Question
from persona_tui.interview.evaluation.holding import consent_id
from persona_tui.text.nearest import folded


class _Named(Protocol):
    """What has an id and former ids."""

    @property
    def id(self) -> str: ...

    @property
    def aliases(self) -> tuple[str, ...]: ...


T = TypeVar("T", bound=_Named)


def matched(old: Iterable[T], new: Iterable[T]) -> dict[str, T]:
    """By the id of each old thing, the new one that it has become.

    Args:
        old: sections and questions, or the choices of one question.
        new: those of the new version.

    Returns:
        The thing of the same id, else the one that bears the id as an alias. No two old things become the
        same one by alias: the first in order does, and one of the same id before any of them.
    """
    olds = tuple(old)
    by_id = {key(one.id): one for one in new}
    by_alias = {key(alias): one for one in by_id.values() for alias in one.aliases}
    found = {one.id: by_id[key(one.id)] for one in olds if key(one.id) in by_id}
    taken = {one.id for one in found.values()}
    for one in olds:
        now = by_alias.get(key(one.id))
        if one.id not in found and now is not None and now.id not in taken:
            found[one.id] = now
            taken.add(now.id)
    return found


@dataclass(frozen=True)
class Matching:
    """Two versions of a bank, item by item."""

    old: Bank
    new: Bank

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """By the id of each item of the old version, the one of the same kind that it has become."""
        found = matched(self.old.items, self.new.items)
        return MappingProxyType(
            {item: now for item, now in found.items() if type(now) is type(self.old.by_id[item])}
        )

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """The ids that are others now."""
        return MappingProxyType({old: now.id for old, now in self.items.items() if now.id != old})

    @cached_property
    def came_from(self) -> Mapping[str, str]:
        """By the id of each item of the new version that is not new, what it was called before."""
        return MappingProxyType({now.id: old for old, now in self.items.items()})

    def question(self, old: str) -> Question | None:
        """What a question of the old version has become."""
        now = self.items.get(old)
        return now if isinstance(now, Question) else None

    def id_of(self, old: str) -> str:
        """What an id is called now; itself for one that is gone."""
        now = self.items.get(old)
        return old if now is None else now.id

    def same(self, old: str, new: str) -> bool:
        """Whether an id of the new version is what one of the old version has become."""
        now = self.items.get(old)
        return now is not None and now.id == new

    def item_keys(self, old: str, new: str) -> Mapping[str, str] | None:
        """How the items of an answer are known in the new version.

        Args:
            old: the id of a question whose items are chosen, grouped or repeated for, in the old version.
            new: the id of the one in the new version.

        Returns:
            By the id of each choice, its id now; an empty mapping where items are known by their text, which
            stays; `None` where the one and the other do not know their items in the same way.
        """
        was, now = ultimate(self.old, old), ultimate(self.new, new)
        if was is None or now is None or not self.same(was.id, now.id):
            return None
        if bool(was.choices) != bool(now.choices):
            return None
        return choices_between(was, now)


def ultimate(bank: Bank, item: str) -> Question | None:
    """The question that the items of an answer come from in the end, those of « plusieurs de » followed."""
    found = bank.question(item)
    while found is not None and isinstance(found.answer, OneOf | SeveralOf):
        found = bank.question(found.answer.source)
    return found


def choices_between(old: Question, new: Question) -> Mapping[str, str]:
    """By the id of each choice of a question, the id of the same choice in another.

    For consents ``oui`` and ``yes`` are one choice, so are ``non`` and ``no``.
    """
    found = {was: now.id for was, now in matched(old.choices, new.choices).items()}
    if isinstance(old.answer, Consent) and isinstance(new.answer, Consent):
        by_meaning = {consent_id(choice.id): choice.id for choice in new.choices}
        for choice in old.choices:
            if choice.id not in found and consent_id(choice.id) in by_meaning:
                found[choice.id] = by_meaning[consent_id(choice.id)]
    return MappingProxyType(found)


def probes_between(old: Question, new: Question) -> Mapping[int, int]:
    """By the place of each probe of a question, its place in another.

    A probe has no id: it is known by its words; where there are as many as before, those that are left are
    known by their order (bank format §3).
    """
    free = list(range(len(new.probes)))
    found: dict[int, int] = {}
    for place, probe in enumerate(old.probes):
        same = (at for at in free if folded(str(new.probes[at].wording)) == folded(str(probe.wording)))
        at = next(same, None)
        if at is not None:
            found[place] = at
            free.remove(at)
    if len(old.probes) == len(new.probes):
        left = [place for place in range(len(old.probes)) if place not in found]
        found |= dict(zip(left, free, strict=True))
    return MappingProxyType(dict(sorted(found.items())))
