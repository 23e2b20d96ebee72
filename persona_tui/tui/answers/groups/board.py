"""Items put into groups, as they stand on screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from persona_tui.interview.session import Json


@dataclass(slots=True)
class Pile:
    """One group: its name, and the keys of its items."""

    name: str = ""
    keys: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the board: a group's heading, or an item under one."""

    group: int | None
    """The group from 0; `None` for what is in none."""
    key: str | None = None
    """The item's; `None` for a heading."""


class Board:
    """Every item in at most one group; what is in none stands first."""

    def __init__(self, keys: Sequence[str], raw: Json) -> None:
        """Take a raw answer.

        Args:
            keys: the items, in the order in which they are offered.
            raw: a list of ``{"name", "items"}``.
        """
        self.keys = tuple(dict.fromkeys(keys))
        self.groups = [
            Pile(str(one.get("name") or ""), [key for key in _listed(one.get("items")) if key in self.keys])
            for one in (raw if isinstance(raw, list) else [])
            if isinstance(one, dict)
        ]

    @property
    def loose(self) -> tuple[str, ...]:
        """The items that are in no group."""
        grouped = {key for pile in self.groups for key in pile.keys}
        return tuple(key for key in self.keys if key not in grouped)

    def places(self) -> list[Place]:
        """The rows from top to bottom."""
        return list(self._places())

    def group_of(self, key: str) -> int | None:
        """The group that an item is in."""
        return next((place for place, pile in enumerate(self.groups) if key in pile.keys), None)

    def row_of(self, key: str) -> int:
        """The row of an item."""
        return self.places().index(Place(self.group_of(key), key))

    def beside(self, key: str) -> str | None:
        """The item after one in its group, else the one before: where a hand goes next."""
        group = self.group_of(key)
        keys = self.loose if group is None else tuple(self.groups[group].keys)
        at = keys.index(key)
        around = keys[at + 1 : at + 2] or keys[max(0, at - 1) : at]
        return around[0] if around else None

    def put(self, key: str, group: int | None) -> bool:
        """Put an item into a group; into the one after the last, which makes it; into none.

        Returns:
            Whether that could be done. A group without name that it leaves empty is gone.
        """
        if group is not None and not 0 <= group <= len(self.groups):
            return False
        if group == len(self.groups):
            self.groups.append(Pile())
        target = None if group is None else self.groups[group]
        if target is not None and key in target.keys:
            return False
        for pile in self.groups:
            if key in pile.keys:
                pile.keys.remove(key)
        if target is not None:
            target.keys.append(key)
        self.groups = [pile for pile in self.groups if pile.keys or pile.name.strip()]
        return True

    def dissolve(self, group: int) -> None:
        """Take a group away; its items are in none again."""
        del self.groups[group]

    def raw(self) -> Json:
        """The groups that have a name or an item."""
        return [
            {"name": pile.name, "items": list[Json](pile.keys)}
            for pile in self.groups
            if pile.keys or pile.name.strip()
        ]

    def _places(self) -> Iterator[Place]:
        loose = self.loose
        if loose and self.groups:
            yield Place(None)
        yield from (Place(None, key) for key in loose)
        for group, pile in enumerate(self.groups):
            yield Place(group)
            yield from (Place(group, key) for key in pile.keys)


def _listed(raw: Json) -> list[str]:
    return [one for one in raw if isinstance(one, str)] if isinstance(raw, list) else []
