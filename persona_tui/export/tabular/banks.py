"""A bank as a table: its codebook, a question a row, or its glossary, a term a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from persona_tui.banks.model import Bank
from persona_tui.export.codebook.entries import codebook, defined
from persona_tui.export.tabular.cells import BYTE_ORDER_MARK, defended, row
from persona_tui.interview.session import Json

_QUESTION = ("id", "kind", "section", "question", "choices", "scale", "dimension", "sheet")
_TERM = ("term", "meaning")


def bank_rows(bank: Bank) -> Iterator[str]:
    """Write a bank as its codebook, under the keys of the JSON: choices as « id = label », a line each."""
    yield BYTE_ORDER_MARK + row(_QUESTION)
    yield from (_row(entry, _QUESTION) for entry in codebook(bank))


def lexicon_rows(bank: Bank) -> Iterator[str]:
    """Write the glossary of a bank, a term a row."""
    yield BYTE_ORDER_MARK + row(_TERM)
    yield from (_row(defined(term), _TERM) for term in bank.glossary)


def _row(entry: Mapping[str, Json], keys: tuple[str, ...]) -> str:
    return row(defended(_text(entry[key])) for key in keys)


def _text(value: Json) -> str:
    """A value of the codebook in a cell."""
    match value:
        case None:
            return ""
        case {"id": id_, "label": label}:
            return f"{id_} = {label}"
        case {"lowest": lowest, "highest": highest, "labels": labels, "ends": ends}:
            called = labels or ends
            words = ", ".join(str(one) for one in called) if isinstance(called, list) else ""
            return f"{lowest}..{highest}: {words}" if words else f"{lowest}..{highest}"
        case list():
            return "\n".join(_text(one) for one in value)
        case _:
            return str(value)
