"""Examples of banks whose wrong word stands between ⟦ and ⟧, beside the same bank mended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from persona_tui.banks import read_bank
from persona_tui.banks.beside import Files
from persona_tui.banks.diagnostics import Diagnostic, Span
from persona_tui.banks.inspection import inspect
from persona_tui.banks.model import Bank, Question, Section

HEAD = """\
# Banque d'essai

- Licence : CC-BY-4.0

### Acceptez-vous de participer? {#participer}

- Réponse : consentement participation

"""
NAME = "essai.md"


@dataclass(frozen=True)
class Example:
    """One bad example and its mended form."""

    code: str
    variant: str
    bad: str
    good: str
    whole: bool = False
    """Whether the texts are whole files rather than what stands under :data:`HEAD`."""
    note: str = ""
    name: str = NAME
    """The file's name."""
    beside: Mapping[str, str] = field(default_factory=dict)
    """The files beside it, by name."""
    before: str = ""
    """The last version of the bank."""

    def __str__(self) -> str:
        return "-".join(part for part in (self.code, self.variant, self.note) if part)

    @property
    def marked(self) -> tuple[str, Span]:
        """The bad text, whole and without its marks, and the span they held."""
        return unmarked(self.bad if self.whole else HEAD + self.bad)

    def said(self, text: str) -> list[Diagnostic]:
        """The errors and warnings of a whole text in this example's place."""
        if not self.beside and not self.before:
            return found(text, whole=True)
        files = Files({name: content.encode() for name, content in self.beside.items()})
        return serious(inspect(text.encode(), self.name, files, self.before.encode() or None).diagnostics)


def serious(diagnostics: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    """Those that are errors or warnings."""
    return [found for found in diagnostics if found.severity != "information"]


def found(text: str, *, whole: bool = False) -> list[Diagnostic]:
    """The errors and warnings of a bank."""
    return serious(read_bank((text if whole else HEAD + text).encode(), NAME).diagnostics)


def bank_of(text: str, *, whole: bool = False) -> Bank:
    """A bank that has no error."""
    reading = read_bank((text if whole else HEAD + text).encode(), NAME)
    assert not reading.errors, reading.diagnostics
    assert reading.bank is not None
    return reading.bank


def question(text: str, question_id: str = "q") -> Question:
    """One question of a bank that has no error."""
    read = bank_of(text).question(question_id)
    assert read is not None
    return read


def section(text: str, section_id: str = "s") -> Section:
    """One section of a bank that has no error."""
    read = bank_of(text).section(section_id)
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
    bad, span = example.marked
    findings = [(one.code, one.variant, one.span) for one in example.said(bad)]
    assert findings == [(example.code, example.variant, span)]
    assert example.said(example.good if example.whole else HEAD + example.good) == []


def _place(before: str) -> tuple[int, int]:
    lines = before.split("\n")
    return len(lines), len(lines[-1]) + 1
