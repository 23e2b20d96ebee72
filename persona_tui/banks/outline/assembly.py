"""From blocks to the outline: which heading each block stands under, and as what (bank format §2)."""

from __future__ import annotations

import re

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.markdown.nodes import Cells, Document, Heading, Html, Items, Node, Quote, Rule, Text
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.outline.grids import check_cells, is_grid
from persona_tui.banks.outline.headings import heading_parts
from persona_tui.banks.outline.lists import ListReader
from persona_tui.banks.outline.prose_blocks import Prose
from persona_tui.banks.outline.sketch import BareTable, Entry, Outline
from persona_tui.banks.outline.waivers import Waivers
from persona_tui.banks.report import Report
from persona_tui.banks.settings.keywords import Place
from persona_tui.banks.source.passage import Passage

_ENDED = re.compile(r"[.?!…:»)\]\"”]$")
_SUFFIX = re.compile(r"(?:\{#[^{}]*\}|★|\(\*\))$")


def outline(document: Document, words: Words, report: Report) -> Outline:
    """Sort a document's blocks under their headings.

    Args:
        document: the bank's blocks.
        words: reads its inline Markdown.
        report: gets what looks like structure and is not, and what stands where it cannot.

    Returns:
        The outline, ids and types and conditions still as written.
    """
    return _Assembly(document, words, report).outline


class _Assembly:
    """Walks the top-level blocks once."""

    def __init__(self, document: Document, words: Words, report: Report) -> None:
        self.outline = Outline()
        self._words = words
        self._report = report
        self._waivers = Waivers(document.lines)
        self._prose = Prose(words, report)
        self._lists = ListReader(report, self._waivers)
        self._chain: dict[int, Entry] = {}
        self._entry: Entry | None = None
        self._early: list[Node] = []
        self._walk(document.nodes)
        self.outline.waivers = self._waivers.waived

    def _walk(self, nodes: list[Node]) -> None:
        previous: Heading | None = None
        for node in nodes:
            if isinstance(node, Heading):
                previous = node if self._is_heading(node) else None
            else:
                if not (previous and isinstance(node, Text) and self._breaks(previous, node)):
                    self._block(node)
                previous = None
        if self.outline.title is not None:
            for node in self._early:
                self._report.add("E121", _passage(node).span(), "before-title")

    def _is_heading(self, node: Heading) -> bool:
        """Take a heading in. A setext one is an error, read on as a heading only where a title is missing."""
        if node.underlined:
            span = node.span
            underline = Span(span.end_line, 1, span.end_line, span.end_column)
            self._report.add("E121", underline, "underline", found=node.passage.text)
            if node.level > 1 or self.outline.title is not None or self.outline.entries:
                self._block(Text(node.passage))
                return False
        self._heading(node)
        return True

    def _breaks(self, heading: Heading, text: Text) -> bool:
        """Whether the paragraph glued to a heading is its second line."""
        passage = text.passage
        if passage.line != heading.span.line + 1:
            return False
        first = passage.lines()[0]
        ended = _ENDED.search(heading.passage.text) or _SUFFIX.search(heading.passage.text)
        if _SUFFIX.search(first.text) or (not ended and first.text[:1].islower()):
            self._report.add("E121", first.span(), "broken-heading", found=first.text)
            return True
        return False

    def _heading(self, node: Heading) -> None:
        parts = heading_parts(node.passage, self._report)
        if node.level == 1:
            self._title(node, parts.text, decorated=parts.given is not None or parts.essential)
            return
        if not parts.text:
            self._report.add("E121", node.span, "empty-heading")
        level = node.level
        parent = self._chain.get(level - 1) if level > 3 else None
        if level > 3 and parent is None:
            self._report.add("E121", node.span, "skipped", found="#" * level, above="#" * (level - 1))
            parent = next(
                (self._chain[above] for above in range(level - 1, 2, -1) if above in self._chain), None
            )
        entry = Entry(
            level,
            self._words.wording(parts.text),
            node.span,
            parts.text,
            parts.given,
            parts.essential,
            self._chain.get(2) if level > 2 else None,
            parent,
            len(self.outline.entries),
        )
        for deeper in range(level, 7):
            self._chain.pop(deeper, None)
        self._chain[level] = entry
        self.outline.entries.append(entry)
        self._entry = entry

    def _title(self, node: Heading, text: Passage, decorated: bool) -> None:
        if self.outline.title is not None:
            self._report.add("E121", node.span, "second-title", line=self.outline.title_span.line)
            return
        if not text:
            self._report.add("E121", node.span, "empty-heading")
            return
        if self.outline.entries:
            self._report.add("E121", node.span, "late-title")
            self._entry = None
        if decorated:
            end = node.passage.part(len(text.text))
            self._report.add("E121", end.span(), "title-suffix", found=end.text)
        self.outline.title = text
        self.outline.title_span = node.span

    def _block(self, node: Node) -> None:
        if isinstance(node, Html):
            self._waivers.note(node)
        entry = self._entry
        if entry is None:
            self._bank_block(node)
            return
        match node:
            case Items():
                place = Place.SECTION if entry.is_section else Place.QUESTION
                boxes = None if entry.is_section else entry.boxes
                if not self._lists.read(node, place, entry.settings, boxes):
                    entry.help.extend(self._prose.block(node))
            case Quote():
                entry.notes.extend(self._prose.block(node))
            case Cells() if not entry.is_section and (is_grid(node) or not node.rows):
                self._table(entry, node)
            case Cells() if is_grid(node):
                self._report.add("E121", node.span, "grid-place")
            case _:
                entry.help.extend(self._prose.block(node))

    def _table(self, entry: Entry, node: Cells) -> None:
        """A table to fill in; one of a header alone is, where the answer type lets rows be added."""
        if not node.rows:
            shown = self._prose.block(node)
            entry.help.extend(shown)
            entry.bare_table = entry.bare_table or BareTable(node, shown)
            return
        check_cells(node, self._report)
        if entry.grid is not None:
            self._report.add("E121", node.span, "second-grid", line=entry.grid.span.line)
        else:
            entry.grid = node

    def _bank_block(self, node: Node) -> None:
        outline = self.outline
        if outline.title is None and not isinstance(node, Html | Rule):
            self._early.append(node)
        match node:
            case Items() if self._lists.read(node, Place.BANK, outline.settings, None):
                return
            case Cells() if is_grid(node):
                self._report.add("E121", node.span, "grid-place")
            case _:
                outline.intro.extend(self._prose.block(node))


def _passage(node: Node) -> Passage:
    if isinstance(node, Text):
        return node.passage
    return Passage("", node.span.line, node.span.column)
