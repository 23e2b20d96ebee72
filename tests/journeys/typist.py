"""Someone who types an interview in the app: knows which keys each answer type takes, and nothing else."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import assert_never

from persona_tui.banks.answer_types import (
    Actions,
    CellKind,
    Computed,
    Consent,
    Date,
    Duration,
    Grid,
    Groups,
    ItemList,
    LongText,
    Number,
    Observations,
    OneChoice,
    OneOf,
    Quotes,
    Ranking,
    Scale,
    SeveralChoices,
    SeveralOf,
    ShortText,
    Statement,
    YesNo,
)
from persona_tui.banks.model import Question
from persona_tui.interview.record import Record
from persona_tui.store.sessions import Sessions
from tests.journeys.terminal import Terminal

HOSTILE = "[sic] [/] é « » | <script> `x` *y*"
_CELLS = {
    CellKind.TEXT: HOSTILE,
    CellKind.NUMBER: "12",
    CellKind.DATE: "2027-03-01",
    CellKind.CHOICE: "1",
}


class Typist:
    """Answers the questions of one session, each as it comes on screen."""

    def __init__(self, terminal: Terminal, workspace: Path, choices: Mapping[str, int]) -> None:
        """Begin.

        Args:
            terminal: with the interview in it.
            workspace: of the session, its only one.
            choices: by question id, the number of the choice to take; the first when not given.
        """
        self.terminal = terminal
        self._choices = choices
        self._sessions = Sessions(workspace / "sessions")

    @property
    def record(self) -> Record:
        """The session as it is on the disk."""
        return self._sessions.read(self._sessions.rows()[0].id)

    def here(self) -> str:
        """The id of the item on screen, as saved."""
        return self.record.session.cursor

    def wait_to_leave(self, item: str) -> str:
        """Wait until the session has moved on from an item; where it is now."""
        end = time.monotonic() + 30
        while (now := self.here()) == item:
            self.terminal.read()
            assert time.monotonic() < end, f"still at {item}:\n{self.terminal.text}"
        self.terminal.settle()
        return now

    def answer(self, question: Question) -> None:  # noqa: C901 - one row a type
        """Type an answer that fits, and go on."""
        press, write = self.terminal.press, self.terminal.type
        match question.answer:
            case Statement() | Computed():
                pass
            case ShortText() | LongText():
                write(f"{question.id} {HOSTILE}")
            case ItemList(count=count):
                for place in range(int(count.least or 1)):
                    if place:
                        press("enter")
                    write(f"{question.id} {place} {HOSTILE}")
            case OneChoice() | OneOf() | Consent() | YesNo():
                write(str(self._choices.get(question.id, 1)))
            case Groups():
                write("1")
            case SeveralChoices(count=count):
                press("space", *("down", "space") * max(1, int(count.least or 1) - 1))
            case SeveralOf() | Ranking():
                press("space", "down", "space")
            case Scale():
                write("4")
            case Number():
                write("12")
            case Duration():
                write("1 h 30")
            case Date():
                write("2027-03-01")
            case Quotes() | Observations() | Actions():
                write(f"{question.id} {HOSTILE}")
            case Grid(columns=columns, rows=rows):
                first = rows[0].cells if rows else (None,) * len(columns)
                for column, given in zip(columns, first, strict=True):
                    if given is None:
                        write(_CELLS[column.kind])
                        press("tab")
            case _:
                assert_never(question.answer)
        press("ctrl+j")
