"""R31, bank format §2: what the short version keeps."""

from __future__ import annotations

import pytest

from persona_tui.banks.short_version import kept
from tests.banks.marked import bank_of

OPENS_B = "### A ★ {#a}\n\n- ( ) Un → ouvre [B](#b)\n- ( ) Deux\n\n"
SAID = "- Réponse : énoncé\n\n"
END = "- Ensuite : fin\n\n"

CASES = {
    "nothing without ★": ("## S {#s}\n\n### A {#a}\n", set()),
    "a ★ question and its section": ("## S {#s}\n\n### A ★ {#a}\n\n### B {#b}\n", {"s", "a"}),
    "the parents of a ★ follow-up": (
        "## S {#s}\n\n### A {#a}\n\n#### B {#b}\n\n##### C ★ {#c}\n\n#### D {#d}\n",
        {"s", "a", "b", "c"},
    ),
    "all of a ★ section": (
        "## S ★ {#s}\n\n### A {#a}\n\n#### B {#b}\n\n## T {#t}\n\n### C {#c}\n",
        {"s", "a", "b"},
    ),
    "all of an opened section without ★": (
        "### A ★ {#a}\n\n- ( ) Un → ouvre [S](#s)\n- ( ) Deux\n\n## S {#s}\n\n### B {#b}\n\n#### C {#c}\n",
        {"a", "s", "b", "c"},
    ),
    "only the ★ of an opened section that has some": (
        "### A ★ {#a}\n\n- ( ) Un → ouvre [S](#s)\n- ( ) Deux\n\n## S {#s}\n\n### B {#b}\n\n### C ★ {#c}\n",
        {"a", "s", "c"},
    ),
    "what an opened question opens in turn": (
        OPENS_B
        + "## S {#s}\n\n### B {#b}\n\n- ( ) Un → ouvre [C](#c)\n- ( ) Deux\n\n### C {#c}\n\n### D {#d}\n",
        {"a", "s", "b", "c"},
    ),
    "nothing that is only gone to": (
        "### A ★ {#a}\n\n- ( ) Un → va à [B](#b)\n- ( ) Deux\n\n## S {#s}\n\n### B {#b}\n",
        {"a"},
    ),
    "nothing that a left-out question opens": (
        "### A {#a}\n\n- ( ) Un → ouvre [B](#b)\n- ( ) Deux\n\n### B {#b}\n\n### C ★ {#c}\n",
        {"c"},
    ),
    "statements of a kept section": (
        f"## S {{#s}}\n\n### A ★ {{#a}}\n\n### B {{#b}}\n\n{SAID}## T {{#t}}\n\n### C {{#c}}\n\n{SAID}",
        {"s", "a", "b"},
    ),
    "no statement that follows up on a question left out": (
        "## S {#s}\n\n### A ★ {#a}\n\n### B {#b}\n\n#### C {#c}\n\n- Réponse : énoncé\n",
        {"s", "a"},
    ),
    "whatever ends the interview": (
        f"## S {{#s}}\n\n### A {{#a}}\n\n### B {{#b}}\n\n{END}## T {{#t}}\n\n{END}### C {{#c}}\n",
        {"s", "b", "t"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_r31_the_short_version_keeps(name: str) -> None:
    text, expected = CASES[name]
    assert kept(bank_of(text)) == expected
