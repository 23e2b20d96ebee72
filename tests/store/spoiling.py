"""Session files as accidents, other programs and hands leave them."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

Spoil = Callable[[bytes, random.Random], bytes]

RAW = "@raw@"
"""Marks a text that goes into the file as it stands, for JSON that no writer would make."""
DEEP = "[" * 300 + "]" * 300
DEEPER = '{"a":' * 2000 + "1" + "}" * 2000
RAWS = (
    "NaN",
    "Infinity",
    "-Infinity",
    "1" * 400,
    "-1e999",
    "18446744073709551616",
    DEEP,
    DEEPER,
    r'"\ud800"',
)
TEXTS = (
    "",
    "x" * 5000,
    "../../etc/passwd",
    "\x1b]52;c;x\x07\x1b[2J",
    "\u202e\u200b\ufeff",
    "[@click=app.quit]q[/] [/] [sic]",
    "| a |\n---\n<script>",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "2026-02-30",
    "__proto__",
    "constructor",
    "@cursor",
    "é\u0301\r\n\0",
)
PLAIN: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1.5,
    2**53,
    [],
    {},
    [None],
    {"": None},
    [[]],
    {"value": {"value": 1}},
)
KEYS = ("__proto__", "id", "value", "", "1", "999999999999999", "-1", "٣", "a" * 300, "schema", "\x1b[2J")


def bits(whole: bytes, chance: random.Random) -> bytes:
    """Some bits are flipped."""
    spoilt = bytearray(whole)
    for _ in range(chance.randint(1, 8)):
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def cut(whole: bytes, chance: random.Random) -> bytes:
    """The end is missing."""
    return whole[: chance.randrange(len(whole))]


def filled(whole: bytes, chance: random.Random) -> bytes:
    """A run of bytes is NUL: blocks that never reached the medium."""
    start = chance.randrange(len(whole))
    end = min(len(whole), start + chance.choice((1, 16, 512, 4096, len(whole))))
    return whole[:start] + bytes(end - start) + whole[end:]


def left_over(whole: bytes, chance: random.Random) -> bytes:
    """The end of a longer text follows; or a block stands twice."""
    start = chance.randrange(len(whole))
    return whole + whole[start:] if chance.random() < 0.5 else whole[:start] + whole[start // 2 :]


def conflict(whole: bytes, chance: random.Random) -> bytes:
    """Git's markers stand around some lines."""
    lines = whole.splitlines(keepends=True)
    start = chance.randrange(len(lines))
    end = min(len(lines), start + chance.randint(1, 9))
    theirs = [line.replace(b"e", b"a") for line in lines[start:end]]
    marked = [b"<<<<<<< HEAD\n", *lines[start:end], b"=======\n", *theirs, b">>>>>>> theirs\n"]
    return b"".join([*lines[:start], *marked, *lines[end:]])


def recoded(whole: bytes, chance: random.Random) -> bytes:
    """Another encoding, or other line ends."""
    text = whole.decode()
    how = chance.choice(("utf-16", "utf-8-sig", "latin-1", "utf-32"))
    return chance.choice((text.encode(how, "replace"), text.replace("\n", "\r\n").encode()))


def shaped(whole: bytes, chance: random.Random) -> bytes:
    """Well-formed JSON, or nearly, with something else in a few places."""
    data = json.loads(whole)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        places = _places(data)
        table = chance.choice(sorted({path[0] for path in places}))
        path = chance.choice([path for path in places if path[0] == table])
        _put(data, path, chance)
    return _text(data)


def _places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path] if path else []
    if isinstance(data, dict):
        for key, value in data.items():
            found += _places(value, (*path, key))
    elif isinstance(data, list):
        for place, value in enumerate(data):
            found += _places(value, (*path, place))
    return found


def _put(data: Any, path: tuple[Any, ...], chance: random.Random) -> None:
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    last, kind = path[-1], chance.randrange(7)
    if kind == 0:
        holder[last] = chance.choice(PLAIN)
    elif kind == 1:
        holder[last] = chance.choice(TEXTS)
    elif kind == 2:
        holder[last] = RAW + chance.choice(RAWS)
    elif kind == 3:
        del holder[last]
    elif kind == 4 and isinstance(holder, dict):
        holder[chance.choice(KEYS)] = holder.pop(last)
    elif kind == 5:
        holder[last] = [holder[last]] if chance.random() < 0.5 else {"value": holder[last]}
    else:
        value: Any = data
        for step in chance.choice(_places(data)):
            value = value[step]
        holder[last] = json.loads(json.dumps(value))


def _text(data: Any) -> bytes:
    """The JSON text, raw places as they stand, now and then a key twice."""
    text = json.dumps(data, indent=1, sort_keys=True)
    for raw in RAWS:
        text = text.replace(json.dumps(RAW + raw), raw)
    return text.encode("utf-8", "surrogatepass")


def doubled(whole: bytes, chance: random.Random) -> bytes:
    """A key stands twice in one object."""
    lines = whole.splitlines(keepends=True)
    keys = [place for place, line in enumerate(lines) if b'": ' in line and line.rstrip().endswith(b",")]
    place = chance.choice(keys)
    again = (
        lines[place].partition(b'": ')[0] + b'": ' + chance.choice((b"null", b"[]", b'"x"', b"7")) + b",\n"
    )
    return b"".join([*lines[:place], again, *lines[place:]])


KINDS: tuple[Spoil, ...] = (bits, cut, filled, left_over, conflict, recoded, doubled, shaped, shaped, shaped)
"""Each as often as it stands here: a file that is no JSON is soon refused, another shape goes further."""


def spoilt(whole: bytes, seed: int) -> bytes:
    """One spoilt file, always the same for a seed.

    Args:
        whole: a session file.
        seed: any number.
    """
    chance = random.Random(seed)
    return chance.choice(KINDS)(whole, chance)
