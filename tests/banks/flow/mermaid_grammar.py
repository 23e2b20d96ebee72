"""A strict reader of the part of Mermaid that flowcharts are written in here; anything else is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

#: Keywords of Mermaid's flowcharts, in any case: none may be an id.
KEYWORDS = frozenset({"graph", "flowchart", "subgraph", "end", "style", "class", "click", "default", "call"})
SHAPES = {("[", "]"): "box", ("[/", "/]"): "read", ("[[", "]]"): "computed", ("([", "])"): "terminal"}
SHAPES |= {("{", "}"): "diamond", ("{{", "}}"): "hexagon"}

_ID = r"[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*"
# Between the quotation marks: no character that any of Mermaid's passes gives a meaning to.
_STRING = r'"(?P<text>(?:#[0-9]+;|[^"#;`<>&\[\]{}|\\%$*~^@_\n\r])+)"'
_SUBGRAPH = re.compile(rf"subgraph (?P<id>{_ID})\[{_STRING}\]")
_NODE = re.compile(rf"(?P<id>{_ID})(?P<open>[\[({{/]+){_STRING}(?P<close>[\])}}/]+)")
_EDGE = re.compile(rf"(?P<source>{_ID}) (?P<arrow>-->|-\.->)(?:\|{_STRING}\|)? (?P<target>{_ID})")
_ENTITY = re.compile("#([0-9]+);")


@dataclass
class Flowchart:
    """What a flowchart says."""

    nodes: dict[str, tuple[str, str]] = field(default_factory=dict)
    """The shape and the text of each."""
    inside: dict[str, str] = field(default_factory=dict)
    """The subgraph of each node; empty outside."""
    subgraphs: dict[str, str] = field(default_factory=dict)
    edges: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Source, arrow, text, target."""


def read(written: str) -> Flowchart:
    """Read a flowchart; whatever is not of the grammar fails the test."""
    assert written.endswith("\n")
    first, *lines = written[:-1].split("\n")
    assert first == "flowchart TD"
    chart, inside = Flowchart(), ""
    for line in lines:
        body = line.strip(" ")
        if found := _SUBGRAPH.fullmatch(body):
            assert not inside, "subgraphs are not nested"
            inside = named(found["id"])
            assert inside not in chart.subgraphs
            chart.subgraphs[inside] = decoded(found["text"])
        elif body == "end":
            assert inside
            inside = ""
        elif found := _EDGE.fullmatch(body):
            assert not inside
            text = decoded(found["text"]) if found["text"] else ""
            chart.edges.append((found["source"], found["arrow"], text, found["target"]))
        else:
            found = _NODE.fullmatch(body)
            assert found, f"not of the grammar: {line!r}"
            node = named(found["id"])
            assert node not in chart.nodes
            assert node not in chart.subgraphs
            chart.nodes[node] = (SHAPES[found["open"], found["close"]], decoded(found["text"]))
            chart.inside[node] = inside
    assert not inside, "a subgraph is not closed"
    for source, _, _, target in chart.edges:
        assert source in chart.nodes, "an edge from nowhere would make a node of its own"
        assert target in chart.nodes
    return chart


def named(name: str) -> str:
    assert name.lower() not in KEYWORDS
    return name


def decoded(text: str) -> str:
    """The text that Mermaid shows."""
    assert text.strip(), "an empty label"
    assert not re.match(r"\s*(?:\d+[.)]|[-+])(?:\s|$)", text), "Mermaid would read a list"
    return _ENTITY.sub(lambda found: chr(int(found[1])), text)
