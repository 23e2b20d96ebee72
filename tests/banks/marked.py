"""Examples of banks whose wrong word stands between ⟦ and ⟧, beside the same bank mended."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.banks import read_bank
from persona_tui.banks.diagnostics import Diagnostic, Span
from persona_tui.banks.model import Bank, Question

HEAD = """\
# Banque d'essai

- Licence : CC-BY-4.0

### Acceptez-vous de participer? {#participer}

- Réponse : consentement participation

"""


@dataclass(frozen=True)
class Example:
    """One bad example and its mended form."""

    code: str
    variant: str
    bad: str
    good: str
    whole: bool = False
    """Whether the texts are whole banks rather than what stands under :data:`HEAD`."""
    note: str = ""

    def __str__(self) -> str:
        return "-".join(part for part in (self.code, self.variant, self.note) if part)


def found(text: str, *, whole: bool = False) -> list[Diagnostic]:
    """The errors and warnings of a bank."""
    data = (text if whole else HEAD + text).encode()
    return [found for found in read_bank(data, "essai.md").diagnostics if found.severity != "information"]


def bank_of(text: str, *, whole: bool = False) -> Bank:
    """A bank that has no error."""
    reading = read_bank((text if whole else HEAD + text).encode(), "essai.md")
    assert not reading.errors, reading.diagnostics
    assert reading.bank is not None
    return reading.bank


def question(text: str, question_id: str = "q") -> Question:
    """One question of a bank that has no error."""
    read = bank_of(text).question(question_id)
    assert read is not None
    return read


def unmarked(text: str) -> tuple[str, Span]:
    """The text without its marks, and the span they held."""
    before, _, rest = text.partition("⟦")
    inside, closing, after = rest.partition("⟧")
    assert closing, "no ⟦…⟧ in the example"
    line, column = _place(before)
    end_line, end_column = _place(before + inside)
    return before + inside + after, Span(line, column, end_line, end_column)


def check(example: Example) -> None:
    """The bad text has that one finding, at its marks; the good one has none."""
    bad, span = unmarked(example.bad if example.whole else HEAD + example.bad)
    findings = [(one.code, one.variant, one.span) for one in found(bad, whole=True)]
    assert findings == [(example.code, example.variant, span)]
    assert found(example.good, whole=example.whole) == []


def _place(before: str) -> tuple[int, int]:
    lines = before.split("\n")
    return len(lines), len(lines[-1]) + 1
