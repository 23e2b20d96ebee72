"""Words with pipes and nothing else are read without the Markdown parser, to the same end."""

from __future__ import annotations

from random import Random

from persona_tui.banks.markdown.words import Words
from persona_tui.banks.prose import Pipe, Wording
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
