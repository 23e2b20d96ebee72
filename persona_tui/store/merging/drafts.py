"""What was typed and not committed, out of two files.

A draft is known by when it was begun; typing on changes its text and not that. One that became an answer, was
taken back, or was gone on with by someone who saw it, is listed as gone, so that a file that still holds it
does not bring it back. Drafts of which neither side knew the other are both kept: the later is shown, and
when it goes the other takes its place.
"""

from __future__ import annotations

from collections.abc import Mapping

from persona_tui.store.keys import key_of
from persona_tui.store.layout import CURSOR
from persona_tui.store.merging.documents import RIVALS, Document, canonical
from persona_tui.store.merging.versions import moment_of

BORN, GONE = "born", "gone"
Drafts = dict[str, Document]


def born_of(item: str, draft: Document) -> int:
    """What tells a draft from all others of its question; files of earlier versions do not say."""
    born = draft.get(BORN)
    return born if isinstance(born, int) else newborn(item, str(draft.get("at")))


def newborn(item: str, at: str) -> int:
    """What a draft that is begun now will be known by."""
    return key_of(f"{item}\n{at}")


def live_in(item: str, document: Document) -> list[Document]:
    """The drafts that a document holds, the one that is shown first."""
    rivals = document.get(RIVALS)
    every = [document, *(rivals if isinstance(rivals, list) else [])]
    gone = gone_in(document)
    return [
        {"raw": one["raw"], "at": one.get("at"), BORN: born_of(item, one)}
        for one in every
        if isinstance(one, dict) and "raw" in one and born_of(item, one) not in gone
    ]


def gone_in(document: Document) -> frozenset[int]:
    """The drafts of a question that are no more."""
    gone = document.get(GONE)
    return frozenset(one for one in gone if type(one) is int) if isinstance(gone, list) else frozenset()


def draft_entry(item: str, live: list[Document], gone: frozenset[int]) -> Document:
    """The document of a question's drafts, which stays when there are none.

    Args:
        item: the question's id, or that of its note.
        live: its drafts; the latest is shown first, whoever looks.
        gone: those that are no more.
    """
    shown, *others = sorted(live, key=_lateness, reverse=True) or [{}]
    document: Document = {"id": item} | shown
    if others:
        document[RIVALS] = others
    if gone:
        document[GONE] = sorted(gone)
    return document


def merged_drafts(one: Mapping[str, Document], other: Mapping[str, Document]) -> Drafts:
    """The drafts of two files."""
    both: Drafts = {}
    for key in {**one, **other}:
        mine, theirs = one.get(key) or {}, other.get(key) or {}
        item = str(mine.get("id") or theirs.get("id") or "")
        if item not in ("", CURSOR):
            both[key] = _merged(item, mine, theirs)
    return both


def _merged(item: str, one: Document, other: Document) -> Document:
    gone = gone_in(one) | gone_in(other)
    live: dict[int, Document] = {}
    for draft in (*live_in(item, one), *live_in(item, other)):
        born = draft[BORN]
        if born not in gone:
            live[born] = max(live.get(born, draft), draft, key=_lateness)
    return draft_entry(item, list(live.values()), gone)


def _lateness(draft: Document) -> tuple[object, bytes]:
    return moment_of(draft), canonical(draft)
