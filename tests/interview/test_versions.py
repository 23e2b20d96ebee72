"""Several versions of one answer: kept beside it, chosen, joined, taken back (R24, R29)."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from persona_tui.banks.answer_types import AnswerType, Date, ItemList, Quotes, SeveralChoices, ShortText
from persona_tui.interview.answer import NOTHING, Answer, Quote, Selected, Special, Value
from persona_tui.interview.answers_written import written
from persona_tui.interview.codec import answer_from_json, answer_to_json
from persona_tui.interview.conductor import Interview
from persona_tui.interview.journal import NO_CHANGE, folded
from persona_tui.interview.session import Event, EventKind
from persona_tui.interview.trace import trace
from persona_tui.interview.versions import joined_version, to_choose, versions_of
from tests.interview.building import START, TEXT, bank, choice, interview, question, resumed, session

OURS = Answer(
    "la nôtre", note="dite en riant", probes=(), rivals=(Answer("la leur"), Answer(special=Special.DECLINED))
)
BANK = bank(question("recit", TEXT), question("autre", TEXT))


def merged(held: Answer = OURS) -> Interview:
    """An interview on a session that was just merged."""
    stored = session(BANK)
    event = Event(EventKind.MERGED, START, item="recit", before=NOTHING, after=held)
    return Interview(
        replace(stored, answers=MappingProxyType({"recit": held}), events=(event,)), BANK, lambda: START
    )


def test_versions_are_what_stands_then_what_is_kept_beside_it() -> None:
    assert [one.value or one.special for one in versions_of(OURS)] == [
        "la nôtre",
        "la leur",
        Special.DECLINED,
    ]
    assert all(not one.note for one in versions_of(OURS))
    assert versions_of(Answer("seule")) == ()


def test_they_go_through_a_document_and_are_named_in_the_trace() -> None:
    asked = question("recit", TEXT)
    assert answer_from_json(asked, answer_to_json(asked, OURS)) == OURS
    conducted = merged()
    assert to_choose(conducted.path) == ("recit",)
    items = trace(conducted.path)["items"]
    assert isinstance(items, list)
    assert [one.get("versions") for one in items if isinstance(one, dict)] == [3, None]


def test_only_what_stands_counts_and_leaves() -> None:
    conducted = merged()
    assert conducted.path.answer("recit").value == "la nôtre"
    assert "la leur" not in repr(written(BANK, conducted.path, conducted.session.answers))


def test_choosing_keeps_one_with_the_note_and_undo_brings_the_others_back() -> None:
    conducted = merged()
    conducted.choose("recit", versions_of(OURS)[1])
    assert conducted.session.answers["recit"] == Answer("la leur", note="dite en riant")
    assert to_choose(conducted.path) == ()
    conducted.undo()
    assert conducted.session.answers["recit"] == OURS
    assert not conducted.can_undo
    conducted.redo()
    assert conducted.session.answers["recit"].value == "la leur"
    assert folded(conducted.session.events).answers == conducted.session.answers
    assert resumed(conducted).session.answers == conducted.session.answers


def test_answering_noting_passing_and_clearing_keep_the_other_versions() -> None:
    conducted = merged()
    conducted.commit("recit", "la nôtre, reprise")
    conducted.note("recit", "autre note")
    conducted.give_special("recit", Special.UNKNOWN)
    conducted.clear("recit")
    assert conducted.session.answers["recit"].rivals == OURS.rivals
    conducted.commit("recit", "la leur")
    assert conducted.session.answers["recit"].rivals == OURS.rivals[1:]


def test_what_is_typed_is_committed_before_a_choice_so_that_undo_has_it() -> None:
    conducted = merged()
    conducted.draft("recit", "encore autre cho")
    conducted.choose("recit", versions_of(OURS)[1])
    assert "recit" not in conducted.session.drafts
    conducted.undo()
    assert conducted.session.answers["recit"].value == "encore autre cho"


def test_where_there_is_nothing_to_choose_choosing_does_nothing() -> None:
    conducted = merged(Answer("seule"))
    assert conducted.choose("recit", Answer("autre")) == NO_CHANGE


@pytest.mark.parametrize(
    ("kind", "values", "joined"),
    [
        (TEXT, ("un", "deux\nlignes"), "un\n\ndeux\nlignes"),
        (ShortText(), ("un", "deux"), "un / deux"),
        (ItemList(), (("un", "deux"), ("deux", "trois")), ("un", "deux", "trois")),
        (Quotes(), ((Quote("a"),), (Quote("b"),)), (Quote("a"), Quote("b"))),
        (SeveralChoices(), ((Selected("b"),), (Selected("a"),)), (Selected("a"), Selected("b"))),
        (Date(), ("2027-03-14", "2027-03-15"), None),
    ],
)
def test_versions_are_joined_where_that_makes_sense(
    kind: AnswerType, values: tuple[Value, Value], joined: Value | None
) -> None:
    choices = (choice("a"), choice("b")) if isinstance(kind, SeveralChoices) else ()
    held = Answer(values[0], note="note", rivals=(Answer(values[1]),))
    found = joined_version(question("q", kind, *choices), held)
    assert found == (None if joined is None else Answer(joined))


def test_exclusive_choices_and_specials_are_not_joined() -> None:
    several = question("q", SeveralChoices(), choice("a"), replace(choice("b"), exclusive=True))
    assert joined_version(several, Answer((Selected("a"),), rivals=(Answer((Selected("b"),)),))) is None
    assert joined_version(question("q", TEXT), OURS) is None


def event(
    item: str, before: Answer | None, after: Answer, minute: int, kind: EventKind = EventKind.ANSWERED
) -> Event:
    return Event(kind, START.replace(minute=minute), item=item, before=before, after=after)


def test_r24_undo_takes_back_the_right_commit_of_two_people_s_journals() -> None:
    one, two = Answer("un"), Answer("deux")
    ledger = folded(
        (
            event("recit", None, one, 1),
            event("autre", None, two, 2),
            event("recit", one, NOTHING, 3, EventKind.UNDONE),
        )
    )
    assert [one.item for one in ledger.undoable] == ["autre"]
    assert [one.item for one in ledger.redoable] == ["recit"]


def test_r24_nobody_walks_back_what_another_one_said_beside_it() -> None:
    one, two = Answer("un"), Answer("deux")
    ledger = folded((event("recit", None, one, 1), event("recit", None, two, 2), event("recit", one, two, 3)))
    assert len(ledger.undoable) == 1
    assert (
        folded((event("recit", None, one, 1), event("recit", one, two, 2, EventKind.MERGED))).undoable == []
    )


def test_plain_interviews_have_no_versions() -> None:
    conducted = interview(BANK)
    conducted.commit("recit", "dit")
    assert to_choose(conducted.path) == ()
