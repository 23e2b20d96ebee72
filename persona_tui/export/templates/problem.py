"""What is wrong in a template, as data; `export.templates.messages` has the words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Fault(StrEnum):
    """What is wrong."""

    UNREADABLE = "unreadable"
    """No text that can be read, or the disk refuses."""
    TOO_LONG = "too-long"
    NO_TITLE = "no-title"
    UNKNOWN_DOCUMENT = "unknown-document"
    UNKNOWN_SETTING = "unknown-setting"
    UNKNOWN_NAME = "unknown-name"
    BLOCK_IN_LINE = "block-in-line"
    """A block among words: it must stand alone in its paragraph."""
    OPEN_BRACE = "open-brace"
    NO_ARGUMENT = "no-argument"
    """A field or a block that needs to be told which."""
    NOT_OFFERED = "not-offered"
    """Markdown that a document cannot hold: HTML, an image, code, a rule across the page."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong."""

    fault: Fault
    line: int
    """From 1."""
    word: str = ""
    """What stands there."""
    nearest: str = ""
    """A name that would do; empty when none is near."""
    column: int = 1


class TemplateError(Exception):
    """A template cannot be used: nothing is written."""

    def __init__(self, path: Path, problems: tuple[Problem, ...]) -> None:
        """Keep where, and everything that is wrong."""
        super().__init__(str(path))
        self.path = path
        self.problems = problems
