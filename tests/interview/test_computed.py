"""R20: computed questions, their results as operands, in pipes and in a trace."""

from __future__ import annotations

from persona_tui.interview.answer import Answer, Selected, Special
from persona_tui.interview.course import Course
from persona_tui.interview.path import Path
from persona_tui.interview.piping import fill_for
from persona_tui.interview.trace import trace
from tests.interview.answering import bank_of
from tests.interview.building import answers, interview, say, session

BANK = bank_of("""# Essai

### Venez-vous? {#vient}

- Réponse : oui/non

### Combien de fois? {#fois}

- Si : vient = oui
- Réponse : nombre 0..20

### Profil {#profil}

- Réponse : calcul
- Cas : fois ≥ 10 → Pilier {#pilier}
- Cas : fois ≥ 5 → Régulier {#regulier}
- Cas : sinon → À la lisière {#lisiere}

### Vous êtes {profil|quelqu'un}? {#pilier-q}

- Si : profil = pilier

### Pas pilier? {#autre-q}

- Si : profil ≠ pilier

### Profil connu? {#connu}

- Si : profil est répondu

### Profil parmi? {#parmi-eux}

- Si : profil parmi (pilier, regulier)

### Pas connu? {#inconnu}

- Si : profil est non répondu
""")


def on(**values: object) -> Path:
    return Course(BANK).path(answers(**values))


def states(path: Path, *items: str) -> list[str]:
    return [path.place(item).value for item in items]


def test_r20_the_first_true_case_is_the_result() -> None:
    assert on(vient=True, fois=12).results == {"profil": "pilier"}
    assert on(vient=True, fois=5).results == {"profil": "regulier"}
    assert on(vient=True, fois=0).results == {"profil": "lisiere"}


def test_r20_it_stops_undetermined_at_the_first_case_that_is_neither_true_nor_false() -> None:
    assert on(vient=True).results == {"profil": None}, "not answered yet"
    assert on(vient=True, fois=Special.UNKNOWN).results == {"profil": None}, "never known"
    assert on(vient=False).results == {"profil": None}, "off the path, and « sinon » does not catch it"


def test_r20_as_an_operand_it_has_its_result_is_open_while_that_may_change_else_never_known() -> None:
    items = ("pilier-q", "autre-q", "connu", "parmi-eux", "inconnu")
    assert states(on(vient=True, fois=12), *items) == ["asked", "off-path", "asked", "asked", "off-path"]
    assert states(on(vient=True), *items) == ["unsettled"] * 5
    never = on(vient=True, fois=Special.DECLINED)
    assert states(never, *items) == ["off-path", "off-path", "off-path", "off-path", "asked"]


def test_r20_a_computed_question_is_never_next_and_counts_in_nothing() -> None:
    of = bank_of("# Essai\n\n### Profil {#profil}\n\n- Réponse : calcul\n- Cas : sinon → Un {#un}\n")
    path = Course(of).path({})
    assert (path.next, path.done, path.least, path.most) == (None, 0, 0, 0)
    assert trace(path)["items"] == [{"id": "profil", "kind": "computed", "state": "asked", "answered": False}]


def test_r20_a_computed_question_off_the_path_has_no_result() -> None:
    of = bank_of("""# Essai

### Venez-vous? {#vient}

- Réponse : oui/non

### Profil {#profil}

- Si : vient = oui
- Réponse : calcul
- Cas : sinon → Un {#un}

### Un? {#suite}

- Si : profil = un
""")
    away = Course(of).path(answers(vient=False))
    assert (away.results, away.answer("profil"), states(away, "suite")) == (
        {"profil": None},
        Answer(),
        ["off-path"],
    )
    there = Course(of).path(answers(vient=True))
    assert there.answer("profil") == Answer(value=Selected("un"))
    assert trace(there)["computed"] == {"profil": "un"}


def test_a_pipe_inserts_the_label_of_the_result_else_its_fallback() -> None:
    asked = BANK.question("pilier-q")
    assert asked is not None
    known = fill_for(session(BANK), BANK, on(vient=True, fois=12))
    assert asked.wording.plain(known) == "Vous êtes Pilier?"
    unknown = fill_for(session(BANK), BANK, on(vient=True, fois=Special.UNKNOWN))
    assert asked.wording.plain(unknown) == "Vous êtes quelqu'un?"


def test_r15_next_and_back_pass_a_computed_question_by() -> None:
    conducted = interview(BANK)
    conducted.begin()
    say(conducted, "vient", True)
    conducted.advance()
    say(conducted, "fois", 12)
    conducted.advance()
    assert conducted.current == "pilier-q"
    conducted.jump("connu")
    conducted.back()
    assert conducted.current == "pilier-q"
    assert "profil" not in conducted.visited


def test_nothing_can_be_answered_to_a_computed_question() -> None:
    conducted = interview(BANK)
    assert not conducted.commit("profil", {"choice": "pilier", "text": ""}).change.events
    assert not conducted.give_special("profil", Special.UNKNOWN).events
    assert not conducted.record("profil", Answer(value=Selected("pilier"))).events
