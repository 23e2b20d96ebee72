"""Document ids that are the same on every machine, so that two people's work merges."""

from __future__ import annotations

from hashlib import blake2b

_BYTES = 6  # 48 bits: an exact integer in every JSON reader


def key_of(text: str) -> int:
    """The TinyDB document id of a question, draft or event: a stable hash of what names it.

    Args:
        text: a question's id, for an answer or a draft.

    Returns:
        A positive integer under 2⁴⁸; stock TinyDB takes it as a document id.
    """
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=_BYTES).digest(), "big")
