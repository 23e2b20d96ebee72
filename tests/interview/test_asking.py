"""Everything a front end shows for one item (R8, R11, R15, R31)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from persona_tui.banks.facing import Facing
from persona_tui.interview.answer import Special
from persona_tui.interview.asking import Asking, Badge, asking
from persona_tui.interview.conductor import Interview, UnknownItemError
from persona_tui.interview.outline import outline
from persona_tui.interview.path import Cause, Mode
from persona_tui.interview.record import Record
from tests.interview.answering import bank_of
from tests.interview.building import Ticking, say, session
from tests.interview.showing import begun


def plain(shown: Asking) -> str:
    return shown.wording.plain(shown.fill)


def test_asking_gives_the_section_with_its_first_item_on_the_path_only() -> None:
    conducted = begun()
    first, second = asking(conducted, "bonjour"), asking(conducted, "lien")
    assert str(first.section_title) == "Accueil"
    assert len(first.section_intro) == 1
    assert len(first.section_notes) == 1
    assert (second.section_title, second.section_intro) == (first.section_title, ())
    assert (first.number, second.number) == (None, 1)
    assert second.essential
    assert len(second.notes) == 1


def test_asking_in_tu_words_question_and_choices_so() -> None:
    shown = asking(begun(familiar=True), "lien")
    assert plain(shown) == "Quel lien as-tu?"
    assert [one.wording.plain(shown.fill) for one in shown.choices] == [
        "Tu viens d'arriver",
        "J'aide",
        "Autre",
    ]


def test_r31_asking_in_self_assessment_hides_what_is_for_whoever_leads() -> None:
    shown = asking(begun(mode=Mode.SELF_ASSESSMENT), "lien")
    assert shown.notes == ()
    assert asking(begun(mode=Mode.SELF_ASSESSMENT), "bonjour").section_notes == ()


def test_r11_asking_offers_choices_by_their_conditions_and_keeps_the_vanished_one() -> None:
    conducted = begun()
    assert [one.choice.id for one in asking(conducted, "outils").choices] == ["courriel", "forum"]
    say(conducted, "lien", "=noyau")
    say(conducted, "outils", ["courriel", "clavardage"])
    assert not any(one.vanished for one in asking(conducted, "outils").choices)
    say(conducted, "lien", "=nouveau")
    shown = asking(conducted, "outils")
    assert [one.choice.id for one in shown.choices if one.vanished] == ["clavardage"]
    assert shown.badge is Badge.TO_REVIEW
    conducted.confirm("outils")
    assert asking(conducted, "outils").badge is None


def test_probes_are_offered_by_their_conditions_and_a_used_one_stays() -> None:
    conducted = begun()
    conducted.use_probe("outils", 1, True)
    say(conducted, "outils", ["forum"])
    assert [(probe.index, probe.used) for probe in asking(conducted, "outils").probes] == [(0, False)]
    conducted.undo()
    assert [(probe.index, probe.used) for probe in asking(conducted, "outils").probes] == [
        (0, False),
        (1, True),
    ]


def test_asking_shows_the_draft_and_the_note_as_last_typed() -> None:
    conducted = begun()
    conducted.commit("suite", "dit")
    assert asking(conducted, "suite").raw == "dit"
    conducted.draft("suite", "dit et redi")
    conducted.draft_note("suite", "en souri")
    shown = asking(conducted, "suite")
    assert (shown.raw, shown.note, shown.answer.value) == ("dit et redi", "en souri", "dit")
    assert shown.draft is not None


def test_r15_off_the_path_is_read_only_with_the_reason() -> None:
    conducted = begun()
    say(conducted, "lien", Special.DECLINED)
    shown = asking(conducted, "depuis")
    assert shown.read_only is not None
    assert (shown.read_only.cause, shown.read_only.decider) == (Cause.ONLY_IF, "lien")
    assert shown.number is None
    assert asking(conducted, "outils").read_only is None
    with pytest.raises(UnknownItemError):
        asking(conducted, "accueil")


def test_r8_a_restored_answer_wears_its_badge_on_the_path_only() -> None:
    conducted = begun()
    say(conducted, "lien", "=noyau")
    conducted.commit("depuis", "toujours")
    say(conducted, "lien", "=autre")
    assert asking(conducted, "depuis").badge is None
    say(conducted, "lien", "=nouveau")
    assert asking(conducted, "depuis").badge is Badge.RESTORED


ALONE = bank_of("""# Essai

### Vos membres viennent-ils? {#viennent}

- Tu : Tes membres viennent-ils?
- Auto-évaluation : Est-ce que je viens?
- ( ) Ils viennent {#oui-souvent}
  - Auto-évaluation : Je viens
- ( ) Rarement {#rarement}

### Vous avez dit : {viennent}? {#suite}
""")


@pytest.mark.parametrize("familiar", [True, False])
def test_r31_in_self_assessment_a_question_and_its_choices_have_their_own_wording(familiar: bool) -> None:
    opened = session(ALONE, mode=Mode.SELF_ASSESSMENT)
    opened = replace(opened, opening=replace(opened.opening, familiar=familiar))
    conducted = Interview(opened, ALONE, Ticking())
    say(conducted, "viennent", "=oui-souvent")
    shown, then = asking(conducted, "viennent"), asking(conducted, "suite")
    assert plain(shown) == "Est-ce que je viens?"
    assert [one.wording.plain(shown.fill) for one in shown.choices] == ["Je viens", "Rarement"]
    assert plain(then) == "Vous avez dit : Je viens?"
    assert outline(conducted)[0].title == "Est-ce que je viens?"
    record = Record(conducted.session, ALONE)
    assert record.facing == Facing(familiar, alone=True)
    assert conducted.session.opening.facing == record.facing


def test_r31_led_by_someone_the_self_assessment_wording_is_not_said() -> None:
    conducted = Interview(session(ALONE), ALONE, Ticking())
    say(conducted, "viennent", "=oui-souvent")
    assert plain(asking(conducted, "viennent")) == "Vos membres viennent-ils?"
    assert plain(asking(conducted, "suite")) == "Vous avez dit : Ils viennent?"
