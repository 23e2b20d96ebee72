"""What the checker makes of mistakes: found, on the right line, with the right suggestion."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from persona_tui.banks import read_text
from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.library import Library
from persona_tui.text.nearest import folded
from tests.banks.mistakes.making import Author, Mistake

BANKS = Path(__file__).parents[3] / "question_banks"
SEED = 20261125


@dataclass
class Counts:
    """How many mistakes of each kind were made, found, found in place, and understood."""

    made: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    in_place: Counter[str] = field(default_factory=Counter)
    understood: Counter[str] = field(default_factory=Counter)
    missed: list[Mistake] = field(default_factory=list)
    """Those that nothing was said of."""
    astray: list[Mistake] = field(default_factory=list)
    """Those found on other lines only."""

    def share_found(self) -> float:
        """Of all mistakes, those that are reported."""
        return self.found.total() / self.made.total()

    def share_understood(self) -> float:
        """Of the misspellings, those with the right suggestion."""
        misspelt = sum(count for kind, count in self.made.items() if kind.startswith("misspelt"))
        return self.understood.total() / misspelt


def count(mistakes: Iterable[Mistake]) -> Counts:
    """Read each bank with its mistake; the banks themselves have no error and no warning."""
    counts = Counts()
    for mistake in mistakes:
        counts.made[mistake.kind] += 1
        said = [
            one for one in read_text(mistake.text, "essai.md").diagnostics if one.severity != "information"
        ]
        if not said:
            counts.missed.append(mistake)
            continue
        counts.found[mistake.kind] += 1
        if not any(one.span.line in mistake.lines for one in said):
            counts.astray.append(mistake)
            continue
        counts.in_place[mistake.kind] += 1
        if mistake.meant and any(_understands(one, mistake) for one in said):
            counts.understood[mistake.kind] += 1
    return counts


def _understands(diagnostic: Diagnostic, mistake: Mistake) -> bool:
    in_place = diagnostic.span.line in mistake.lines
    return in_place and folded(diagnostic.facts.get("nearest", "")) == folded(mistake.meant)


def mistakes(number: int, seed: int = SEED) -> Iterable[Mistake]:
    """That many mistakes, shared out over the shipped banks."""
    texts = [path.read_text("utf-8") for path in Library(BANKS).paths()]
    chance = random.Random(seed)
    for place, text in enumerate(texts):
        share = number // len(texts) + (place < number % len(texts))
        yield from Author(text, chance).mistakes(share)
