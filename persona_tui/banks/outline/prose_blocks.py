"""Help, introductions and notes: blocks as front ends show them."""

from __future__ import annotations

from persona_tui.banks.markdown.nodes import Cells, Code, Heading, Html, Items, Node, Quote, Rule, Text
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.outline.lookalikes import check_code, check_html, check_text
from persona_tui.banks.prose import Block, Listing, Paragraph, Run, Table, Verbatim, Wording
from persona_tui.banks.report import Report
from persona_tui.text.clean import clean


class Prose:
    """Turns blocks of help into data; what looks like structure in them is reported."""

    def __init__(self, words: Words, report: Report) -> None:
        self._words = words
        self._report = report

    def blocks(self, nodes: list[Node]) -> list[Block]:
        """Several blocks of help.

        Args:
            nodes: blocks that are no settings and no boxes.

        Returns:
            What is shown; comments and rules show nothing.
        """
        return [block for node in nodes for block in self.block(node)]

    def block(self, node: Node) -> list[Block]:
        """One block of help."""
        match node:
            case Text():
                check_text(node, self._report)
                return [Paragraph(self._words.wording(node.passage))]
            case Items():
                items = tuple(tuple(self.blocks(item.nodes)) for item in node.items)
                return [Listing(items, node.ordered)]
            case Cells():
                header = tuple(self._words.wording(cell) for cell in node.header)
                rows = tuple(tuple(self._words.wording(cell) for cell in row) for row in node.rows)
                return [Table(header, rows)]
            case Code():
                check_code(node, self._report)
                return [Verbatim(clean(node.text))]
            case Html():
                check_html(node, self._report)
                text = "\n".join(line.text for line in node.lines).strip()
                return [] if text.startswith("<!--") else [Paragraph(Wording((Run(clean(text)),)))]
            case Quote():
                return self.blocks(node.nodes)
            case Heading():
                self._report.add("E121", node.passage.span(), "nested-heading")
                return [Paragraph(self._words.wording(node.passage))]
            case Rule():
                return []
