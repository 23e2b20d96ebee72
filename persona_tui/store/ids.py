"""ULIDs: names of session files that sort by age and never meet (https://github.com/ulid/spec)."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from datetime import UTC, datetime

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SHAPE = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")
_RANDOM_BITS = 80

LENGTH = 26
"""Of a ULID."""


def is_ulid(text: str) -> bool:
    """Whether a text is a ULID as this program writes them: 26 characters, upper case."""
    return _SHAPE.fullmatch(text) is not None


def ulid(milliseconds: int, randomness: int) -> str:
    """The ULID of a moment and a random number.

    Args:
        milliseconds: since 1970-01-01 UTC, under 2⁴⁸.
        randomness: under 2⁸⁰.

    Returns:
        26 characters of Crockford's base 32.
    """
    number = (milliseconds << _RANDOM_BITS) | randomness
    return "".join(_ALPHABET[(number >> shift) & 31] for shift in range(125, -1, -5))


class Ulids:
    """Gives new ULIDs; within one run each is greater than the one before, even in the same millisecond."""

    def __init__(
        self,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        random_bits: Callable[[int], int] = secrets.randbits,
    ) -> None:
        self._clock = clock
        self._random_bits = random_bits
        self._last = (-1, 0)

    def __call__(self) -> str:
        """A new ULID."""
        milliseconds = int(self._clock().timestamp() * 1000)
        if milliseconds > self._last[0]:
            self._last = (milliseconds, self._random_bits(_RANDOM_BITS - 1))
        else:
            # One bit is left free above, so that counting up never runs out of room.
            self._last = (self._last[0], self._last[1] + 1)
        return ulid(*self._last)
