"""Findings as objects of JSON: the keys that other programs read, and no word of anyone."""

from __future__ import annotations

import json

import pytest

from persona_tui.export.document import Place
from persona_tui.export.finding import Finding, Kind
from persona_tui.export.findings_json import as_json
from persona_tui.export.messages import sentence
from persona_tui.text.language import LANGUAGES, Language, translator

KEYS = ["kind", "blocking", "code", "item", "title", "excerpt", "count", "message"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", Kind)
def test_every_finding_has_the_same_keys_and_the_sentence_that_people_read(
    kind: Kind, language: Language
) -> None:
    finding = Finding(kind, Place("E01", "but", "Votre but?"), "à •••", count=2)
    told = as_json(finding, translator(language))
    assert list(told) == KEYS
    assert json.loads(json.dumps(told)) == told
    assert told["kind"] == str(kind)
    assert told["message"] == sentence(finding, translator(language))
    assert told["blocking"] is finding.blocking


def test_what_is_of_no_question_has_empty_places() -> None:
    told = as_json(Finding(Kind.SUBGROUP_KEPT, Place(""), count=2), translator("fr"))
    assert (told["code"], told["item"], told["title"], told["excerpt"], told["count"]) == ("", "", "", "", 2)
    assert told["message"] == "2 résultats gardés ici\u00a0: moins de cinq personnes"
