"""Document ids that are the same on every machine, so that two people's work merges.

An answer or a draft is kept under a hash of its item's id. An event is kept under its item's hash followed by
its own, so that in a sorted file the events of one item stand together, after a blank document of that item
that is there from the start: two people who answer different questions then never add lines in the same
place, and plain ``git merge`` has nothing to settle.
"""

from __future__ import annotations

from hashlib import blake2b

_BYTES = 6  # 48 bits: an exact integer in every JSON reader
_PART = 10**15
"""Room for a hash of 48 bits, in decimal digits."""


LAST_KEY = 10**31 - 1
"""The document id of a blank document after all events: what stands last in a table has no comma behind it,
and would be another line once something came after it."""


def key_of(text: str) -> int:
    """The TinyDB document id of a question or draft: a stable hash of what names it.

    Args:
        text: a question's id, for an answer or a draft.

    Returns:
        A positive integer under 2⁴⁸; stock TinyDB takes it as a document id.
    """
    return digest_of(text.encode("utf-8", "replace"))


def digest_of(data: bytes) -> int:
    """A stable hash of 48 bits."""
    return int.from_bytes(blake2b(data, digest_size=_BYTES).digest(), "big")


def anchor_key(item: str) -> int:
    """The document id of the blank document after which the events of an item stand.

    Args:
        item: its id; empty for events of the session itself.

    Returns:
        A number of 31 digits, so that the order of numbers is that of their texts.
    """
    return (_PART + key_of(item)) * _PART


def event_key(item: str, identity: int) -> int:
    """The document id of an event.

    Args:
        item: the id of what it is about, or nothing.
        identity: its own hash.
    """
    return anchor_key(item) + identity


def identity_in(key: str | int) -> int:
    """What tells an event from all others, by its document id; earlier files hold it alone."""
    return int(key) % _PART
