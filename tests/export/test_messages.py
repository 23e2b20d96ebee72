"""Findings and refusals in words, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.export.document import Place
from persona_tui.export.finding import Finding, Kind
from persona_tui.export.licences import UnknownLicenceError
from persona_tui.export.messages import licence_sentence, nothing_sentence, saving_sentence, sentence
from persona_tui.export.options import NothingToExportError
from persona_tui.export.saving import AlreadyThere, IsALink, NotAFile, NotSaved, SavingError
from persona_tui.text.language import Language, translator

HERE = Place("E01", "but", "Votre but?")


@pytest.mark.parametrize("kind", Kind)
def test_every_finding_has_its_sentence_in_both_languages(kind: Kind) -> None:
    finding = Finding(kind, HERE, "EXTRAIT", count=2)
    french, english = (sentence(finding, translator(language)) for language in ("fr", "en"))
    assert french.startswith("E01, «\u00a0Votre but?\u00a0»\u00a0: ")
    assert english.startswith("E01, “Votre but?”: ")
    assert french.split("\u00a0: ", 1)[1] != english.split(": ", 1)[1]
    for words in (french, english):
        assert "{" not in words
        assert ("EXTRAIT" in words) is finding.blocking


def test_counts_agree() -> None:
    tr = translator("fr")
    one, two = (Finding(Kind.QUOTE_NOT_PERMITTED, Place("E01"), count=n) for n in (1, 2))
    assert sentence(one, tr) == "E01\u00a0: 1 citation sans permission, laissée de côté"
    assert sentence(two, tr) == "E01\u00a0: 2 citations sans permission, laissées de côté"


def test_people_s_braces_are_only_text() -> None:
    finding = Finding(Kind.EMAIL, Place("{0}", "q", "{what}?"), "{excerpt} {x}")
    assert sentence(finding, translator("en")) == "{0}, “{what}?”: an e-mail address? {excerpt} {x}"


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", [AlreadyThere, IsALink, NotAFile, NotSaved])
def test_every_refusal_to_save_says_where_and_what_to_do(language: Language, kind: type[SavingError]) -> None:
    error = NotSaved(Path("a.md"), "disque plein") if kind is NotSaved else kind(Path("a.md"))
    said = saving_sentence(error, translator(language))
    assert said.startswith("a.md ")
    assert said.endswith(".")


def test_refusals_to_export_are_said() -> None:
    tr = translator("fr")
    assert nothing_sentence(NothingToExportError("E01"), tr).startswith("E01 a refusé de participer")
    assert nothing_sentence(NothingToExportError(), tr) == "Il n'y a aucune session à exporter."
    assert licence_sentence(UnknownLicenceError("CC-BY-4"), tr).endswith("Vouliez-vous dire CC-BY-4.0?")
    assert licence_sentence(UnknownLicenceError("?"), tr).endswith("CC0-1.0.")
