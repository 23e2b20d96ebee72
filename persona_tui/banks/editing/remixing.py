"""``banks remix``: a copy under another id, which says what it comes from (bank format §3)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from persona_tui.banks.editing.change import Change, change, readable
from persona_tui.banks.editing.edits import Edit
from persona_tui.banks.editing.errors import NewFindings, OtherModel
from persona_tui.banks.editing.placing import before_item, beside_settings, under_heading
from persona_tui.banks.editing.written import Written, written
from persona_tui.banks.model import Bank
from persona_tui.banks.origins import Lineage
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.text.clean import clean_line

_WORDS = {"fr": Keyword.REMIX_OF.row.french, "en": Keyword.REMIX_OF.row.english}
_NO_DERIVATIVES = re.compile(r"-ND(?:-|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Remix:
    """A remix that is not written yet."""

    name: str
    """The new bank's id, and its file's name without ``.md``."""
    change: Change
    lineage: Lineage
    """The bank it comes from; those that one came from follow it."""


def remix(source_name: str, data: bytes, name: str) -> Remix:
    """Make a remix of a bank.

    Args:
        source_name: the name of the bank's file.
        data: its bytes.
        name: the id of the remix.

    Returns:
        The remix, checked: the same bank under another id, with one more bank in its lineage.

    Raises:
        EditingError: the file is no bank, or its settings are in such a state that none can be added.
    """
    bank, _ = readable(source_name, data)
    lineage = _lineage(bank, data)
    expected = replace(bank, id=name, remix_of=(lineage, *bank.remix_of))
    source = written(data)
    renamed = tuple(
        Edit(setting.value.span(), name) for setting in source.settings if setting.keyword is Keyword.ID
    )
    refusal: OtherModel | NewFindings | None = None
    for line in _lines(source, f"{_WORDS[bank.language]} : {_told(lineage)}"):
        try:
            return Remix(name, change(f"{name}.md", data, (*renamed, line), expected), lineage)
        except (OtherModel, NewFindings) as error:
            refusal = refusal or error
    assert refusal is not None
    raise refusal


def forbids_remixes(licence: str) -> bool:
    """Whether every licence that a bank offers forbids derivatives (ND).

    Args:
        licence: an SPDX expression.
    """
    return bool(licence) and all(
        any(_NO_DERIVATIVES.search(one) for one in offered.split(" AND "))
        for offered in licence.split(" OR ")
    )


def _lineage(bank: Bank, data: bytes) -> Lineage:
    def part(text: str) -> str:
        return clean_line(text).replace(";", ",").strip()

    return Lineage(
        title=clean_line(bank.title).strip(),
        version=part(bank.version),
        authors=part(", ".join(bank.authors)),
        licence=part(bank.licence),
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _told(lineage: Lineage) -> str:
    parts = (lineage.title, lineage.version, lineage.authors, lineage.licence, lineage.sha256)
    return "; ".join(parts)


def _lines(source: Written, words: str) -> Iterator[Edit]:
    """Where the lineage can be written: before an older one, after the other settings, under the title."""
    older = [setting for setting in source.settings if setting.keyword is Keyword.REMIX_OF]
    if older:
        yield from before_item(source.source, older[0].name.span(), words)
    yield from beside_settings(source.source, source.settings, words)
    yield from under_heading(source.source, source.title.line, words)
