"""A rename and its inverse give the same bytes, whatever the bytes are; each edit touches only its spans."""

from __future__ import annotations

import re
from random import Random

import pytest

from persona_tui.banks import read_bank
from persona_tui.banks.answer_types import Consent
from persona_tui.banks.editing.change import Change
from persona_tui.banks.editing.renaming import rename
from persona_tui.banks.model import Bank
from tests.banks.editing.mutated_copies import mutated_copy, whole_banks
from tests.banks.editing.samples import NAMES, RICH
from tests.counts import examples

BANKS = whole_banks()
NEW = "tout-autre"


def renamable(bank: Bank) -> list[str]:
    """Everything that is written in a bank and has an id."""
    names = [item.id for item in bank.items]
    for question in bank.questions:
        names += [f"{question.id}.{choice.id}" for choice in question.choices if choice.span != question.span]
    return [*names, *(f"score:{score}" for score in bank.scores)]


def may(bank: Bank, name: str) -> bool:
    """Whether it may be renamed: what says that a consent is refused may not."""
    question, _, choice = name.partition(".")
    held = bank.question(question)
    consent = held is not None and isinstance(held.answer, Consent)
    return not (consent and choice in {"non", "aucun", "verbatim", "reformule", "relecture"})


def back(name: str) -> tuple[str, str]:
    """What undoes a rename to :data:`NEW`: the id then, and the id before."""
    question, dot, choice = name.partition(".")
    return (f"{question}.{NEW}", choice) if dot else (NEW, name.rpartition(":")[2])


def naive(change: Change) -> str:
    """The text after the edits, made in the plainest way: character by character from the end."""
    text = change.before.decode()
    mark = len(text) - len(text.removeprefix("\ufeff"))
    starts = [mark, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]
    places = sorted(
        (
            (starts[edit.span.line - 1] + edit.span.column - 1, number, edit)
            for number, edit in enumerate(change.edits)
        ),
        reverse=True,
    )
    for start, _, edit in places:
        end = starts[edit.span.end_line - 1] + edit.span.end_column - 1
        text = text[:start] + edit.text + text[end:]
    return text


def check_round_trip(file: str, data: bytes, name: str) -> None:
    there = rename(file, data, name, NEW)
    assert there.edits
    assert there.after.decode() == naive(there)
    again = rename(file, there.after, *back(name))
    assert again.after.decode() == naive(again)
    assert again.after == data


@pytest.mark.parametrize("name", NAMES)
def test_everything_that_has_an_id_comes_back_to_the_byte(name: str) -> None:
    check_round_trip("riche.md", RICH.encode(), name)


@pytest.mark.parametrize("number", range(examples(500)))
def test_a_rename_and_its_inverse_give_the_same_bytes(number: int) -> None:
    chance = Random(number)
    file, original = BANKS[number % len(BANKS)]
    data = mutated_copy(original, chance)
    bank = read_bank(data, file).bank
    whole = read_bank(original, file).bank
    assert bank is not None
    assert whole is not None
    assert renamable(bank) == renamable(whole)
    check_round_trip(file, data, chance.choice([name for name in renamable(bank) if may(bank, name)]))
