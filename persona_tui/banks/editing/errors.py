"""Why an edit is refused, as data; `persona_tui.banks.editing.messages` turns it into words."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from persona_tui.banks.diagnostics import Diagnostic, Span


class EditingError(Exception):
    """Base of all the refusals of this room."""


class NotText(EditingError):
    """The file, or a text to be written in it, cannot be UTF-8."""


class OutsideText(EditingError):
    """A span names a place that the text does not have."""

    def __init__(self, line: int, column: int) -> None:
        super().__init__(f"{line}:{column}")
        self.line = line
        self.column = column


class Overlap(EditingError):
    """Two edits want the same characters."""

    def __init__(self, span: Span) -> None:
        super().__init__(f"{span.line}:{span.column}")
        self.span = span


class TouchesMore(EditingError):
    """A byte outside the spans would change."""

    def __init__(self, offset: int) -> None:
        super().__init__(str(offset))
        self.offset = offset
        """In the bytes before the edit."""


class OtherModel(EditingError):
    """The bank would not mean what was asked for."""

    def __init__(self, differences: tuple[str, ...]) -> None:
        super().__init__("; ".join(differences))
        self.differences = differences
        """Where the model differs from the expected one, and how."""


class NewFindings(EditingError):
    """The bank would have errors or warnings that it has not."""

    def __init__(self, findings: tuple[Diagnostic, ...]) -> None:
        super().__init__(", ".join(found.code for found in findings))
        self.findings = findings


class Unreadable(EditingError):
    """The file is no bank at all."""

    def __init__(self, name: str, findings: tuple[Diagnostic, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.findings = findings


class UnknownName(EditingError):
    """Nothing in the bank bears that id."""

    def __init__(self, wanted: str, nearest: str = "") -> None:
        super().__init__(wanted)
        self.wanted = wanted
        self.nearest = nearest
        """The nearest id; empty when none is near."""


class Unfit(StrEnum):
    """Why a new id cannot be given."""

    SHAPE = "shape"
    """It is no id."""
    RESERVED = "reserved"
    """It is a word of the format."""
    TAKEN = "taken"
    """Something else bears it."""
    FORMER = "former"
    """Something else bore it, and sessions may still know it by that."""
    SAME = "same"
    """It is the present id."""
    MEANING = "meaning"
    """The id of a consent's choice says what is given, and the new one says something else."""
    DOTTED = "dotted"
    """It names another question, and a choice cannot change its own."""


class UnfitName(EditingError):
    """The new id cannot be given."""

    def __init__(self, name: str, why: Unfit, detail: str = "") -> None:
        super().__init__(f"{name}: {why}")
        self.name = name
        self.why = why
        self.detail = detail
        """The line of what bears it or bore it, 0 for a score or dimension; else what it belongs to."""


class NotWritten(EditingError):
    """A choice that the program gives and that the file does not hold: ``oui`` and ``non`` without boxes."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Hidden(EditingError):
    """The old id stands on lines that could not be read, so that renaming would leave it there."""

    def __init__(self, name: str, findings: tuple[Diagnostic, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.findings = findings


class BelongsToBank(EditingError):
    """The file is a translation or a test plan, and its ids are those of its bank."""

    def __init__(self, path: Path, bank: Path | None, *, is_plan: bool) -> None:
        super().__init__(str(path))
        self.path = path
        self.bank = bank
        """`None` when a plan's is not there."""
        self.is_plan = is_plan


class InFileBeside(EditingError):
    """A translation or a test plan cannot be edited, and so neither can its bank."""

    def __init__(self, path: Path, error: EditingError) -> None:
        super().__init__(f"{path.name}: {error}")
        self.path = path
        self.error = error


class NameTaken(EditingError):
    """A bank of that name is there already; nothing is ever written over it."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name)
        self.name = name
        self.path = path
