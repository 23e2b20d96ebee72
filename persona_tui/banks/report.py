"""The findings of one reading, gathered as they are met."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from types import MappingProxyType

from persona_tui.banks.diagnostics import Diagnostic, Severity, Span, severity_of
from persona_tui.text.nearest import nearest

MOST_FINDINGS = 1000
"""Of each severity: what anyone could mend in a sitting; hostile files stop being described there."""

MOST_COMPARISONS = 100_000
"""A suggestion costs a comparison with every known word; a large file full of mistakes gets no more."""

_LONGEST_WORD = 60

_LONG_WORD = 5
"""Letters; in a shorter word, a second wrong letter makes another word."""


class Report:
    """Gathers diagnostics; each place gets each message once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, int, int], Diagnostic] = {}
        self._room: dict[Severity, int] = {}
        self._comparisons = MOST_COMPARISONS
        self._waived: Callable[[str, int], bool] | None = None

    def add(self, code: str, span: Span, variant: str = "", /, **facts: str | int) -> None:
        """Note a finding.

        Args:
            code: E101 … I504.
            span: where the wrong word stands.
            variant: which of the code's messages, where it has several.
            facts: what the message and the remedy say.
        """
        place = (code, variant, span.line, span.column)
        if place in self._found or (self._waived is not None and self._waived(code, span.line)):
            return
        severity = severity_of(code)
        left = self._room.get(severity, MOST_FINDINGS)
        if left:
            self._room[severity] = left - 1
            words = MappingProxyType({name: str(fact) for name, fact in facts.items()})
            self._found[place] = Diagnostic(code, span, words, variant)

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """The known word that was most likely meant; empty when none is near."""
        if len(word) > _LONGEST_WORD or not self._comparisons:
            return ""
        within = 1 if len(word) < _LONG_WORD else 2
        compared = list(islice(known, self._comparisons))
        self._comparisons -= len(compared)
        return (
            nearest(word, (name for name in compared if abs(len(name) - len(word)) <= within), within) or ""
        )

    def waive(self, waived: Callable[[str, int], bool]) -> None:
        """Note which findings are waived: they take no room from others.

        Args:
            waived: says so of a code and the line that the finding stands on.
        """
        self._waived = waived
        self._found = {place: found for place, found in self._found.items() if not waived(place[0], place[2])}

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything found, in the order of the text."""
        return tuple(sorted(self._found.values(), key=lambda found: (found.span, found.code)))
