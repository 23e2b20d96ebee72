"""Documents set in TinyDB's tables, whole, every text in them clean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import cast

from tinydb.table import Document as Stored
from tinydb.table import Table

from persona_tui.interview.session import Json
from persona_tui.store.bank_migrations import Document
from persona_tui.store.json_text import storable


def put(table: Table, documents: Iterable[tuple[int, Document]]) -> None:
    """Set whole documents, in the place of those of the same key.

    TinyDB goes through a whole table at each operation, so that there are as few as can be.
    """
    docs = [stored(key, document) for key, document in documents]
    there = [document for document in docs if table.contains(doc_id=document.doc_id)]
    if len(docs) == len(there) == 1:
        table.update(partial(_become, docs[0]), doc_ids=[docs[0].doc_id])
        return
    if there:
        table.remove(doc_ids=[document.doc_id for document in there])
    if docs:
        table.insert_multiple(docs)


def stored(key: int, document: Document) -> Stored:
    """A document as TinyDB takes it."""
    return Stored(cleaned(document), doc_id=key)


def cleaned(document: Document) -> Document:
    """A document whose texts and numbers can be stored."""
    return {name: storable(value) for name, value in document.items()}


def _become(document: Document, held: Mapping[str, Json]) -> None:
    """Make a document of a table another one."""
    of_table = cast("Document", held)
    of_table.clear()
    of_table.update(document)
