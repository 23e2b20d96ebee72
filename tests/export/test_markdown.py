"""The writer: blocks that stay apart, and words that the gate cannot miss."""

from __future__ import annotations

from persona_tui.export.document import (
    Blank,
    Block,
    Fence,
    Heading,
    Item,
    Link,
    Listing,
    Paragraph,
    Place,
    Quotation,
    Table,
    said,
    said_in,
    words,
)
from persona_tui.export.markdown import write
from tests.export.reading_back import structure, texts

HERE = Place("E01")


def test_lists_in_a_row_stay_two_lists() -> None:
    for ordered in (False, True):
        row = [Listing((Item(words(text)),), ordered=ordered) for text in "abc"]
        opened = [token for token in structure(write(row)) if "list_open" in token]
        assert len(opened) == 3


def test_empty_items_and_empty_documents_leave_no_trace() -> None:
    assert write([]) == ""
    nothing = Item(())
    assert write([Listing((nothing, Item(words("a"), items=(nothing,))), ordered=True)]) == "1. a\n"


def test_long_answers_keep_their_lines_and_paragraphs() -> None:
    text = said("\n un\ndeux  \n\n\n trois", HERE)
    assert write([Paragraph(text)]) == "&#32;un\\\ndeux\n\n&#32;trois\n"
    assert write([Quotation(text, words("E01"))]) == "> &#32;un\\\n> deux\n>\n> &#32;trois\n>\n> E01\n"
    assert write([Listing((Item(text),))]) == "- &#32;un\\\n  deux\n\n  &#32;trois\n"


def test_all_that_people_said_is_seen_wherever_it_stands() -> None:
    def here(text: str) -> Item:
        return Item(said(f"{text} texte", HERE), lead=said(f"{text} amorce", HERE))

    blocks: list[Block] = [
        Heading(1, (*words("Titre "), *said("titre", HERE))),
        Paragraph(said("paragraphe", HERE), lead=said("son amorce", HERE)),
        Listing((here("un"), Item(words("x"), items=(here("deux"),)))),
        Quotation(said("citation", HERE), said("sa source", HERE)),
        Fence("text", (said("clôture", HERE),)),
    ]
    assert [one.text for block in blocks for one in said_in(block)] == [
        "titre",
        "son amorce",
        "paragraphe",
        "un amorce",
        "un texte",
        "deux amorce",
        "deux texte",
        "citation",
        "sa source",
        "clôture",
    ]


def test_lines_to_write_on_are_underscores_and_never_a_rule_or_emphasis() -> None:
    line = Blank(12)
    blocks: list[Block] = [
        Paragraph((line,)),
        Paragraph((line, line)),
        Paragraph((*words("de"), line, *words("à"), line, *words("heures"))),
        Paragraph((line,), lead=words("Code :")),
        Paragraph((*words("mot\n"), line, *words("\n"), line)),
        Listing((Item((line,)), Item((*words("Autre : "), line)), Item((line,), items=(Item((line,)),)))),
        Listing((Item((line,)), Item((line,))), ordered=True),
        Quotation((line,)),
        Table((words("a|b"), (line,)), (((line,), (*words("de"), line, *words("h"))), ((), (line, line)))),
    ]
    written = write(blocks)
    assert not {token.split()[0] for token in structure(written)} & {"hr", "em_open", "strong"}
    assert structure(written).count("strong_open strong False") == 1, "the lead, and nothing else"
    read = "|".join(" ".join(text.split()) for text in texts(written))
    rule = "_" * 12
    assert read == (
        f"{rule}|{rule} {rule}|de {rule} à {rule} heures|Code : {rule}|mot {rule} {rule}"
        f"|{rule}|Autre : {rule}|{rule}|{rule}|{rule}|{rule}|{rule}"
        f"|a|b|{rule}|{rule}|de {rule} h||{rule} {rule}"
    )


def test_words_keep_their_distance_from_a_link_wherever_it_stands() -> None:
    linked = (*words("voir "), Link("ici", "https://exemple.org"), *words(" et là"))
    blocks: list[Block] = [
        Heading(2, linked),
        Paragraph(linked, lead=linked),
        Listing((Item(linked),)),
        Quotation(linked),
        Table((linked,), ()),
    ]
    written = write(blocks)
    assert written.count("voir [ici](https://exemple.org) et là") == 6
    assert "**voir [ici](https://exemple.org) et là** voir" in written


def test_a_fence_is_longer_than_any_run_of_backticks_in_it() -> None:
    assert write([Fence("mermaid", (words("a"), (), words("  b")))]) == "```mermaid\na\n\n  b\n```\n"
    for text in ("```", "x ```` y", "~~~\n`````"):
        written = write([Paragraph(words("avant")), Fence("", (words(text),)), Paragraph(words("après"))])
        assert texts(written) == ["avant", f"{text}\n", "après"]
