"""A reading as plain data, and back: every distinct piece once, in the order it is needed.

Nothing is executed in unpacking: a piece is one of the classes named here, called with earlier pieces.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from array import array
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from itertools import chain, repeat, starmap
from types import MappingProxyType, ModuleType
from typing import Any

from persona_tui.banks import answer_types, diagnostics, model, origins, prose, reading, reckoning
from persona_tui.banks.conditions import tree
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.reading import Reading

_ROOMS: tuple[ModuleType, ...] = (
    answer_types,
    diagnostics,
    model,
    origins,
    prose,
    reading,
    reckoning,
    tree,
)
_TUPLE, _SET, _FACTS, _DATE, _FIRST_CLASS = range(5)
"""What a piece is, by number: the plain kinds, then :data:`CLASSES`."""
_SPANS = 1 << 40
"""Beyond every place of an atom: where the places of spans begin until all atoms are known."""


class UnknownPiece(ValueError):
    """The data holds what no reading is made of."""


def _classes() -> tuple[type, ...]:
    """The classes a reading is made of, in an order that depends on their names alone."""
    found = {
        name: kind
        for room in _ROOMS
        for name, kind in vars(room).items()
        if isinstance(kind, type)
        and kind.__module__ == room.__name__
        and (dataclasses.is_dataclass(kind) or issubclass(kind, Enum))
    }
    return tuple(found[name] for name in sorted(found))


CLASSES = _classes()
_NUMBERS = {kind: number for number, kind in enumerate(CLASSES, _FIRST_CLASS)}


def packed(read: Reading) -> bytes:
    """A reading as bytes.

    Args:
        read: a reading, with its bank and diagnostics.

    Returns:
        A line of JSON, the texts and numbers; then whole numbers: how many spans there are, four for each,
        and the pieces, those alike together: their class, how many things one is made of, how many they are,
        and the places of what each is made of, among the texts, spans and pieces before it. The last piece is
        the reading.
    """
    packing = _Packing()
    packing.place(read)
    numbers = array("I", packing.finished())
    if sys.byteorder == "big":
        numbers.byteswap()
    atoms = json.dumps(packing.atoms, ensure_ascii=True, separators=(",", ":"))
    return atoms.encode("ascii") + b"\n" + numbers.tobytes()


class _Packing:
    """Numbers every distinct piece once."""

    def __init__(self) -> None:
        self.atoms: list[str | float | bool | None] = []
        self._spans: dict[Span, int] = {}
        self._atoms: dict[tuple[type, object], int] = {}
        self._pieces: list[tuple[int, ...]] = []
        self._places: dict[tuple[int, ...], int] = {}

    def place(self, thing: object) -> int:
        """The place of a thing: an atom's from 0 up, a span's from `_SPANS` up, a piece's from -1 down."""
        if thing is None or (isinstance(thing, bool | int | float | str) and not isinstance(thing, Enum)):
            return self._atom(thing)
        if isinstance(thing, Span):
            return _SPANS + self._spans.setdefault(thing, len(self._spans))
        return self._piece(self._parts(thing))

    def finished(self) -> Iterator[int]:
        """The spans, then the pieces, those of one kind and size together, each after what it is made of."""
        yield len(self._spans)
        for span in self._spans:
            yield from span
        groups = self._groups()
        first = len(self.atoms) + len(self._spans)
        places = {number: first + at for at, number in enumerate(chain.from_iterable(groups.values()))}
        for (_, kind, size), numbers in groups.items():
            yield from (kind, size, len(numbers))
            for number in numbers:
                for place in self._pieces[number][1:]:
                    yield self._settled(place, places)

    def _groups(self) -> dict[tuple[int, int, int], list[int]]:
        """The numbers of the pieces by depth, kind and size, the least deep first."""
        depths: list[int] = []
        groups: dict[tuple[int, int, int], list[int]] = {}
        for number, (kind, *parts) in enumerate(self._pieces):
            depths.append(1 + max((depths[-1 - place] for place in parts if place < 0), default=0))
            groups.setdefault((depths[-1], kind, len(parts)), []).append(number)
        return dict(sorted(groups.items()))

    def _settled(self, place: int, places: Mapping[int, int]) -> int:
        if place < 0:
            return places[-1 - place]
        return place if place < _SPANS else len(self.atoms) + place - _SPANS

    def _atom(self, thing: str | float | bool | None) -> int:
        place = self._atoms.setdefault((type(thing), thing), len(self.atoms))
        if place == len(self.atoms):
            self.atoms.append(thing)
        return place

    def _piece(self, parts: tuple[int, ...]) -> int:
        place = self._places.setdefault(parts, -1 - len(self._pieces))
        if place == -1 - len(self._pieces):
            self._pieces.append(parts)
        return place

    def _parts(self, thing: object) -> tuple[int, ...]:
        if isinstance(thing, Enum):
            return (_NUMBERS[type(thing)], self._atom(thing.value))
        if dataclasses.is_dataclass(thing) and not isinstance(thing, type):
            fields = (getattr(thing, field.name) for field in dataclasses.fields(thing))
            return (_NUMBERS[type(thing)], *(self.place(field) for field in fields))
        if isinstance(thing, tuple):
            return (_TUPLE, *(self.place(one) for one in thing))
        if isinstance(thing, frozenset):
            return (_SET, *(self.place(one) for one in sorted(thing)))
        if isinstance(thing, Mapping):
            return (_FACTS, *(self.place(pair) for pair in thing.items()))
        if isinstance(thing, date):
            return (_DATE, self._atom(thing.isoformat()))
        raise UnknownPiece(type(thing).__name__)


def unpacked(data: bytes) -> Reading:
    """The reading that :func:`packed` made bytes of.

    Args:
        data: the bytes of a file that anything may have happened to.

    Raises:
        UnknownPiece: they are not what `packed` gives.
    """
    atoms, _, rest = data.partition(b"\n")
    try:
        numbers = array("I", rest)
        if sys.byteorder == "big":
            numbers.byteswap()
        read = _rebuilt(json.loads(atoms), numbers.tolist())
    except (IndexError, TypeError, ValueError, KeyError, RecursionError) as error:
        raise UnknownPiece(str(error)) from error
    if not isinstance(read, Reading):
        raise UnknownPiece(type(read).__name__)
    return read


def _rebuilt(things: list[Any], numbers: list[int]) -> object:
    at = 1 + 4 * numbers[0]
    things.extend(map(Span._make, _rows(iter(numbers[1:at]), 4)))
    while at < len(numbers):
        kind, size, count = numbers[at : at + 3]
        parts = map(things.__getitem__, numbers[at + 3 : at + 3 + size * count])
        rows = _rows(parts, size) if size else repeat((), count)
        if kind == _TUPLE:
            things.extend(list(rows))
        elif kind >= _FIRST_CLASS:
            things.extend(list(starmap(CLASSES[kind - _FIRST_CLASS], rows)))
        else:
            things.extend([_plain(kind, row) for row in rows])
        at += 3 + size * count
    return things[-1]


def _rows(parts: Iterator[Any], size: int) -> Iterator[tuple[Any, ...]]:
    """The parts, so many at a time."""
    return zip(*[parts] * size, strict=True)


def _plain(kind: int, parts: tuple[Any, ...]) -> object:
    if kind == _SET:
        return frozenset(parts)
    if kind == _FACTS:
        return MappingProxyType(dict(parts))
    return date.fromisoformat(*parts)
