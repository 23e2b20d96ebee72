"""A whole interview from answers given at once: the same path as a person's (R7, R15, R17)."""

from __future__ import annotations

from hypothesis import given, settings

from persona_tui.banks.answer_types import Consent, Purpose
from persona_tui.banks.model import Bank, Required
from persona_tui.interview.answer import Answer, Special
from persona_tui.interview.conducting import conduct
from persona_tui.interview.conductor import FINISH
from persona_tui.interview.finishing import Lack, Missing
from persona_tui.interview.journal import folded
from persona_tui.interview.session import EventKind, Status
from persona_tui.interview.trace import trace
from tests.counts import examples
from tests.interview.building import (
    SMALL,
    STATEMENT,
    Ticking,
    answers,
    bank,
    choice,
    interview,
    path,
    question,
    resumed,
    say,
    section,
    session,
    si,
)
from tests.interview.building import given as given_
from tests.interview.random_banks import banks_with_answers, whole_banks


def test_it_is_held_in_document_order_as_a_person_would() -> None:
    conducted = conduct(session(SMALL), SMALL, answers(hours=3, child="x", gate=True), Ticking(), "Ève")
    assert conducted.session.status is Status.FINISHED
    assert (conducted.off_path, conducted.missing) == ((), ())
    assert [(event.kind.value, event.item) for event in conducted.session.events] == [
        ("read", "hello"),
        ("answered", "gate"),
        ("answered", "child"),
        ("answered", "hours"),
        ("read", "bye"),
        ("finished", ""),
    ]


def test_r7_an_answer_off_the_path_is_kept_and_named() -> None:
    conducted = conduct(session(SMALL), SMALL, answers(gate=False, child="gardé", hours=1), Ticking())
    assert conducted.off_path == ("child",)
    assert conducted.session.answers["child"].value == "gardé"
    assert conducted.session.status is Status.FINISHED


def test_an_unsettled_answer_is_kept_and_named_too() -> None:
    assert conduct(session(SMALL), SMALL, answers(child="gardé"), Ticking()).off_path == ("child",)


def test_r13_what_is_missing_leaves_it_open_where_the_first_question_waits() -> None:
    of = bank(question("a"), question("need", required=Required.YES), question("b"))
    conducted = conduct(session(of), of, answers(b="x"), Ticking())
    assert conducted.session.status is Status.OPEN
    assert conducted.missing == (Missing("need", Lack.ANSWER),)
    assert conducted.session.cursor == "a"
    again = interview(of, conducted.session)
    assert again.current == "a"
    assert again.advance().cursor == "need", "a session begun so goes on in the app"


def test_r13_a_skip_without_its_reason_is_gone_back_to() -> None:
    of = bank(question("need", required=Required.YES), question("b"))
    conducted = conduct(session(of), of, answers(need=Special.SKIPPED, b="x"), Ticking())
    assert (conducted.session.status, conducted.session.cursor) == (Status.OPEN, "need")


def test_what_is_not_required_may_stay_unanswered() -> None:
    conducted = conduct(session(SMALL), SMALL, {}, Ticking())
    assert (conducted.session.status, conducted.session.cursor) == (Status.FINISHED, FINISH)


def test_r17_a_refusal_keeps_only_the_consent_record() -> None:
    of = bank(
        question("agree", Consent(Purpose.PARTICIPATION), choice("oui"), choice("non", "opens thanks")),
        question("thanks", STATEMENT, ends=True),
        question("story"),
    )
    conducted = conduct(session(of), of, answers(agree="=non", story="un secret"), Ticking())
    assert conducted.session.status is Status.REFUSED
    assert conducted.off_path == ("story",)
    assert set(conducted.session.answers) == {"agree"}
    assert "secret" not in repr(conducted.session)


@settings(max_examples=examples(1000))
@given(banks_with_answers(whole_banks()))
def test_the_same_answers_give_the_same_path_as_in_the_app(drawn: tuple[Bank, dict[str, Answer]]) -> None:
    of, held = drawn
    conducted = conduct(session(of), of, held, Ticking())
    by_hand = interview(of)
    by_hand.begin()
    for item, answer in held.items():
        by_hand.record(item, answer)
    assert path(of, conducted.session.answers).steps == by_hand.path.steps
    assert conducted.session.answers == by_hand.session.answers
    assert set(conducted.off_path) == {item for item in held if not by_hand.path.on(item)}
    assert folded(conducted.session.events).answers == conducted.session.answers
    assert sum(event.kind is EventKind.ANSWERED for event in conducted.session.events) == len(held)


def test_more_answers_for_a_stored_session() -> None:
    stored = interview(SMALL)
    stored.begin()
    say(stored, "hours", 3)
    conducted = conduct(resumed(stored).session, SMALL, answers(hours=4, gate=False), Ticking())
    assert conducted.session.answers["hours"].value == 4
    assert conducted.session.status is Status.FINISHED


def test_trace_is_the_engines_view_as_data() -> None:
    of = bank(section("s"), question("hello", STATEMENT), question("a"), question("b", gate=si(given_("a"))))
    assert trace(path(of, answers(b="x"))) == {
        "items": [
            {"id": "s", "kind": "section", "state": "asked", "answered": False},
            {"id": "hello", "kind": "statement", "state": "asked", "answered": False},
            {"id": "a", "kind": "question", "state": "asked", "answered": False},
            {"id": "b", "kind": "question", "state": "unsettled", "answered": True},
        ],
        "next": "a",
        "done": 0,
        "min": 1,
        "max": 1,
        "scores": {},
        "computed": {},
    }
