"""Whatever the bytes: no exception, every finding in the text, every name of the bank resolved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from persona_tui.banks import read_bank, read_text
from persona_tui.banks.beside import Files
from persona_tui.banks.glossary import glossary
from persona_tui.banks.inspection import inspect
from tests.banks.invented import BITS, composed, soup
from tests.banks.marked import HEAD, bank_of
from tests.banks.soundness import check_bank, check_findings, check_references, check_sound
from tests.counts import examples

SHIPPED = (Path(__file__).parents[2] / "question_banks" / "decouverte-persona.md").read_text("utf-8")
LINES = SHIPPED.split("\n")
ENDS = "# T\n\n### A {#a}\n\n- Réponse : échelle 1..5 (Peu → Trop)\n"
BROKE = [
    # A value of nothing but a space that Markdown does not know.
    "# T\n\n- Licence : \u2003 <!-- x -->\n\n### Q\n\n- Réponse : \u2003 <!-- x -->\n",
    "# T\n\n- Échelle \u2003 : a · b\n- Échelle : a · b\n",
]
"""Texts that once raised something, or were taken for sound and were not."""
BROKE_TRANSLATED = [
    # Two ends are no two labels.
    (ENDS, "# T\n\n- Scale aise : Bad · Good\n\n### A {#a}\n\n- Answer : scale aise\n"),
    (ENDS, "# T\n\n### A {#a}\n\n- Answer : \u2003 <!-- x -->\n"),
]
"""Banks and translations that did."""
SHIPPED_IDS = [item.id for item in bank_of(SHIPPED, whole=True).items]


Make = Callable[[int], str]


def damaged(seed: int) -> str:
    """A stretch of the shipped bank with a few slips of the keyboard."""
    random = Random(seed)
    start = random.randrange(len(LINES) - 40)
    lines = LINES[:12] + LINES[start : start + 40]
    for _ in range(random.randrange(1, 6)):
        at = random.randrange(len(lines))
        cut = random.randint(0, len(lines[at]))
        end = random.randint(cut, len(lines[at]))
        lines[at] = lines[at][:cut] + random.choice(BITS) + lines[at][end:]
    return "\n".join(lines)


def garbage(seed: int) -> bytes:
    """Any bytes."""
    random = Random(seed)
    return random.randbytes(random.randrange(400))


@contextmanager
def told(seed: int, *texts: str) -> Iterator[None]:
    """What a failure needs to be seen again."""
    try:
        yield
    except BaseException as error:
        error.add_note(f"seed {seed}\n" + "\n-----\n".join(texts))
        raise


def check(text: str) -> None:
    reading = read_text(text, "essai.md")
    if not reading.diagnostics or reading.diagnostics[0].code != "E116":
        check_findings(reading.diagnostics, text)
        check_references(reading, text)
    if reading.bank is not None:
        check_bank(reading.bank)
        if not reading.errors:
            check_sound(reading.bank)


def test_any_bytes_give_a_reading() -> None:
    for seed in range(examples(2_000)):
        with told(seed):
            reading = read_bank(garbage(seed), "essai.md")
            assert reading.bank is not None or reading.errors


@pytest.mark.parametrize(("make", "count"), [(soup, 7_000), (composed, 8_000), (damaged, 3_000)])
def test_any_bank_is_sound_or_has_errors_in_their_places(make: Make, count: int) -> None:
    for seed in range(examples(count)):
        text = make(seed)
        with told(seed, text):
            check(text)


@pytest.mark.parametrize("text", BROKE)
def test_what_once_broke_is_sound_or_has_errors_in_their_places(text: str) -> None:
    check(text)


@pytest.mark.parametrize(("make", "other"), [(composed, soup), (composed, composed), (soup, composed)])
def test_any_translation_keeps_the_logic_of_its_bank(make: Make, other: Make) -> None:
    for seed in range(examples(700)):
        base, text = make(seed), other(seed + 1)
        with told(seed, base, text):
            check_translation(base, text)


@pytest.mark.parametrize(("base", "text"), BROKE_TRANSLATED)
def test_a_translation_that_once_broke_its_bank_keeps_it_sound(base: str, text: str) -> None:
    check_translation(base, text)


def check_translation(base: str, text: str) -> None:
    found = inspect(text.encode(), "essai.en.md", Files({"essai.md": base.encode()}))
    check_findings(found.diagnostics, text)
    reading = read_text(base, "essai.md")
    assert (found.bank is None) is (reading.bank is None)
    if found.bank is not None and reading.bank is not None:
        assert [item.id for item in found.bank.items] == [item.id for item in reading.bank.items]
        assert [item.gate for item in found.bank.items] == [item.gate for item in reading.bank.items]
        check_bank(found.bank)
        if not reading.errors:
            check_sound(found.bank)


def test_any_glossary_and_any_last_version_raise_nothing() -> None:
    for seed in range(examples(500)):
        text, before = composed(seed), composed(seed + 1)
        with told(seed, text, before):
            glossary(soup(seed).encode())
            found = inspect(
                text.encode(), "essai.md", Files({"mots.md": soup(seed).encode()}), before.encode()
            )
            check_findings(found.diagnostics, text)


@pytest.mark.parametrize("place", [n for n, line in enumerate(LINES) if line.startswith("#") and n][::8])
@pytest.mark.parametrize("blank", ["", "\n"])
def test_a_comment_between_blocks_changes_nothing_but_lines(place: int, blank: str) -> None:
    text = "\n".join([*LINES[:place], f"<!-- une note -->{blank}", *LINES[place:]])
    after = read_text(text, "a.md")
    assert after.clean
    assert after.bank is not None
    assert [item.id for item in after.bank.items] == SHIPPED_IDS


SILLY = {
    "brackets in a heading": HEAD + "### " + "[" * 7_000 + "\n",
    "stars": HEAD + "### " + "**a" * 2_000 + "\n",
    "the same heading": HEAD + "### Q\n" * 3_000,
    "definitions": HEAD + "[a]: b\n" * 5_000,
}
HOSTILE = {
    "brackets": "[" * 100_000,
    "a long line": HEAD + "a" * 16_000,
    "deep lists": HEAD + "\n".join("  " * depth + "- a" for depth in range(500)),
    "deep lists on a line": HEAD + "- " * 3_000 + "a",
    "deep quotes": HEAD + "> " * 3_000 + "a",
    "a wide table": HEAD + "|" + "a|" * 2_000 + "\n|" + "-|" * 2_000 + "\n" + "|\n" * 1_000,
    "many brackets": HEAD + ("![x](" * 1_500 + "\n\n") * 10,
    "parentheses": HEAD + "### Q\n\n- Si : " + "(" * 400 + "\n",
    "one endless paragraph": HEAD + "mot\n" * 20_000,
    "unknown settings": HEAD + "### Q\n\n- Minutes : 5\n" + "- Reponze : x\n" * 3_000,
    "unknown names": HEAD + "### Q\n\n" + "- Si : zz = 1\n" * 3_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_banks_are_read_to_the_end_with_something_said(name: str) -> None:
    reading = read_text(HOSTILE[name], "essai.md")
    assert 1 <= len(reading.diagnostics) <= 1000
    assert reading.errors


@pytest.mark.parametrize("name", SILLY)
def test_silly_banks_are_read_without_complaint(name: str) -> None:
    assert read_text(SILLY[name], "essai.md").clean
