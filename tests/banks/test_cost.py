"""Reading costs what a bank is long, whatever it holds: calls are counted, for clocks tell of the machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from persona_tui.banks import read_text, report
from persona_tui.banks.beside import Files
from persona_tui.banks.inspection import inspect
from tests.banks.marked import HEAD

N = 150
MOST = 2.4
"""How many times the calls of a bank twice as long: two, and some room for what is counted in steps."""


def calls(text: str, base: str = "") -> int:
    """How many functions are called, of Python and of C, while a text is read."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    files = Files({"essai.md": base.encode()})
    sys.setprofile(counted)
    try:
        if base:
            inspect(text.encode(), "essai.en.md", files)
        else:
            read_text(text, "essai.md")
    finally:
        sys.setprofile(None)
    return count


def each(unit: str, n: int) -> str:
    return "".join(unit.format(i=i, before=i - 1) for i in range(1, n + 1))


LIST = "### L {#l}\n\n- Réponse : liste\n\n"
Q = "### Q {#q}\n\n"
DIMENSION = "## S\n\n- Dimension : d{i}\n- Réponse : échelle 1..5\n\n### Q\n\n"
SHAPES: dict[str, Callable[[int], str]] = {
    "questions": lambda n: (
        HEAD + each("### Question {i}, comment? {{#q{i}}}\n\nAide.\n\n- Fiche : role\n\n", n)
    ),
    "one heading again and again": lambda n: HEAD + each("### Q\n\n", n),
    "conditions on the last": lambda n: (
        HEAD + "### Q {#q0}\n\n" + each("### Q {{#q{i}}}\n\n- Si : q{before} est répondu\n\n", n)
    ),
    "conditions on unknown names": lambda n: HEAD + each("### Q {{#q{i}}}\n\n- Si : zz{i} = 1\n\n", n),
    "choices, then conditions on them": lambda n: (
        HEAD + Q + each("- ( ) C {{#c{i}}}\n", n) + "\n### R\n\n" + each("- Si : q = c{i}\n", n)
    ),
    "choices, then their follow-ups": lambda n: (
        HEAD + Q + each("- [ ] C {{#c{i}}}\n", n) + "\n" + each("#### F\n\n- Si : c{i}\n\n", n)
    ),
    "settings of many kinds": lambda n: HEAD + Q + each("- Relance : a\n", n) + each("- Minutes : 5\n", n),
    "mistyped settings": lambda n: HEAD + Q + "- Minutes : 5\n" + each("- Reponze{i} : x\n", n),
    "scores added to, then read": lambda n: (
        HEAD
        + each("### Q {{#q{i}}}\n\n- ( ) a (+1 s)\n- ( ) b\n\n", n)
        + each("### R\n\n- Si : s > 1\n\n", n)
    ),
    "dimensions, then the lowest": lambda n: (
        HEAD + each(DIMENSION, n) + "## Z\n\n" + each("### R {{lowest}}\n\n", n)
    ),
    "a chain of answers": lambda n: (
        HEAD
        + "### M {#q0}\n\n- [ ] A {#a}\n- [ ] B {#b}\n\n"
        + each(
            "### Q {{#q{i}}}\n\n- Réponse : plusieurs de q{before}\n- Sauf si : q{before} contient a\n\n", n
        )
    ),
    "repetitions looked into": lambda n: (
        HEAD
        + "## S {#s}\n\n- Répéter : 1..3\n\n"
        + each("### Q {{#q{i}}}\n\n", n)
        + "## T\n\n"
        + each("### R\n\n- Si : compte(s.q{i}) > 1\n\n", n)
    ),
    "repeated questions": lambda n: (
        HEAD + LIST + each("### Q {{#q{i}}}\n\n- Pour chaque : l\n- Nom : {{nom}}\n\n", n)
    ),
    "waived warnings": lambda n: HEAD + each("<!-- accepte A205 : x -->\n### Q\n\n- ( ) Un\n\n", n),
    "arrows": lambda n: (
        HEAD + each("### Q {{#q{i}}}\n\n- ( ) a → ouvre [Z](#z)\n- ( ) b\n\n", n) + "## Z {#z}\n"
    ),
    "signs of arrows": lambda n: HEAD + Q + "- ( ) a" + " → a" * (n * 10) + "\n",
    "suffixes": lambda n: HEAD + Q + "- ( ) a" + " (+1 s)" * (n * 7) + "\n",
    "names after commas": lambda n: HEAD + Q + "- Fiche : " + "role, " * (n * 8) + "role\n",
    "scales": lambda n: (
        "# T\n\n"
        + each("- Échelle e{i} : a · b\n", n)
        + "\n"
        + each("### Q\n\n- Réponse : échelle z{i}\n\n", n)
    ),
    "tables": lambda n: HEAD + each("### Q\n\n|a|b|\n|-|-|\n|c||\n\n", n),
}


@pytest.fixture(autouse=True)
def no_suggestions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Suggestions have a budget of their own, the same for a bank of any length."""
    monkeypatch.setattr(report, "MOST_COMPARISONS", 0)


@pytest.mark.parametrize("name", SHAPES)
def test_twice_as_much_of_anything_costs_twice_as_much(name: str) -> None:
    shape = SHAPES[name]
    read_text(shape(2), "essai.md")
    once, twice = calls(shape(N)), calls(shape(2 * N))
    assert twice <= MOST * once, (once, twice)


def test_a_translation_costs_what_its_bank_is_long() -> None:
    def translated(n: int) -> int:
        base = HEAD + Q + each("- ( ) C {{#c{i}}}\n", n) + "\n" + each("### R {{#r{i}}}\n\nAide.\n\n", n)
        other = (
            "# T\n\n" + Q + each("- ( ) D {{#d{i}}}\n", n) + "\n" + each("### R {{r{i}}} {{#s{i}}}\n\n", n)
        )
        return calls(other, base)

    translated(2)
    assert translated(2 * N) <= MOST * translated(N)


def test_suggestions_stop_at_their_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "MOST_COMPARISONS", 50)
    text = HEAD + LIST + each("### Q {{#q{i}}}\n\n- Réponse : un de m\n\n", 40)
    variants = [one.variant for one in read_text(text, "essai.md").diagnostics]
    assert variants.count("near") + variants.count("") == 40
    assert 5 <= variants.count("near") <= 20
