"""Progress, misfits, reasons and answers in words (R21)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from persona_tui.banks.answer_types import Duration, Number, Scale
from persona_tui.banks.facing import Facing
from persona_tui.interview import progress
from persona_tui.interview.answer import Answer, Permission, Quote, Special
from persona_tui.interview.messages import sentence
from persona_tui.interview.misfit import Misfit, Unfit
from persona_tui.interview.record import Record
from persona_tui.interview.saying import listed, say_answer, value_text
from persona_tui.text.days import day_text
from persona_tui.text.language import translator
from tests.interview.building import TEXT, bank, question, say, session
from tests.interview.showing import begun

FR, EN = translator("fr"), translator("en")


@pytest.mark.parametrize(
    ("done", "least", "most", "french", "english"),
    [
        (12, 4, 9, "12 faites, reste 4 à 9", "12 done, 4 to 9 to go"),
        (1, 4, None, "1 faite, reste 4 et plus", "1 done, 4 or more to go"),
        (0, 3, 3, "0 faite, reste 3", "0 done, 3 to go"),
    ],
)
def test_r21_progress_in_words(done: int, least: int, most: int | None, french: str, english: str) -> None:
    assert progress.remaining(done, least, most, FR) == french
    assert progress.remaining(done, least, most, EN) == english


def test_r21_the_share_is_what_is_done_of_what_may_be() -> None:
    conducted = begun()
    assert progress.share(conducted.path) == 0
    say(conducted, "lien", "=autre")
    assert progress.share(conducted.path) == 1 / 3
    assert progress.sentence(conducted.path, FR) == "1 faite, reste 1 à 2"


@pytest.mark.parametrize("code", Unfit)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_misfit_has_words(code: Unfit, language: str) -> None:
    facts = {
        "least": "1",
        "most": "5",
        "count": "7",
        "found": "x",
        "nearest": "",
        "known": "a, b",
        "expected": "list",
    }
    said = sentence(Misfit(code, facts), FR if language == "fr" else EN)
    assert said.endswith((".", "?"))
    assert "{" not in said


def test_misfits_say_what_would_fit() -> None:
    french = sentence(Misfit(Unfit.TOO_HIGH, {"most": "160"}), FR)
    assert french.startswith("On attend un nombre")
    assert french.endswith("au plus 160.")
    assert sentence(Misfit(Unfit.TOO_LOW, {"least": "1"}), EN) == "Expected a number no lower than 1."
    assert (
        sentence(Misfit(Unfit.TOO_FEW, {"least": "2", "count": "1"}), EN)
        == "At least 2 are expected; there is 1."
    )
    nearest = {"found": "noyeau", "nearest": "noyau", "known": ""}
    assert "noyau" in sentence(Misfit(Unfit.NO_SUCH_CHOICE, nearest), FR)


def test_answers_in_words() -> None:
    facing, fill = Facing(), lambda pipe: "…"
    hours = question("q", Number(unit="heures", decimal=True))
    assert value_text(hours, 3.5, FR, fill, facing) == "3,5"
    assert value_text(hours, 3.5, EN, fill, facing) == "3.5"
    assert value_text(question("q", Duration()), 90, FR, fill, facing) == "1\u00a0h\u00a030"
    steps = question("q", Scale(1, 3, ("jamais", "parfois", "toujours")))
    assert value_text(steps, 2, FR, fill, facing) == "parfois"
    assert value_text(question("q", TEXT), True, FR, fill, facing) == "oui"
    assert value_text(question("q", TEXT), date(2027, 3, 1), FR, fill, facing) == "1er mars 2027"
    assert day_text(datetime(2027, 3, 1, tzinfo=UTC).date(), EN) == "March 1, 2027"
    assert [listed(words, FR) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a et b",
        "a, b et c",
    ]


def test_a_whole_answer_in_words() -> None:
    of = bank(question("hours", Number(unit="heures")), question("quotes"))
    record = Record(session(of), of)
    asked = of.question("hours")
    assert asked is not None
    assert say_answer(asked, Answer(value=12), FR, record.fill, record.facing) == "12\u00a0heures"
    assert say_answer(asked, Answer(), FR, record.fill, record.facing) == ""
    skipped = Answer(special=Special.SKIPPED, reason="fatigue")
    assert say_answer(asked, skipped, FR, record.fill, record.facing) == "passée\u00a0: fatigue"
    quoted = Answer(value=(Quote("un", Permission.NONE), Quote("deux")))
    assert say_answer(question("quotes"), quoted, FR, record.fill, record.facing) == "un\ndeux"
