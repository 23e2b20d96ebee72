"""R18, R19: what is repeated is put aside and comes back, the same."""

from __future__ import annotations

from persona_tui.interview.answer import Special
from persona_tui.interview.conductor import Interview
from persona_tui.interview.outline import outline
from persona_tui.interview.path import Path
from tests.interview.building import resumed, said, say
from tests.interview.rules.reading import begun, places

TOOLS = """
### Quels outils? {#outils}

- [ ] Courriel {#courriel}
- [ ] Forum {#forum}
- [ ] Autre : ____ {#autre}

## Outil {#par-outil}

- Pour chaque : outils

### Heures avec {nom}? {#heures}

- Réponse : nombre

#### Pourquoi {heures}? {#pourquoi}

- Si : heures ≥ 5

## Bilan {#bilan}

### Plusieurs outils? {#plusieurs}

- Si : compte(par-outil) ≥ 2

### Cinq heures quelque part? {#cinq}

- Si : par-outil.heures contient 5
"""


def ticked(conducted: Interview, *choices: str) -> None:
    conducted.commit("outils", [{"choice": one, "text": ""} for one in choices])


def with_two() -> Interview:
    conducted = begun(TOOLS)
    ticked(conducted, "courriel", "forum")
    say(conducted, "heures[courriel]", 2)
    say(conducted, "heures[forum]", 5)
    conducted.commit("pourquoi[forum]", "les fils [sic]")
    return conducted


def below(path: Path, key: str) -> set[str]:
    return {place for item, place in places(path).items() if item.endswith(f"[{key}]")}


def test_r18_unticking_puts_a_repetition_aside_and_keeps_it() -> None:
    conducted = with_two()
    ticked(conducted, "courriel")
    assert below(conducted.path, "forum") == {"off-path"}
    assert conducted.session.answers["pourquoi[forum]"].value == "les fils [sic]"
    assert places(conducted.path)["cinq"] == "off-path", "R6: it counts nowhere"
    assert places(conducted.path)["plusieurs"] == "off-path"


def test_r18_r8_ticking_again_brings_back_the_same_repetition() -> None:
    conducted = with_two()
    before = dict(conducted.session.answers)
    ticked(conducted, "courriel")
    ticked(conducted, "courriel", "forum")
    assert dict(conducted.session.answers) == before
    assert below(conducted.path, "forum") == {"asked"}
    assert {"heures[forum]", "pourquoi[forum]"} <= resumed(conducted).restored


def test_r18_inside_a_name_means_the_same_repetition() -> None:
    found = places(with_two().path)
    assert (found["pourquoi[courriel]"], found["pourquoi[forum]"]) == ("off-path", "asked")


def test_r18_outside_all_repetitions_count_together() -> None:
    found = places(with_two().path)
    assert (found["plusieurs"], found["cinq"]) == ("asked", "asked")


def test_r18_refusing_the_source_leaves_no_repetition() -> None:
    conducted = with_two()
    conducted.give_special("outils", Special.DECLINED)
    assert below(conducted.path, "courriel") == below(conducted.path, "forum") == {"off-path"}
    assert conducted.session.answers["heures[forum]"] == said(5)


def test_r19_a_specified_other_is_called_by_what_was_said() -> None:
    conducted = begun(TOOLS)
    conducted.commit("outils", [{"choice": "autre", "text": "Pigeon « voyageur »"}])
    assert "Heures avec Pigeon « voyageur »?" in [row.title for row in outline(conducted)]
    conducted.commit("outils", [{"choice": "autre", "text": ""}])
    assert "Heures avec Autre?" in [row.title for row in outline(conducted)]


SUBJECTS = """
### Vos sujets? {#sujets}

- Réponse : liste

### Que dire de {nom}? {#dire}

- Pour chaque : sujets
"""


def test_r18_an_item_that_is_taken_out_and_put_in_again_is_the_same() -> None:
    conducted = begun(SUBJECTS)
    conducted.commit("sujets", ["Wiki", "Accueil"])
    conducted.commit("dire[Wiki]", "trop vide")
    conducted.commit("sujets", ["Accueil"])
    assert places(conducted.path)["dire[Wiki]"] == "off-path"
    conducted.commit("sujets", ["Accueil", "Wiki"])
    assert places(conducted.path)["dire[Wiki]"] == "asked"
    assert conducted.path.answer("dire[Wiki]").value == "trop vide"
