"""The gate: what holds a page, what it only notes, and that nothing it must keep back can pass."""

from __future__ import annotations

import pytest

from persona_tui.export import Document, Options, render
from persona_tui.export.finding import Finding, Kind
from persona_tui.interview.record import Record
from persona_tui.interview.session import Json, Status
from tests.export.documents import OF_AN_INTERVIEW
from tests.personas.sessions import WHOLE, interviewed


def findings(record: Record, document: Document = Document.TRANSCRIPT, *names: str) -> list[Finding]:
    return list(render(document, [record], Options(names=names)).findings)


def kinds(record: Record, document: Document = Document.TRANSCRIPT) -> dict[Kind, Finding]:
    return {finding.kind: finding for finding in findings(record, document)}


@pytest.mark.parametrize("document", OF_AN_INTERVIEW)
@pytest.mark.parametrize(
    ("text", "kind", "excerpt"),
    [
        ("Écris à ana@exemple.org.", Kind.EMAIL, "Écris à •••."),
        ("Appelle au 418 555-0199.", Kind.PHONE, "Appelle au •••."),
        ("J'habite à G1R 4P5.", Kind.POSTAL_CODE, "J'habite à •••."),
        ("Suis @anaroy!", Kind.HANDLE, "Suis •••!"),
        ("Demande à Ana Roy.", Kind.NAME, "Demande à •••."),
    ],
)
def test_what_points_to_someone_holds_every_document(
    document: Document, text: str, kind: Kind, excerpt: str
) -> None:
    record = interviewed({**WHOLE, "but": text})
    held = [one for one in findings(record, document, "Ana Roy") if one.blocking]
    assert [(one.kind, one.excerpt) for one in held] == [(kind, excerpt)]
    assert (held[0].where.code, held[0].where.item, held[0].where.title) == ("E01", "but", "Votre but?")
    assert render(document, [record], Options(names=("Ana Roy",))).held


@pytest.mark.parametrize(
    "answers",
    [
        {"lien": {"choice": "autre", "text": "a@b.ca"}},
        {"freins": ["un", "a@b.ca"]},
        {"but": {"value": "Tenir", "note": "a@b.ca"}},
        {"but": {"special": "skipped", "reason": "a@b.ca"}},
        {"observations": [{"text": "Rit", "tags": ["a@b.ca"]}]},
        {"citations": "verbatim", "phrases": [{"text": "a@b.ca", "permission": "verbatim"}]},
    ],
)
def test_every_place_where_people_s_words_stand_is_looked_at(answers: dict[str, Json]) -> None:
    assert Kind.EMAIL in kinds(interviewed(answers))


def test_the_code_and_what_a_pipe_brings_back_are_looked_at_too() -> None:
    (held,) = (one for one in findings(interviewed({"but": "x"}, code="a@b.ca")) if one.blocking)
    assert held.where.item == ""
    piped = interviewed({"lien": {"choice": "autre", "text": "a@b.ca"}, "role": "x"})
    assert [one.where.item for one in findings(piped) if one.blocking] == ["lien"]
    asks = "# B\n\n### Qui? {#qui}\n\n- Réponse : texte court\n\n### Avec {qui}? {#avec}\n"
    record = interviewed({"qui": "a@b.ca", "avec": "x"}, asks)
    assert [one.where.item for one in findings(record) if one.blocking] == ["qui", "avec"]


@pytest.mark.parametrize(
    "answers",
    [{"secret": "a@b.ca"}, {"depuis": "a@b.ca", "lien": "ancien"}, {"phrases": [{"text": "a@b.ca"}]}],
)
def test_what_stays_here_anyway_holds_nothing(answers: dict[str, Json]) -> None:
    assert not any(one.blocking for one in findings(interviewed(answers)))


def test_ordinary_pages_are_not_held() -> None:
    assert not render(Document.TRANSCRIPT, [interviewed(WHOLE)]).held
    assert not render(Document.TRANSCRIPT, [interviewed({"but": "Marie"})], Options(names=("Ana", ""))).held


def test_private_answers_are_named_without_their_words() -> None:
    found = kinds(interviewed(WHOLE))[Kind.PRIVATE]
    assert (found.where.item, found.excerpt, found.blocking) == ("secret", "", False)
    assert Kind.PRIVATE not in kinds(interviewed({"but": "x"}))


def test_quotes_that_stay_are_counted_by_what_they_lack() -> None:
    found = kinds(interviewed(WHOLE))
    assert found[Kind.QUOTE_TO_REWORD].count == found[Kind.QUOTE_TO_REREAD].count == 1
    assert Kind.QUOTE_NOT_PERMITTED not in found
    found = kinds(interviewed({**WHOLE, "citations": "relecture"}))
    assert found[Kind.QUOTE_TO_REREAD].count == 3
    found = kinds(interviewed({**WHOLE, "citations": "aucun"}))
    assert found[Kind.QUOTE_NOT_PERMITTED].count == 3


@pytest.mark.parametrize("consent", ["reformule", "relecture", "aucun", {"special": "declined"}, None])
def test_where_quoting_is_not_permitted_the_page_is_for_own_use_and_says_so(consent: Json) -> None:
    answers = {key: value for key, value in WHOLE.items() if key != "citations"}
    record = interviewed(answers if consent is None else {**answers, "citations": consent})
    assert not kinds(record)[Kind.OWN_USE].blocking
    assert (
        "Réservé à l'usage de la personne qui mène l'entretien" in render(Document.TRANSCRIPT, [record]).text
    )


def test_with_permission_to_quote_the_page_is_not_for_own_use() -> None:
    assert Kind.OWN_USE not in kinds(interviewed(WHOLE))
    assert "Réservé" not in render(Document.TRANSCRIPT, [interviewed(WHOLE)]).text


def test_off_path_answers_and_drafts_are_named() -> None:
    found = kinds(interviewed({**WHOLE, "lien": "ancien"}, drafts={"but": "BROUILLON"}))
    assert found[Kind.OFF_PATH].where.item == "depuis"
    assert found[Kind.DRAFT].where.item == "but"
    assert not found[Kind.DRAFT].excerpt


def test_a_consent_that_is_missing_and_an_unfinished_interview_are_named() -> None:
    found = kinds(interviewed({"but": "x"}, status=Status.OPEN))
    assert found[Kind.CONSENT_MISSING].where.item == "participer"
    assert Kind.UNFINISHED in found
    assert Kind.UNFINISHED not in kinds(interviewed(WHOLE))


def test_fewer_than_three_sources_are_warned_of() -> None:
    assert Kind.ONE_SOURCE in kinds(interviewed(WHOLE), Document.PERSONA)
    assert Kind.ONE_SOURCE in kinds(interviewed(WHOLE), Document.SUMMARY)
    assert Kind.ONE_SOURCE not in kinds(interviewed(WHOLE))
    two = [interviewed({"but": "x"}), interviewed({"but": "x"}, code="E02")]
    (found,) = (one for one in render(Document.PERSONA, two).findings if one.kind is Kind.FEW_SOURCES)
    assert found.count == 1
    three = [*two, interviewed({"but": "x"}, code="E03")]
    assert Kind.FEW_SOURCES not in [one.kind for one in render(Document.PERSONA, three).findings]


def test_what_holds_the_page_comes_first() -> None:
    record = interviewed({**WHOLE, "but": "a@b.ca", "freins": ["418 555-0199"]})
    blocking = [one.blocking for one in findings(record)]
    assert blocking == sorted(blocking, reverse=True)
    assert blocking.count(True) == 2


def test_without_the_gate_findings_pass_and_what_must_stay_still_stays() -> None:
    record = interviewed({**WHOLE, "but": "a@b.ca", "lien": "ancien", "citations": "aucun"})
    page = render(Document.TRANSCRIPT, [record], Options(without_gate=True))
    assert "Ce document est sorti sans la vérification" in page.text
    assert "a\\@b.ca" in page.text
    for words in ("SECRET", "Trois ans", "Phrase"):
        assert words not in page.text
    assert "sans la vérification" not in render(Document.TRANSCRIPT, [record]).text
