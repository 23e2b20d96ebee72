"""Every refusal says what happened and what to do, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.banks.diagnostics import Diagnostic, Span
from persona_tui.banks.editing import errors
from persona_tui.banks.editing.errors import (
    BelongsToBank,
    EditingError,
    Hidden,
    InFileBeside,
    NameTaken,
    NewFindings,
    NotText,
    NotWritten,
    OtherModel,
    OutsideText,
    Overlap,
    TouchesMore,
    Unfit,
    UnfitName,
    UnknownName,
    Unreadable,
)
from persona_tui.banks.editing.messages import remedy, sentence
from persona_tui.text.language import LANGUAGES, Language, translator

PATH = Path("/cdp/question_banks/banque.md")
SPAN = Span(3, 4, 3, 9)
FOUND = (Diagnostic("E101", SPAN), Diagnostic("E110", Span(7, 1, 7, 2)))
ERRORS: list[EditingError] = [
    NotText(),
    OutsideText(3, 4),
    Overlap(SPAN),
    TouchesMore(12),
    OtherModel(("items[0].id: 'a' ≠ 'b'",)),
    NewFindings(FOUND),
    Unreadable("banque.md", FOUND),
    UnknownName("lein", "lien"),
    UnknownName("zzz"),
    *(UnfitName("neuf", why, "12") for why in Unfit),
    UnfitName("neuf", Unfit.TAKEN, "0"),
    NotWritten("q.oui"),
    Hidden("lien", FOUND),
    BelongsToBank(PATH.with_name("banque.en.md"), PATH, is_plan=False),
    BelongsToBank(PATH.with_name("banque.parcours.md"), PATH, is_plan=True),
    BelongsToBank(PATH.with_name("banque.parcours.md"), None, is_plan=True),
    InFileBeside(PATH, NotText()),
    NameTaken("banque", PATH),
]


def test_every_refusal_is_here() -> None:
    kinds = {
        kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, EditingError)
    }
    assert {type(error) for error in ERRORS} == kinds - {EditingError}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: f"{type(error).__name__} {error}")
def test_every_refusal_says_what_happened(error: EditingError, language: Language) -> None:
    tr = translator(language)
    assert sentence(error, tr)
    assert "{" not in sentence(error, tr) + remedy(error, tr)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: f"{type(error).__name__} {error}")
def test_french_is_not_english(error: EditingError) -> None:
    assert sentence(error, translator("fr")) != sentence(error, translator("en"))
    if remedy(error, translator("fr")):
        assert remedy(error, translator("fr")) != remedy(error, translator("en"))


def test_what_can_be_mended_says_how() -> None:
    mendable = [error for error in ERRORS if isinstance(error, UnfitName | Hidden | NotWritten | NotText)]
    assert all(remedy(error, translator("en")) for error in mendable)
    assert "line 12" in sentence(UnfitName("neuf", Unfit.TAKEN, "12"), translator("en"))
    assert "lines 3, 7" in sentence(Hidden("lien", FOUND), translator("en"))
    assert "“lien”" in sentence(UnknownName("lein", "lien"), translator("en"))
