from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.content import Content

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.prose import Listing, Paragraph, Pipe, Run, Table, Verbatim, Wording
from persona_tui.text.clean import clean
from persona_tui.tui.display import cut, joined, plain, prose, wording
from tests.counts import examples
from tests.tui.seen import HOSTILE

SPAN = Span(1, 1, 1, 1)


def line(text: str) -> Wording:
    return Wording((Run(text),))


def unfilled(pipe: Pipe) -> str:
    return f"<{pipe.name}>"


def styles(content: Content) -> list[tuple[str, str]]:
    return [(content.plain[span.start : span.end], str(span.style)) for span in content.spans]


@pytest.mark.parametrize("text", [HOSTILE, "[b]gras[/b]", "[/]", "\\[", "[Q1]", "a[b", "{x}", "$text-muted"])
def test_every_character_of_peoples_words_is_shown(text: str) -> None:
    assert plain(text).plain == text
    assert plain(text, "bold").plain == text
    assert joined("a", plain(text), "b").plain == f"a{text}b"


@settings(max_examples=examples(2000))
@given(st.text())
def test_any_text_is_shown_as_it_is_once_cleaned(text: str) -> None:
    assert plain(text).plain == clean(text)
    assert "\x1b" not in plain(text).plain


def test_nothing_drives_the_terminal() -> None:
    assert plain("a\x1b]52;c;eA==\x07b\x9b31m\u202ec").plain == "a]52;c;eA==b31mc"


def test_a_wording_keeps_its_emphasis_and_fills_its_pipes_with_plain_text() -> None:
    words = Wording(
        (Run("Dit "), Run("bien", strong=True), Run(" à ", emphasis=True), Pipe("code", None, SPAN))
    )
    content = wording(words, lambda _: "[b]E01[/b]")
    assert content.plain == "Dit bien à [b]E01[/b]"
    assert styles(content) == [("bien", "bold"), (" à ", "italic")]


def test_prose_tells_paragraphs_lists_tables_and_verbatims() -> None:
    blocks = (
        Paragraph(line("Un [sic].")),
        Listing(
            ((Paragraph(line("a")),), (Paragraph(line("b")), Listing(((Paragraph(line("c")),),), False))),
            True,
        ),
        Table((line("Nom"), line("Sens")), ((line("x"), line("1 [/]")),)),
        Verbatim("tel [b]quel[/b]"),
    )
    assert prose(blocks, unfilled).plain == (
        "Un [sic].\n\n1. a\n2. b\n   • c\n\nNom │ Sens\nx   │ 1 [/]\n\ntel [b]quel[/b]"
    )


def test_a_table_too_wide_for_the_screen_is_told_row_by_row() -> None:
    table = Table((line("Nom"), line("Sens")), ((line("x"), line("long " * 30)),))
    assert prose((table,), unfilled).plain.startswith("• Nom\u00a0: x; Sens\u00a0: long")


def test_a_link_shows_its_address() -> None:
    assert (
        wording(Wording((Run("ici", link="https://exemple.ca"),)), unfilled).plain
        == "ici (https://exemple.ca)"
    )


@pytest.mark.parametrize(("text", "shown"), [("abc", "abc  "), ("abcdef", "abcd…"), ("漢字漢字", "漢字…")])
def test_a_piece_is_cut_to_its_column(text: str, shown: str) -> None:
    assert cut(plain(text), 5).plain == shown
    assert cut(plain(text), 5).cell_length == 5
