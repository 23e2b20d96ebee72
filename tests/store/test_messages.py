from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.store.errors import (
    AmbiguousSession,
    BankNotWritten,
    BankObstacle,
    Damage,
    Damaged,
    Flaw,
    Locked,
    NewerSchema,
    NotSaved,
    Obstacle,
    Owner,
    StoreError,
    UnknownSession,
    UnsafeFolder,
)
from persona_tui.store.messages import remedy, sentence
from persona_tui.text.language import LANGUAGES, Language, translator
from tests.store.samples import ID, OTHER, START

PATH = Path(f"/cdp/sessions/{ID}.json")
OWNER = Owner(4321, "atelier", "lise", START)

ERRORS: list[StoreError] = [
    *(Damaged(Damage(PATH, flaw, "12:3")) for flaw in Flaw),
    NewerSchema(Damage(PATH, Flaw.NEWER, "2")),
    *(NotSaved(PATH, obstacle, "Input/output error") for obstacle in Obstacle),
    *(BankNotWritten(PATH, obstacle, "Input/output error") for obstacle in BankObstacle),
    BankNotWritten(PATH, BankObstacle.FULL, put_back=(PATH,), left=(PATH,)),
    Locked(ID, OWNER),
    Locked(ID, None),
    UnknownSession("01Z"),
    AmbiguousSession("01K", (ID, OTHER)),
    UnsafeFolder(PATH.parent),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("error", ERRORS, ids=str)
def test_every_error_says_what_happened_and_what_to_do(error: StoreError, language: Language) -> None:
    tr = translator(language)
    for text in (sentence(error, tr), remedy(error, tr)):
        assert text
        assert "{" not in text


@pytest.mark.parametrize("error", ERRORS, ids=str)
def test_french_is_not_english(error: StoreError) -> None:
    for words in (sentence, remedy):
        assert words(error, translator("fr")) != words(error, translator("en"))


def test_a_damaged_file_is_named_with_the_place() -> None:
    text = sentence(Damaged(Damage(PATH, Flaw.NOT_JSON, "12:3")), translator("en"))
    assert PATH.name in text
    assert "12:3" in text


def test_who_holds_a_session_is_said() -> None:
    text = sentence(Locked(ID, OWNER), translator("fr"))
    assert all(word in text for word in ("4321", "atelier", "lise", "2026-11-23"))
