"""Stored answers: a document and back, without loss."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from persona_tui.banks.answer_types import (
    AnswerType,
    Bounds,
    Consent,
    Date,
    Duration,
    ItemList,
    Number,
    Observations,
    OneChoice,
    Purpose,
    Quotes,
    Ranking,
    Scale,
    SeveralChoices,
    YesNo,
)
from persona_tui.banks.model import Probe, Question
from persona_tui.interview.answer import (
    NOTHING,
    Answer,
    Nature,
    Observation,
    Permission,
    Quote,
    Selected,
    Special,
)
from persona_tui.interview.codec import answer_from_json, answer_to_json
from persona_tui.interview.misfit import Misfit, Unfit
from persona_tui.interview.session import Json
from tests.interview.building import HERE, TEXT, choice, question, words

CHOICES = (choice("a"), choice("b"), choice("autre", other=True), choice("oui"), choice("non"))


def asking(answer: AnswerType) -> Question:
    with_choices = isinstance(answer, OneChoice | SeveralChoices | Ranking | Consent)
    probes = (Probe(words("Et alors?"), HERE), Probe(words("Depuis?"), HERE))
    return question("q", answer, *(CHOICES if with_choices else ()), probes=probes)


@pytest.mark.parametrize(
    ("answer", "held", "value"),
    [
        (TEXT, Answer(value="a\nb [sic] |"), "a\nb [sic] |"),
        (Number(), Answer(value=3.5), 3.5),
        (Scale(1, 5), Answer(value=2), 2),
        (YesNo(), Answer(value=False), False),
        (Duration(), Answer(value=90), "90 min"),
        (Date(), Answer(value=date(2027, 3, 14)), "2027-03-14"),
        (ItemList(), Answer(value=("x", "y")), ["x", "y"]),
        (OneChoice(), Answer(value=Selected("a")), "a"),
        (OneChoice(), Answer(value=Selected("autre", "l'été")), {"choice": "autre", "text": "l'été"}),
        (
            SeveralChoices(),
            Answer(value=(Selected("a"), Selected("autre", "x"))),
            ["a", {"choice": "autre", "text": "x"}],
        ),
        (Ranking(), Answer(value=(Selected("b"), Selected("a"))), ["b", "a"]),
        (
            Quotes(),
            Answer(value=(Quote("mots", Permission.REWORDED),)),
            [{"text": "mots", "permission": "reformule"}],
        ),
        (
            Observations(),
            Answer(value=(Observation("rit", Nature.SEEN, ("humeur",)),)),
            [{"text": "rit", "nature": "vu", "tags": ["humeur"]}],
        ),
        (
            Consent(Purpose.NOTES),
            Answer(value=Selected("oui"), wording="D'accord?", at=datetime(2027, 3, 14, 9, tzinfo=UTC)),
            "oui",
        ),
    ],
)
def test_each_type_goes_through_a_document(answer: AnswerType, held: Answer, value: Json) -> None:
    of = asking(answer)
    document = json.loads(json.dumps(answer_to_json(of, held)))
    assert document["value"] == value
    assert answer_from_json(of, document) == held


def test_all_that_is_held_beside_a_value_goes_along() -> None:
    of = asking(SeveralChoices())
    held = Answer(
        value=(Selected("a"),),
        note="une note\nlongue",
        hypothesis=True,
        probes=(0, 1),
        remembered=(Selected("autre", "x"),),
        confirmed=("a",),
    )
    assert answer_from_json(of, json.loads(json.dumps(answer_to_json(of, held)))) == held


@pytest.mark.parametrize("special", Special)
def test_specials_keep_their_reason(special: Special) -> None:
    held = Answer(special=special, reason="trop personnel")
    document = answer_to_json(asking(TEXT), held)
    assert document == {"id": "q", "value": None, "special": special.value, "reason": "trop personnel"}
    assert answer_from_json(asking(TEXT), document) == held


def test_nothing_said_is_a_document_of_id_and_null() -> None:
    assert answer_to_json(asking(TEXT), NOTHING) == {"id": "q", "value": None}
    assert answer_from_json(asking(TEXT), {"id": "q", "value": None}) == NOTHING


def test_what_was_once_an_answer_stays_one_whatever_the_bounds() -> None:
    assert answer_from_json(asking(Number(Bounds(0, 10))), {"id": "q", "value": 12}) == Answer(value=12)


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ({"value": "douze"}, Unfit.SHAPE),
        ({"value": True}, Unfit.SHAPE),
        ({"value": None, "special": "peut-être"}, Unfit.NO_SUCH_CHOICE),
        ({"value": 1, "note": 12}, Unfit.SHAPE),
        ({"value": 1, "at": "hier"}, Unfit.NOT_A_DATE),
    ],
)
def test_a_document_of_another_type_is_a_misfit(document: dict[str, Json], code: Unfit) -> None:
    found = answer_from_json(asking(Number()), {"id": "q", **document})
    assert isinstance(found, Misfit)
    assert found.code is code


def test_a_choice_that_the_bank_lacks_is_a_misfit() -> None:
    assert isinstance(answer_from_json(asking(OneChoice()), {"id": "q", "value": "zzz"}), Misfit)


def test_texts_of_a_document_are_cleaned() -> None:
    found = answer_from_json(asking(TEXT), {"id": "q", "value": "a\x1bb", "note": "\u202enote"})
    assert found == Answer(value="ab", note="note")
