"""The specification of a bank as a table (`<bank>.toml` beside this file), with the agreed differences.

The table has a `[[row]]` for each question of the specification, as it words them: answers, choices, probes,
and conditions in the bank's syntax. What the bank does otherwise is agreed one fact at a time: `[[differs]]`
gives what it holds in place of a fact, `[[left-out]]` names a row that it does not ask, `[[added]]` is a
row of its own; each says why in `because`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Row:
    """One question: the names of these fields are those of the table."""

    id: str
    type: str = "long"
    """As :func:`tests.question_banks.specification.reading.type_of` writes it."""
    words: str = ""
    """With its help, for a statement: both are read aloud."""
    star: bool = False
    choices: tuple[str, ...] = ()
    """An id and a label each, or the id only where the specification leaves the label open."""
    probes: tuple[str, ...] = ()
    only_if: tuple[str, ...] = ()
    """The conditions in force: the section's, then its own."""
    unless: tuple[str, ...] = ()
    sheet: str = ""
    dimension: str = ""
    each: str = ""
    """The question for whose choices, items or groups it is repeated."""
    private: bool = False
    facilitator: bool = False


@dataclass(frozen=True, slots=True)
class Differs:
    """A fact of a row that the bank does otherwise."""

    id: str
    field: str
    holds: Any
    because: str


@dataclass(frozen=True, slots=True)
class Specification:
    """The table of one bank."""

    name: str
    names: Mapping[str, str]
    """The id that the specification gives each row → the id of the row."""
    rows: tuple[Row, ...]
    differs: tuple[Differs, ...]
    left_out: Mapping[str, str]
    """Id of a row → why the bank does not ask it."""
    added: Mapping[str, str]
    """Id of a row of the bank's own → why."""
    own: tuple[Row, ...]
    """Rows of the bank's own."""

    def expected(self) -> dict[str, Row]:
        """What the bank must hold, by id: the rows as agreed."""
        rows = {row.id: row for row in self.rows if row.id not in self.left_out}
        for each in self.differs:
            rows[each.id] = replace(rows[each.id], **{each.field: each.holds})
        return rows | {row.id: row for row in self.own}


def _fields(entry: Mapping[str, Any], *aside: str) -> dict[str, Any]:
    return {
        key.replace("-", "_"): tuple(value) if isinstance(value, list) else value
        for key, value in entry.items()
        if key not in aside
    }


def _differs(entry: Mapping[str, Any]) -> Iterator[Differs]:
    """One for each id: several rows may differ alike."""
    facts = _fields(entry)
    ids = facts.pop("id")
    for row in (ids,) if isinstance(ids, str) else ids:
        yield Differs(row, **facts)


def table(name: str) -> Specification:
    """The table of a bank.

    Args:
        name: of the bank, as its file is named.
    """
    data = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return Specification(
        name,
        {entry["spec"]: entry["id"] for entry in data["row"]},
        tuple(Row(**_fields(entry, "spec")) for entry in data["row"]),
        tuple(each for entry in data.get("differs", ()) for each in _differs(entry)),
        {entry["id"]: entry["because"] for entry in data.get("left-out", ())},
        {entry["id"]: entry["because"] for entry in data.get("added", ())},
        tuple(Row(**_fields(entry, "because")) for entry in data.get("added", ())),
    )
