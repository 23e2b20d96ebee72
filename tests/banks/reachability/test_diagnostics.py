"""What the paths of a bank say: which code, at which word, in which words (A203, A204, I501)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from persona_tui.banks import read_bank
from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.library import Library
from persona_tui.banks.messages import remedy, sentence
from persona_tui.banks.messages.reachability import REACHABILITY
from persona_tui.banks.reachability import Extent, Lengths, Reachability, diagnostics, examine
from persona_tui.text.language import LANGUAGES, Language, translator
from tests.banks.reachability.reading import AGE, LINK, bank_of, marked, warned

SHIPPED = Path(__file__).parents[3] / "question_banks"
BANKS = Library(SHIPPED).paths()
TWO = "- ( ) X {#x}\n- ( ) Y {#y}\n"


def opened(arrow: str) -> str:
    boxes = f"- ( ) X {{#x}} {arrow}\n  - Si : lien = b\n- ( ) Y {{#y}}\n\n"
    return f"{LINK}### Lequel? {{#which}}\n\n- Si : lien = a\n{boxes}"


FOUND = [
    ("A203", "only-if", f"{AGE}### Quoi? {{#q}}\n\n- Si : ⟦age⟧ > 200\n"),
    (
        "A203",
        "only-if-with",
        f"{LINK}## S {{#s}}\n\n- Si : lien = b\n\n### Quoi? {{#q}}\n\n- Si : ⟦lien⟧ parmi (a)\n",
    ),
    ("A203", "unless", f"{LINK}### Quoi? {{#q}}\n\n- Sauf si : ⟦lien⟧ est répondu ou non lien est répondu\n"),
    ("A203", "unless-with", f"{LINK}### Quoi? {{#q}}\n\n- Si : lien = a\n- Sauf si : ⟦lien⟧ = a\n"),
    ("A203", "ended", f"{LINK}- Ensuite : fin\n\n⟦### Quoi? {{#q}}⟧\n"),
]


@pytest.mark.parametrize(("code", "variant", "text"), FOUND)
def test_a_warning_stands_at_the_first_operand_of_its_condition_or_at_the_heading(
    code: str, variant: str, text: str
) -> None:
    (one,) = warned(text.replace("⟦", "").replace("⟧", ""))
    assert (one.code, one.variant) == (code, variant)
    marked(text)


def test_what_cannot_be_opened_is_said_at_its_heading() -> None:
    found = warned(opened("→ ouvre [Quoi?](#q)") + "### Quoi? {#q}\n")
    assert [(one.code, one.variant) for one in found] == [
        ("A203", "offered-only-if-with"),
        ("A203", "openers"),
    ]


def test_what_is_under_something_never_asked_is_not_said_again() -> None:
    text = f"{LINK}## S {{#s}}\n\n- Si : lien = a et lien = b\n\n"
    text += "### Quoi? {#q}\n\n#### Et? {#r}\n\n- Si : lien = a\n"
    assert [(one.code, one.facts["id"]) for one in warned(text)] == [("A203", "s")]


def test_a_useless_condition_is_said_at_its_first_operand() -> None:
    marked(f"{AGE}### Quoi? {{#q}}\n\n- Sauf si : ⟦age⟧ < 0\n")
    (one,) = warned(f"{LINK}### Quoi? {{#q}}\n\n- Si : lien = a\n{TWO}\n#### Et? {{#r}}\n\n- Si : lien = a\n")
    assert (one.code, one.variant, one.span.line) == ("A204", "only-if", 17)


def length_of(text: str) -> Diagnostic | None:
    bank = bank_of(text)
    found = [one for one in diagnostics(bank, examine(bank)) if one.code == "I501"]
    return found[0] if found else None


def test_lengths_are_told_at_the_title_where_paths_differ_or_minutes_are_planned() -> None:
    assert length_of("### Quoi? {#q}\n") is None
    told = length_of(f"{LINK}### Quoi? {{#q}}\n\n- Si : lien = a\n")
    assert told is not None
    assert (told.span.line, told.variant) == (1, "")
    planned = length_of("- Minutes : 5\n\n### Quoi? {#q}\n")
    assert planned is not None
    assert planned.variant == "same"
    open_ended = length_of(
        "### Lesquels? {#which}\n\n- Réponse : liste\n\n### Quoi? {#q}\n\n- Pour chaque : which\n"
    )
    assert open_ended is not None
    assert open_ended.variant == "open"


def test_lengths_in_words() -> None:
    early = length_of(
        LINK.replace("A {#a}", "A {#a} → fin") + "### Quoi? {#q}\n\n### Et? {#r}\n\n- Si : lien = b\n"
    )
    assert early is not None
    assert sentence(early, translator("en")) == (
        "Between 2 and 3 questions, about 4 to 7 min; 1 where the interview ends early."
    )
    assert sentence(early, translator("fr")) == (
        "Entre 2 et 3 questions, environ 4 à 7 min; 1 là où l'entretien s'arrête tôt."
    )


EVERYTHING: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(
        (
            *("id", "by", "line", "shortest", "shortest_minutes", "complete", "complete_minutes"),
            *("longest", "longest_minutes", "least", "most", "undecided"),
        ),
        "7",
    )
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", REACHABILITY, ids="-".join)
def test_every_message_is_a_sentence_in_both_languages(key: tuple[str, str], language: Language) -> None:
    code, variant = key
    tr = translator(language)
    one = Diagnostic(code, bank_of(AGE).title_span, EVERYTHING, variant)
    for words in (sentence(one, tr), remedy(one, tr)):
        assert re.search(r"[.?!…]$", words)
        assert not re.search(r"\{\w+\}|“”|«\s*»", words), words
    message = REACHABILITY[key]
    if language == "fr":
        assert tr(message.sentence) != message.sentence
        assert tr(message.remedy) != message.remedy


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.name)
def test_the_shipped_banks_hold_nothing_that_is_never_asked(path: Path) -> None:
    bank = read_bank(path.read_bytes(), path.name).bank
    assert bank is not None
    found = examine(bank)
    assert found.undecided == 0
    assert [one for one in diagnostics(bank, found) if one.severity != "information"] == []
    assert found.lengths.longest.decided
    assert found.lengths.complete.decided


@pytest.mark.parametrize(
    ("least", "most", "variant"),
    [(3, 9, "early"), (2, 9, "bounds-shortest"), (3, 10, "bounds-longest"), (2, 10, "bounds")],
)
def test_only_the_length_that_is_not_decided_is_told_as_such(least: int, most: int, variant: str) -> None:
    lengths = Lengths(Extent(1, 1, 1), Extent(3, 2, least), Extent(9, 5, most), open=False)
    bank = bank_of(AGE)
    (one,) = diagnostics(bank, Reachability({}, {}, {}, (), lengths, 0, 0))
    assert one.variant == variant
    said = sentence(one, translator("en"))
    assert ("only 2" in said, "as many as 10" in said) == (least == 2, most == 10)


def test_the_shortest_path_answers_so_that_nothing_is_opened_by_the_lowest_dimension() -> None:
    """Every dimension must be high enough at once: towards that, each answer is tried first."""
    parts = "".join(
        f"## D{part} {{#s{part}}}\n\n- Dimension : d{part}\n- Réponse : échelle 1..5\n\n"
        + "".join(f"### Q{part}{n}? {{#q{part}-{n}}}\n\n" for n in range(4))
        for part in range(10)
    )
    end = "## Fin {#s-fin}\n\n### Bas? {#bas}\n\n- Si : moyenne(plus-basse) ≤ 2,5\n\n#### Et? {#suite}\n\n"
    end += "### Inconnu? {#nsp}\n\n- Si : inconnus(plus-inconnue) ≥ 2\n"
    found = examine(bank_of(parts + end)).lengths
    assert found.complete.decided
    assert found.longest.decided
    assert (found.longest.questions - found.complete.questions) == 3
