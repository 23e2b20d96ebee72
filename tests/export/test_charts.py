"""Charts in Mermaid: valid whatever the labels hold, readable without colours, and no total."""

from __future__ import annotations

import re

from hypothesis import example, given, settings

from persona_tui.export.charts import Bar, bar_chart
from persona_tui.export.document import plain
from persona_tui.export.html import fragment
from persona_tui.export.markdown import write
from persona_tui.text.language import translator
from tests.counts import examples
from tests.export.contexts import ANSWERS
from tests.export.reading_back import texts

FRENCH = translator("fr")

#: Between the quotation marks: no character that any of Mermaid's passes gives a meaning to.
_STRING = r'"((?:#[0-9]+;|[^"#;`<>&\[\]{}|\\%$*~^@_\n\r])+)"'


def labels(line: str) -> list[str]:
    """The labels of a line of the chart, as Mermaid shows them; the rest must be of the grammar."""
    found = re.fullmatch(rf"    (?:title {_STRING}|x-axis \[{_STRING}(?:, {_STRING})*\])", line)
    assert found, line
    return [re.sub("#([0-9]+);", lambda one: chr(int(one[1])), text) for text in re.findall(_STRING, line)]


def test_a_chart_shows_places_and_ranges_and_says_them_in_its_labels() -> None:
    chart = bar_chart("Profil", [Bar("Lien", 2, 4), Bar("Voix", 3.5, 3.5)], 1, 5, FRENCH)
    assert write([chart]) == (
        "```mermaid\n"
        "xychart-beta horizontal\n"
        '    title "Profil"\n'
        '    x-axis ["Lien (2 à 4)", "Voix (3,5)"]\n'
        "    y-axis 0 --> 5\n"
        "    bar [4, 3.5]\n"
        "    bar [2, 3.5]\n"
        "```\n"
    )
    assert "".join(fragment([chart])).startswith("<pre><code>xychart-beta horizontal\n")


def test_one_place_each_is_one_row_of_bars_and_a_scale_may_go_below_zero() -> None:
    lines = [plain(line) for line in bar_chart("P", [Bar("A", -1, -1)], -2, 2, FRENCH).lines]
    assert lines[3:] == ["    y-axis -2 --> 2", "    bar [-1]"]


@given(text=ANSWERS)
@example(text='"] ; bar [9] %%{init: {}}%% `md` #35; ```')
@settings(max_examples=examples(20_000))
def test_a_label_is_text_whatever_it_holds(text: str) -> None:
    chart = bar_chart(text, [Bar(text, 1, 2), Bar("b", 1, 1)], 1, 5, FRENCH)
    (fenced,) = texts(write([chart]))
    first, title, axis, *rest = fenced.removesuffix("\n").split("\n")
    assert (first, len(rest)) == ("xychart-beta horizontal", 3)
    line = " ".join(text.split("\n")).strip()
    assert labels(title) == [line]
    assert labels(axis) == [f"{' '.join(text.split(chr(10))).lstrip()} (1 à 2)", "b (1)"]
