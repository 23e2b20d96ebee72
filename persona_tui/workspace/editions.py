"""Today's version of a session's bank, and whether the session could go on with it (R25, R26)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from persona_tui.banks.translations.bound import apart

if TYPE_CHECKING:
    from persona_tui.banks.library import Library
    from persona_tui.banks.reading import Read
    from persona_tui.interview.migration.planning import Edition
    from persona_tui.interview.session import PinnedBank


class Difference(StrEnum):
    """How today's version stands beside the one that a session runs on."""

    NONE = "none"
    """It is the same text."""
    CHANGED = "changed"
    """It is another text, which the session could go on with."""
    BROKEN = "broken"
    """It has errors: it begins no interview, and harms none that runs (R25)."""
    GONE = "gone"
    """The library has no such bank."""


@dataclass(frozen=True, slots=True)
class Today:
    """Today's version of a bank."""

    difference: Difference
    edition: Edition | None = None
    """What the session could go on with; only when it is changed."""
    path: Path | None = None
    """Its file."""


SAME = Today(Difference.NONE)


def todays(library: Library, read: Read, pinned: PinnedBank) -> Today:
    """Compare a session's bank with the library.

    Args:
        library: the question banks of the workspace.
        read: reads a bank from its bytes.
        pinned: the bank that the session runs on; its file is looked for by name in the library's own
            folder, then by id, and never anywhere else.
    """
    for path in _candidates(library, pinned):
        try:
            data = library.whole(path).data
        except OSError:
            continue
        if hashlib.sha256(data).hexdigest() == pinned.sha256:
            return Today(Difference.NONE, path=path)
        reading = read(data, path.name)
        if path.name != pinned.source and (reading.bank is None or not _same_id(reading.bank.id, pinned.id)):
            continue
        if reading.bank is None or reading.errors:
            return Today(Difference.BROKEN, path=path)
        if reading.bank.text == pinned.text:
            return Today(Difference.NONE, path=path)
        return Today(Difference.CHANGED, edition_of(data, path.name, read), path)
    return Today(Difference.GONE)


def edition_of(data: bytes, name: str, read: Read) -> Edition | None:
    """A version that a session could go on with.

    Args:
        data: the bytes of its file.
        name: the file's name.
        read: reads a bank from its bytes.

    Returns:
        The version as it will be read back from the session; `None` when it has errors.
    """
    from persona_tui.interview.migration.planning import Edition
    from persona_tui.interview.session import PinnedBank

    reading = read(data, name)
    if reading.bank is None or reading.errors:
        return None
    again = read(reading.bank.text.encode("utf-8", "surrogatepass"), name)
    bank = reading.bank if again.bank is None or again.errors else again.bank
    pinned = PinnedBank(bank.id, bank.version, reading.bank.sha256, reading.bank.text, name)
    return Edition(pinned, bank)


def _candidates(library: Library, pinned: PinnedBank) -> Iterator[Path]:
    """The files that may be the bank: the one of its name, then that of its id, then all others.

    A session held in a translation goes on in its language alone.
    """
    if apart(pinned.text.encode("utf-8", "surrogatepass")) is not None:
        paths = (*library.paths(), *library.translations())
        yield from (path for path in paths if path.name == pinned.source)
        return
    paths = library.paths()
    yield from (path for path in paths if path.name == pinned.source)
    others = [path for path in paths if path.name != pinned.source]
    yield from sorted(others, key=lambda path: not _same_id(path.stem, pinned.id))


def _same_id(one: str, other: str) -> bool:
    from persona_tui.banks.ids import key

    return key(one) == key(other)
