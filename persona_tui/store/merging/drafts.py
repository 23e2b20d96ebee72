"""What was typed and not committed, out of two files.

A draft is known by when it was begun, and by how often it was saved since. One that became an answer, was
taken back, or was gone on with by someone who saw it, is listed as gone as far as it was seen, so that a file
that still holds it does not bring it back. Drafts of which neither side knew the other are both kept: the
later is shown, and when it goes the other takes its place.
"""

from __future__ import annotations

from collections.abc import Mapping

from persona_tui.store.keys import key_of
from persona_tui.store.layout import CURSOR
from persona_tui.store.merging.documents import RIVALS, Document, canonical
from persona_tui.store.merging.versions import moment_of

BORN, SAVED, GONE = "born", "saved", "gone"
Drafts = dict[str, Document]
Gone = Mapping[int, int]
"""How often each draft that is no more had been saved when it was last seen."""


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
    drafts = (
        {"raw": one["raw"], "at": one.get("at"), BORN: born_of(item, one), SAVED: saved_in(one)}
        for one in every
        if isinstance(one, dict) and "raw" in one
    )
    return [draft for draft in drafts if not is_gone(draft, gone)]


def saved_in(draft: Document) -> int:
    """How often a draft was saved before."""
    saved = draft.get(SAVED)
    return saved if isinstance(saved, int) else 0


def is_gone(draft: Document, gone: Gone) -> bool:
    """Whether whoever let go of a draft had seen it as it stands."""
    return bool(gone.get(draft[BORN], -1) >= draft[SAVED])


def gone_in(document: Document) -> Gone:
    """The drafts of a question that are no more."""
    gone = document.get(GONE)
    items = gone.items() if isinstance(gone, dict) else ()
    return {int(born): saved for born, saved in items if born.isdecimal() and isinstance(saved, int)}


def all_gone(one: Gone, other: Gone) -> Gone:
    """What either side let go of, as far as either had seen it."""
    return {born: max(one.get(born, -1), other.get(born, -1)) for born in one.keys() | other.keys()}


def draft_entry(item: str, live: list[Document], gone: Gone) -> Document:
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
        document[GONE] = {str(born): gone[born] for born in sorted(gone)}
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
    gone = all_gone(gone_in(one), gone_in(other))
    live: dict[int, Document] = {}
    for draft in (*live_in(item, one), *live_in(item, other)):
        if not is_gone(draft, gone):
            live[draft[BORN]] = max(live.get(draft[BORN], draft), draft, key=_newness)
    return draft_entry(item, list(live.values()), gone)


def _newness(draft: Document) -> tuple[int, bytes]:
    return draft[SAVED], canonical(draft)


def _lateness(draft: Document) -> tuple[object, bytes]:
    return moment_of(draft), canonical(draft)
