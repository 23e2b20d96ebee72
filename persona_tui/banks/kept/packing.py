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
        and (dataclasses.is_dataclass(kind) or issubclass(kind, Enum) or kind is Span)
    }
    return tuple(found[name] for name in sorted(found))


CLASSES = _classes()
_NUMBERS = {kind: number for number, kind in enumerate(CLASSES, _FIRST_CLASS)}


def packed(read: Reading) -> bytes:
    """A reading as bytes.

    Args:
        read: a reading, with its bank and diagnostics.

    Returns:
        A line of JSON, the texts and numbers; then the pieces as whole numbers: for each its class, how many
        things it is made of, and their places among the texts, numbers and pieces before it. The last piece
        is the reading.
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
        self._atoms: dict[tuple[type, object], int] = {}
        self._pieces: list[tuple[int, ...]] = []
        self._places: dict[tuple[int, ...], int] = {}

    def place(self, thing: object) -> int:
        """The place of a thing: an atom's from 0 up, a piece's from -1 down until all atoms are known."""
        if thing is None or (isinstance(thing, bool | int | float | str) and not isinstance(thing, Enum)):
            return self._atom(thing)
        return self._piece(self._parts(thing))

    def finished(self) -> Iterator[int]:
        """The pieces, one after the other, their places counted after the last atom."""
        count = len(self.atoms)
        for kind, *places in self._pieces:
            yield kind
            yield len(places)
            yield from (place if place >= 0 else count - 1 - place for place in places)

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
        if isinstance(thing, Span):
            return (_NUMBERS[Span], *map(self._atom, thing))
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
        read = _rebuilt(json.loads(atoms), numbers)
    except (IndexError, TypeError, ValueError, KeyError, RecursionError) as error:
        raise UnknownPiece(str(error)) from error
    if not isinstance(read, Reading):
        raise UnknownPiece(type(read).__name__)
    return read


def _rebuilt(things: list[Any], numbers: array[int]) -> object:
    thing, add, new, span = things.__getitem__, things.append, tuple.__new__, _NUMBERS[Span]
    at, end = 0, len(numbers)
    while at < end:
        kind, upto = numbers[at], at + 2 + numbers[at + 1]
        parts = map(thing, numbers[at + 2 : upto])
        if kind == span:  # a third of all pieces
            add(new(Span, parts))
        elif kind == _TUPLE:
            add(tuple(parts))
        else:
            add(CLASSES[kind - _FIRST_CLASS](*parts) if kind >= _FIRST_CLASS else _plain(kind, tuple(parts)))
        at = upto
    return things[-1]


def _plain(kind: int, parts: tuple[Any, ...]) -> object:
    if kind == _SET:
        return frozenset(parts)
    if kind == _FACTS:
        return MappingProxyType(dict(parts))
    return date.fromisoformat(*parts)
