"""Words with pipes and nothing else are read without the Markdown parser, to the same end."""

from __future__ import annotations

from random import Random

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.prose import Pipe, Run, Wording
from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import Passage
from tests.counts import examples

BITS = [
    *(
        "a",
        "é",
        " ",
        "  ",
        "{a}",
        "{ b }",
        "{c|rien}",
        "{d|}",
        "{",
        "}",
        "{}",
        "{{a}}",
        "{a b}",
        "{#x}",
        "|",
        ":",
    ),
    *("\u00a0", "!", "](", ")", ">", "#", "-", "_", "\u202e"),
]


def text_of(seed: int) -> str:
    random = Random(seed)
    text = "".join(random.choice(BITS) for _ in range(random.randrange(12)))
    return text.replace("_", "").strip()


def read(text: str) -> tuple[str, list[Pipe], list[str]]:
    report = Report()
    wording: Wording = Words({}, report).wording(Passage(text, 1, 1))
    return str(wording), list(wording.pipes()), [one.variant for one in report.diagnostics()]


def test_pipes_alone_are_read_as_the_parser_reads_them() -> None:
    for seed in range(examples(5_000)):
        text = text_of(seed)
        plain, pipes, findings = read(text)
        marked, others, also = read(text + "`z`")
        assert (plain + "z", pipes, findings) == (marked, others, also), (seed, text)


def test_runs_of_one_style_are_one_and_none_is_empty() -> None:
    parts = Words({}, Report()).wording(Passage("a\\*b\\*c**d** **e**{f}{g}`h`**", 1, 1)).parts
    assert parts == (
        Run("a*b*c"),
        Run("d", strong=True),
        Run(" "),
        Run("e", strong=True),
        Pipe("f", None, Span(1, 20, 1, 21)),
        Pipe("g", None, Span(1, 23, 1, 24)),
        Run("h", code=True),
        Run("**"),
    )
