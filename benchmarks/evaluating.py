"""One evaluation of 10,000 questions with as many references (R30), a tenth repeated, against none."""

from __future__ import annotations

import time
from collections.abc import Callable

from benchmarks.ratio import Ratio, in_turn
from persona_tui.banks import read_bank
from persona_tui.banks.model import Bank
from persona_tui.interview.answer import Answer, Selected
from persona_tui.interview.course import Course

SIZE = 10_000
CHOICES = 20
_QUESTION = "### Question {n}? {{#q{n}}}\n\n- Si : {gate}\n- ( ) A {{#a}}\n- ( ) B {{#b}}\n\n"


def _bank(repeated: int) -> Bank:
    """A bank of that size, with that many of its questions in repetitions of a choice of twenty."""
    boxes = "".join(f"- [ ] Choix {n} {{#c{n}}}\n" for n in range(CHOICES))
    text = f"# Grande\n\n## Tout {{#tout}}\n\n### Lesquels? {{#choix}}\n\n{boxes}\n"
    text += "### Première? {#q0}\n\n- ( ) A {#a}\n- ( ) B {#b}\n\n"
    inside = repeated // CHOICES
    for n in range(1, SIZE - repeated):
        text += _QUESTION.format(n=n, gate=f"q{n - 1} parmi (a, b)")
    if inside:
        text += "## Pour {nom} {#par-choix}\n\n- Pour chaque : choix\n\n"
    for n in range(inside):
        text += _QUESTION.format(n=f"r{n}", gate="q0 = a" if n == 0 else f"qr{n - 1} parmi (a, b)")
    bank = read_bank(text.encode(), "grande.md").bank
    if bank is None:
        raise SystemExit("the benchmark's bank cannot be read")
    return bank


def _evaluating(bank: Bank) -> Callable[[], float]:
    """One evaluation after one keystroke, everything answered."""
    course = Course(bank)
    answer = Answer(value=Selected("a"))
    held = {question.id: answer for question in course.path({}).questions if question.id != "choix"}
    held["choix"] = Answer(value=tuple(Selected(f"c{n}") for n in range(CHOICES)))
    last = next(reversed(held))
    turn = 0

    def evaluate() -> float:
        nonlocal turn
        turn += 1
        held[last] = Answer(value=Selected("ab"[turn % 2]))
        began = time.perf_counter()
        course.path(held)
        return time.perf_counter() - began

    return evaluate


def measure() -> Ratio:
    """How many times an evaluation without repetitions one with them costs."""
    return in_turn(
        "evaluating 10,000 questions, a tenth repeated",
        _evaluating(_bank(SIZE // 10)),
        "none repeated",
        _evaluating(_bank(0)),
        aim=1.3,
        runs=31,
    )
