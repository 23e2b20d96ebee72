from __future__ import annotations

import pytest

from persona_tui.banks import read_bank
from tests.banks.marked import HEAD, Example, check, found, unmarked

LIEN = "### Lien? {#lien}\n\n- ( ) Nouveau {#nouveau}\n- ( ) Actif {#actif}\n\n"


def asked(*conditions: str, heading: str = "### Suite? {#suite}") -> str:
    return f"{heading}\n\n" + "".join(f"- {condition}\n" for condition in conditions) + "\n"


MANY = "".join(f"- [ ] Choix {n} {{#c{n}}}\n" for n in range(1, 16))
WARNINGS = [
    Example(
        "A201",
        "",
        "⟦### Lien?⟧\n\n- ( ) Nouveau {#nouveau}\n- ( ) Actif {#actif}\n\n" + asked("Si : lien = actif"),
        LIEN + asked("Si : lien = actif"),
    ),
    Example(
        "A201",
        "",
        "### Lien? {#lien}\n\n- ( ) Nouveau {#nouveau}\n- ⟦( )⟧ Actif\n\n" + asked("Si : lien = actif"),
        LIEN + asked("Si : lien = actif"),
        note="choice",
    ),
    Example(
        "A201",
        "",
        "### Q? {#q}\n\n- ( ) Un → ouvre [Suite](#suite)\n- ( ) Deux\n\n⟦## Suite⟧\n\n### Fin?\n",
        "### Q? {#q}\n\n- ( ) Un → ouvre [Suite](#suite)\n- ( ) Deux\n\n## Suite {#suite}\n\n### Fin?\n",
        note="arrow",
    ),
    Example("A205", "one", "### Q?\n\n- ⟦[ ]⟧ Un\n", "### Q?\n\n- [ ] Un\n- [ ] Deux\n"),
    Example("A205", "many", "### Q?\n\n" + MANY + "- ⟦[ ]⟧ Un de trop\n", "### Q?\n\n" + MANY),
    Example(
        "A206", "", "### Q?\n\n- ( ) Un\n- ( ) Rien ⟦(seul)⟧\n", "### Q?\n\n- [ ] Un\n- [ ] Rien (seul)\n"
    ),
    Example("A210", "named", "### Un⟦\u202e⟧ mot?\n", "### Un mot?\n"),
    Example("A210", "", "### Un mot?\n\nAide⟦\x1b⟧[31m.\n", "### Un mot?\n\nAide.\n"),
    Example(
        "A211",
        "",
        LIEN + "### Suite? ★\n\n- Si : ⟦lien⟧ = actif\n",
        LIEN.replace("Lien?", "Lien? ★") + "### Suite? ★\n\n- Si : lien = actif\n",
    ),
    Example("A212", "", LIEN + asked("Si : lien ⟦≠⟧ actif"), LIEN + asked("Sauf si : lien = actif")),
    Example(
        "A212",
        "",
        LIEN + asked("Si : participer = oui et (non lien ⟦!=⟧ actif)"),
        LIEN + asked("Sauf si : lien ≠ actif"),
        note="inside",
    ),
    Example(
        "A301",
        "",
        LIEN + asked("Si : lien = actif et participer = oui ⟦ou⟧ lien = nouveau"),
        LIEN + asked("Si : (lien = actif et participer = oui) ou lien = nouveau"),
    ),
    Example(
        "A302",
        "",
        LIEN
        + "".join(
            asked(f"Si : {mark} = actif", heading=f"### Q{n}?")
            for n, mark in enumerate(("lien", "lien", "⟦lien⟧", "lien"))
        ),
        LIEN + "## Partie\n\n- Si : lien = actif\n\n" + "".join(f"### Q{n}?\n\n" for n in range(4)),
    ),
    Example(
        "A402",
        "",
        "⟦# Banque d'essai⟧\n\n- Licence : MIT\n\n### Quoi?\n",
        "# Banque d'essai\n\n- Licence : MIT\n- Usage : atelier\n\n### Quoi?\n",
        whole=True,
    ),
    Example(
        "A403",
        "",
        "⟦# Banque d'essai⟧"
        + HEAD.partition("\n")[2].replace("- Lic", "\n- Lic").replace("- Licence : CC-BY-4.0\n\n", "\n"),
        HEAD,
        whole=True,
    ),
]


def worded(variant: str, bad: str, good: str = "### Que faites-vous? {#q}", note: str = "") -> Example:
    return Example("A208", variant, f"{bad}\n", f"{good}\n", note=note)


WORDINGS = [
    worded("leading", "### ⟦Ne trouvez-vous pas⟧ que la CdP est utile?", "### Que vous apporte la CdP?"),
    worded("leading", "### ⟦Don't you think⟧ it is useful?", "### What is it good for?", "english"),
    worded("leading", "### C'est utile, ⟦n'est-ce pas⟧?", note="tag"),
    worded("leading", "### It works, ⟦doesn't it?⟧", note="tag-english"),
    worded("leading", "### C'est utile, ⟦non?⟧", "### Venez-vous, oui ou non?", "no"),
    worded("leading", "### ⟦N’avez-vous pas⟧ peur?", "### Pourquoi ne venez-vous pas?", "apostrophe"),
    worded("leading", "### Dites-moi : ⟦ne crois-tu pas⟧ que c'est long?", note="inside"),
    worded("leading", "### ⟦Êtes-vous d'accord pour dire⟧ que tout va?", note="agree"),
    worded("leading", "### ⟦Would you agree that⟧ all is well?", note="agree-english"),
    worded("leading", "### ⟦Évidemment⟧, que pensez-vous de l'animation?", note="of-course"),
    worded("leading", "### Vous ne venez plus, ⟦pas vrai?⟧ {#q}", note="id"),
    worded("double", "### Pourquoi êtes-vous venu ⟦et qu'avez-vous⟧ appris?"),
    worded("double", "### Qu’attendez-vous ⟦et qu’offrez-vous?⟧", note="apostrophes"),
    worded("double", "### Quelles sont vos attentes ⟦et quels⟧ sont vos besoins?", note="which"),
    worded("double", "### What do you like ⟦and what⟧ would you change?", note="english"),
    worded("double", "### Why did you join, ⟦and how⟧ do you take part?", note="comma"),
    worded("double", "### Aimez-vous ce format? ⟦Reviendriez-vous?⟧", note="two-marks"),
    worded("double", "### What did you expect? ⟦How did it go?⟧", note="two-marks-english"),
]


@pytest.mark.parametrize("example", WORDINGS, ids=str)
def test_a208_a_leading_or_double_question_is_shown_at_its_words(example: Example) -> None:
    check(example)


@pytest.mark.parametrize(
    "heading",
    [
        "Quand et comment avez-vous senti l'énergie baisser?",
        "Qui anime, et comment ce travail est-il partagé?",
        "Qui décide, et en combien de temps?",
        "En quelques mots, qu'est-ce que tu fais, et dans quel genre de milieu?",
        "Avec quel genre de membre avez-vous le plus de facilité? Et le moins?",
        "Pense à la dernière fois où tu as rencontré un blocage. Que s'est-il passé?",
        "Son parcours : découvre, participe, relie. Où accroche-t-elle? Que peut-on offrir?",
        "À qui ne s'adresse-t-elle pas?",
        "Que feriez-vous autrement, et pourquoi?",
        "Racontez-moi une situation qui vous a marqué et qui a changé votre pratique.",
        "Dites-moi ce que vous avez fait et ce que vous avez appris.",
        "Why don't you come any more?",
        "Who helps you, and who decides?",
        "When and how did energy drop?",
    ],
)
def test_a208_leaves_honest_questions_alone(heading: str) -> None:
    assert found(f"### {heading} {{#q}}\n") == []


@pytest.mark.parametrize("under", ["- Réponse : oui/non\n", "- ( ) Oui\n- ( ) Non\n", "- Réponse : énoncé\n"])
def test_a208_is_about_open_questions_alone(under: str) -> None:
    assert found(f"### Ne trouvez-vous pas que tout va? {{#q}}\n\n{under}") == []


@pytest.mark.parametrize("example", WARNINGS, ids=str)
def test_a_warning_stands_where_its_remedy_goes(example: Example) -> None:
    check(example)


def test_a302_a_row_ends_with_its_section_and_at_a_question_without_the_condition() -> None:
    same = "Si : lien = actif"
    row = asked(same, heading="### A?") + asked(same, heading="### B?")
    assert found(LIEN + row + "## Partie\n\n" + row) == []
    assert found(LIEN + row + "### Sans?\n\n" + row) == []
    assert found(LIEN + row + asked("Sauf si : lien = actif", heading="### C?")) == []
    assert [one.code for one in found(LIEN + row + "#### Suivi?\n\n" + row)] == ["A302"]


def information(text: str) -> list[tuple[str, str, int, int]]:
    findings = read_bank(text.encode(), "essai.md").diagnostics
    return [
        (one.code, one.variant, one.span.line, one.span.column)
        for one in findings
        if one.severity == "information"
    ]


@pytest.mark.parametrize(
    ("variant", "bad", "good"),
    [
        ("before", "Vraiment ⟦?⟧", "Vraiment?"),
        ("before", "Lire\u00a0⟦;⟧ puis noter.", "Lire; puis noter."),
        ("colon", "Trois mots ⟦:⟧ un, deux, trois.", "Trois mots\u00a0: un, deux, trois."),
        ("colon", "Trois mots⟦:⟧ un, deux, trois.", "Voir https://exemple.test/a à 10:30."),
        ("opening", "Dire ⟦«⟧ oui\u00a0».", "Dire «\u00a0oui\u00a0»."),
        ("closing", "Dire «\u00a0oui ⟦»⟧.", "Dire «\u202foui\u202f»."),
    ],
)
def test_i502_french_typography_of_help_is_pointed_out(variant: str, bad: str, good: str) -> None:
    text, span = unmarked(f"{HEAD}{bad}\n")
    assert information(text) == [("I502", variant, span.line, span.column)]
    assert information(f"{HEAD}{good}\n") == []


def test_i502_leaves_settings_conditions_choices_and_code_alone() -> None:
    text = (
        "### Autre? {#q}\n\n- Fiche : role\n- Relance : Et ensuite?\n- Si : participer est répondu\n"
        "- ( ) Autre : ____ {#autre}\n- ( ) Non {#non}\n\n`a ? b : c` ou {participer|rien : vide}\n"
    )
    assert information(HEAD + text) == []


def test_i502_is_only_about_french_banks() -> None:
    assert information(HEAD.replace("- Licence", "- Langue : en\n- Licence") + "Is this « fine » ?\n") == []


def test_i503_front_matter_is_ignored_with_a_notice_and_lines_keep_their_numbers() -> None:
    assert information("---\ntitle: x\ntags:\n  - a\n---\n" + HEAD) == [("I503", "", 1, 1)]
    bad = "---\ntitle: x\n---\n" + HEAD + "### Q?\n\n- Réponse : ⟦au hasard⟧\n"
    text, span = unmarked(bad)
    assert [(one.code, one.span) for one in found(text, whole=True)] == [("E119", span)]


@pytest.mark.parametrize("text", ["---\n" + HEAD, "---\n\n---\n" + HEAD, HEAD + "---\n"])
def test_a_rule_alone_is_ignored(text: str) -> None:
    assert information(text) == []
    assert found(text, whole=True) == []


def test_i504_unknown_sheet_fields_are_pointed_out_with_the_nearest() -> None:
    text, span = unmarked(HEAD + "### Q?\n\n- Fiche : role, ⟦motivation⟧\n")
    assert information(text) == [("I504", "near", span.line, span.column)]
    text, span = unmarked(HEAD + "### Q?\n\n- Fiche : ⟦zodiaque⟧\n")
    assert information(text) == [("I504", "", span.line, span.column)]
