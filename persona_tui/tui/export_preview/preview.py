"""A page made to be looked at: what the gate found in the whole of it, and as much text as a screen bears."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from persona_tui.export.finding import Finding
from persona_tui.export.kinds import Form
from persona_tui.export.page import Page
from persona_tui.export.rendering import Rendering
from persona_tui.personas.evidence import Status
from persona_tui.tui.export_preview.choice import PAGES, Choice
from persona_tui.tui.export_preview.matter import Matter
from persona_tui.tui.export_preview.run import Run
from persona_tui.workspace.exporting import HeldError

#: A screen that lays out more lines than this keeps people waiting; nobody reads as many there.
MOST_LINES: Final = 400
#: The lines of a part: laid out one after the other, they let the screen answer meanwhile.
_PART: Final = 60
#: The same as the most lines, in characters, for data in few and long lines.
MOST_CHARACTERS: Final = 40_000
COPIED: Final = 64 * 1024
"""In bytes: terminals refuse to copy much more, and say nothing of it."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What there is to show of a page."""

    parts: tuple[str, ...]
    """Its beginning, or all of it, in parts of whole blocks; Markdown for a page to read."""
    cut: bool
    """Whether there is more of it."""
    title: str
    findings: tuple[Finding, ...]
    names: int
    """How many listed names were looked for."""
    persona: str = ""
    """The role name of a persona sheet."""
    status: Status | None = None
    """Of a persona sheet."""

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """What holds it back."""
        return tuple(finding for finding in self.findings if finding.blocking)


class TooLongError(Exception):
    """A page is longer than what can be copied."""


def preview(matter: Matter, choice: Choice, run: Run) -> Preview:
    """Make a page and keep its beginning; all of it goes by the gate.

    Args:
        matter: what it is made of.
        choice: what the person chose; of a page in HTML, its Markdown is kept, which a terminal can show.
        run: told how far it is.

    Raises:
        Stopped: nobody wants it any more.
        Exception: whatever `Matter.names` and `Matter.page` refuse.
    """
    names = matter.names()
    shown = replace(choice, form=Form.MARKDOWN) if choice.form in PAGES else choice
    page = matter.page(shown, names, run)
    parts, cut = _beginning(page, run)
    if isinstance(page, Page):
        return Preview(parts, cut, page.title, page.findings, len(names))
    sheet = page.sheet
    return Preview(
        parts,
        cut,
        page.title,
        page.findings(),
        len(names),
        sheet.name if sheet else "",
        sheet.status if sheet else None,
    )


def to_copy(matter: Matter, choice: Choice, run: Run, *, without_gate: bool) -> str:
    """The text of a page, whole.

    Raises:
        HeldError: the gate holds the page, and was not to be passed.
        TooLongError: it is too long to be copied.
        Stopped: nobody wants it any more.
        Exception: whatever `Matter.names` and `Matter.page` refuse.
    """
    page = matter.page(choice, matter.names(), run, without_gate=without_gate)
    pieces, size = [], 0
    for piece in page.pieces():
        run.go_on()
        pieces.append(piece)
        size += len(piece.encode("utf-8", "replace"))
        if size > COPIED:
            raise TooLongError
    if page.held and not without_gate:
        raise HeldError(page.findings if isinstance(page, Page) else page.findings())
    return "".join(pieces)


def _beginning(page: Rendering | Page, run: Run) -> tuple[tuple[str, ...], bool]:
    """As many whole pieces as there is room for, and whether others follow; a piece too long is cut."""
    parts = [""]
    lines = characters = 0
    cut = False
    for piece in page.pieces():
        run.go_on()
        if cut:
            continue
        lines += piece.count("\n")
        characters += len(piece)
        cut = lines > MOST_LINES or characters > MOST_CHARACTERS
        if cut and any(parts):
            continue
        if parts[-1].count("\n") > _PART:
            parts.append("")
        parts[-1] += "\n".join(piece[:MOST_CHARACTERS].split("\n")[:MOST_LINES]) if cut else piece
    return tuple(parts), cut
