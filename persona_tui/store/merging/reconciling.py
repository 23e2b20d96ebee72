"""One answer out of several versions that nobody replaced."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
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

_AROUND = frozenset({"at", "wording", "confirmed", "remembered"})

Refuses = Callable[[str, Document], bool]
"""Whether what was said of an item refuses a consent."""


def event_identity(document: Document) -> int:
    """What tells an event from all others: a hash of all that it says, but for what it replaced.

    The same event written again, after a save that was not confirmed, is the same one.
    """
    return digest_of(dump({name: value for name, value in document.items() if name != OVER}))


def reconciled(item: str, history: History, refuses: Refuses) -> Document:
    """What an answer comes to.

    Of several things said that nobody replaced one stands, and the others are kept beside it: a refusal
    before all, then the later. The other parts are taken from those who changed them last, none knowing of
    the other: notes are put one after the other; a probe or a mark is there if any of them left it there.

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

    said = list(_still_said(item, history, above, refuses)) or [{}]
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

    It is the same whoever makes it, and is never built upon: the next event of the item replaces the versions
    themselves, and another merge makes it anew.
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
    }


def _still_said(
    item: str, history: History, above: Mapping[int, frozenset[int]], refuses: Refuses
) -> Iterator[Document]:
    """Everything said that nobody who knew of it replaced, what stands first; the same thing is said once.

    Each event says what it left and had not found, or found beside what stood; it takes back what it found
    and did not leave, as far as that was said before it.
    """
    acts = history.values()
    sayings = [(one, saying, place) for one in acts for place, saying in enumerate(_newly_said(one))]
    taken_back = {one.identity: _things(one.before).keys() - _things(one.after).keys() for one in acts}

    def is_taken_back(origin: int, saying: bytes) -> bool:
        return any(saying in taken and origin in above[act] for act, taken in taken_back.items())

    found = dict.fromkeys(
        saying
        for origin, saying, _ in sorted(sayings, key=lambda one: (one[0].rank, -one[2]), reverse=True)
        if not is_taken_back(origin.identity, saying)
    )
    latest = sorted(acts, key=lambda one: one.rank, reverse=True)
    told = [next(things[said] for one in latest if said in (things := _things(one.after))) for said in found]
    yield from sorted(told, key=lambda said: not refuses(item, said))


def _newly_said(version: Version) -> list[bytes]:
    """What an event says, first what stands: to choose it among others is to say it again."""
    before, after = _things(version.before), _things(version.after)
    stood, stands = _saying(said_in(version.before)), _saying(said_in(version.after))
    changes = stood != stands or before.keys() != after.keys()
    return [saying for saying in after if saying not in before or (saying == stands and changes)]


def _things(document: Document) -> dict[bytes, Document]:
    """All that an answer holds by what it says, what stands first."""
    return {_saying(said): said for said in (said_in(document), *rivals_in(document)) if is_said(said)}


def _saying(said: Document) -> bytes:
    """What is said, and not when it was, or what was seen or confirmed with it."""
    return canonical({key: value for key, value in said.items() if key not in _AROUND})


def _notes(versions: list[Version]) -> str:
    """Notes one after the other, the earliest first; what another one holds already is not repeated."""
    notes: list[str] = []
    for text in (note_in(one.after) for one in reversed(versions)):
        if text and not any(_holds(other, text) for other in notes):
            notes = [other for other in notes if not _holds(text, other)] + [text]
    return "\n\n".join(notes)


def _holds(note: str, other: str) -> bool:
    """Whether the lines of one note stand in another."""
    return f"\n{other}\n" in f"\n{note}\n"
