"""R14, R15, R24: input that is not an answer yet never blocks, and never is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.interview.flags import Flag, flags_of
from persona_tui.interview.misfit import Unfit
from persona_tui.workspace import Workspace
from tests.interview.building import resumed, said, say
from tests.interview.rules.reading import begun, places, read

NUMBERS = """
### Combien? {#combien}

- Réponse : nombre 0..20

### Beaucoup? {#beaucoup}

- Si : combien ≥ 5

### Racontez {#recit}

### Fin {#fini}
"""


def test_r15_back_from_an_invalid_field_is_never_refused() -> None:
    conducted = begun(NUMBERS)
    say(conducted, "combien", 3)
    conducted.advance()
    conducted.jump("combien")
    committed = conducted.commit("combien", "trois cents")
    assert committed.misfit is not None
    assert committed.misfit.code is Unfit.NOT_A_NUMBER
    conducted.back()
    assert conducted.current == "recit"
    conducted.back()
    assert conducted.current == "combien"
    assert conducted.session.drafts["combien"].raw == "trois cents"


def test_r14_an_invalid_input_is_a_draft_and_logic_sees_no_answer() -> None:
    conducted = begun(NUMBERS)
    say(conducted, "combien", 12)
    assert places(conducted.path)["beaucoup"] == "asked"
    conducted.commit("combien", "99")
    assert places(conducted.path)["beaucoup"] == "unsettled"
    assert (conducted.path.done, conducted.session.drafts["combien"].raw) == (0, "99")
    question = conducted.path.question("combien")
    assert question is not None
    assert flags_of(conducted, question) == (Flag.DRAFT,)
    conducted.undo()
    assert conducted.path.answer("combien").value == 12


def test_r14_nothing_is_checked_on_jumping_or_going_on() -> None:
    conducted = begun(NUMBERS)
    conducted.commit("combien", "-4")
    conducted.advance()
    assert conducted.current == "recit"
    conducted.jump("combien")
    assert conducted.current == "combien"


def test_r15_back_follows_the_order_visited_and_skips_what_left_the_path() -> None:
    conducted = begun(NUMBERS)
    say(conducted, "combien", 12)
    conducted.jump("fini")
    conducted.jump("beaucoup")
    conducted.jump("recit")
    say(conducted, "combien", 1)
    conducted.back()
    assert conducted.current == "fini", "« beaucoup » is off the path now"
    conducted.back()
    assert conducted.current == "combien"


def test_r24_stopped_in_the_middle_of_a_draft_it_goes_on_there_with_the_draft() -> None:
    conducted = begun(NUMBERS)
    conducted.jump("recit")
    conducted.draft("recit", "Un jour, [sic] je")
    again = resumed(conducted)
    assert (again.current, again.session.drafts["recit"].raw) == ("recit", "Un jour, [sic] je")
    assert again.path.answer("recit").value is None, "a draft is no answer"
    again.commit("recit", "Un jour, [sic] je suis venue.")
    assert again.session.drafts == {}


def test_r24_on_the_disk_too_a_session_that_was_left_in_a_draft_goes_on_there(tmp_path: Path) -> None:
    workspace = Workspace.open(tmp_path)
    with workspace.begin(read(NUMBERS), code="E01") as live:
        live.keep(live.interview.begin())
        live.keep(live.interview.jump("recit"))
        live.keep(live.interview.draft("recit", "Un jour, | je"))
    with Workspace.open(tmp_path).resume(live.id) as again:
        assert again.interview.current == "recit"
        assert again.interview.session.drafts["recit"].raw == "Un jour, | je"


CHECKED = """
### Combien êtes-vous? {#taille}

- Réponse : nombre

### Combien viennent? {#viennent}

- Réponse : nombre
- Vérifier : viennent < 50 sinon « C'est beaucoup. »
- Refuser si : viennent = 0 : « Personne, vraiment? »

### Quelqu'un? {#quelquun}

- Si : viennent est répondu
"""


def test_r14_a_soft_check_keeps_the_value_its_warning_and_why_it_stands() -> None:
    conducted = begun(CHECKED)
    committed = conducted.commit("viennent", "60")
    assert [(str(one.message), one.rejects) for one in committed.remarks] == [("C'est beaucoup.", False)]
    assert conducted.path.answer("viennent").value == 60
    conducted.justify("viennent", "deux communautés ensemble")
    again = resumed(conducted)
    assert again.session.answers["viennent"].reason == "deux communautés ensemble"
    assert [str(one.message) for one in again.remarks("viennent")] == ["C'est beaucoup."]
    assert places(again.path)["quelquun"] == "asked"


def test_r14_a_rejected_value_stays_a_draft_and_logic_sees_no_answer() -> None:
    conducted = begun(CHECKED)
    committed = conducted.commit("viennent", "0")
    assert [(str(one.message), one.rejects) for one in committed.remarks] == [("Personne, vraiment?", True)]
    assert conducted.session.drafts["viennent"].raw == "0"
    assert places(conducted.path)["quelquun"] == "unsettled"
    assert conducted.path.next == "taille"


LATER = """
### Combien êtes-vous? {#taille}

- Réponse : nombre

### Combien viennent? {#viennent}

- Réponse : nombre
- Refuser si : taille < 5 et viennent ≥ 5 : « Plus que vous n'êtes. »

### Quelqu'un? {#quelquun}

- Si : viennent est répondu
"""


def test_r14_a_value_that_is_rejected_since_stays_and_is_to_be_reviewed() -> None:
    conducted = begun(LATER)
    say(conducted, "taille", 12)
    say(conducted, "viennent", 8)
    say(conducted, "taille", 3)
    question = conducted.path.question("viennent")
    assert question is not None
    assert set(flags_of(conducted, question)) == {Flag.TO_REVIEW, Flag.REJECTED}
    assert places(conducted.path)["quelquun"] == "unsettled"
    assert conducted.session.answers["viennent"] == said(8), "R7: nothing is deleted"
    say(conducted, "taille", 12)
    assert flags_of(conducted, question) == ()
    assert places(conducted.path)["quelquun"] == "asked"


@pytest.mark.parametrize("typed", ["", "  ", "[sic]", "1.2.3", "−", "NaN", "1e3", "\u202e12"])
def test_r23_whatever_is_typed_nothing_crashes(typed: str) -> None:
    conducted = begun(NUMBERS)
    conducted.draft("combien", typed)
    conducted.commit("combien", typed)
    conducted.back()
    conducted.advance()
    assert "combien" in places(conducted.path)
