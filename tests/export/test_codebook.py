"""Data with its codebook: answers that a file of answers takes back, and nothing that must stay."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings

from persona_tui.banks.model import Bank
from persona_tui.export.codebook.pieces import bank_pieces, lexicon_pieces, session_pieces
from persona_tui.export.document import Place
from persona_tui.export.finding import Finding, Kind
from persona_tui.interview import answers_file
from persona_tui.interview.answer import NOTHING, Answer, Permission, Quote
from persona_tui.interview.offered import sources_of
from persona_tui.interview.record import Record
from persona_tui.interview.repetitions.identity import parted
from persona_tui.personas.consent import allowed
from persona_tui.personas.sharing import given as given_by
from tests.counts import examples
from tests.export.making import making_of
from tests.interview.building import START, interview
from tests.interview.random_answers import answered_banks
from tests.interview.random_format import format_banks
from tests.personas.sessions import MEMBERS, WHOLE, bank_of, example, interviewed


def data(records: list[Record], *findings: Finding) -> dict[str, Any]:
    written = "".join(session_pieces(making_of(records), "transcript", findings))
    assert written.endswith("}\n")
    found: dict[str, Any] = json.loads(written)
    return found


def test_a_session_is_told_in_the_form_of_a_file_of_answers() -> None:
    found = data([interviewed(WHOLE)])
    assert list(found) == ["document", "bank", "codebook", "sessions", "findings"]
    assert found["document"] == "transcript"
    (session,) = found["sessions"]
    assert list(session) == ["code", "date", "mode", "length", "status", "answers", "computed"]
    assert list(session.values())[:5] == ["E01", "2027-03-14", "interview", "full", "finished"]
    shared = {key: value for key, value in WHOLE.items() if key != "secret"}
    shared["phrases"] = [{"text": "Phrase permise", "permission": "verbatim"}]
    assert session["answers"] == shared


def test_the_bank_is_told_by_title_version_and_hash() -> None:
    bank = bank_of(MEMBERS)
    assert data([interviewed(WHOLE)])["bank"] == {
        "title": "Membres",
        "version": "2.1",
        "sha256": bank.sha256,
        "licence": "CC-BY-4.0",
        "authors": ["Équipe du jardin", "Comité"],
        "language": "fr",
    }


def test_the_codebook_says_what_each_question_asks() -> None:
    by_id = {one["id"]: one for one in data([interviewed(WHOLE)])["codebook"]}
    assert by_id["moments"] == {
        "id": "moments",
        "kind": "several-choices",
        "section": "Le reste",
        "question": "Vos moments?",
        "choices": [{"id": "matin", "label": "Matin"}, {"id": "soir", "label": "Soir"}],
        "scale": None,
        "dimension": None,
        "sheet": ["disponibilite"],
        "least": None,
        "most": None,
    }
    assert by_id["var-anime"]["scale"]["ends"] == ["Suit", "Anime"]
    assert by_id["heures"]["unit"] == "heures"
    assert by_id["secret"]["private"] is True
    assert by_id["contredit"]["facilitator"] is True
    assert by_id["depuis"]["question"] == "Depuis quand, « {lien} »?"
    assert {one["kind"] for one in by_id.values()} == {
        "consent", "one-choice", "short-text", "text", "ranking", "list", "several-choices", "number",
        "yes-no", "scale", "quote", "observations",
    }  # fmt: skip


def test_r6_what_is_private_off_the_path_drafted_or_not_permitted_stays() -> None:
    record = interviewed(
        {**WHOLE, "lien": "ancien", "secret": {"value": "SECRET", "note": "NOTE"}, "citations": "aucun"},
        drafts={"but": "BROUILLON"},
    )
    text = "".join(session_pieces(making_of([record]), "transcript"))
    for words in ("SECRET", "NOTE", "Trois ans", "Phrase ", "BROUILLON", "NOM DE QUI MÈNE"):
        assert words not in text


def test_notes_marks_and_specials_stand_around_their_values() -> None:
    said: Any = {
        "role": {"value": "Anime", "note": "rit\nfort", "hypothesis": True},
        "but": {"special": "skipped", "reason": "plus le temps"},
        "contredit": {"note": "seule"},
    }
    assert data([interviewed(said)])["sessions"][0]["answers"] == said


def test_another_version_of_the_bank_is_told_with_what_it_asks_otherwise() -> None:
    other = MEMBERS.replace("2.1", "3.0").replace("Votre but?", "Quel but?")
    found = data([interviewed(WHOLE), interviewed(WHOLE, other, code="E02")])
    sha = bank_of(other).sha256
    assert [one["version"] for one in found["other_banks"]] == ["3.0"]
    assert [one.get("bank") for one in found["sessions"]] == [None, sha]
    assert [one["question"] for one in found["codebook"] if one.get("bank") == sha] == ["Quel but?"]


def test_findings_are_data_too() -> None:
    found = data([interviewed(WHOLE)], Finding(Kind.EMAIL, Place("E01", "role", "Rôle?"), "a•••@b"))
    assert found["findings"] == [
        {
            "kind": "email",
            "blocking": True,
            "code": "E01",
            "item": "role",
            "title": "Rôle?",
            "excerpt": "a•••@b",
            "count": 1,
            "message": "E01, «\u00a0Rôle?\u00a0»\u00a0: une adresse courriel? a•••@b",
        }
    ]


def test_a_bank_alone_is_its_codebook_and_its_glossary_its_terms() -> None:
    bank = bank_of(MEMBERS)
    found = json.loads("".join(bank_pieces(bank, "bank")))
    assert list(found) == ["document", "bank", "codebook"]
    assert found["codebook"] == data([interviewed(WHOLE)])["codebook"]
    assert json.loads("".join(lexicon_pieces(bank, "lexicon")))["terms"] == []


def test_it_is_written_session_by_session_and_always_the_same() -> None:
    records = [example("noyau"), example("ancien", code="E02")]
    pieces = list(session_pieces(making_of(records), "transcript"))
    assert pieces == list(session_pieces(making_of(records), "transcript"))
    assert [piece for piece in pieces if '"E01"' in piece] != [piece for piece in pieces if '"E02"' in piece]


@settings(max_examples=examples(3000))
@given(answered_banks(format_banks(demanded=False, most=8), misfits=False))
def test_a_file_of_answers_takes_back_what_was_written(drawn: tuple[Bank, dict[str, Answer]]) -> None:
    bank, held = drawn
    conducted = interview(bank, clock=lambda: START)
    for item, answer in held.items():
        conducted.record(item, answer)
    record = Record(conducted.session, bank)
    told = data([record])["sessions"][0]["answers"]
    back = answers_file.read(bank, json.dumps(told)).answers
    shared = {
        one.question.id: essence(record, one.answer)
        for one in given_by(record)
        if not one.question.is_computed
    }
    for item, answer in shared.items():
        if not names_items(record, item):
            assert back.get(item, NOTHING) == answer
    assert back.keys() <= shared.keys()


def names_items(record: Record, item: str) -> bool:
    """Whether an answer names items of another, which may be gone (R11), or named in another case."""
    question = record.path.question(item)
    return bool(parted(item)[1]) or (question is not None and bool(sources_of(question.answer)))


def essence(record: Record, answer: Answer) -> Answer:
    """What a file of answers holds of an answer, without the quotes that must stay."""
    value = answer.value
    if isinstance(value, tuple) and any(isinstance(one, Quote) for one in value):
        quotes = [one for one in value if isinstance(one, Quote)]
        value = tuple(one for one in quotes if allowed(record, one) is Permission.VERBATIM) or None
    said = Answer(value, answer.special, answer.reason, answer.note, answer.hypothesis)
    return said if said.answered or said.note else NOTHING
