"""R28: why an item is asked, or is not, in words with the question that decides it."""

from __future__ import annotations

from persona_tui.interview import why
from persona_tui.interview.answer import Special
from persona_tui.interview.course import Course
from persona_tui.text.language import translator
from tests.interview.answering import bank_of
from tests.interview.building import said

FR, EN = translator("fr"), translator("en")

BANK = bank_of("""# Essai

### Venez-vous? {#vient}

- ( ) Oui {#oui-oui} → ouvre [Détails](#details)
- ( ) Non {#non-non}

### Quels outils? {#outils}

- [ ] Courriel {#courriel}
- [ ] Forum {#forum}

### Combien d'heures avec {nom}? {#heures}

- Pour chaque : outils
- Réponse : nombre
- Score : +valeur total

#### Pourquoi tant? {#tant}

- Si : heures ≥ 5

### Sujets {#sujets}

- Réponse : liste

### Que dire de {nom}? {#dire}

- Pour chaque : sujets

### Assez? {#assez}

- Si : total ≥ 10

### Pas trop? {#pas-trop}

- Sauf si : total > 40

### Détails {#details}

## Rôle {#roles}

- Répéter : 0..2

### Quel rôle? {#role}

### Fin {#fini}
""")


def reason(item: str, language: str = "en", **held: object) -> str:
    answers = {
        f"{name.replace('__', '[')}]" if "__" in name else name: said(value) for name, value in held.items()
    }
    found = Course(BANK).path(answers).by_id[item].reason
    assert found is not None
    return why.sentence(found, BANK, translator(language)).replace("\u00a0", " ")


def because(item: str, language: str = "en") -> str:
    found = BANK.by_id[item]
    return why.because(found, BANK, translator(language)).replace("\u00a0", " ")


def test_r28_a_repetition_says_which_choice_would_bring_it() -> None:
    assert reason("heures[forum]", outils=["courriel"]) == (
        "Asked only if the answer to “Quels outils?” is “Forum”."
    )
    assert reason("heures[forum]", "fr", outils=["courriel"]) == (
        "Posée seulement si la réponse à « Quels outils? » est « Forum »."
    )


def test_r28_an_item_says_which_answer_would_bring_it() -> None:
    assert reason("dire", "fr") == "Posée une fois pour chaque élément de la réponse à « Sujets »."
    assert reason("dire[Wiki]", sujets=("Forum",), dire__Wiki="bien") == (
        "Asked once for each item of the answer to “Sujets”."
    )


def test_r28_inside_a_repetition_conditions_are_said_in_the_banks_words() -> None:
    assert reason("tant[forum]", outils=["forum"], heures__forum=2) == (
        "Asked only if the answer to “Combien d'heures avec …?” is at least 5."
    )


def test_r28_a_score_names_itself_and_the_question_that_decides() -> None:
    assert reason("assez", outils=["forum"]) == "Asked only if the score “total” is at least 10."
    path = Course(BANK).path({"outils": said(["forum"])})
    waiting = path.by_id["assez"].reason
    assert waiting is not None
    assert waiting.decider == "heures[forum]", "the contributor that is still open"
    over = {"outils": said(["forum"]), "heures[forum]": said(50)}
    skipped = Course(BANK).path(over).by_id["pas-trop"].reason
    assert skipped is not None
    assert why.sentence(skipped, BANK, EN) == "Not asked if the score “total” is more than 40."


def test_r28_what_is_repeated_on_demand_says_so() -> None:
    assert reason("roles", "fr") == "Posée chaque fois qu'on en demande une de plus."


def test_r28_why_an_item_is_asked() -> None:
    assert because("assez") == "Asked because the score “total” is at least 10."
    assert because("pas-trop", "fr") == "Posée, mais pas si le score « total » est de plus de 40."
    assert because("dire") == "Asked once for each item of the answer to “Sujets”."
    assert because("details", "fr") == "Posée, car la réponse à « Venez-vous? » est « Oui »."
    assert because("fini", "fr") == "Toujours posée à cette place."
    tant = Course(BANK).path({"outils": said(["forum"]), "heures[forum]": said(9)}).item("tant[forum]")
    assert tant is not None
    assert why.because(tant, BANK, EN) == (
        "Asked because the answer to “Combien d'heures avec …?” is at least 5."
    )


def test_r28_a_special_that_settles_a_score_is_told_like_any_other() -> None:
    assert reason("assez", outils=Special.DECLINED) == "Asked only if the score “total” is at least 10."
