"""R1, R4, R9, R22, R23, R25, R30: the path is a function of the bank and the answers alone."""

from __future__ import annotations

import pytest

from persona_tui.banks import read_bank
from persona_tui.interview.acts.keeper import WrongBankError
from persona_tui.interview.answer import Answer, Selected
from persona_tui.interview.course import Course
from persona_tui.interview.impact import impact
from persona_tui.interview.trace import trace
from tests.interview.building import interview, path, said, say, session
from tests.interview.rules.reading import begun, places, read

BANK = """
### Venez-vous? {#vient}

- Réponse : oui/non

### Combien de fois? {#fois}

- Si : vient
- Réponse : nombre
- Score : +valeur total

### Pourquoi {fois}? {#pourquoi}
"""


def test_r4_a_condition_on_what_comes_later_is_an_error_of_the_bank() -> None:
    text = "# Essai\n\n### Un {#un}\n\n- Si : deux = oui\n\n### Deux {#deux}\n\n- Réponse : oui/non\n"
    found = read_bank(text.encode(), "essai.md")
    assert [one.code for one in found.diagnostics if one.severity == "error"] == ["E104"]


def test_r9_one_summary_says_what_left_what_came_back_what_is_new_and_what_to_review() -> None:
    conducted = begun(BANK)
    say(conducted, "vient", True)
    before = conducted.standing
    say(conducted, "fois", 4)
    quiet = impact(before, conducted.standing, "fois")
    assert not quiet.touches_answers
    say(conducted, "pourquoi", "comme ça")
    before = conducted.standing
    say(conducted, "vient", False)
    found = impact(before, conducted.standing, "vient")
    assert (found.left, found.to_review) == (("fois",), ("pourquoi",))
    assert [(one.name, one.before, one.after) for one in found.scores] == [("total", 4, None)]
    before = conducted.standing
    say(conducted, "vient", True)
    assert impact(before, conducted.standing, "vient").back == ("fois",)


def test_r22_the_same_bank_and_answers_give_the_same_path_at_any_time() -> None:
    held = {"vient": said(True), "fois": said(3)}
    assert trace(path(read(BANK), held)) == trace(path(read(BANK), dict(reversed(held.items()))))


@pytest.mark.parametrize(
    "value", ["texte", True, -1.5, (), ("a",), Selected("nulle-part"), (Selected("x"),)], ids=repr
)
def test_r23_a_value_of_another_type_is_never_known_and_never_a_crash(value: object) -> None:
    held = {item: Answer(value=value) for item in ("vient", "fois", "pourquoi")}  # type: ignore[arg-type]
    found = path(read(BANK), held)
    assert places(found)["vient"] == "asked"
    if value is not True:
        assert places(found)["fois"] == "off-path", "never silently true"


def test_r25_a_session_runs_on_the_bank_that_is_pinned_in_it_and_on_no_other() -> None:
    pinned, edited = read(BANK), read(BANK.replace("Combien de fois?", "Combien?"))
    with pytest.raises(WrongBankError):
        interview(edited, session(pinned))
    assert interview(pinned, session(pinned)).bank is pinned


def test_r30_what_no_condition_reads_does_not_move_the_path() -> None:
    course = Course(read(BANK))
    assert (course.moves("vient"), course.moves("fois"), course.moves("pourquoi")) == (True, True, False)
