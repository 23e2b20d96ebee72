"""Every document is clean under a linter of Markdown."""

from __future__ import annotations

from persona_tui.export.charts import Bar, bar_chart
from persona_tui.export.document import (
    Block,
    Fence,
    Heading,
    Item,
    Link,
    Listing,
    Paragraph,
    Quotation,
    Table,
    words,
)
from persona_tui.export.markdown import write
from persona_tui.text.language import translator
from tests.export.linting import problems


def test_blocks_of_every_kind_stand_clean_beside_each_other() -> None:
    item = Item(words("un"), lead=words("Note :"), items=(Item(words("sous")),))
    blocks: list[Block] = [
        Paragraph((*words("voir "), Link("la licence", "https://exemple.org")), lead=words("Note :")),
        Listing((item, item)),
        Listing((item, item)),
        Listing((item, item), ordered=True),
        Quotation(words("dit\n\nencore"), words("E01")),
        Table((words("a"), words("b")), ((words("c"), ()),)),
        bar_chart("Profil", [Bar("a", 1, 2)], 1, 5, translator("fr")),
        Fence("text", (words("``` a"),)),
    ]
    page = [Heading(1, words("Titre")), *blocks, Heading(2, words("Sous-titre")), *reversed(blocks)]
    assert problems(write(page)) == []


def test_the_linter_sees_what_is_wrong() -> None:
    found = " ".join(problems("## Titre\n\n#### Saut\n- a\n\n\n<b>x</b>\n"))
    for rule in ("MD041", "MD001", "MD022", "MD032", "MD012", "MD033"):
        assert rule in found
