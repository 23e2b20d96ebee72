"""The HTML fragment: what the Markdown says, in tags that a rich-text editor takes, and nothing that acts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from html.parser import HTMLParser

import nh3
import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt

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
    said,
    words,
)
from persona_tui.export.html import fragment
from persona_tui.export.kinds import Document
from persona_tui.export.markdown import write
from persona_tui.interview.record import Record
from tests.counts import examples
from tests.export.contexts import ANSWERS, BLOCKS, HERE, LINES, Context, fenced, harmless, page
from tests.export.documents import OF_AN_INTERVIEW
from tests.export.making import blocks_of
from tests.personas.sessions import WHOLE as WHOLE_INTERVIEW
from tests.personas.sessions import example as interviewed_example
from tests.personas.sessions import interviewed

READER = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False}).enable("table")
CONTEXTS: dict[str, Context] = BLOCKS | LINES | {"fence": fenced}

TAGS = {*(f"h{level}" for level in range(1, 7)), "p", "ul", "ol", "li", "blockquote", "strong", "a", "br"}
TAGS |= {"table", "thead", "tbody", "tr", "th", "td", "pre", "code"}
STRICT = nh3.Cleaner(
    tags=TAGS,
    attributes={"a": {"href"}},
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
    clean_content_tags=set(),
)
"""A sanitiser that knows our tags, the address of a link, and nothing else."""

WHOLE: list[Block] = [
    Heading(1, words("Fiche & « guide »")),
    Paragraph((*words("voir "), Link("la <licence>", "https://exemple.org/?a=1&b=2"), *words(" fin"))),
    Paragraph(said("un\ndeux\n\ntrois", HERE), lead=words("Note :")),
    Listing((Item(words("un"), items=(Item(words("sous")),)), Item(words("deux")))),
    Listing((Item(words("un")), Item(words("deux"))), ordered=True),
    Quotation(said("dit\u00a0: « oui »", HERE), words("E01")),
    Table((words("a"), words("b|c")), ((words("d"), ()), (words("<e>"), words("f\ng")))),
    Table((words("seule"),), ()),
]


def html(blocks: Sequence[Block]) -> str:
    return "".join(fragment(blocks))


class _Seen(HTMLParser):
    """What a browser makes of a fragment."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(f"{tag} {attrs}")
        self.text += "\n" if tag == "br" else ""

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def seen(fragment_of_it: str) -> tuple[list[str], str]:
    reader = _Seen()
    reader.feed(fragment_of_it)
    reader.close()
    return reader.tags, reader.text


def test_the_fragment_is_what_a_reader_makes_of_the_markdown() -> None:
    assert html(WHOLE) == READER.render(write(WHOLE)).replace("&quot;", '"')


@pytest.mark.parametrize("document", OF_AN_INTERVIEW)
@pytest.mark.parametrize(
    "record", [interviewed(WHOLE_INTERVIEW), interviewed_example("noyau")], ids=["all", "example"]
)
def test_each_document_is_what_a_reader_makes_of_its_markdown(document: Document, record: Record) -> None:
    blocks = blocks_of(document, [record])
    assert html(blocks) == READER.render(write(blocks)).replace("&quot;", '"')


def test_a_fence_is_code_as_it_stands_whatever_draws_it() -> None:
    blocks = [Fence("mermaid", (words("xychart-beta"), words("  bar [1, 2] <&>"), ()))]
    assert html(blocks) == "<pre><code>xychart-beta\n  bar [1, 2] &lt;&amp;&gt;\n\n</code></pre>\n"


def test_what_says_nothing_leaves_no_tag() -> None:
    assert html([]) == ""
    assert html([Paragraph(()), Listing((Item(()),)), Listing((Item((), items=(Item(()),)),))]) == ""


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//exemple.org", "page.md", ""]
)
def test_a_link_that_leads_to_no_page_of_the_web_is_its_words(address: str) -> None:
    assert html([Paragraph((Link("ici", address),))]) == "<p>ici</p>\n"


@given(text=ANSWERS)
@example(text="<script>alert(1)</script><img src=x onerror=alert(1)>")
@example(text="</p></li></pre></code><iframe>&lt;b&gt; &amp;lt; \u00a0")
@settings(max_examples=examples(20_000))
def test_an_answer_is_text_and_a_strict_sanitiser_finds_nothing_to_take_out(text: str) -> None:
    for name, context in CONTEXTS.items():
        written = html(page(context(text)))
        assert STRICT.clean(written).replace("&nbsp;", "\u00a0") == written, name
        without = "mot" if name in LINES or name == "fence" else harmless(text)
        tags, told = seen(written)
        assert tags == tags_around(name, without), name
        assert unseen(text) in unseen(told), name


@lru_cache(maxsize=4096)
def tags_around(name: str, text: str) -> list[str]:
    """The tags of a page with a harmless text in a context."""
    return seen(html(page(CONTEXTS[name](text))))[0]


def unseen(text: str) -> str:
    """The text without its blanks, which no browser shows as they were typed."""
    return "".join(text.split())
