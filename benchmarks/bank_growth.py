"""Reading a bank of 10,000 questions, against ten times one of 1,000: it grows no faster than the bank."""

from __future__ import annotations

import time

from benchmarks.ratio import Ratio, in_turn
from persona_tui.banks import read_bank

QUESTION = """
### Question {n}, à lire lentement? {{#q{n}}}

Racontez-moi, **sans vous presser**.

- Si : q{before} est répondu
- Relance : Et aujourd'hui?
"""


def bank_of(questions: int) -> str:
    """The text of a bank with that many short questions: 10,000 of them stay under the size of a bank."""
    rest = "".join(QUESTION.format(n=n, before=n - 1) for n in range(1, questions))
    return f"# Grande banque\n\n- Langue : fr\n\n### Première? {{#q0}}\n{rest}"


def measure() -> Ratio:
    """How many times ten readings of a thousand questions the reading of ten thousand takes."""
    small, large = bank_of(1000).encode(), bank_of(10_000).encode()

    def seconds(data: bytes) -> float:
        began = time.perf_counter()
        if read_bank(data, "grande.md").errors:
            raise SystemExit("the benchmark's bank has errors")
        return time.perf_counter() - began

    return in_turn(
        "reading 10,000 questions",
        lambda: seconds(large),
        "ten times 1,000",
        lambda: 10 * seconds(small),
        aim=1.3,
        runs=3,
    )
