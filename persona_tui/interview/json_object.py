"""The keys of a JSON object with the lines they stand on, so that a problem can be shown where it is."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from persona_tui.interview.session import Json

_BLANK = re.compile(r"[ \t\r\n]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of the object."""

    key: str
    line: int
    value: Json


class NotAnObjectError(ValueError):
    """The text is not one JSON object.

    Attributes:
        line: where reading stopped, from 1.
        key: the key whose value cannot be read, where there is one.
        twice: a key that stands twice in an object inside.
    """

    def __init__(self, line: int, key: str = "", twice: str = "") -> None:
        super().__init__(f"line {line}")
        self.line = line
        self.key = key
        self.twice = twice


class _TwiceError(ValueError):
    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _TwiceError(key)
        found[key] = value
    return found


def _no_constant(name: str) -> Json:
    raise ValueError(name)  # NaN and Infinity are not JSON


def _whole(digits: str) -> float:
    return int(digits) if len(digits) < 20 else float(digits)


_DECODER = json.JSONDecoder(object_pairs_hook=_pairs, parse_constant=_no_constant, parse_int=_whole)


def entries_of(text: str) -> list[Entry]:
    """The entries of the one object that a text holds, in its order; the same key may come twice.

    Raises:
        NotAnObjectError: the text is something else, or no JSON, or nested too deep.
    """
    at = _blank(text, 1 if text.startswith("\ufeff") else 0)
    if text[at : at + 1] != "{":
        raise NotAnObjectError(_line(text, at))
    entries: list[Entry] = []
    at = _blank(text, at + 1)
    if text[at : at + 1] == "}":
        return _ended(text, at, entries)
    while True:
        entry, at = _entry(text, at)
        entries.append(entry)
        at = _blank(text, at)
        if text[at : at + 1] == "}":
            return _ended(text, at, entries)
        if text[at : at + 1] != ",":
            raise NotAnObjectError(_line(text, at))
        at = _blank(text, at + 1)


def _entry(text: str, at: int) -> tuple[Entry, int]:
    """The entry that begins at a place, and where it ends."""
    line, key = _line(text, at), ""
    try:
        if text[at : at + 1] != '"':
            raise NotAnObjectError(line)
        key, end = _DECODER.raw_decode(text, at)
        end = _blank(text, end)
        if text[end : end + 1] != ":":
            raise NotAnObjectError(_line(text, end), key)
        value, end = _DECODER.raw_decode(text, _blank(text, end + 1))
    except json.JSONDecodeError as error:
        raise NotAnObjectError(error.lineno, key) from None
    except _TwiceError as error:
        raise NotAnObjectError(line, key, error.key) from None
    except NotAnObjectError:
        raise
    except (ValueError, RecursionError):
        raise NotAnObjectError(line, key) from None
    return Entry(key, line, value), end


def _ended(text: str, at: int, entries: list[Entry]) -> list[Entry]:
    end = _blank(text, at + 1)
    if end != len(text):
        raise NotAnObjectError(_line(text, end))
    return entries


def _blank(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
