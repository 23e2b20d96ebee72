"""Banks in Markdown, and what is told of their paths, in few words."""

from __future__ import annotations

from persona_tui.banks import read_bank
from persona_tui.banks.conditions.tree import State
from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.model import Bank
from persona_tui.banks.reachability import (
    Line,
    Reachability,
    Reached,
    Undecided,
    Unreachable,
    Verdict,
    diagnostics,
    examine,
)
from tests.banks.marked import unmarked

LINK = """\
### Quel lien? {#lien}

- ( ) A {#a}
- ( ) B {#b}
- ( ) C {#c}

"""
AGE = """\
### Quel âge? {#age}

- Réponse : nombre 0..160

"""


def bank_of(text: str) -> Bank:
    """The bank of a text under a title; it has no error."""
    reading = read_bank(f"# Essai\n\n{text}".encode(), "essai.md")
    assert not reading.errors, reading.diagnostics
    assert reading.bank is not None
    return reading.bank


def examined(text: str) -> Reachability:
    """What is told of a text under a title."""
    return examine(bank_of(text))


def under(*settings: str, before: str = LINK) -> Verdict:
    """The verdict of a question `q` with some settings, after other questions."""
    lines = "\n".join(f"- {one}" for one in settings)
    return examined(f"{before}### Quoi? {{#q}}\n\n{lines}\n").items["q"]


def said(verdict: Verdict) -> str:
    """A witness as `question=value` in a row; `never` and why; `undecided`."""
    match verdict:
        case Reached(witness):
            return " ".join(f"{line.question}={_value(line)}" for line in witness)
        case Unreachable(because):
            return "never: " + ", ".join(f"{one.obstacle.value} of {one.item}" for one in because)
        case Undecided(limit):
            return f"undecided: {limit.value}"


def warned(text: str) -> list[Diagnostic]:
    """The warnings about the paths of a text under a title."""
    bank = bank_of(text)
    return [one for one in diagnostics(bank, examine(bank)) if one.severity == "warning"]


def marked(text: str) -> None:
    """A text with ⟦…⟧ around the one word that something is said of has that warning and no other."""
    plain, span = unmarked(f"# Essai\n\n{text}")
    assert [one.span for one in warned(plain.removeprefix("# Essai\n\n"))] == [span]


def _value(line: Line) -> str:
    if line.state is not State.ANSWERED:
        return line.state.value
    return "+".join(line.value) if isinstance(line.value, tuple) else str(line.value)
