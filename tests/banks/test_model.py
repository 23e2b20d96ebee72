"""What a bank without mistakes is read as."""

from __future__ import annotations

import pytest

from persona_tui.banks.answer_types import (
    Bounds,
    Date,
    LongText,
    Number,
    OneChoice,
    YesNo,
)
from persona_tui.banks.facing import Facing, worded
from persona_tui.banks.model import Direction, Required, Section, Use
from persona_tui.banks.prose import Listing, Paragraph, Pipe, Run, Table, Verbatim
from tests.banks.marked import HEAD, bank_of, found, question

TICKS = "- [ ] Un {#un}\n- [ ] Deux {#deux}\n- [ ] Trois\n"
BOXES = "- ( ) Un {#un}\n- ( ) Deux {#deux}\n"


def test_a_section_gives_its_questions_and_follow_ups_their_defaults() -> None:
    text = (
        "## Partie {#partie}\n\n- Réponse : oui/non\n- Fiche : freins, gains\n- Posée à : animation\n"
        "- Privé : oui\n\n### Q? {#q}\n\n#### R? {#r}\n\n### S? {#s}\n\n- Fiche : role\n- Réponse : date\n\n"
        "### T? {#t}\n\n" + BOXES
    )
    bank = bank_of(text)
    assert [(item.id, item.answer, item.sheet) for item in bank.questions][1:] == [
        ("q", YesNo(), ("freins", "gains")),
        ("r", YesNo(), ("freins", "gains")),
        ("s", Date(), ("role",)),
        ("t", OneChoice(), ("freins", "gains")),
    ]
    assert all(item.private and item.facilitator for item in bank.questions if item.section == "partie")


def test_private_and_asked_of_hold_for_follow_ups() -> None:
    text = (
        "### Q? {#q}\n\n- Privé : oui\n- Posée à : animation\n\n"
        "#### R? {#r}\n\n##### S? {#s}\n\n### T? {#t}\n"
    )
    bank = bank_of(text)
    assert [item.id for item in bank.questions if item.private and item.facilitator] == ["q", "r", "s"]


def test_headings_nest_and_keep_the_order_of_the_document() -> None:
    text = (
        "### Q? {#q}\n\n## P {#p}\n\n### R? ★ {#r}\n\n#### S? {#s}\n\n"
        "##### T? {#t}\n\n#### U? {#u}\n\n## V (*) {#v}\n"
    )
    bank = bank_of(text)
    assert [item.id for item in bank.items] == ["participer", "q", "p", "r", "s", "t", "u", "v"]
    places = {item.id: (item.level, item.section, item.parent) for item in bank.questions}
    assert places["q"] == (3, None, None)
    assert places["r"] == (3, "p", None)
    assert places["s"] == (4, "p", "r")
    assert places["t"] == (5, "p", "s")
    assert places["u"] == (4, "p", "r")
    assert [item.id for item in bank.items if item.essential] == ["r", "v"]


def test_the_suffixes_of_a_choice_come_in_any_order_after_its_text() -> None:
    text = (
        "### Q? {#q}\n\n- [ ] Rien {#rien} (seul)\n- [ ] Tout (only) {#tout}\n- [ ] Autre : ____ {#autre}\n"
        "- [ ] Autrement {#autrement} : __\n- [ ] Oui : vraiment (presque)\n- [ ] Pas \\(seul)\n"
        "- [ ] Avant → après\n- [ ] Lire → voir [le site](https://a.b)\n- [ ] Midi → fin de journée {#midi}\n"
    )
    choices = question(text).choices
    read = [(choice.id, str(choice.wording), choice.exclusive, choice.other) for choice in choices]
    assert read == [
        ("rien", "Rien", True, False),
        ("tout", "Tout", True, False),
        ("autre", "Autre", False, True),
        ("autrement", "Autrement", False, True),
        ("oui-vraiment-presque", "Oui : vraiment (presque)", False, False),
        ("pas-seul", "Pas (seul)", False, False),
        ("avant-apres", "Avant → après", False, False),
        ("lire-voir-le-site", "Lire → voir le site", False, False),
        ("midi", "Midi → fin de journée", False, False),
    ]


def test_r16_arrows_lead_to_something_later() -> None:
    text = (
        "### Q? {#q}\n\n- ( ) A {#a} → ouvre [P](#p)\n- ( ) B -> va à [R?](#%C3%A9t%C3%A9)\n"
        "- ( ) C → FIN\n- ( ) D → opens [P](#P)\n- ( ) E → goes  to [P](#p)\n- ( ) F → end\n\n"
        "## P {#p}\n\n### R? {#été}\n"
    )
    arrows = [choice.arrow for choice in question(text).choices]
    assert [(arrow.direction, arrow.target) for arrow in arrows if arrow] == [
        (Direction.OPENS, "p"),
        (Direction.GOES_TO, "été"),
        (Direction.END, ""),
        (Direction.OPENS, "p"),
        (Direction.GOES_TO, "p"),
        (Direction.END, ""),
    ]


def test_consents_and_yes_no_questions_without_boxes_hold_their_two_choices() -> None:
    bank = bank_of("### Q? {#q}\n\n- Réponse : oui/non\n")
    for item in bank.questions:
        assert [(choice.id, str(choice.wording)) for choice in item.choices] == [
            ("oui", "Oui"),
            ("non", "Non"),
        ]
    english = bank_of(HEAD.replace("- Licence", "- Language : en\n- Licence"), whole=True)
    (consent,) = english.questions
    assert [(choice.id, str(choice.wording)) for choice in consent.choices] == [("yes", "Yes"), ("no", "No")]


def test_probes_and_tu_wordings() -> None:
    text = (
        "### Venez-vous? {#q}\n\n- Tu : Viens-tu?\n- Relance : Et vous?\n  - Tu : Et toi?\n"
        "- Relance : Quand?\n- ( ) Vous venez {#oui}\n  - Tu : Tu viens\n- ( ) Non\n"
    )
    item = question(text)
    tu, vous = Facing(familiar=True), Facing()
    assert [str(worded(item, facing)) for facing in (vous, tu)] == ["Venez-vous?", "Viens-tu?"]
    assert [str(worded(probe, tu)) for probe in item.probes] == ["Et toi?", "Quand?"]
    assert [str(worded(choice, tu)) for choice in item.choices] == ["Tu viens", "Non"]


def test_help_and_notes_are_blocks() -> None:
    text = (
        "### Q? {#q}\n\nUn **mot** et [un lien](https://exemple.test), {participer|non dit}.\n\n"
        "> Une note.\n>\n> - calme\n\n1. Un\n2. Deux\n\n- Une idée : la vôtre\n- Deux\n\n"
        "| a | b |\n|---|---|\n| c | d |\n\n```\n### code\n```\n\n<!-- rien -->\n\n---\n\n"
        "- Minutes : 5\n- Obligatoire : strict\n- Ensuite : fin\n"
    )
    item = question(text)
    paragraph, numbered, bullets, table, code = item.help
    assert isinstance(paragraph, Paragraph)
    assert paragraph.wording.parts[:4] == (
        Run("Un "),
        Run("mot", strong=True),
        Run(" et "),
        Run("un lien", link="https://exemple.test"),
    )
    pipe = paragraph.wording.parts[5]
    assert isinstance(pipe, Pipe)
    assert (pipe.name, pipe.fallback) == ("participer", "non dit")
    assert isinstance(numbered, Listing)
    assert numbered.ordered
    assert isinstance(bullets, Listing)
    assert not bullets.ordered
    assert isinstance(table, Table)
    assert code == Verbatim("### code")
    assert [type(note) for note in item.notes] == [Paragraph, Listing]
    assert (item.minutes, item.required, item.ends) == (5, Required.STRICT, True)


def test_the_settings_of_a_bank() -> None:
    text = (
        "# Titre *fin*\n\n- Id : ma-banque\n- Language: en\n- Version : 2.1\n- Usage : self-assessment\n"
        "- License : CC-BY-4.0 AND MIT\n- Auteurs : Ana, Bo\n- Sources : Un *livre*\n"
        "- Sources : [Site](https://a.b)\n"
        "- Minutes : 75\n- Minutes short : 35\n- Description : Une phrase, et une autre\n\n"
        "Bonjour.\n\n### Q?\n"
    )
    bank = bank_of(text, whole=True)
    assert (bank.id, bank.title, bank.language_tag, bank.language) == ("ma-banque", "Titre fin", "en", "en")
    assert (bank.version, bank.use, bank.licence) == ("2.1", Use.SELF_ASSESSMENT, "CC-BY-4.0 AND MIT")
    assert (bank.authors, bank.minutes, bank.minutes_short) == (("Ana", "Bo"), 75, 35)
    assert [str(source) for source in bank.sources] == ["Un livre", "Site"]
    assert bank.description == "Une phrase, et une autre"
    assert len(bank.intro) == 1


def test_what_is_absent_has_the_defaults_of_the_format() -> None:
    bank = bank_of("# T\n\n### Q?\n", whole=True)
    assert (bank.id, bank.language_tag, bank.version, bank.use) == ("essai", "fr", "0", Use.INTERVIEW)


def test_nbsp_count_as_spaces_and_colons_may_be_glued() -> None:
    text = (
        "### Q?\u00a0★\u00a0{#q}\n\n- Réponse\u00a0: nombre\u202f0..5\u00a0h\n"
        "- Minutes: 5\n- Fiche\u202f:\u202frole\n"
    )
    item = question(text)
    assert (item.essential, item.answer, item.minutes, item.sheet) == (
        True,
        Number(Bounds(0, 5), "h"),
        5,
        ("role",),
    )


def test_a_comment_at_the_end_of_a_line_hides_nothing() -> None:
    text = (
        "### Q? ★ {#q} <!-- revoir -->\n\n- Minutes : 5 <!-- ou 6 -->\n"
        "- ( ) Un {#un} <!-- a --> <!-- b -->\n- ( ) Deux <!-- c --> {#deux}\n"
    )
    item = question(text)
    assert (item.essential, item.minutes) == (True, 5)
    assert [(choice.id, str(choice.wording)) for choice in item.choices] == [("un", "Un"), ("deux", "Deux")]


@pytest.mark.parametrize(
    "help_text",
    [
        "- Une idée\n- Deux idées\n",
        "- Note : ceci est de l'aide\n- Lieu : ici\n",
        "- Cap : ceci ressemble à Cas\n",
        "1. ( ) Un\n2. Réponse : date\n",
        "Une ligne\nde suite, sans ligne vide\n",
        "- un élément\n  sur deux lignes\n",
        "> une note\n> - Réponse : date\n",
        "#mot-clic et # seul\n",
        "Minutes : prévoir du temps.\n",
        "Réponse : tout est bon à dire.\n",
        "- [un lien](https://exemple.test)\n",
        "– ( parenthèse ) et [ crochet ]\n",
        "Version courte (★) et {code}.\n",
        "-5 degrés\n",
        "<br>\n",
        "a | b\n",
    ],
)
def test_honest_help_is_help(help_text: str) -> None:
    assert found("### Q? {#q}\n\n" + help_text) == []
    item = question("### Q? {#q}\n\n" + help_text)
    assert item.answer == LongText()
    assert item.help or item.notes


def test_sections_keep_what_is_read_aloud_and_what_is_noted() -> None:
    bank = bank_of(
        "## P {#p}\n\nBonjour {participer}.\n\n> Sourire.\n\n- Minutes : 8\n- Ensuite : fin\n\n### Q?\n"
    )
    section = bank.section("p")
    assert isinstance(section, Section)
    assert (len(section.intro), len(section.notes), section.minutes, section.ends) == (1, 1, 8, True)
