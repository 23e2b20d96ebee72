"""A bank beside its last version: the same id must ask the same thing (A202)."""

from __future__ import annotations

import pytest

from persona_tui.banks.beside import Files
from persona_tui.banks.inspection import inspect
from tests.banks.marked import HEAD, Example, check

WAS = HEAD + "### Quelle phrase décrit le mieux votre lien actuel? {#lien}\n"


def e(now: str, note: str) -> Example:
    return Example("A202", "", f"{HEAD}{now}\n", WAS, whole=True, note=note, before=WAS)


CHANGES = [
    e("⟦### Combien de temps y consacrez-vous par mois? {#lien}⟧", "other"),
    e("⟦### Qu'espériez-vous y trouver? ★ {#LIEN}⟧", "case"),
    e("## Partie {#partie}\n\n### A {#a}\n\n⟦#### Votre lien? {#lien}⟧", "moved"),
]
SAME = [
    "### Quelle phrase décrit le mieux votre lien actuel? ★ {#lien}",
    "### Quelle phrase décrit le mieux ton lien actuel? {#LIEN}",
    "### Quelle phrase decrit le mieux votre lien **actuel**? {#lien}",
    "### Aujourd'hui, quelle phrase décrit votre lien actuel? {#lien}",
    "### Combien de temps y consacrez-vous par mois? {#temps}",
    "## Tout autre chose {#lien}\n\n### Q?",
]


@pytest.mark.parametrize("example", CHANGES, ids=str)
def test_another_question_under_the_same_id_is_shown_at_its_heading(example: Example) -> None:
    check(example)


def warned(now: str, before: bytes) -> list[str]:
    text = f"{HEAD}{now}\n"
    return [one.code for one in inspect(text.encode(), "essai.md", Files(), before).diagnostics]


@pytest.mark.parametrize("now", SAME)
def test_the_same_question_in_other_words_is_left_alone(now: str) -> None:
    assert warned(now, WAS.encode()) == []


def test_a_comment_waives_a_new_subject_too() -> None:
    assert warned("<!-- accepte A202 : banque neuve -->\n### Tout autre chose? {#lien}", WAS.encode()) == []


@pytest.mark.parametrize("before", [b"\0", b"", b"# T\n"])
def test_a_last_version_that_cannot_be_read_says_nothing(before: bytes) -> None:
    assert warned("### Tout autre chose? {#lien}", before) == []


def test_a_bank_made_anew_is_told_of_as_far_as_anyone_reads() -> None:
    was = HEAD + "".join(f"### Un {n} {{#q{n}}}\n\n" for n in range(1_200))
    now = "".join(f"### Tout autre chose, {n} {{#q{n}}}\n\n" for n in range(1_200))
    assert warned(now, was.encode()) == ["A202"] * 1_000
