"""Charts for readers whose notes draw Mermaid: bars of a profile, never a pie and never a total."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from persona_tui.banks.flow.escaping import label
from persona_tui.export.document import Fence, words
from persona_tui.text.amounts import number_text
from persona_tui.text.language import Translator


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a profile; several people are a range, `least` to `most`."""

    title: str
    least: float
    most: float


def bar_chart(title: str, bars: Sequence[Bar], lowest: float, highest: float, tr: Translator) -> Fence:
    """A profile as horizontal bars (`xychart-beta`).

    Args:
        title: what the chart shows.
        bars: its rows, in order, one at least; each label says its numbers too, for whom colours say nothing.
        lowest: where the scale begins; bars are drawn from 0, or from there when it is below.
        highest: where it ends.
        tr: the language of the words.

    Returns:
        A fence: the bars of the highest places, and before them those of the lowest where any is a range.
        Valid whatever the texts hold.
    """
    labels = ", ".join(label(f"{bar.title} ({_place(bar, tr)})") for bar in bars)
    lines = [
        "xychart-beta horizontal",
        f"    title {label(title)}",
        f"    x-axis [{labels}]",
        f"    y-axis {min(lowest, 0):g} --> {highest:g}",
        f"    bar [{', '.join(f'{bar.most:g}' for bar in bars)}]",
    ]
    if any(bar.least != bar.most for bar in bars):
        lines.append(f"    bar [{', '.join(f'{bar.least:g}' for bar in bars)}]")
    return Fence("mermaid", tuple(words(line) for line in lines))


def _place(bar: Bar, tr: Translator) -> str:
    least, most = number_text(bar.least, tr), number_text(bar.most, tr)
    return most if least == most else tr("{least} to {most}").format(least=least, most=most)
