from __future__ import annotations

from random import Random

import pytest

from persona_tui.banks import read_bank
from persona_tui.banks.editing.comparing import differences
from persona_tui.banks.editing.errors import NotText, OtherModel, Unreadable
from persona_tui.banks.editing.stamping import stamp
from tests.banks.editing.mutated_copies import mutated_copy, whole_banks
from tests.counts import examples

BANKS = whole_banks()
BEFORE = """\
# T

### Consentez? ★

- Réponse : consentement participation

## Une partie (*) <!-- c -->

### Un choix? ##

- ( ) A
- ( ) B (seul) (2)
- ( ) Autre : ____ <!-- d -->
- ( ) C (+2 points) (seul) → fin
- ( ) Long
  texte → ouvre [Fin](#q-fin)
- ( ) Écrit {#ecrit}

## Fin
### 2 choses
- [ ] 1
- [ ] 1 (seul)
- [ ] Ils ont dit (oui)

### Calcul

- Réponse : calcul
- Cas : points > 1 → Beaucoup
- Cas : sinon → Peu <!-- e -->
"""
AFTER = """\
# T

### Consentez? ★ {#consentez}

- Réponse : consentement participation

## Une partie (*) {#une-partie} <!-- c -->

### Un choix? {#un-choix} ##

- ( ) A {#a}
- ( ) B (seul) (2) {#b-seul-2}
- ( ) Autre : ____ {#autre} <!-- d -->
- ( ) C {#c} (+2 points) (seul) → fin
- ( ) Long
  texte {#long-texte} → ouvre [Fin](#q-fin)
- ( ) Écrit {#ecrit}

## Fin {#q-fin}
### 2 choses {#q-2-choses}
- [ ] 1 {#c-1}
- [ ] 1 {#c-1-2} (seul)
- [ ] Ils ont dit (oui) {#ils-ont-dit-oui}

### Calcul {#calcul}

- Réponse : calcul
- Cas : points > 1 → Beaucoup {#beaucoup}
- Cas : sinon → Peu {#peu} <!-- e -->
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_implicit_id_is_written_in_its_place(end: str) -> None:
    made = stamp("b.md", ("\ufeff" + BEFORE.replace("\n", end)).encode())
    assert made.after.decode() == "\ufeff" + AFTER.replace("\n", end)


def test_the_bank_means_what_it_meant_and_a_second_time_changes_nothing() -> None:
    made = stamp("b.md", BEFORE.encode())
    before, after = read_bank(made.before, "b.md"), read_bank(made.after, "b.md")
    assert before.bank is not None
    assert after.bank is not None
    assert differences(before.bank, after.bank) == ()
    assert not any(found.code == "A201" for found in after.diagnostics)
    again = stamp("b.md", made.after)
    assert again.edits == ()
    assert again.after == made.after


@pytest.mark.parametrize("number", range(examples(60)))
def test_copies_of_every_sort_can_be_stamped(number: int) -> None:
    chance = Random(number)
    name, original = BANKS[number % len(BANKS)]
    made = stamp(name, mutated_copy(original, chance))
    assert stamp(name, made.after).edits == ()
    for edit in made.edits:
        assert edit.span[:2] == edit.span[2:]
        assert edit.text.startswith(" {#")
        assert edit.text.endswith("}")


def test_an_id_out_of_shape_is_not_doubled() -> None:
    with pytest.raises(OtherModel):
        stamp("b.md", b"# T\n\n### Q {#1}\n")


def test_what_is_no_bank_is_refused() -> None:
    for data in (b"caf\xe9", b"a\0"):
        with pytest.raises((Unreadable, NotText)):
            stamp("b.md", data)
