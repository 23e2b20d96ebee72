"""An answer's document in its parts, which are merged each in its own way."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from persona_tui.store.json_text import dump

Document = dict[str, Any]

RIVALS = "rivals"
"""The other versions of what was said, in an answer's or a draft's document."""
_APART = frozenset({"id", "note", "probes", "hypothesis", RIVALS})


def said_in(document: Document) -> Document:
    """What was said: the value or special with all that goes with it, keys of other programs included."""
    return {key: value for key, value in document.items() if key not in _APART}


def rivals_in(document: Document) -> list[Document]:
    """The other versions of what was said."""
    rivals = document.get(RIVALS)
    return [said_in(one) for one in rivals if isinstance(one, dict)] if isinstance(rivals, list) else []


def note_in(document: Document) -> str:
    """The note."""
    note = document.get("note")
    return note if isinstance(note, str) else ""


def marked_in(document: Document) -> bool:
    """Whether it is marked as said without evidence yet."""
    return document.get("hypothesis") is True


def probes_in(document: Document) -> frozenset[int]:
    """The probes that were used."""
    probes = document.get("probes")
    return frozenset(one for one in probes if type(one) is int) if isinstance(probes, list) else frozenset()


def is_said(said: Document) -> bool:
    """Whether something was said: a value or a special."""
    return said.get("value") is not None or bool(said.get("special"))


def canonical(document: object) -> bytes:
    """A text that is the same for the same content."""
    return dump(document)


def content(document: Document | None) -> bytes:
    """What a document says, whatever it is kept under; nothing said is one content."""
    held = {key: value for key, value in (document or {}).items() if key != "id"}
    return canonical({"value": None} | held)


def composed(
    item: str, said: Document, rivals: Iterable[Document], note: str, marked: bool, probes: Iterable[int]
) -> Document:
    """The document of an answer from its parts; parts that are empty are left out."""
    document: Document = {"id": item, "value": None} | said
    used, others = sorted(probes), list(rivals)
    if note:
        document["note"] = note
    if marked:
        document["hypothesis"] = True
    if used:
        document["probes"] = used
    if others:
        document[RIVALS] = others
    return document
