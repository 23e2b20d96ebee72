"""Of single mistakes in the shipped banks, nearly all are found, each on its line (bank format §7)."""

from __future__ import annotations

from tests.banks.mistakes.counting import count, mistakes
from tests.counts import examples


def test_nearly_all_mistakes_are_found_each_on_its_line_with_the_right_suggestion() -> None:
    counts = count(mistakes(examples(1400)))
    assert counts.share_found() >= 0.95
    assert counts.astray == []
    assert counts.share_understood() >= 0.8
    assert len(counts.made) == 7
