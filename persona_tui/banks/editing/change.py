"""A checked change of one file: the gate that every edit goes through before it may be written (§8)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from persona_tui.banks import read_bank
from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.editing.comparing import differences
from persona_tui.banks.editing.edits import Edit, applied, check_untouched
from persona_tui.banks.editing.errors import NewFindings, OtherModel, Unreadable
from persona_tui.banks.model import Bank
from persona_tui.banks.reading import Reading


@dataclass(frozen=True, slots=True)
class Change:
    """What a file holds, and what it will hold."""

    name: str
    """The file's name."""
    before: bytes
    after: bytes
    edits: tuple[Edit, ...]
    """How the one becomes the other."""


def change(name: str, before: bytes, edits: tuple[Edit, ...], expected: Bank) -> Change:
    """Apply edits to a bank in memory, and check them.

    Args:
        name: the file's name.
        before: its bytes.
        edits: what to change.
        expected: the bank that must come out; places in the text, the text itself and its hash are not
            compared.

    Returns:
        The change, good to be written.

    Raises:
        EditingError: as :func:`check` says, or because the edits do not fit the text.
    """
    made = Change(name, before, applied(before, edits), edits)
    check(made, expected)
    return made


def check(made: Change, expected: Bank) -> None:
    """Refuse a change that touches anything but its spans, or that makes another bank than the expected one.

    Args:
        made: a change, whoever made it.
        expected: the bank that must come out.

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
    if worse := _new_findings(read_bank(made.before, made.name), reading):
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


def _new_findings(before: Reading, after: Reading) -> tuple[Diagnostic, ...]:
    """The errors and warnings of codes that have become more numerous."""
    had, has = _counts(before), _counts(after)
    return tuple(found for found in after.diagnostics if has[found.code] > had[found.code])


def _counts(reading: Reading) -> Counter[str]:
    return Counter(found.code for found in reading.diagnostics if found.severity != "information")
