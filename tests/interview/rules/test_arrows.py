"""R16: arrows that overlap, that hidden questions hold, and that end."""

from __future__ import annotations

from tests.interview.building import say
from tests.interview.rules.reading import asked, begun, places

OVERLAPPING = """
### Un {#un}

- ( ) Loin {#loin} → va à [Quatre](#quatre)
- ( ) Ici {#ici}

### Deux {#deux}

- ( ) Plus loin {#plus-loin} → va à [Cinq](#cinq)
- ( ) Là {#la}

### Trois {#trois}

### Quatre {#quatre}

### Cinq {#cinq}
"""


def test_r16_overlapping_arrows_add_up() -> None:
    assert asked(OVERLAPPING, un="=ici", deux="=plus-loin") == "un deux cinq"
    assert asked(OVERLAPPING, un="=ici", deux="=la") == "un deux trois quatre cinq"


def test_r16_an_arrow_from_a_question_that_another_skips_does_not_count() -> None:
    assert asked(OVERLAPPING, un="=loin", deux="=plus-loin") == "un quatre cinq", "R6: « deux » is absent"


def test_r16_an_open_arrow_leaves_what_it_would_skip_uncertain() -> None:
    path = begun(OVERLAPPING).path
    assert [path.by_id[item].certain for item in ("un", "deux", "trois", "quatre", "cinq")] == [
        True,
        False,
        False,
        False,
        True,
    ]


HIDDEN = """
### Venez-vous? {#vient}

- Réponse : oui/non

### Jusqu'où? {#jusque}

- Si : vient
- ( ) La fin {#la-fin} → fin
- ( ) La suite {#la-suite} → ouvre [Suite](#suite)
- ( ) Plus loin {#plus-loin} → va à [Après](#apres)

### Milieu {#milieu}

### Suite {#suite}

### Après {#apres}
"""


def test_r16_an_arrow_of_a_hidden_question_leads_nowhere() -> None:
    for choice in ("=la-fin", "=plus-loin"):
        assert asked(HIDDEN, vient=False, jusque=choice) == "vient milieu apres"


def test_r16_what_a_hidden_question_opens_is_closed() -> None:
    assert asked(HIDDEN, vient=True, jusque="=la-suite") == "vient jusque milieu suite apres"
    assert asked(HIDDEN, vient=False, jusque="=la-suite") == "vient milieu apres"


def test_r16_r8_back_on_the_path_its_arrow_leads_again() -> None:
    conducted = begun(HIDDEN)
    say(conducted, "vient", True)
    say(conducted, "jusque", "=la-fin")
    say(conducted, "vient", False)
    assert places(conducted.path)["milieu"] == "asked"
    say(conducted, "vient", True)
    assert set(places(conducted.path).values()) == {"asked", "off-path"}
    assert places(conducted.path)["apres"] == "off-path"


ENDING = """
## Début {#debut}

### On arrête? {#arret}

- ( ) Oui {#oui} → fin
- ( ) Non {#non}

#### Pourquoi? {#pourquoi}

### Encore {#encore}

- Ensuite : fin

## Reste {#reste}

### Jamais {#jamais}
"""


def test_r16_the_end_skips_the_follow_ups_of_its_own_question() -> None:
    assert asked(ENDING, arret="=oui") == "arret"


def test_r16_then_the_end_skips_all_that_follows_an_item_on_the_path() -> None:
    assert asked(ENDING, arret="=non") == "arret pourquoi encore"
    assert places(begun(ENDING).path)["jamais"] == "asked", "while it may be skipped itself, nothing ends"


def test_r16_an_opened_item_needs_its_own_condition_too() -> None:
    bank = """
### Votre âge? {#age}

- Réponse : nombre

### Un détour? {#detour}

- ( ) Oui {#oui} → ouvre [Détour](#le-detour)
- ( ) Non {#non}

### Détour {#le-detour}

- Si : age ≥ 18
"""
    assert asked(bank, age=20, detour="=oui") == "age detour le-detour"
    assert asked(bank, age=12, detour="=oui") == asked(bank, age=20, detour="=non") == "age detour"
