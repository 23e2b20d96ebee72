"""R12, R13: what is required is looked at when finishing, and only on the path."""

from __future__ import annotations

import pytest

from persona_tui.interview.answer import Special
from persona_tui.interview.conductor import FINISH, UnfinishedError
from persona_tui.interview.finishing import Lack, Missing
from persona_tui.interview.session import Status
from tests.interview.building import say, status
from tests.interview.rules.reading import begun

REQUIRED = """
### Venez-vous? {#vient}

- Réponse : oui/non

### Combien de fois? {#fois}

- Si : vient
- Obligatoire : oui

### Votre rôle? {#role}

- Obligatoire : oui

### Encore? {#encore}
"""
STRICT = """
### Votre rôle? {#role}

- Obligatoire : strict

### Venez-vous? {#vient}

- Réponse : oui/non

### Combien? {#combien}

- Si : vient
- Obligatoire : strict
"""


def test_r12_required_and_off_the_path_is_not_required() -> None:
    conducted = begun(REQUIRED)
    say(conducted, "vient", False)
    say(conducted, "role", "Lectrice")
    assert conducted.missing() == ()
    conducted.finish()
    assert status(conducted) is Status.FINISHED


def test_r12_r8_back_on_the_path_it_is_required_again() -> None:
    conducted = begun(REQUIRED)
    say(conducted, "role", "Lectrice")
    say(conducted, "vient", False)
    say(conducted, "vient", True)
    assert conducted.missing() == (Missing("fois", Lack.ANSWER),)


def test_r13_nothing_is_required_of_who_moves_about() -> None:
    conducted = begun(REQUIRED)
    seen = []
    for _ in range(4):
        seen.append(conducted.current)
        conducted.advance()
    assert seen == ["vient", "role", "encore", "vient"], "R15: it goes on to what is not answered yet"
    conducted.jump(FINISH)
    conducted.back()
    assert conducted.current == "role"


def test_r13_a_special_will_do_and_a_skip_needs_its_reason() -> None:
    conducted = begun(REQUIRED)
    say(conducted, "vient", False)
    conducted.give_special("role", Special.SKIPPED)
    assert conducted.missing() == (Missing("role", Lack.REASON),)
    conducted.give_special("role", Special.SKIPPED, "plus le temps")
    assert conducted.missing() == ()
    conducted.give_special("role", Special.DECLINED)
    assert conducted.missing() == ()


def test_r13_strict_takes_a_value_and_nothing_else() -> None:
    conducted = begun(STRICT)
    for special in Special:
        conducted.give_special("role", special, "parce que")
        assert conducted.missing() == (Missing("role", Lack.VALUE),)
    with pytest.raises(UnfinishedError):
        conducted.finish(anyway=True)
    assert status(conducted) is Status.OPEN
    say(conducted, "role", "Lectrice")
    conducted.finish(anyway=True)
    assert status(conducted) is Status.FINISHED


def test_r12_strict_and_off_the_path_is_not_required() -> None:
    conducted = begun(STRICT)
    say(conducted, "role", "Lectrice")
    say(conducted, "vient", False)
    conducted.finish()
    assert status(conducted) is Status.FINISHED


def test_r13_finishing_anyway_makes_an_incomplete_session_and_keeps_what_was_said() -> None:
    conducted = begun(REQUIRED)
    say(conducted, "vient", True)
    with pytest.raises(UnfinishedError) as refused:
        conducted.finish()
    assert [one.item for one in refused.value.missing] == ["fois", "role"]
    conducted.finish(anyway=True)
    assert status(conducted) is Status.INCOMPLETE
    assert list(conducted.session.answers) == ["vient"]
    say(conducted, "role", "Lectrice")
    assert status(conducted) is Status.OPEN, "a change opens it again"


def test_r14_r13_a_draft_of_a_required_answer_is_missing() -> None:
    bank = "### Combien? {#combien}\n\n- Réponse : nombre 0..20\n- Obligatoire : oui\n"
    conducted = begun(bank)
    conducted.commit("combien", "99")
    assert conducted.missing() == (Missing("combien", Lack.ANSWER),)
