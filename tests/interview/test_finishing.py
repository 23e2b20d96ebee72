"""What is required at the finish (R12, R13), and what a refusal keeps (R17)."""

from __future__ import annotations

import pytest

from persona_tui.banks.answer_types import Bounds, Consent, ItemList, Purpose
from persona_tui.banks.model import Required
from persona_tui.interview.answer import Special
from persona_tui.interview.conductor import (
    FINISH,
    Interview,
    UnfinishedError,
)
from persona_tui.interview.finishing import Lack, Missing, given_on, refused_on
from persona_tui.interview.journal import NO_CHANGE, folded
from persona_tui.interview.misfit import Unfit
from persona_tui.interview.session import EventKind, Status
from tests.interview.building import (
    SMALL,
    START,
    STATEMENT,
    YES_NO,
    bank,
    choice,
    given,
    interview,
    question,
    say,
    si,
    status,
    words,
)

REQUIRED = bank(
    question("gate", YES_NO),
    question("need", required=Required.YES, gate=si(given("gate"))),
    question("must", required=Required.STRICT),
)


def test_r13_finish_lists_what_is_missing_and_navigation_never_does() -> None:
    conducted = interview(REQUIRED)
    conducted.begin()
    conducted.advance()
    say(conducted, "gate", True)
    assert conducted.missing() == (Missing("need", Lack.ANSWER), Missing("must", Lack.VALUE))
    with pytest.raises(UnfinishedError) as raised:
        conducted.finish()
    assert raised.value.missing == conducted.missing()


def test_r13_a_skip_needs_its_reason_and_strict_a_value() -> None:
    conducted = interview(REQUIRED)
    say(conducted, "gate", True)
    conducted.give_special("need", Special.SKIPPED)
    conducted.give_special("must", Special.DECLINED)
    assert conducted.missing() == (Missing("need", Lack.REASON), Missing("must", Lack.VALUE))
    conducted.give_special("need", Special.SKIPPED, "pas le temps")
    assert conducted.missing() == (Missing("must", Lack.VALUE),)


def test_r12_what_is_off_the_path_is_not_required() -> None:
    conducted = interview(REQUIRED)
    say(conducted, "gate", False)
    assert conducted.missing() == (Missing("must", Lack.VALUE),)


def test_r13_finishing_anyway_is_incomplete_and_does_not_do_for_strict() -> None:
    conducted = interview(REQUIRED)
    say(conducted, "gate", True)
    with pytest.raises(UnfinishedError):
        conducted.finish(anyway=True)
    conducted.commit("must", "voilà")
    conducted.finish(anyway=True)
    assert conducted.session.status is Status.INCOMPLETE
    assert conducted.current == FINISH


def test_r13_a_value_out_of_bounds_does_not_satisfy() -> None:
    of = bank(question("list", ItemList(Bounds(2, 3)), required=Required.YES))
    conducted = interview(of)
    committed = conducted.commit("list", ["un seul"])
    assert committed.misfit is not None
    assert committed.misfit.code is Unfit.TOO_FEW
    assert conducted.missing() == (Missing("list", Lack.ANSWER),)


def test_finishing_and_changing_afterwards_reopens() -> None:
    conducted = interview(SMALL)
    conducted.finish()
    assert status(conducted) is Status.FINISHED
    change = conducted.commit("hours", "3").change
    assert [event.kind for event in change.events] == [EventKind.REOPENED, EventKind.ANSWERED]
    assert status(conducted) is Status.OPEN
    conducted.finish()
    assert conducted.reopen().events[0].kind is EventKind.REOPENED
    assert conducted.reopen() == NO_CHANGE


AGREEMENT = bank(
    question("agree", Consent(Purpose.PARTICIPATION), choice("oui"), choice("non", "opens thanks")),
    question("notes", Consent(Purpose.NOTES), choice("oui"), choice("non"), gate=si(given("agree"))),
    question("thanks", STATEMENT, ends=True),
    question("story", required=Required.STRICT),
)


def consent(conducted: Interview, item: str, chosen: str) -> None:
    conducted.commit(item, {"choice": chosen, "text": ""})


def test_r17_a_consent_keeps_its_wording_and_its_time() -> None:
    of = bank(
        question("agree", Consent(Purpose.NOTES), choice("oui"), wording=words("D'accord, ", pipe="code"))
    )
    conducted = interview(of)
    consent(conducted, "agree", "oui")
    held = conducted.session.answers["agree"]
    assert held.wording == "D'accord, E01"
    assert held.at is not None
    assert held.at > START
    conducted.note("agree", "dit oui tout de suite")
    assert conducted.session.answers["agree"].at == held.at, "a note does not change when it was given"
    consent(conducted, "agree", "oui")
    assert conducted.session.answers["agree"].at == held.at


def test_r17_participation_counts_as_strict_at_finish() -> None:
    conducted = interview(AGREEMENT)
    say(conducted, "story", "voilà")
    assert conducted.missing() == (Missing("agree", Lack.CONSENT),)
    conducted.give_special("agree", Special.UNKNOWN)
    with pytest.raises(UnfinishedError):
        conducted.finish(anyway=True)


@pytest.mark.parametrize("how", ["choice", "declined"])
def test_r17_refusing_to_take_part_keeps_only_the_consent_record(how: str) -> None:
    conducted = interview(AGREEMENT)
    consent(conducted, "agree", "oui")
    consent(conducted, "notes", "oui")
    conducted.commit("story", "un secret")
    conducted.note("agree", "Marie a hésité")
    conducted.draft("story", "un secret plus long")
    conducted.give_special("notes", Special.SKIPPED, "une raison secrète")
    if how == "choice":
        consent(conducted, "agree", "non")
    else:
        conducted.give_special("agree", Special.DECLINED)
    assert conducted.missing() == ()
    change = conducted.finish()
    assert conducted.session.status is Status.REFUSED
    assert change.erase_all_but == frozenset({"agree"})
    assert list(conducted.session.answers) == ["agree"]
    assert conducted.session.answers["agree"].wording == "Question agree?"
    assert conducted.session.drafts == {}
    assert not any(word in repr(conducted.session) for word in ("secret", "Marie"))
    assert folded(conducted.session.events).answers == conducted.session.answers


def test_r17_refusing_the_notes_keeps_only_the_consent_record() -> None:
    conducted = interview(AGREEMENT)
    consent(conducted, "agree", "oui")
    conducted.commit("story", "un secret")
    consent(conducted, "notes", "non")
    conducted.finish()
    assert conducted.session.status is Status.REFUSED
    assert set(conducted.session.answers) == {"agree", "notes"}


def test_r17_notes_off_the_path_refuse_nothing() -> None:
    of = bank(
        question("gate", YES_NO),
        question("notes", Consent(Purpose.NOTES), choice("oui"), choice("non"), gate=si(given("gate"))),
    )
    conducted = interview(of)
    say(conducted, "gate", True)
    consent(conducted, "notes", "non")
    assert refused_on(conducted.path) == {Purpose.NOTES}
    say(conducted, "gate", False)
    assert refused_on(conducted.path) == frozenset()
    conducted.finish()
    assert conducted.session.status is Status.FINISHED


def test_r17_given_needs_a_choice_that_gives_it() -> None:
    conducted = interview(AGREEMENT)
    assert given_on(conducted.path) == frozenset()
    consent(conducted, "agree", "oui")
    conducted.give_special("notes", Special.UNKNOWN)
    assert given_on(conducted.path) == {Purpose.PARTICIPATION}
    assert refused_on(conducted.path) == frozenset()


def test_r17_what_a_refusal_erased_no_undo_brings_back() -> None:
    conducted = interview(AGREEMENT)
    consent(conducted, "agree", "oui")
    conducted.commit("story", "un secret")
    consent(conducted, "agree", "non")
    conducted.finish()
    while conducted.undo() is not None:
        assert "story" not in conducted.session.answers
    assert "secret" not in repr(conducted.session)
