"""The graph as a Mermaid flowchart: sections as subgraphs, decisions as diamonds, choices on the edges."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from persona_tui.banks.flow.deciding import asking
from persona_tui.banks.flow.escaping import label, node_id
from persona_tui.banks.flow.graph import Decision, Edge, Graph, Node, Terminal, Way, graph
from persona_tui.banks.model import Bank, Direction, Question, Section
from persona_tui.banks.telling.naming import title_of
from persona_tui.banks.telling.sentences import Sentences
from persona_tui.banks.telling.wording import shortened, shown
from persona_tui.text.language import Translator

LONGEST = 60
"""How many characters of a wording a node shows."""
SHORT = 40
"""How many of a choice's label an edge shows."""


def flow_mermaid(bank: Bank, tr: Translator) -> str:
    """The ways through a bank as a flowchart.

    Args:
        bank: a bank without errors.
        tr: the language of the words.

    Returns:
        `flowchart TD`: valid whatever the bank's texts hold, the same for the same bank.
    """
    return "\n".join(_Drawing(bank, tr).lines()) + "\n"


class _Drawing:
    def __init__(self, bank: Bank, tr: Translator) -> None:
        self._bank = bank
        self._tr = tr
        self._sentences = Sentences(bank, tr)

    def lines(self) -> Iterator[str]:
        drawn: Graph = graph(self._bank)
        yield "flowchart TD"
        first, *others = drawn.nodes[""]
        yield f"    {self._node(first)}"
        for section in self._bank.sections:
            yield f"    subgraph {node_id('s', section.id)}[{label(self._section(section))}]"
            yield from (f"        {self._node(node)}" for node in drawn.nodes[section.id])
            yield "    end"
        yield from (f"    {self._node(node)}" for node in others)
        yield from (f"    {self._edge(edge)}" for edge in drawn.edges)

    def _node(self, node: Node) -> str:
        name = _name(node)
        match node:
            case Terminal():
                return f"{name}([{label(self._terminal(node))}])"
            case Decision():
                asked = asking(node.gate, self._bank, self._tr)
                opened, closed = ("{", "}") if asked.simple else ("{{", "}}")
                return f"{name}{opened}{label(asked.text)}{closed}"
            case Section():
                return f"{name}[{label(self._section(node))}]"
            case Question():
                text = label(self._question(node))
                if node.is_statement:
                    return f"{name}[/{text}/]"
                return f"{name}[[{text}]]" if node.is_computed else f"{name}[{text}]"
            case _:
                assert_never(node)

    def _edge(self, edge: Edge) -> str:
        source, target = _name(edge.source), _name(edge.target)
        said = self._said(edge)
        arrow = "-.->" if edge.way is Way.OPENS else "-->"
        return f"{source} {arrow}|{label(said)}| {target}" if said else f"{source} {arrow} {target}"

    def _said(self, edge: Edge) -> str:
        """What stands on an edge."""
        tr = self._tr
        match edge.way:
            case Way.CHOSEN | Way.OPENS:
                return shortened(shown(edge.choice.wording), SHORT) if edge.choice else ""
            case Way.HOLDS | Way.FAILS:
                assert isinstance(edge.source, Decision)
                asked = asking(edge.source.gate, self._bank, tr)
                return asked.holds if edge.way is Way.HOLDS else asked.fails
            case Way.NEXT:
                return tr("otherwise") if _jumps(edge.source) else ""
            case _:
                assert_never(edge.way)

    def _terminal(self, node: Terminal) -> str:
        tr = self._tr
        return tr("End of the interview") if node.end else tr("Start of the interview")

    def _section(self, section: Section) -> str:
        return self._titled(shortened(title_of(section), LONGEST), section)

    def _question(self, question: Question) -> str:
        return self._titled(shortened(title_of(question), LONGEST), question)

    def _titled(self, title: str, item: Section | Question) -> str:
        star = " ★" if item.essential else ""
        each = f" · {self._sentences.repetition(item.repetition)}" if item.repetition else ""
        return f"{title}{star}{each}"


def _jumps(node: Node) -> bool:
    """Whether a choice of the node skips what follows."""
    return isinstance(node, Question) and any(
        choice.arrow is not None and choice.arrow.direction is not Direction.OPENS for choice in node.choices
    )


def _name(node: Node) -> str:
    match node:
        case Terminal(end=end):
            return "stop" if end else "start"
        case Decision(item=item, jump=jump):
            if jump is None:
                return node_id("if", item.id)
            question, choice = jump
            return f"{node_id('via', question.id)}{node_id('TO', choice.id)}"
        case Section():
            return node_id("e", node.id)
        case Question():
            return node_id("q", node.id)
        case _:
            assert_never(node)
