"""What leaves the path stays and comes back (R7, R8), and what is typed is kept as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from persona_tui.banks.model import Bank
from persona_tui.interview.answer import NOTHING, Special
from persona_tui.interview.conductor import (
    Interview,
    UnknownItemError,
)
from persona_tui.interview.journal import NO_CHANGE
from tests.interview.building import (
    NUMBER,
    SMALL,
    TEXT,
    bank,
    interview,
    question,
    resumed,
    say,
)


def test_r7_answer_a_child_change_the_gate_change_back() -> None:
    conducted = interview(SMALL)
    say(conducted, "gate", True)
    conducted.commit("child", "gardé [sic]")
    conducted.note("child", "une note")
    say(conducted, "gate", False)
    assert not conducted.path.on("child")
    assert conducted.session.answers["child"].value == "gardé [sic]"
    assert conducted.session.answers["child"].note == "une note"
    assert conducted.restored == frozenset()
    say(conducted, "gate", True)
    assert conducted.path.answer("child").value == "gardé [sic]"
    assert conducted.restored == {"child"}, "R8: restored until it is touched or confirmed"


def test_r8_the_restored_badge_survives_resuming_and_goes_by_confirming_or_answering() -> None:
    def away_and_back() -> Interview:
        conducted = interview(SMALL)
        say(conducted, "gate", True)
        conducted.commit("child", "gardé")
        say(conducted, "gate", False)
        say(conducted, "gate", True)
        return resumed(conducted)

    confirmed = away_and_back()
    assert confirmed.restored == {"child"}
    confirmed.confirm("child")
    assert confirmed.restored == frozenset()
    assert resumed(confirmed).restored == frozenset()
    change = confirmed.undo()
    assert change is not None
    assert list(change.answers) == ["gate"], "there is nothing in a confirmation to walk back"
    answered = away_and_back()
    answered.commit("child", "autre chose")
    assert answered.restored == frozenset()


def test_r8_an_answer_kept_off_the_path_is_restored_when_it_comes_on() -> None:
    conducted = interview(SMALL)
    say(conducted, "gate", False)
    say(conducted, "child", "dit d'avance")
    say(conducted, "gate", True)
    assert conducted.restored == {"child"}


def test_r7_only_an_explicit_act_deletes() -> None:
    conducted = interview(SMALL)
    conducted.commit("hours", "12")
    conducted.commit("hours", "")
    assert conducted.session.answers.get("hours", NOTHING) == NOTHING, "emptying the field is explicit"
    conducted.give_special("hours", Special.UNKNOWN)
    conducted.commit("hours", "")
    assert conducted.session.answers["hours"].special is Special.UNKNOWN, "leaving an empty field is not"
    conducted.note("hours", "à vérifier")
    conducted.clear("hours")
    assert conducted.session.answers["hours"] == replace(NOTHING, note="à vérifier")


def test_acts_on_what_takes_no_answer_change_nothing() -> None:
    conducted = interview(SMALL)
    assert conducted.commit("hello", "bonjour").change == NO_CHANGE
    assert conducted.give_special("hello", Special.SKIPPED) == NO_CHANGE
    assert conducted.note("hello", "note") == NO_CHANGE
    assert conducted.use_probe("gate", 3, True) == NO_CHANGE
    assert conducted.confirm("gate") == NO_CHANGE
    with pytest.raises(UnknownItemError):
        conducted.commit("nowhere", "x")


@pytest.mark.parametrize("text", ["[sic] [/] « é » | <script>", "deux\nlignes", "NB\u00a0SP"])
def test_ordinary_answers_are_kept_as_typed(text: str) -> None:
    of: Bank = bank(question("a", TEXT))
    conducted = interview(of)
    conducted.commit("a", text)
    assert conducted.session.answers["a"].value == text


def test_what_could_drive_a_terminal_is_cleaned_at_the_entrance() -> None:
    conducted = interview(bank(question("a", TEXT), question("n", NUMBER)))
    conducted.commit("a", "a\x1b[31mb\u202e")
    conducted.note("a", "\x07note")
    conducted.draft("n", "1\x1b2")
    assert conducted.session.answers["a"].value == "a[31mb"
    assert conducted.session.answers["a"].note == "note"
    assert conducted.session.drafts["n"].raw == "12"


def test_r24_what_is_typed_is_what_undo_walks_back_and_redo_brings_it_back() -> None:
    conducted = interview(SMALL)
    conducted.begin()
    say(conducted, "gate", True)
    conducted.commit("child", "un")
    conducted.draft("child", "un deux")
    conducted.draft_note("child", "à voix basse")
    conducted.undo()
    conducted.undo()
    assert conducted.path.answer("child").value == "un"
    assert dict(conducted.session.drafts) == {}
    conducted.redo()
    conducted.redo()
    assert conducted.path.answer("child").value == "un deux"
    assert conducted.path.answer("child").note == "à voix basse"


def test_r24_what_is_typed_after_an_undo_is_kept_and_ends_redo() -> None:
    conducted = interview(SMALL)
    say(conducted, "gate", True)
    conducted.commit("child", "un")
    conducted.undo()
    conducted.draft("child", "autre chose")
    assert conducted.redo() is not None
    assert conducted.path.answer("child").value == "autre chose"
    assert not conducted.can_redo
