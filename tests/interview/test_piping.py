"""What stands in the place of pipes (R6, R22)."""

from __future__ import annotations

from persona_tui.banks.prose import Pipe
from persona_tui.interview.answer import Answer, Selected, Special
from persona_tui.interview.asking import Asking, asking
from persona_tui.interview.conductor import Interview
from persona_tui.interview.path import Length
from persona_tui.interview.piping import fill_for
from tests.interview.answering import bank_of
from tests.interview.building import HERE, interview, say
from tests.interview.showing import begun


def plain(shown: Asking) -> str:
    return shown.wording.plain(shown.fill)


def filled(conducted: Interview, name: str, fallback: str | None = None) -> str:
    fill = fill_for(conducted.session, conducted.bank, conducted.path)
    return fill(Pipe(name, fallback, HERE))


def test_piping_inserts_the_answer_by_label_and_falls_back() -> None:
    conducted = begun()
    assert plain(asking(conducted, "outils")) == "Lesquels, vous?"
    assert filled(conducted, "lien") == "…"
    say(conducted, "lien", "=noyau")
    assert filled(conducted, "lien") == "J'aide"
    say(conducted, "lien", Special.DECLINED)
    assert filled(conducted, "lien", "vous") == "vous"
    conducted.record("lien", Answer(value=Selected("autre", "de loin")))
    assert filled(conducted, "lien") == "de loin"


def test_piping_several_and_text_on_one_line() -> None:
    conducted = begun()
    say(conducted, "outils", ["courriel", "forum"])
    assert filled(conducted, "outils") == "Courriel et Forum"
    conducted.commit("suite", "une ligne\net [b]l'autre[/b] *là*")
    assert filled(conducted, "suite") == "une ligne et [b]l'autre[/b] *là*"


def test_r6_piping_off_the_path_is_absent() -> None:
    conducted = begun()
    say(conducted, "lien", "=noyau")
    conducted.commit("depuis", "toujours")
    assert filled(conducted, "depuis") == "toujours"
    say(conducted, "lien", "=autre")
    assert filled(conducted, "depuis", "") == ""
    assert filled(conducted, "depuis") == "…"


def test_r22_piping_what_the_session_says_of_itself() -> None:
    conducted = begun()
    assert [filled(conducted, name) for name in ("code", "date", "minutes", "destruction")] == [
        "E01",
        "14 mars 2027",
        "75",
        "1er avril 2028",
    ]
    assert filled(begun(length=Length.SHORT), "minutes") == "35"
    assert filled(conducted, "inconnu") == "…"


RATED = bank_of("""# Essai

## Relations {#relations-s}

- Dimension : relations

### R1 {#r1}

- Réponse : nombre 0..9

### R2 {#r2}

- Réponse : nombre 0..9

## Nos outils {#outils-s}

- Dimension : outils

### O1 {#o1}

- Réponse : nombre 0..9

### O2 {#o2}

- Réponse : nombre 0..9

## Bilan {#bilan}

### C'est plus bas en {plus-basse|ce que vous direz}. On sait peu de {plus-inconnue}. Pourquoi? {#pourquoi}
""")


def test_r20_an_extreme_is_the_title_of_its_dimension_once_every_contributor_is_settled() -> None:
    conducted = interview(RATED)
    for item, value in {"r1": 5, "r2": 6, "o1": 2}.items():
        say(conducted, item, value)
    assert plain(asking(conducted, "pourquoi")) == (
        "C'est plus bas en ce que vous direz. On sait peu de …. Pourquoi?"
    )
    say(conducted, "o2", 3)
    assert plain(asking(conducted, "pourquoi")).startswith("C'est plus bas en Nos outils. On sait peu de ….")
    say(conducted, "r1", Special.UNKNOWN)
    assert plain(asking(conducted, "pourquoi")) == (
        "C'est plus bas en Nos outils. On sait peu de Relations. Pourquoi?"
    )
