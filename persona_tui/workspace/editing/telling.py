"""What came of an editing, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from persona_tui.text.clean import clean_line
from persona_tui.text.language import N_, Translator


class Came(Enum):
    """What came of it; each value is its sentence."""

    CHANGED = N_("Taken from {name}.")
    SAME = N_("Nothing changed in {name}.")
    UNSET = N_("No editor is set. Give its command in EDITOR (EDITOR=nano), then start again.")
    UNCLEAR = N_("{variable} is not a command: look at its quotation marks and backslashes.")
    NOT_FOUND = N_("{variable} names {name}, which is not found. The text is as it was.")
    NO_TERMINAL = N_("No editor opens from here: it needs a terminal, which a browser is not.")
    NO_FOLDER = N_("No private folder could be made for the editor. The text is as it was.")
    NOT_STARTED = N_("{name} could not be started. The text is as it was.")
    FAILED = N_("{name} ended with an error ({status}). The text is as it was.")
    MISSING = N_("{name} left no file. The text is as it was.")
    UNREADABLE = N_("What {name} left cannot be read. The text is as it was.")
    NOT_TEXT = N_("What {name} left is not text in UTF-8. The text is as it was.")
    TOO_LARGE = N_("A text of more than a million bytes is too long here. The text is as it was.")
    MAY_KEEP = N_("It may keep copies of its own, which nothing here can prevent.")
    LEFT = N_("This folder could not be removed, and the text is in it: {folder}")


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that came of it."""

    came: Came
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edited:
    """The text after the editor, or as it was, with what is to be told."""

    text: str
    told: tuple[Told, ...]


def sentences(edited: Edited, tr: Translator) -> str:
    """What came of an editing, on one line."""
    return " ".join(
        tr(told.came.value).format(**{name: clean_line(str(value)) for name, value in told.values.items()})
        for told in edited.told
    )
