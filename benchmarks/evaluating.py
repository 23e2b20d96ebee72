"""Evaluating 10,000 questions with as many references (R30): whole, after one answer, a tenth repeated."""

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


def large_bank(repeated: int = 0) -> Bank:
    """A bank of that size, with that many of its questions in repetitions of a choice of twenty."""
    boxes = "".join(f"- [ ] Choix {n} {{#c{n}}}\n" for n in range(CHOICES))
    text = f"# Grande\n\n## Tout {{#tout}}\n\n### Lesquels? {{#choix}}\n\n{boxes}\n"
    text += "### Première? {#q0}\n\n- ( ) A {#a}\n- ( ) B {#b}\n\n"
    inside = repeated // CHOICES
    for n in range(1, SIZE - repeated + 1):
        text += _QUESTION.format(n=n, gate=f"q{n - 1} parmi (a, b)")
    if inside:
        text += "## Pour {nom} {#par-choix}\n\n- Pour chaque : choix\n\n"
    for n in range(inside):
        text += _QUESTION.format(n=f"r{n}", gate="q0 = a" if n == 0 else f"qr{n - 1} parmi (a, b)")
    bank = read_bank(text.encode(), "grande.md").bank
    if bank is None:
        raise SystemExit("the benchmark's bank cannot be read")
    return bank


def all_answered(course: Course) -> dict[str, Answer]:
    """Everything answered so that everything is asked."""
    answer = Answer(value=Selected("a"))
    held = {question.id: answer for question in course.path({}).questions if question.id != "choix"}
    return held | {"choix": Answer(value=tuple(Selected(f"c{n}") for n in range(CHOICES)))}


def evaluating(bank: Bank) -> Callable[[], float]:
    """One whole evaluation after one answer, everything answered."""
    course = Course(bank)
    held = all_answered(course)
    last = next(reversed(held))
    turn = 0

    def evaluate() -> float:
        nonlocal turn
        turn += 1
        held[last] = Answer(value=Selected("ab"[turn % 2]))
        began = time.process_time()
        course.path(held)
        return time.process_time() - began

    return evaluate


def _evaluating_again(bank: Bank, item: str) -> Callable[[], float]:
    """The evaluation after one answer, from the one before it."""
    course = Course(bank)
    held = all_answered(course)
    path = course.path(held)
    turn = 0

    def evaluate() -> float:
        nonlocal turn, path
        turn += 1
        now = {**held, item: Answer(value=Selected("ab"[turn % 2]))}
        began = time.process_time()
        path = course.path_after(path, now, item)
        return time.process_time() - began

    return evaluate


def _summing(bank: Bank) -> Callable[[], float]:
    """A loop that sums one attribute of the same items."""

    def add() -> float:
        began = time.process_time()
        total = 0
        for item in bank.items:
            total += item.essential
        return time.process_time() - began

    return add


def measure_whole() -> Ratio:
    """How many times a loop that sums one attribute of the items a whole evaluation costs."""
    bank = large_bank()
    return in_turn(
        "evaluating 10,000 questions with 10,000 references",
        evaluating(bank),
        "summing one attribute of them",
        _summing(bank),
        aim=60,
        runs=51,
    )


def measure_again() -> Ratio:
    """How many times the same loop the evaluation after one answer costs, in the middle of the bank."""
    bank = large_bank()
    return in_turn(
        "evaluating them after one answer",
        _evaluating_again(bank, f"q{SIZE // 2}"),
        "summing one attribute of them",
        _summing(bank),
        aim=60,
        runs=51,
    )


def measure() -> Ratio:
    """How many times an evaluation without repetitions one with them costs."""
    return in_turn(
        "evaluating 10,000 questions, a tenth repeated",
        evaluating(large_bank(SIZE // 10)),
        "none repeated",
        evaluating(large_bank()),
        aim=1.3,
        runs=31,
    )
