"""Banks in Markdown, read as the program reads them, for the tests of the rules."""

from __future__ import annotations

from persona_tui.banks import read_bank
from persona_tui.banks.model import Bank
from persona_tui.interview.conductor import Interview
from persona_tui.interview.path import Length, Mode, Path
from tests.interview.building import interview, path, said, session


def read(markdown: str) -> Bank:
    """A bank without errors, its title left out."""
    reading = read_bank(f"# Essai\n\n{markdown}".encode(), "essai.md")
    assert reading.bank is not None
    assert not reading.errors, reading.diagnostics
    return reading.bank


def begun(markdown: str, length: Length = Length.FULL, mode: Mode = Mode.INTERVIEW) -> Interview:
    """An interview that stands at the first item of a bank."""
    of = read(markdown)
    conducted = interview(of, session(of, length, mode))
    conducted.begin()
    return conducted


def places(of: Path) -> dict[str, str]:
    """What a trace says of each item."""
    return {step.id: step.place.value for step in of.steps}


def asked(markdown: str, **held: object) -> str:
    """The ids on the path for some answers, sections aside."""
    return " ".join(
        one.id for one in path(read(markdown), {item: said(one) for item, one in held.items()}).asked
    )
