"""The outline and its marks (R11, R13)."""

from __future__ import annotations

from persona_tui.interview import outline as outlines
from persona_tui.interview.conductor import FINISH, Interview
from persona_tui.interview.outline import Mark, outline
from tests.interview.building import say
from tests.interview.showing import begun


def marks(conducted: Interview) -> dict[str, Mark]:
    return {row.id: row.mark for row in outline(conducted)}


def test_outline_marks_what_is_done_here_to_come_and_off_the_path() -> None:
    conducted = begun()
    conducted.advance()
    say(conducted, "lien", "=autre")
    assert marks(conducted) == {
        "accueil": Mark.HERE,
        "bonjour": Mark.DONE,
        "lien": Mark.HERE,
        "depuis": Mark.OFF_PATH,
        "outils-section": Mark.TO_COME,
        "outils": Mark.TO_COME,
        "suite": Mark.TO_COME,
    }
    rows = {row.id: row for row in outline(conducted)}
    assert (rows["accueil"].level, rows["lien"].level, rows["depuis"].level) == (2, 3, 4)
    assert rows["outils"].title == "Lesquels, Autre?"
    assert [row.id for row in rows.values() if row.section] == ["accueil", "outils-section"]


def test_r13_outline_marks_a_required_question_missing_once_it_was_passed_over() -> None:
    conducted = begun()
    say(conducted, "lien", "=noyau")
    assert marks(conducted)["depuis"] is Mark.TO_COME
    conducted.advance()
    assert conducted.current == "depuis"
    conducted.advance()
    assert marks(conducted)["depuis"] is Mark.MISSING
    fresh = begun()
    say(fresh, "lien", "=noyau")
    fresh.jump(FINISH)
    assert marks(fresh)["depuis"] is Mark.MISSING


def test_r11_outline_marks_what_is_to_review() -> None:
    conducted = begun()
    say(conducted, "lien", "=noyau")
    say(conducted, "outils", ["clavardage"])
    say(conducted, "lien", "=nouveau")
    assert marks(conducted)["outils"] is Mark.REVIEW
    assert marks(conducted)["outils-section"] is Mark.REVIEW
    assert outlines.Row("s", 2, "S", Mark.DONE).section


def test_outline_says_of_what_is_not_settled_that_it_may_still_come() -> None:
    conducted = begun()
    assert marks(conducted)["depuis"] is Mark.TO_COME
    say(conducted, "lien", "=autre")
    assert marks(conducted)["depuis"] is Mark.OFF_PATH
