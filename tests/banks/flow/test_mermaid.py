"""Mermaid that is valid whatever a bank holds, the same for the same bank, its choices on the edges."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from persona_tui.banks import read_file
from persona_tui.banks.flow.escaping import label, node_id
from persona_tui.banks.flow.mermaid import flow_mermaid
from persona_tui.banks.library import Library
from persona_tui.banks.model import Bank, Item, Question
from persona_tui.banks.prose import Run, Wording
from persona_tui.text.clean import clean_line
from persona_tui.text.language import translator
from tests.banks.flow.mermaid_grammar import decoded, read
from tests.counts import examples
from tests.interview.building import (
    ONE,
    SEVERAL,
    STATEMENT,
    TEXT,
    YES_NO,
    bank,
    both,
    choice,
    contains,
    equal,
    question,
    sauf_si,
    section,
    si,
)
from tests.interview.building import (
    given as agreed,
)

FR, EN = translator("fr"), translator("en")
SHIPPED = Library(Path(__file__).parents[3] / "question_banks").paths()
HOSTILE = (
    *('"', '""', "`", '"`a`"', "#", "#quot;", "#35;", "&amp;", "<script>alert(1)</script>", "<br/>", "a|b"),
    *("end", "END", "subgraph x", "]", "])", "}}", "[sic]", "{a}", "-->", "-.->", "%%", "%%{init: {}}%%"),
    *("click a call b()", "style:#f00;", ":::c", "A & B", "1. un", "- un", "+ un", "1)", "* a *", "__a__"),
    *("\\", "$$x$$", "fa:fa-ban", "ﬂ°°35¶ß", "é\u00a0: à", "日本", "🧑‍🌾", ";", "@{shape: x}", "a\nb"),
)
hostile = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=5), max_size=4).map("".join).map(clean_line)

SMALL = bank(
    question("hello", STATEMENT),
    question("q", ONE, choice("a", "opens s"), choice("b", "to z"), choice("c", "end"), essential=True),
    question("several", SEVERAL, choice("d"), choice("e")),
    question("yes", YES_NO, choice("oui"), choice("non"), under="several", gate=si(contains("several", "d"))),
    section("s", gate=si(both(equal("q", "a"), agreed("yes")))),
    question("t", TEXT, gate=sauf_si(equal("q", "b"))),
    section("end_like", ends=True),
    question("z", TEXT),
    section("nothing"),
)


def test_choices_are_on_the_edges_and_sections_are_subgraphs() -> None:
    chart = read(flow_mermaid(SMALL, EN))
    assert chart.subgraphs == {
        "s_s": "Section s",
        "s_end_like": "Section end_like",
        "s_nothing": "Section nothing",
    }
    assert {node: inside for node, inside in chart.inside.items() if inside} == {
        "if_t": "s_s",
        "q_t": "s_s",
        "q_z": "s_end_like",
        "e_nothing": "s_nothing",
    }
    assert chart.nodes["q_q"] == ("box", "Question q? ★")
    assert chart.nodes["q_hello"][0] == "read"
    assert chart.nodes["if_yes"] == ("diamond", "Answer to “Question several?”")
    assert chart.nodes["if_s"][0] == "hexagon"
    edges = set(chart.edges)
    assert {
        ("start", "-->", "", "q_hello"),
        ("q_q", "-.->", "Choix a", "if_s"),
        ("q_q", "-->", "Choix b", "q_z"),
        ("q_q", "-->", "Choix c", "stop"),
        ("q_q", "-->", "otherwise", "q_several"),
        ("if_yes", "-->", "Choix d", "q_yes"),
        ("if_yes", "-->", "otherwise", "if_s"),
        ("if_s", "-->", "yes", "if_t"),
        ("if_s", "-->", "no", "q_z"),
        ("if_t", "-->", "otherwise", "q_t"),
        ("if_t", "-->", "Choix b", "q_z"),
        ("q_z", "-->", "", "stop"),
    } <= edges


def test_shipped_banks_are_drawn_whole_and_twice_the_same() -> None:
    assert SHIPPED
    for path in SHIPPED:
        of = read_file(path).bank
        if of is None:
            continue
        written = flow_mermaid(of, FR)
        chart = read(written)
        assert written == flow_mermaid(of, FR)
        assert {f"q_{item.id}" for item in of.questions} <= {
            name.replace("X2dX", "-") for name in chart.nodes
        }


def worded(of: Bank, texts: list[str]) -> Bank:
    """The bank with its wordings replaced, in turn."""
    turn = iter(texts * (4 * len(of.items)))

    def wording() -> Wording:
        return Wording((Run(next(turn)),))

    items: list[Item] = []
    for item in of.items:
        if isinstance(item, Question):
            choices = tuple(replace(one, wording=wording()) for one in item.choices)
            items.append(replace(item, wording=wording(), choices=choices))
        else:
            items.append(replace(item, title=wording()))
    return replace(of, items=tuple(items))


@given(st.lists(hostile, min_size=1, max_size=6))
@example(list(HOSTILE))
@settings(max_examples=examples(1000), deadline=None)
def test_no_text_changes_what_is_drawn(texts: list[str]) -> None:
    harmless, chart = read(flow_mermaid(SMALL, EN)), read(flow_mermaid(worded(SMALL, texts), EN))
    assert chart.nodes.keys() == harmless.nodes.keys()
    assert {node: shape for node, (shape, _) in chart.nodes.items()} == {
        node: shape for node, (shape, _) in harmless.nodes.items()
    }
    assert [edge[:2] + edge[3:] for edge in chart.edges] == [edge[:2] + edge[3:] for edge in harmless.edges]


@given(hostile)
def test_a_label_reads_back_as_its_text(text: str) -> None:
    written = label(text)
    assert written[0] == written[-1] == '"'
    assert decoded(written[1:-1]) == (text.strip() or "…")


ids = st.from_regex(r"[a-zéA-Zœ日][a-zé0-9_X-]{0,6}", fullmatch=True)


@given(ids, ids)
@example("a-b", "a_b")
@example("a--b", "aX2dXb")
@example("fin", "end")
def test_ids_are_stable_and_never_shared(one: str, other: str) -> None:
    of = bank(question(one), question(other + "x"))
    assert f"{node_id('q', one)}[" in flow_mermaid(of, FR)
    same = one.casefold() == other.casefold()
    assert (node_id("q", one) == node_id("q", other)) == same
    read(flow_mermaid(of, FR) if not same else flow_mermaid(bank(question(one)), FR))
