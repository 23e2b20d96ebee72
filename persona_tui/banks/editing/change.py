"""A checked change of one file: the gate that every edit goes through before it may be written (§8)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from persona_tui.banks import read_bank
from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.editing.comparing import differences
from persona_tui.banks.editing.edits import Edit, applied, check_untouched
from persona_tui.banks.editing.errors import NewFindings, OtherModel, Unreadable
from persona_tui.banks.model import Bank
from persona_tui.banks.reading import Reading

_IMPLICIT = "A201"
"""An id that is only made from its text, and referred to: undoing a rename may bring it back."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a file holds, and what it will hold."""

    name: str
    """The file's name."""
    before: bytes
    after: bytes
    edits: tuple[Edit, ...]
    """How the one becomes the other."""


def change(
    name: str, before: bytes, edits: tuple[Edit, ...], expected: Bank, reading: Reading | None = None
) -> Change:
    """Apply edits to a bank in memory, and check them.

    Args:
        name: the file's name.
        before: its bytes.
        edits: what to change.
        expected: the bank that must come out; places in the text, the text itself and its hash are not
            compared.
        reading: what reading the bytes before gave, where it is known already.

    Returns:
        The change, good to be written.

    Raises:
        EditingError: as :func:`check` says, or because the edits do not fit the text.
    """
    made = Change(name, before, applied(before, edits), edits)
    check(made, expected, reading)
    return made


def check(made: Change, expected: Bank, before: Reading | None = None) -> None:
    """Refuse a change that touches anything but its spans, or that makes another bank than the expected one.

    Args:
        made: a change, whoever made it.
        expected: the bank that must come out.
        before: what reading the bytes before gave, where it is known already.

    Raises:
        TouchesMore: a byte outside the spans is not what it was.
        Unreadable: no bank comes out.
        OtherModel: another bank comes out.
        NewFindings: the bank that comes out has errors or warnings that the present one has not.
    """
    check_untouched(made.before, made.edits, made.after)
    reading = read_bank(made.after, made.name)
    if reading.bank is None:
        raise Unreadable(made.name, reading.diagnostics)
    if differing := differences(expected, reading.bank):
        raise OtherModel(differing)
    known = before or read_bank(made.before, made.name)
    if worse := new_findings(known.diagnostics, reading.diagnostics):
        raise NewFindings(worse)


def readable(name: str, data: bytes) -> tuple[Bank, Reading]:
    """The bank of a file that is about to be edited; it may have errors.

    Raises:
        Unreadable: the file holds none.
    """
    reading = read_bank(data, name)
    if reading.bank is None:
        raise Unreadable(name, reading.diagnostics)
    return reading.bank, reading


def new_findings(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The errors and warnings of codes that have become more numerous."""
    found = tuple(after)
    worse = _counts(found) - _counts(before)
    return tuple(one for one in found if one.code in worse)


def _counts(diagnostics: Iterable[Diagnostic]) -> Counter[str]:
    codes = (found.code for found in diagnostics if found.severity != "information")
    return Counter(code for code in codes if code != _IMPLICIT)
