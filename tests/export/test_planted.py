"""Each thing that the gate must find, planted in every document it can reach; nothing in clean ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from persona_tui.banks.model import Use
from persona_tui.export import Document, Options, Page, render
from persona_tui.export.document import Block, Heading, Paragraph, Place, Said, Words
from persona_tui.export.finding import BLOCKING, Finding, Kind
from persona_tui.export.gate import Gate
from persona_tui.export.making import Making
from persona_tui.interview.record import Record
from persona_tui.interview.session import Json, Status
from persona_tui.text.language import translator
from tests.export.planting import OF_USE, bank, clean, documents, people
from tests.personas.sessions import interviewed

MADE = [pytest.param(use, document, id=f"{use}-{document}") for use, document in documents()]
NAMES = ("Ana Roy",)
SECRET = "SECRET QUI RESTE"


@dataclass(frozen=True)
class Planted:
    """One thing planted in the first person's session."""

    kind: Kind
    item: str
    """The question where it is found."""
    first: Mapping[str, Json]
    only: frozenset[Use] = frozenset(Use)


PLANTED = (
    Planted(Kind.EMAIL, "dit", {"dit": "Écrire à ana@exemple.org ensemble"}),
    Planted(Kind.PHONE, "dit", {"dit": "Appeler au 418 555-0199 ensemble"}),
    Planted(Kind.POSTAL_CODE, "dit", {"dit": "Se voir à g1r 4p5 ensemble"}),
    Planted(Kind.HANDLE, "dit", {"dit": "Suivre @anaroy ensemble"}),
    Planted(Kind.NAME, "dit", {"dit": "Demander à l’ANÀ-ROY ensemble"}),
    Planted(Kind.PRIVATE, "secret", {"secret": SECRET}),
    Planted(Kind.OFF_PATH, "depuis", {"depuis": SECRET}),
    Planted(
        Kind.QUOTE_NOT_PERMITTED,
        "phrases",
        {"phrases": [{"text": SECRET, "permission": "aucun"}]},
        frozenset({Use.INTERVIEW}),
    ),
    Planted(Kind.OWN_USE, "", {"citations": "aucun"}, frozenset({Use.INTERVIEW})),
)


def page(document: Document, records: list[Record]) -> Page:
    return render(document, records, Options(names=NAMES))


def of_kind(found: tuple[Finding, ...], kind: Kind) -> list[Finding]:
    return [one for one in found if one.kind is kind]


@pytest.mark.parametrize(("use", "document"), MADE)
def test_a_clean_document_has_no_finding_at_all(use: Use, document: Document) -> None:
    assert page(document, people(use, count=12)).findings == ()


@pytest.mark.parametrize(("use", "document"), MADE)
@pytest.mark.parametrize("planted", PLANTED, ids=lambda one: one.kind.value)
def test_what_is_planted_is_found_where_it_stands(planted: Planted, use: Use, document: Document) -> None:
    if use not in planted.only:
        return
    whole = page(document, people(use, planted.first, count=12))
    (found,) = of_kind(whole.findings, planted.kind)
    assert found.where.item == planted.item
    assert whole.held is (planted.kind in BLOCKING)
    assert SECRET not in whole.text
    if found.blocking:
        assert found.excerpt.endswith("••• ensemble")


@pytest.mark.parametrize(("use", "document"), MADE)
def test_drafts_unfinished_sessions_and_missing_consents_are_noted(use: Use, document: Document) -> None:
    records = people(
        use,
        count=12,
        without="participer",
        drafts={"dit": SECRET},
        status=Status.OPEN,
        first={"dit": "Tenir"},
    )
    whole = page(document, records)
    assert [one.where.item for one in of_kind(whole.findings, Kind.DRAFT)] == ["dit"]
    assert [one.where.code for one in of_kind(whole.findings, Kind.UNFINISHED)] == ["E01"]
    assert [one.where.item for one in of_kind(whole.findings, Kind.CONSENT_MISSING)] == ["participer"]
    assert SECRET not in whole.text
    assert not whole.held


def test_every_kind_is_planted_somewhere() -> None:
    elsewhere = {
        *(Kind.DRAFT, Kind.UNFINISHED, Kind.CONSENT_MISSING, Kind.ONE_SOURCE, Kind.FEW_SOURCES),
        *(Kind.SUBGROUP_KEPT, Kind.QUOTE_TO_REWORD, Kind.QUOTE_TO_REREAD),
    }
    assert {one.kind for one in PLANTED} | elsewhere == set(Kind)


SPEAK_OF_PEOPLE = {Document.PERSONA, Document.SUMMARY, Document.SYNTHESIS, Document.PORTRAIT}


@pytest.mark.parametrize(("use", "document"), MADE)
def test_one_source_is_noted_where_a_page_speaks_of_members_to_others(use: Use, document: Document) -> None:
    found = of_kind(page(document, people(use, count=1)).findings, Kind.ONE_SOURCE)
    assert bool(found) is (document in SPEAK_OF_PEOPLE)


def making(*records: Record) -> Making:
    return Making(records, translator("fr"), None)


def test_people_without_a_code_are_not_one_person() -> None:
    nameless = [interviewed(clean(Use.SELF_ASSESSMENT), bank(Use.SELF_ASSESSMENT), code="") for _ in range(5)]
    gate = Gate(())
    assert gate.findings(Document.PORTRAIT, making(*nameless), 0) == ()
    assert of_kind(gate.findings(Document.PORTRAIT, making(nameless[0]), 0), Kind.ONE_SOURCE)


def test_results_kept_for_being_of_few_are_noted_with_their_number() -> None:
    (found,) = Gate(()).findings(Document.PORTRAIT, making(*people(Use.SELF_ASSESSMENT)), 0, kept=3)
    assert found == Finding(Kind.SUBGROUP_KEPT, Place(""), count=3)
    assert not found.blocking


@pytest.mark.parametrize("use", [use for use in OF_USE if use is not Use.INTERVIEW])
def test_own_use_is_only_for_words_that_needed_a_permission(use: Use) -> None:
    gate, document = Gate(()), OF_USE[use][0]
    free = making(*people(use))
    assert free.met[0].quotable
    assert not of_kind(gate.findings(document, free, 0), Kind.OWN_USE)
    refused = {**clean(use), "citations": "aucun"}
    asked = making(interviewed(refused, bank(use, asks_for_quotes=True)))
    assert not asked.met[0].quotable
    assert of_kind(gate.findings(document, asked, 0), Kind.OWN_USE)
    given = making(interviewed({**refused, "citations": "verbatim"}, bank(use, asks_for_quotes=True)))
    assert given.met[0].quotable


def test_an_interview_whose_bank_asks_nothing_is_for_own_use_all_the_same() -> None:
    asked = making(interviewed(clean(Use.DESIGN), bank(Use.INTERVIEW, asks_for_quotes=False)))
    assert not asked.met[0].quotable
    assert of_kind(Gate(()).findings(Document.TRANSCRIPT, asked, 0), Kind.OWN_USE)


def test_neither_the_code_nor_the_question_of_a_finding_shows_a_trace() -> None:
    who = "### Qui? {#qui}\n\n- Réponse : texte court\n"
    asks = f"# B\n\n{who}\n### Avec {{qui}}, quoi? {{#quoi}}\n\n- Privé : oui\n"
    record = interviewed({"qui": "Ana Roy", "quoi": SECRET}, asks, code="ana@exemple.org")
    found = page(Document.TRANSCRIPT, [record]).findings
    assert {one.where.code for one in found} == {"•••"}
    (private,) = of_kind(found, Kind.PRIVATE)
    assert private.where.title == "Avec •••, quoi?"
    for one in found:
        for word in ("Ana", "Roy", "exemple", SECRET):
            assert word not in repr(one)


def test_the_gate_lets_every_block_go_by_as_it_is() -> None:
    place = Place("E01", "dit", "Dit?")
    blocks: list[Block] = [
        Heading(1, (Words("a@b.ca"),)),
        Paragraph((Words("Dit : "), Said("a@b.ca", place))),
    ]
    gate = Gate(())
    assert list(gate.watch(iter(blocks))) == blocks
    (found,) = gate.findings(Document.CHARTER, making(*people(Use.DESIGN)), 0)
    assert (found.kind, found.where) == (Kind.EMAIL, place)


def test_every_document_of_sessions_is_planted_in() -> None:
    assert {document for _, document in documents()} == {one for one in Document if not one.of_bank}
