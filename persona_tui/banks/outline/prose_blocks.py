"""Help, introductions and notes: blocks as front ends show them."""

from __future__ import annotations

from persona_tui.banks.markdown.nodes import Cells, Code, Heading, Html, Items, Node, Quote, Rule, Text
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.outline.grids import check_cells
from persona_tui.banks.outline.lookalikes import check_code, check_html, check_strays, check_text
from persona_tui.banks.prose import Block, Listing, Paragraph, Run, Table, Verbatim, Wording
from persona_tui.banks.report import Report
from persona_tui.text.clean import clean


class Prose:
    """Turns blocks of help into data; what looks like structure in them is reported."""

    def __init__(self, words: Words, report: Report) -> None:
        self._words = words
        self._report = report

    def block(self, node: Node) -> list[Block]:
        """One block of help, of an introduction or of notes.

        Args:
            node: a block that is no settings and no boxes.

        Returns:
            What is shown; comments and rules show nothing.
        """
        if isinstance(node, Text) and not check_text(node, self._report):
            return [Paragraph(Wording((Run(clean(node.passage.text)),)))]
        return self._block(node)

    def _inside(self, nodes: list[Node]) -> list[Block]:
        """What stands in a list or a quote, which is all help, whatever it looks like."""
        return [block for node in nodes for block in self._block(node)]

    def _block(self, node: Node) -> list[Block]:
        match node:
            case Text():
                check_strays(node, self._report)
                return [Paragraph(self._words.wording(node.passage))]
            case Items():
                items = tuple(tuple(self._inside(item.nodes)) for item in node.items)
                return [Listing(items, node.ordered)]
            case Cells():
                check_cells(node, self._report)
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
                return self._inside(node.nodes)
            case Heading():
                self._report.add("E121", node.passage.span(), "nested-heading")
                return [Paragraph(self._words.wording(node.passage))]
            case Rule():
                return []
