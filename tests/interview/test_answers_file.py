"""Each answer of an answers file: what its type takes, and what it does not (docs/guide.md)."""

from __future__ import annotations

import json
from datetime import date

import pytest

from persona_tui.interview.answer import Answer, Nature, Observation, Permission, Quote, Selected, Special
from persona_tui.interview.answers_file import Problem, Wrong, read, sentence
from persona_tui.interview.misfit import Unfit
from persona_tui.interview.session import Json
from persona_tui.text.language import translator
from tests.interview.answering import BANK


def given_answers(**raw: Json) -> dict[str, Answer]:
    found = read(BANK, json.dumps(raw))
    assert found.problems == ()
    return dict(found.answers)


def problem(raw: Json) -> Problem:
    found = read(BANK, json.dumps(raw))
    assert len(found.problems) == 1, found.problems
    return found.problems[0]


def held(value: object) -> Answer:
    return Answer(value=value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("key", "raw", "answer"),
    [
        ("recit", "Un jour… [sic] |", held("Un jour… [sic] |")),
        ("heures", 12, held(12)),
        ("heures", 12.0, held(12)),
        ("temps", "90 min", held(90)),
        ("temps", "1 h 30", held(90)),
        ("depuis", "2019-09-01", held(date(2019, 9, 1))),
        ("membre", True, held(True)),
        ("avis", 4, held(4)),
        ("lien", "nouveau", held(Selected("nouveau"))),
        ("lien", "Je viens d'arriver", held(Selected("nouveau"))),
        ("lien", {"choice": "autre", "text": "de loin"}, held(Selected("autre", "de loin"))),
        ("outils", ["forum", "Courriel"], held((Selected("courriel"), Selected("forum")))),
        ("rang", ["c", "a"], held((Selected("c"), Selected("a")))),
        ("accord", True, held(Selected("oui"))),
        ("accord", False, held(Selected("non"))),
        ("accord", "non", held(Selected("non"))),
        ("citer", "reformule", held(Selected("reformule"))),
        ("citer", False, held(Selected("aucun"))),
        ("sujets", ["un", "deux"], held(("un", "deux"))),
        (
            "paroles",
            [{"text": "mots", "permission": "verbatim"}],
            held((Quote("mots", Permission.VERBATIM),)),
        ),
        (
            "observations",
            [{"text": "rit", "nature": "vu", "tags": ["humeur"]}],
            held((Observation("rit", Nature.SEEN, ("humeur",)),)),
        ),
        (
            "recit",
            {"special": "skipped", "reason": "fatigue"},
            Answer(special=Special.SKIPPED, reason="fatigue"),
        ),
        ("heures", {"special": "unknown"}, Answer(special=Special.UNKNOWN)),
        ("heures", {"special": "not-applicable"}, Answer(special=Special.NOT_APPLICABLE)),
        ("heures", {"special": "declined", "note": "geste"}, Answer(special=Special.DECLINED, note="geste")),
        (
            "heures",
            {"value": 3, "note": "environ", "hypothesis": True},
            Answer(value=3, note="environ", hypothesis=True),
        ),
        ("lien", {"value": {"choice": "autre", "text": "x"}}, held(Selected("autre", "x"))),
        ("LIEN", "nouveau", held(Selected("nouveau"))),
    ],
)
def test_answers_are_read(key: str, raw: Json, answer: Answer) -> None:
    assert given_answers(**{key: raw}) == {key.lower(): answer}


def test_an_id_wins_over_a_label() -> None:
    assert given_answers(lien="nouveau") == {"lien": held(Selected("nouveau"))}, (
        "it is also the label of another"
    )


def test_a_scale_takes_a_label_for_its_number() -> None:
    question = BANK.question("avis")
    assert question is not None
    labels = question.answer.labels  # type: ignore[union-attr]
    assert given_answers(avis=labels[-1]) == {"avis": held(len(labels))}


@pytest.mark.parametrize("empty", [None, "", [], {}, {"value": None}])
def test_what_says_nothing_is_left_out(empty: Json) -> None:
    assert given_answers(recit="x", sujets=empty) == {"recit": held("x")}


@pytest.mark.parametrize(
    ("key", "raw", "code"),
    [
        ("heures", "12", Unfit.SHAPE),
        ("heures", True, Unfit.SHAPE),
        ("heures", 161, Unfit.TOO_HIGH),
        ("heures", 2.5, Unfit.NOT_WHOLE),
        ("heures", 1e300, Unfit.TOO_PRECISE),
        ("temps", 90, Unfit.SHAPE),
        ("temps", "90", Unfit.NOT_A_DURATION),
        ("depuis", "hier", Unfit.NOT_A_DATE),
        ("membre", "oui", Unfit.SHAPE),
        ("avis", 9, Unfit.NOT_A_STEP),
        ("avis", "beaucoup", Unfit.SHAPE),
        ("lien", "ancienne", Unfit.NO_SUCH_CHOICE),
        ("lien", 1, Unfit.SHAPE),
        ("lien", ["nouveau"], Unfit.SHAPE),
        ("lien", {"choice": "nouveau", "text": "de trop"}, Unfit.NOTHING_TO_SPECIFY),
        ("lien", {"choice": "autre", "texte": "x"}, Unfit.NO_SUCH_FIELD),
        ("outils", "forum", Unfit.SHAPE),
        ("outils", ["courriel", "clavardage", "forum"], Unfit.TOO_MANY),
        ("outils", ["aucun", "forum"], Unfit.EXCLUSIVE),
        ("rang", ["a", "a"], Unfit.TWICE),
        ("rang", ["a", "b", "c"], Unfit.TOO_MANY),
        ("citer", True, Unfit.NO_SUCH_CHOICE),
        ("sujets", ["1", "2", "3", "4"], Unfit.TOO_MANY),
        ("sujets", "un", Unfit.SHAPE),
        ("paroles", ["mots"], Unfit.SHAPE),
        ("recit", 12, Unfit.SHAPE),
        ("recit", {"special": "peut-être"}, Unfit.NO_SUCH_CHOICE),
        ("recit", {"speciale": "skipped"}, Unfit.NO_SUCH_FIELD),
        ("recit", {"special": "skipped", "value": "x"}, Unfit.SHAPE),
        ("recit", {"value": "x", "hypothesis": "oui"}, Unfit.SHAPE),
        ("bonjour", "x", Unfit.NO_ANSWER_TAKEN),
        ("accueil", "x", Unfit.NO_ANSWER_TAKEN),
    ],
)
def test_what_does_not_fit_is_a_problem_of_its_key(key: str, raw: Json, code: Unfit) -> None:
    found = problem({key: raw})
    assert (found.key, found.wrong) == (key, Wrong.MISFIT)
    assert found.misfit is not None
    assert found.misfit.code is code
    for language in ("fr", "en"):
        assert key in sentence(found, translator(language))
