"""The graph asks what the engine asks: walking it with the same answers gives the same questions."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks.flow.graph import END, START, Decision, Edge, Graph, Node, Way, graph
from persona_tui.banks.model import Bank, Direction, Question
from persona_tui.interview.answer import Answer
from persona_tui.interview.course import Course
from persona_tui.interview.path import Place
from persona_tui.interview.reviewing import offered_choices
from tests.counts import examples
from tests.interview.building import (
    NUMBER,
    ONE,
    TEXT,
    YES_NO,
    answers,
    bank,
    choice,
    equal,
    question,
    section,
    si,
)
from tests.interview.building import (
    given as agreed,
)
from tests.interview.naive import Naive
from tests.interview.random_banks import answer_to, banks


def walked(of: Bank, held: dict[str, Answer]) -> list[str]:
    """The questions that a walk through the graph meets."""
    drawn, naive = graph(of), Naive(of, held)
    places = [item.id for item in of.items]
    met: list[str] = []
    node: Node = START
    for _ in range(10 * len(of.items) + 10):
        if node is END:
            return met
        if isinstance(node, Question):
            met.append(node.id)
        node = next_of(node, drawn, naive, places)
    raise AssertionError("the walk does not end")


def next_of(node: Node, drawn: Graph, naive: Naive, places: list[str]) -> Node:
    ways = [edge for edge in drawn.edges if edge.source is node and edge.way is not Way.OPENS]
    if isinstance(node, Decision):
        gate = node.gate
        holds = all(naive.truth(one, len(places)) == {"T"} for one in gate.only_if)
        holds &= all(naive.truth(one, len(places)) != {"T"} for one in gate.unless)
        (edge,) = (edge for edge in ways if edge.way is (Way.HOLDS if holds else Way.FAILS))
        return edge.target
    taken = [edge for edge in ways if edge.condition and naive.truth(edge.condition, len(places)) == {"T"}]
    (otherwise,) = (edge for edge in ways if edge.way is Way.NEXT)
    return max(taken, key=lambda edge: far(edge, places), default=otherwise).target


def far(edge: Edge, places: list[str]) -> int:
    """How far a jump goes: of several taken at once, the furthest skips most (R16)."""
    assert edge.choice is not None
    assert edge.choice.arrow is not None
    arrow = edge.choice.arrow
    return len(places) if arrow.direction is Direction.END else places.index(arrow.target)


@given(of=banks(choice_gates=False), data=st.data())
@settings(max_examples=examples(1000))
def test_a_walk_through_the_graph_asks_what_an_interview_asks(of: Bank, data: st.DataObject) -> None:
    course, held = Course(of), dict[str, Answer]()
    path = course.path(held)
    while path.next is not None:
        asked = of.question(path.next)
        assert asked is not None
        offered = tuple(one.id for one in offered_choices(asked, path))
        held = {**held, asked.id: data.draw(answer_to(asked, offered))}
        path = course.path(held)
    met = [step.id for step in path.steps if step.place is Place.ASKED and of.question(step.id)]
    assert walked(of, held) == met


GATED = bank(
    question("q", ONE, choice("a", "to t"), choice("b", "end"), choice("c", "opens o")),
    question("yes", YES_NO),
    section("s", gate=si(agreed("yes"))),
    question("u", TEXT),
    question("t", TEXT),
    section("r"),
    question("o", NUMBER),
    question("below", TEXT, under="o", gate=si(equal("o", 3))),
    section("empty"),
)


def test_a_jump_into_a_gated_section_still_looks_at_its_gate() -> None:
    assert walked(GATED, answers(q="=b")) == ["q"]
    assert walked(GATED, answers(q="=c", yes=True, o=3)) == ["q", "yes", "u", "t", "o", "below"]
    assert walked(GATED, answers(q="=a")) == ["q"], "the section's gate fails, so its target is not asked"
    again = [node for node in graph(GATED).nodes[""] if isinstance(node, Decision) and node.jump]
    assert len(again) == 1


def test_a_choice_that_opens_points_at_what_it_opens() -> None:
    (opens,) = (edge for edge in graph(GATED).edges if edge.way is Way.OPENS)
    assert isinstance(opens.source, Question)
    assert isinstance(opens.target, Decision)
    assert (opens.source.id, opens.target.item.id) == ("q", "o")
