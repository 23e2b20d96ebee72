"""Reading a bank of 1,000 questions, against markdown-it-py parsing the same text."""

from __future__ import annotations

import time

from markdown_it import MarkdownIt

from benchmarks.ratio import Ratio, in_turn
from persona_tui.banks import read_bank

QUESTION = """
### Question numéro {n}, à lire lentement? ★ {{#q{n}}}

> À lire sans commenter; laisser cinq secondes de silence.

Racontez-moi avec vos mots, **sans vous presser**.

- Si : choix{p} parmi (a, b)
- Fiche : attentes
- Relance : Et aujourd'hui, qu'en est-il?
- Relance : Est-ce aussi ce que vous offrez?
  - Si : choix{p} = a

### Quelle phrase décrit le mieux {n}? {{#choix{n}}}

- ( ) Je viens d'arriver {{#a}}
- ( ) Je participe régulièrement {{#b}}
- ( ) Autre : ____ {{#autre}}
"""


def bank_of(questions: int) -> str:
    """The text of a bank with that many questions, half of them with choices, half with a condition."""
    halves = "".join(QUESTION.format(n=n, p=max(0, n - 1)) for n in range(1, questions // 2 + 1))
    first = "### Première? {#choix0}\n\n- ( ) A {#a}\n- ( ) B {#b}\n"
    return f"# Grande banque\n\n- Langue : fr\n\n## Tout {{#tout}}\n\n{first}{halves}"


def measure() -> Ratio:
    """How many times the parse alone the whole reading takes."""
    text = bank_of(1000)
    data = text.encode()

    def ours() -> float:
        began = time.perf_counter()
        reading = read_bank(data, "grande.md")
        seconds = time.perf_counter() - began
        if reading.errors:
            raise SystemExit(f"the benchmark's bank has errors: {reading.diagnostics[0]}")
        return seconds

    def parse() -> float:
        began = time.perf_counter()
        MarkdownIt("commonmark").parse(text)
        return time.perf_counter() - began

    return in_turn("reading 1,000 questions", ours, "markdown-it-py alone", parse, aim=2, runs=9)
