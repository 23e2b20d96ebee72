"""What looks like structure and is not is said, never passed over in silence (bank format §2, E121)."""

from __future__ import annotations

import pytest

from persona_tui.banks import read_bank
from tests.banks.marked import HEAD, Example, check

Q = "### Quoi? {#quoi}\n\n"
BOXES = "- ( ) Un {#un}\n- ( ) Deux {#deux}\n"


def e(variant: str, bad: str, good: str, note: str = "") -> Example:
    return Example("E121", variant, Q + bad, Q + good, note=note)


def whole(code: str, variant: str, bad: str, good: str, note: str = "") -> Example:
    return Example(code, variant, bad, good, whole=True, note=note)


HEADINGS = [
    e("heading-space", "⟦###Qui?⟧\n", "### Qui?\n"),
    e("heading-space", "Aide.\n⟦##Partie⟧\n", "Aide.\n\n## Partie\n", "second-line"),
    e("heading-space", "⟦###Qui? ★ {#qui}⟧\n", "### Qui? ★ {#qui}\n", "with-id"),
    e("heading-nbsp", "⟦###\u00a0Qui?⟧\n", "### Qui?\n"),
    e("heading-nbsp", "⟦##\u202fPartie⟧\n", "## Partie\n", "narrow"),
    e("heading-depth", "⟦####### Qui?⟧\n", "#### Qui?\n"),
    e("heading-indent", "Aide.\n    ⟦### Qui?⟧\n", "Aide.\n\n### Qui?\n"),
    e("indented", "    ⟦### Qui?⟧\n", "### Qui?\n"),
    e("indented", "    ⟦- ( ) Un⟧\n", BOXES, "box"),
    e("indented", "    ⟦- Réponse : date⟧\n", "- Réponse : date\n", "setting"),
    e("underline", "Une partie\n⟦===⟧\n", "Une partie\n"),
    e("underline", "Une aide.\n⟦---⟧\n", "Une aide.\n\n---\n", "rule"),
    e("nested-heading", "- ### ⟦Qui?⟧\n", "### Qui?\n"),
    e("nested-heading", "> ### ⟦Qui?⟧\n", "> Qui?\n", "quote"),
    e("empty-heading", "⟦### {#vide}⟧\n", "### Qui? {#vide}\n"),
    e("star-place", "### ⟦★⟧ Qui?\n", "### Qui? ★\n"),
    e("star-place", "### Qui? {#qui} ⟦★⟧\n", "### Qui? ★ {#qui}\n", "after-id"),
    e("star-place", "### Qui? ⟦★⟧★\n", "### Qui? ★\n", "twice"),
    e("star-place", "### Combien de ⟦★⟧ lui donnez-vous?\n", "### Combien d'étoiles?\n", "middle"),
    e("star-place", "### Qui? ⟦⭐⟧ {#qui}\n", "### Qui? ★ {#qui}\n", "emoji"),
    e("id-place", "### Qui ⟦{#qui}⟧ vient?\n", "### Qui vient? {#qui}\n"),
    e("id-place", "Voir ⟦{#qui}⟧ ici.\n", "Voir \\{#qui} ici.\n", "help"),
    e("id-shape", "### Qui? {#⟦1er⟧}\n", "### Qui? {#premier}\n"),
    e("id-shape", "### Qui? {#⟦a b⟧}\n", "### Qui? {#a-b}\n", "space"),
    e("id-shape", "### Qui? {#⟦a.b⟧}\n", "### Qui? {#a_b}\n", "dot"),
    Example("E121", "skipped", "## Partie\n\n⟦#### Et?⟧\n", "## Partie\n\n### Et?\n"),
    e("skipped", "⟦##### Et?⟧\n", "#### Et?\n", "two-levels"),
    Example(
        "E121",
        "broken-heading",
        "### Quelle est votre\n⟦situation? {#situation}⟧\n",
        "### Quelle est votre situation? {#situation}\n",
    ),
    Example(
        "E121",
        "broken-heading",
        "### Quelle est votre\n⟦situation?⟧\n",
        "### Quelle est votre situation?\nDites-le simplement.\n",
        note="no-id",
    ),
]
LISTS = [
    e("dash-nbsp", "⟦-\u00a0( ) Un⟧\n", BOXES),
    e("dash-nbsp", "- ( ) Un\n⟦-\u00a0( ) Deux⟧\n- ( ) Trois\n", BOXES, "in-list"),
    e("box-dash", "⟦( ) Un⟧\n", BOXES),
    e("box-dash", "⟦-( ) Un⟧\n", BOXES, "no-space"),
    e("box-dash", "⟦• [ ] Un⟧\n", "- [ ] Un\n- [ ] Deux\n", "bullet"),
    e("setting-dash", "⟦Réponse : texte court⟧\n", "- Réponse : texte court\n"),
    e("setting-dash", "⟦-Si : participer = oui⟧\n", "- Si : participer = oui\n", "no-space"),
    e("setting-dash", "⟦– Obligatoire : oui⟧\n", "- Obligatoire : oui\n", "dash"),
    e("near-box", "- ⟦()⟧ Un {#un}\n- ( ) Deux {#deux}\n", BOXES),
    e("near-box", "- ( ) Un {#un}\n- ⟦(x)⟧ Deux {#deux}\n", BOXES, "crossed"),
    e("near-box", "- ⟦[x]⟧ Un\n- [ ] Deux\n", "- [ ] Un\n- [ ] Deux\n", "ticked"),
    e("near-box", "- ⟦[]⟧ Un\n- [ ] Deux\n", "- [ ] Un\n- [ ] Deux\n", "brackets"),
    e("near-box", "- ⟦( )⟧Un\n- ( ) Deux\n", "- ( ) Un\n- ( ) Deux\n", "no-space"),
    e("near-box", "- ⟦(  )⟧ Un\n- ( ) Deux\n", "- (\u00a0) Un\n- ( ) Deux\n", "two-spaces"),
    e("box-place", "## Partie\n\n- ⟦( )⟧ Un\n\n### Qui?\n", "## Partie\n\n- Un\n\n### Qui?\n"),
    e("empty-choice", "- ⟦( )⟧\n- ( ) Un\n- ( ) Deux\n", "- ( ) Un\n- ( ) Deux\n"),
    e("empty-choice", "- ( ) ⟦{#un}⟧\n- ( ) Deux\n", "- ( ) Un {#un}\n- ( ) Deux\n", "suffix-alone"),
    e("plain-choice", "- ( ) Un\n- ⟦Deux⟧\n- ( ) Trois\n", "- ( ) Un\n- ( ) Deux\n"),
    e("plain-choice", "- ( ) Un\n- ( ) Deux\n- ⟦Autre⟧ : ____\n", "- ( ) Un\n- ( ) Autre : ____\n", "other"),
    e(
        "plain-item",
        "- Minutes : 5\n- ⟦Prendre son temps⟧\n",
        "- Minutes : 5\n\nAide.\n\n- Prendre son temps\n",
    ),
    e("under-choice", "- ( ) Un\n\n  ⟦Une précision.⟧\n- ( ) Deux\n", BOXES),
    e("under-choice", "- ( ) Un\n  ⟦- une liste⟧\n- ( ) Deux\n", BOXES, "list"),
    e("under-setting", "- Minutes : 5\n  ⟦- Tu : non⟧\n", "- Minutes : 5\n"),
    e("glued-text", BOXES + "⟦Une aide collée.⟧\n", BOXES + "\nUne aide.\n"),
    e("glued-text", "- Réponse : date\n⟦Une aide collée.⟧\n", "- Réponse : date\n\nUne aide.\n", "settings"),
    e("glued-text", "> Une note.\n⟦Une aide collée.⟧\n", "> Une note.\n\nUne aide.\n", "note"),
    e(
        "glued-table",
        BOXES + "⟦| a | b |⟧\n|---|---|\n| c | d |\n",
        BOXES + "\n| a | b |\n|---|---|\n| c | d |\n",
    ),
    e("table-row", "| a | b |\n⟦|---|---|---|⟧\n", "| a | b |\n|---|---|\n"),
    e("two-ids", "- ( ) Un {#un} {#⟦deux⟧}\n- ( ) Trois\n", "- ( ) Un {#un}\n- ( ) Trois\n").__class__(
        "E121",
        "two-ids",
        Q + "- ( ) Un {#⟦un⟧} {#deux}\n- ( ) Trois\n",
        Q + "- ( ) Un {#deux}\n- ( ) Trois\n",
    ),
    e(
        "id-place",
        "- ( ) Un ⟦{#un}⟧ ou deux\n- ( ) Trois\n",
        "- ( ) Un ou deux {#un}\n- ( ) Trois\n",
        "choice",
    ),
    e("star-choice", "- ( ) Un ⟦★⟧ {#un}\n- ( ) Deux\n", "- ( ) Un {#un}\n- ( ) Deux ★\n"),
    e("star-choice", "- ( ) Un {#un} ⟦★⟧\n- ( ) Deux\n", "- ( ) Un {#un}\n- ( ) Deux\n", "after-id"),
    e("table-dashes", "⟦| a | b |⟧\n| c |   |\n", "| a | b |\n|---|---|\n| c |   |\n"),
    e("id-open", "### Qui? ⟦{#qui⟧\n", "### Qui? {#qui}\n"),
    e("id-open", "- ( ) Un ⟦{#⟧\n- ( ) Deux\n", "- ( ) Un {#un}\n- ( ) Deux\n", "choice"),
    e("arrow-sign", "- ( ) Un ⟦=>⟧ fin\n- ( ) Deux\n", "- ( ) Un -> fin\n- ( ) Deux => trois\n"),
    e(
        "arrow-sign",
        "- ( ) Un ⟦–>⟧ ouvre [S](#s)\n- ( ) Deux\n\n## S {#s}\n",
        "- ( ) Un\n- ( ) Deux\n\n## S {#s}\n",
        "opens",
    ),
    e("setting-dash", "⟦Si : participer = oui⟧\n", "- Si : participer = oui\n", "if"),
    e("setting-dash", "⟦Sauf si: participer⟧\n", "- Sauf si : participer\n", "unless"),
    e("setting-dash", "⟦Relance : Et ensuite?⟧\n", "- Relance : Et ensuite?\n", "probe"),
    e("setting-dash", "Aide.\n⟦Minutes : 5⟧\n", "Aide.\n\n- Minutes : 5\n", "minutes"),
    e("setting-dash", "⟦− Fiche : role⟧\n", "- Fiche : role\n", "minus"),
    e("underline", "- ( ) Un\n⟦  ---⟧\n- ( ) Deux\n- ( ) Trois\n", "- ( ) Deux\n- ( ) Trois\n", "in-list"),
    e("indented", "- ( ) Un\n- ( ) Deux\n-     ⟦( ) Trois⟧\n", "- ( ) Un\n- ( ) Deux\n", "in-list"),
    e(
        "nested-heading",
        "- ( ) Un\n- ( ) Deux\n- ### ⟦Qui?⟧\n",
        "- ( ) Un\n- ( ) Deux\n\n### Qui?\n",
        "in-choices",
    ),
    e("blank", "- ( ) Un\n- ( ) Autre ⟦____⟧\n", "- ( ) Un\n- ( ) Autre : ____\n"),
    e("depth", "> " * 8 + "> a\n", "> a\n").__class__(
        "E121", "depth", Q + "⟦" + "> " * 9 + "a⟧\n", Q + "> " * 8 + "a\n"
    ),
]
OTHERS = [
    e("fence", "⟦```⟧\n### Qui?\n", "```\n### Qui?\n```\n"),
    e("comment", "⟦<!-- une note⟧\n### Qui?\n", "<!-- une note -->\n### Qui?\n"),
    e("after-comment", "<!-- une note --> ⟦### Qui?⟧\n", "<!-- une note -->\n### Qui?\n"),
    e("in-html", "<div>\n⟦### Qui?⟧\n</div>\n", "<div>\n\n### Qui?\n\n</div>\n"),
    e("tangled", "⟦" + "[a](b) " * 41 + "a⟧\n", "[a](b) " * 40 + "a\n"),
    e("endless", "⟦un⟧\n" + "mot\n" * 200, "mot\n" * 200),
    whole("E115", "title", "⟦⟧" + HEAD.partition("\n")[2].replace("- Licence : CC-BY-4.0\n", ""), HEAD),
    whole("E115", "question", "⟦# T⟧\n\n- Licence : MIT\n- Usage : conception\n", HEAD),
    whole("E121", "second-title", HEAD + "⟦# Encore⟧\n", HEAD),
    whole("E121", "late-title", "## Partie\n\n⟦" + HEAD.replace("\n", "⟧\n", 1), HEAD),
    whole("E121", "before-title", "⟦Un mot.⟧\n\n" + HEAD, HEAD),
    whole("E121", "title-suffix", HEAD.replace("essai\n", "essai ⟦{#essai}⟧\n", 1), HEAD),
    whole("E121", "title-suffix", HEAD.replace("essai\n", "essai ⟦★⟧\n", 1), HEAD, "star"),
]


@pytest.mark.parametrize("example", [*HEADINGS, *LISTS, *OTHERS], ids=str)
@pytest.mark.parametrize(
    ("start", "newline"), [("", "\r\n"), ("\ufeff", "\n"), ("\ufeff", "\r\n"), ("", "\r")], ids=repr
)
def test_line_ends_and_a_byte_order_mark_hide_nothing(example: Example, start: str, newline: str) -> None:
    text, span = example.marked
    findings = example.said(start + text.replace("\n", newline))
    assert [(one.code, one.variant, one.span) for one in findings] == [(example.code, example.variant, span)]


@pytest.mark.parametrize("example", [*HEADINGS, *LISTS, *OTHERS], ids=str)
def test_what_looks_like_structure_is_shown_where_it_stands(example: Example) -> None:
    check(example)


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("### Combien de ★ lui donnez-vous?", "Combien de ★ lui donnez-vous?"),
        ("### ★ Qui?", "Qui?"),
        ("### Qui? {#qui} ★", "Qui?"),
        ("### Qui? {#qui", "Qui?"),
        ("### Qui? ★★", "Qui?"),
    ],
)
def test_a_heading_with_a_slip_still_has_its_words(heading: str, title: str) -> None:
    bank = read_bank((HEAD + heading + "\n").encode(), "essai.md").bank
    assert bank is not None
    assert str(list(bank.questions)[-1].wording) == title
