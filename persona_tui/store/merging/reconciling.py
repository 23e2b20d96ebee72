"""One answer out of several versions that nobody replaced."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from datetime import UTC

from persona_tui.interview.session import EventKind
from persona_tui.store.json_text import dump
from persona_tui.store.keys import digest_of
from persona_tui.store.merging.documents import (
    Document,
    canonical,
    composed,
    is_said,
    marked_in,
    note_in,
    probes_in,
    rivals_in,
    said_in,
)
from persona_tui.store.merging.versions import OVER, History, Version, ancestors, heads

Refuses = Callable[[str, Document], bool]
"""Whether what was said of an item refuses a consent."""


def event_identity(document: Document) -> int:
    """What tells an event from all others: a hash of all that it says, but for what it replaced.

    The same event written again, after a save that was not confirmed, is the same one.
    """
    return digest_of(dump({name: value for name, value in document.items() if name != OVER}))


def reconciled(item: str, history: History, refuses: Refuses) -> Document:
    """What an answer comes to.

    Each part is taken from those who changed it last, none knowing of the other. Of several things said one
    stands, and the others are kept beside it: a refusal before all, then a value or special before nothing,
    then the later. Notes are put one after the other; a probe or a mark is there if anyone left it there.

    Args:
        item: its id.
        history: its versions; at least one.
        refuses: tells refusals of a consent.
    """
    above = ancestors(history)

    def last(part: Callable[[Document], Hashable]) -> list[Version]:
        """Those that changed a part, and that no other such replaced; the latest first."""
        changers = [one for one in history.values() if part(one.before) != part(one.after)]
        replaced = frozenset[int]().union(*(above[one.identity] for one in changers))
        return sorted(
            (one for one in changers if one.identity not in replaced), key=lambda one: one.rank, reverse=True
        )

    def used(probe: int) -> bool:
        def ticked(document: Document) -> bool:
            return probe in probes_in(document)

        return any(ticked(one.after) for one in last(ticked))

    said = list(_things_said(item, last(_what_is_said), refuses)) or [{}]
    probes = frozenset[int]().union(*(probes_in(one.after) for one in history.values()))
    return composed(
        item,
        said[0],
        said[1:],
        note=_notes(last(note_in)),
        marked=any(marked_in(one.after) for one in last(marked_in)),
        probes=filter(used, probes),
    )


def merge_event(item: str, history: History, refuses: Refuses) -> Document | None:
    """The event that says what an answer's versions come to; nothing when there is one version at most.

    It is the same whoever makes it, and counts as nobody's: a merge with more versions takes it back and
    makes another.
    """
    left = heads(history)
    if len(left) < 2:
        return None
    return {
        "kind": EventKind.MERGED.value,
        "n": max(one.n for one in history.values()) + 1,
        "at": max(one.at for one in history.values()).astimezone(UTC).isoformat(),
        "item": item,
        "before": left[0].after,
        "after": reconciled(item, history, refuses),
        OVER: sorted(one.identity for one in left),
    }


def _what_is_said(document: Document) -> bytes:
    said = said_in(document)
    return canonical({"value": None} | said) + b"".join(sorted(map(canonical, rivals_in(document))))


def _things_said(item: str, versions: list[Version], refuses: Refuses) -> Iterator[Document]:
    """Everything said and not replaced, what stands first; the same thing said twice is one."""
    standing = [said_in(one.after) for one in versions]
    beside = sorted((said for one in versions for said in rivals_in(one.after)), key=canonical)
    every = [said for said in (*standing, *beside) if is_said(said)]
    distinct: dict[bytes, Document] = {}
    for said in every:
        distinct.setdefault(canonical(said), said)
    yield from sorted(distinct.values(), key=lambda said: not refuses(item, said)) or standing[:1]


def _notes(versions: list[Version]) -> str:
    """Notes one after the other, the earliest first; what another one holds already is not repeated."""
    notes: list[str] = []
    for text in (note_in(one.after) for one in reversed(versions)):
        if text and not any(text in other for other in notes):
            notes = [other for other in notes if other not in text] + [text]
    return "\n\n".join(notes)
