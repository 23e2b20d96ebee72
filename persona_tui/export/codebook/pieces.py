"""JSON, piece by piece: a line for each question and each session, the same bytes for the same matter."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from persona_tui.banks.model import Bank
from persona_tui.export.codebook.answers import session
from persona_tui.export.codebook.entries import Entry, codebook, defined, described
from persona_tui.export.finding import Finding
from persona_tui.export.findings_json import as_json
from persona_tui.export.making import Making
from persona_tui.interview.session import Json


def session_pieces(making: Making, document: str, findings: Iterable[Finding] = ()) -> Iterator[str]:
    """Write sessions as data, with the codebook that says what they answer.

    Args:
        making: what they are made of; a record is not kept once it is written.
        document: what is written, as `--as` calls it.
        findings: what the gate found.

    Returns:
        Pieces of one JSON object, a line break at its end. `bank` is that of the first session; where others
        use another version or another bank, `other_banks` has it, and a question that is asked otherwise
        there stands a second time in the codebook with its `bank`, the hash that such sessions bear too.
    """
    first, *others = making.banks
    more: dict[str, Json] = {"other_banks": [described(bank) for bank in others]} if others else {}
    sessions = (_told(session(record), record.bank, first) for record in making.records)
    yield from _object(
        {"document": document, "bank": described(first), **more},
        {
            "codebook": _merged(making.banks),
            "sessions": sessions,
            "findings": (as_json(finding, making.tr) for finding in findings),
        },
    )


def bank_pieces(bank: Bank, document: str) -> Iterator[str]:
    """Write a bank as its codebook."""
    return _object({"document": document, "bank": described(bank)}, {"codebook": codebook(bank)})


def lexicon_pieces(bank: Bank, document: str) -> Iterator[str]:
    """Write the glossary of a bank, a term a line."""
    terms = (defined(term) for term in bank.glossary)
    return _object({"document": document, "bank": described(bank)}, {"terms": terms})


def _merged(banks: Iterable[Bank]) -> Iterator[Entry]:
    """The questions of every bank; one that another bank asks in the same way stands once."""
    known: dict[Json, Entry] = {}
    for place, bank in enumerate(banks):
        for one in codebook(bank):
            if known.get(one["id"]) == one:
                continue
            known.setdefault(one["id"], one)
            yield {**one, "bank": bank.sha256} if place else one


def _told(entry: Entry, bank: Bank, first: Bank) -> Entry:
    """An entry with the hash of its bank where that is not the first one."""
    return entry if bank.sha256 == first.sha256 else {**entry, "bank": bank.sha256}


def _object(head: Mapping[str, Json], lists: Mapping[str, Iterable[Entry]]) -> Iterator[str]:
    """An object: its first keys, then lists that are written entry by entry."""
    yield "{"
    between = "\n"
    for key, value in head.items():
        yield f"{between}{_json(key)}: {_json(value)}"
        between = ",\n"
    for key, entries in lists.items():
        yield f"{between}{_json(key)}: ["
        between = "\n"
        for entry in entries:
            yield f"{between}  {_json(entry)}"
            between = ",\n"
        yield "\n]" if between == ",\n" else "]"
        between = ",\n"
    yield "\n}\n"


def _json(value: Json | Mapping[str, Json]) -> str:
    return json.dumps(value, ensure_ascii=False)
