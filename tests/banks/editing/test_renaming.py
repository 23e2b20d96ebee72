"""What a rename writes: every mention, the id itself, the former id; and what it refuses."""

from __future__ import annotations

import difflib

import pytest

from persona_tui.banks import read_bank
from persona_tui.banks.editing.errors import (
    EditingError,
    Hidden,
    NotWritten,
    OtherModel,
    Unfit,
    UnfitName,
    UnknownName,
    Unreadable,
)
from persona_tui.banks.editing.renaming import rename
from tests.banks.editing.samples import RICH

HEAD = "# T\n\n- Licence : CC-BY-4.0\n- Usage : conception\n\n"


def changed(text: str, old: str, new: str = "neuf") -> list[str]:
    """The lines that a rename writes anew."""
    made = rename("b.md", text.encode(), old, new)
    lines = difflib.ndiff(text.splitlines(), made.after.decode().splitlines())
    return [line[2:] for line in lines if line.startswith("+ ")]


def renamed(text: str, old: str, new: str = "neuf") -> str:
    """What stands under :data:`HEAD` after a rename."""
    made = rename("b.md", (HEAD + text).encode(), old, new)
    return made.after.decode().removeprefix(HEAD)


@pytest.mark.parametrize(
    ("old", "lines"),
    [
        ("refus", ["- ( ) Non {#non} → ouvre [Refus](#neuf)", "## Refus {#neuf}", "", "- Alias : refus"]),
        (
            "participer",
            [
                "### Acceptez-vous? ★ {#neuf}",
                "- Alias : participer",
                "Une aide glissée sous le titre, {neuf}.",
                "> Note : {neuf|rien}.",
            ],
        ),
        (
            "lien",
            [
                "Bonjour; [voir le lien](#neuf).",
                "### Quelle phrase? ★ {#neuf}",
                "- Alias : lien",
                "- Si : neuf parmi (actif, noyau)",
                "- Vérifier : combien ≤ 100 sinon « C'est beaucoup, {neuf}! »",
                "- Cas : engagement ≥ 3 et neuf ≠ ancien → Pilier {#pilier}",
            ],
        ),
        (
            "lien.ancien",
            [
                "- ( ) Ancien {#neuf} -> va à [Outils](#outils)",
                "  - Alias : ancien",
                "- Si : neuf ou nouveau",
                "- Cas : engagement ≥ 3 et lien ≠ neuf → Pilier {#pilier}",
            ],
        ),
        ("lien.nouveau", ["- ( ) Arrivée {#neuf}", "  - Alias : nouveau", "- Si : ancien ou neuf"]),
        (
            "outils",
            [
                "- ( ) Ancien {#ancien} -> va à [Outils](#neuf)",
                "### Outils {#neuf}",
                "- Alias : outils",
                "- Relance : Pourquoi {neuf}?",
                "- Réponse : un de neuf",
                "- Si : compte(neuf) > 1",
                "- Réponse : groupes de detail, neuf",
                "- Pour chaque : neuf",
            ],
        ),
        (
            "outils.forum",
            ["- [ ] Forum {#neuf}", "  - Alias : forum", "  - Si : neuf", "- Si : lequel = neuf"],
        ),
        (
            "combien",
            [
                "#### Combien? {#neuf} <!-- {#combien} -->",
                "- Vérifier : neuf ≤ 100 sinon « C'est beaucoup, {lien}! »",
                "- Refuser si : neuf > 150 : « Trop. »",
                "- Alias : combien",
                "- Cas : neuf > 3 → Un autre",
            ],
        ),
        (
            "par-outil",
            [
                "## Pour chaque outil {#neuf}",
                "- Alias : par-outil",
                "- Si : compte(neuf.aisance-outil) ≥ 1 et neuf.aisance-outil contient 2",
            ],
        ),
        (
            "engagement",
            [
                "- ( ) Actif {#actif} (+2 neuf)",
                "- ( ) Noyau (+3 neuf) {#noyau}",
                "- Score : +valeur neuf",
                "- Cas : neuf ≥ 3 et lien ≠ ancien → Pilier {#pilier}",
                "- Si : neuf > 1",
            ],
        ),
        ("dimension:dim-un", ["- Dimension : neuf", "- Si : moyenne(neuf) ≤ 3"]),
        ("dim-un", ["## Dimension une {#neuf}", "- Alias : dim-un"]),
        (
            "profil.un-autre",
            ["- Cas : combien > 3 → Un autre {#neuf} <!-- {#un-autre} -->", "- Si : profil = neuf"],
        ),
    ],
)
def test_every_mention_follows_and_nothing_else(old: str, lines: list[str]) -> None:
    assert changed(RICH, old) == lines


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("### Q {#q}\n\n- Si : r = 1\n", "### Q {#neuf}\n\n- Si : r = 1\n- Alias : q\n"),
        ("### Q {#q}\n\nAide.\n", "### Q {#neuf}\n\n- Alias : q\n\nAide.\n"),
        ("### Q {#q}\nAide.\n", "### Q {#neuf}\n- Alias : q\n\nAide.\n"),
        ("### Q {#q}\n\n- un\n- deux\n", "### Q {#neuf}\n\n* Alias : q\n\n- un\n- deux\n"),
        ("### Q {#q}\n", "### Q {#neuf}\n\n- Alias : q\n"),
        ("### Q {#q}", "### Q {#neuf}\n\n- Alias : q"),
        ("### Q {#q}\n\n- Alias : a\n", "### Q {#neuf}\n\n- Alias : a, q\n"),
        ("### Q {#q}\n\n* Alias: a, b <!-- c -->\n", "### Q {#neuf}\n\n* Alias: a, b, q <!-- c -->\n"),
        ("### Q {#q}\n\n- ( ) A\n- ( ) B\n", "### Q {#neuf}\n\n- Alias : q\n- ( ) A\n- ( ) B\n"),
        (
            "### Q {#q}\n\n* Relance : R\n  * Tu : S\n",
            "### Q {#neuf}\n\n* Alias : q\n* Relance : R\n  * Tu : S\n",
        ),
        (
            "### Q {#q}\n\n<!-- accepte A208 : oui -->\n- Minutes : 3\n",
            "### Q {#neuf}\n\n<!-- accepte A208 : oui -->\n- Minutes : 3\n- Alias : q\n",
        ),
        ("### Q ★ {#q} ##\n\n-   Minutes : 3", "### Q ★ {#neuf} ##\n\n-   Minutes : 3\n-   Alias : q"),
    ],
)
def test_the_former_id_goes_where_it_does_no_harm(text: str, after: str) -> None:
    before = "### R? {#r}\n\n- Réponse : nombre\n\n"
    assert renamed(before + text, "q") == before + after
    assert renamed(before + after, "neuf", "q") == before + text


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("- ( ) A {#a}\n- ( ) B\n", "- ( ) A {#neuf}\n  - Alias : a\n- ( ) B\n"),
        ("- ( ) A {#a}\n  - Tu : b\n- ( ) B\n", "- ( ) A {#neuf}\n  - Tu : b\n  - Alias : a\n- ( ) B\n"),
        ("-\t( ) A {#a}\n-\t( ) B\n", "-\t( ) A {#neuf}\n    - Alias : a\n-\t( ) B\n"),
        (
            "- ( ) B\n- ( ) A\n  suite → fin",
            "- ( ) B\n- ( ) A\n  suite {#neuf} → fin <!-- {#a-suite} -->\n  - Alias : a-suite",
        ),
        ("- [ ] A (seul)\n- [ ] B\n", "- [ ] A {#neuf} (seul) <!-- {#a} -->\n  - Alias : a\n- [ ] B\n"),
    ],
)
def test_the_former_id_of_a_choice_is_indented_under_it(text: str, after: str) -> None:
    head = "### Q {#q}\n\n"
    old = "a-suite" if "suite" in text else "a"
    assert renamed(head + text, f"q.{old}") == head + after
    assert renamed(head + after, "q.neuf", old) == head + text


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize(
    "old", ["accueil", "participer", "participer.oui", "lien", "lien.nouveau", "lien-cdp", "b1"]
)
def test_new_lines_end_as_the_file_s_do(old: str, end: str) -> None:
    made = rename("riche.md", RICH.replace("\n", end).encode(), old, "neuf").after.decode()
    assert made.count(end) > RICH.count("\n")
    assert not {"\r", "\n"} & set(made.replace(end, ""))


def test_a_chain_of_renames_is_undone_step_by_step() -> None:
    texts = ["### Foo\n\n- Minutes : 3\n"]
    for old, new in (("foo", "a"), ("a", "b"), ("b", "c")):
        texts.append(renamed(texts[-1], old, new))
    assert texts[-1] == "### Foo {#c} <!-- {#foo} -->\n\n- Minutes : 3\n- Alias : foo, a, b\n"
    for old, new in (("c", "b"), ("b", "a"), ("a", "foo")):
        assert renamed(texts.pop(), old, new) == texts[-1]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("### Q {#q}\n\n- Alias : a, neuf, b\n", "### Q {#neuf}\n\n- Alias : a, q, b\n"),
        ("### Q {#q}\n\n-  alias:   neuf  \n", "### Q {#neuf}\n\n-  alias:   q  \n"),
        ("### Q {#q}\n\n- Alias : neuf\n- Minutes : 3\n", "### Q {#neuf}\n\n- Alias : q\n- Minutes : 3\n"),
    ],
)
def test_a_former_id_that_no_rename_left_so_changes_places(text: str, after: str) -> None:
    assert renamed(text, "q") == after
    assert renamed(after, "neuf", "q") == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{LIEN}", "{NEUF}"),
        ("{Lien}", "{Neuf}"),
        ("[x](#lien)", "[x](#neuf)"),
        ("`[x](#lien)`", "`[x](#lien)`"),
    ],
)
def test_a_mention_keeps_the_form_it_is_written_in(before: str, after: str) -> None:
    text = f"### L {{#lien}}\n\n- Minutes : 1\n\n### Q\n\nAide {before}.\n"
    assert renamed(text, "lien").endswith(f"Aide {after}.\n")
    assert renamed(renamed(text, "lien"), "neuf", "lien") == text


def test_a_percent_sign_in_an_arrow_is_understood() -> None:
    text = "### Q {#q}\n\n- ( ) A → ouvre [É](#%C3%A9)\n- ( ) B\n\n### É {#é}\n\n- Minutes : 1\n"
    assert "(#%C3%AA)" in renamed(text, "é", "ê")
    assert renamed(renamed(text, "é", "ê"), "ê", "é") == text


def test_a_link_in_a_code_block_is_left_alone() -> None:
    text = "Voir [x](#q).\n\n    [y](#q)\n\n### Q {#q}\n\n- Minutes : 1\n"
    assert renamed(text, "q").startswith("Voir [x](#neuf).\n\n    [y](#q)\n")


def test_a_link_that_leads_to_the_new_id_already_is_not_mixed_up() -> None:
    text = "Voir [x](#q) et [y](#neuf).\n\n### Q {#q}\n\n- Minutes : 1\n"
    assert "[x](#q) et [y](#neuf)" in renamed(text, "q")
    assert renamed(renamed(text, "q"), "neuf", "q") == text


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("lien", "2x", Unfit.SHAPE),
        ("lien", "a.b", Unfit.SHAPE),
        ("lien", "", Unfit.SHAPE),
        ("lien", "a b", Unfit.SHAPE),
        ("lien", "sinon", Unfit.RESERVED),
        ("lien", "Date", Unfit.RESERVED),
        ("lien", "LIEN", Unfit.SAME),
        ("lien", "outils", Unfit.TAKEN),
        ("lien", "Accueil", Unfit.TAKEN),
        ("lien", "combien", Unfit.TAKEN),
        ("lien", "engagement", Unfit.TAKEN),
        ("engagement", "lien", Unfit.TAKEN),
        ("engagement", "dim-un", Unfit.TAKEN),
        ("lien.actif", "Noyau", Unfit.TAKEN),
        ("lien.actif", "outils.x", Unfit.DOTTED),
        ("participer.non", "nul", Unfit.MEANING),
        ("participer.oui", "non", Unfit.MEANING),
    ],
)
def test_an_id_that_cannot_be_given_is_refused(old: str, new: str, why: Unfit) -> None:
    with pytest.raises(UnfitName) as refused:
        rename("riche.md", RICH.encode(), old, new)
    assert refused.value.why is why


@pytest.mark.parametrize(
    ("old", "new"),
    [("lien.actif", "sinon"), ("lien.actif", "lien.x"), ("participer.oui", "daccord"), ("lien", "été")],
)
def test_an_id_that_can_be_given_is_not(old: str, new: str) -> None:
    assert rename("riche.md", RICH.encode(), old, new).edits


def test_a_former_id_of_something_else_is_kept_for_it() -> None:
    text = HEAD + "### Q {#q}\n\n- Alias : ancien\n\n### R {#r}\n"
    with pytest.raises(UnfitName) as refused:
        rename("b.md", text.encode(), "r", "ancien")
    assert (refused.value.why, refused.value.detail) == (Unfit.FORMER, "6")


@pytest.mark.parametrize(
    ("wanted", "nearest"),
    [
        ("lein", "lien"),
        ("lien.actf", "lien.actif"),
        ("zzzzzz", ""),
        ("refus.oui", ""),
        ("engagemnt", "engagement"),
    ],
)
def test_an_unknown_id_is_told_with_the_nearest(wanted: str, nearest: str) -> None:
    with pytest.raises(UnknownName) as refused:
        rename("riche.md", RICH.encode(), wanted, "neuf")
    assert refused.value.nearest == nearest


def test_a_choice_that_nobody_wrote_cannot_be_renamed() -> None:
    text = HEAD + "### Q {#q}\n\n- Réponse : oui/non\n"
    with pytest.raises(NotWritten):
        rename("b.md", text.encode(), "q.oui", "neuf")


@pytest.mark.parametrize(
    "line",
    [
        "- Si : q == 2 et et",
        "- Sauf sy : q = 2",
        "- Vérifier : q > 2",
        "Aide { q }{q.x}",
        "- Minutes : q",
    ],
)
def test_a_mention_hidden_by_an_error_must_be_mended_first(line: str) -> None:
    text = HEAD + f"### Q {{#q}}\n\n- Réponse : nombre\n\n### R\n\n{line}\n"
    assert read_bank(text.encode(), "b.md").errors
    with pytest.raises(Hidden) as refused:
        rename("b.md", text.encode(), "q", "neuf")
    assert refused.value.findings


@pytest.mark.parametrize("line", ["- Couleur : q", "- Si : autre = 1", "## ###x q", "Le mot q."])
def test_an_error_that_hides_no_mention_is_no_obstacle(line: str) -> None:
    text = f"### Q {{#q}}\n\n- Réponse : nombre\n\n### R\n\n{line}\n"
    assert renamed(renamed(text, "q"), "neuf", "q") == text


def test_an_id_made_from_a_text_that_would_change_is_not_changed_in_silence() -> None:
    text = HEAD + "### Foo\n\n### Foo\n\n- Minutes : 1\n"
    with pytest.raises(OtherModel):
        rename("b.md", text.encode(), "foo", "neuf")
    assert renamed(text.removeprefix(HEAD), "foo-2").startswith("### Foo\n\n### Foo {#neuf}")


@pytest.mark.parametrize("data", [b"", b"caf\xe9", b"a\0b", "# T".encode("utf-16")])
def test_what_is_no_bank_is_refused_in_a_typed_way(data: bytes) -> None:
    with pytest.raises(EditingError) as refused:
        rename("b.md", data, "q", "neuf")
    assert isinstance(refused.value, Unreadable | UnknownName)
