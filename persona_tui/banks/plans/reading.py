"""Reading a test plan: Markdown in, cases and steps out, all that is out of place said (bank format §9)."""

from __future__ import annotations

import re

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.markdown.nodes import Code, Heading, Html, Items, ListItem, Node, Text
from persona_tui.banks.outline.lookalikes import check_code, check_html, check_strays
from persona_tui.banks.plans.expectations import expectation_of, is_expectation
from persona_tui.banks.plans.plan import Case, PlanReading, Said, Step
from persona_tui.banks.report import Report
from persona_tui.banks.source.decoding import decoded, lines_of
from persona_tui.banks.source.front_matter import without_front_matter
from persona_tui.banks.source.passage import Passage
from persona_tui.text.clean import clean_line

_STEP = re.compile(r"(?P<name>[^:\[]+?(?:\[.*?\])?)[ \t\u00a0\u202f]*:")
_SHORT = re.compile(r"(?:★|\(\*\))$")
_LINES = (
    ("heading-nbsp", re.compile(r"#{1,6}[\u00a0\u202f]")),
    ("heading-space", re.compile(r"#{1,6}[^#\s]")),
    ("heading-indent", re.compile(r"#{1,6}[ \t]")),
    ("dash-nbsp", re.compile(r"[-*+][\u00a0\u202f]")),
    ("plan-dash", re.compile(r"(?:[-*+•–—·▪◦‣].*|(?:attendu|expect)[ \u00a0\u202f]*):", re.IGNORECASE)),
)
"""What a line of prose must not look like, by the variant of E121 that says so."""


def read_plan(data: bytes) -> PlanReading:
    """Read a test plan from the bytes of its file.

    Args:
        data: the whole file; any bytes at all.

    Returns:
        Its cases and its diagnostics. Nothing is raised, whatever the bytes.
    """
    from persona_tui.banks.markdown.blocks import document

    report = Report()
    text = decoded(data, report)
    lines = lines_of(text, report) if text is not None else None
    if lines is None:
        return PlanReading((), report.diagnostics())
    reader = _Reader(report)
    for node in document(without_front_matter(lines, report), report).nodes:
        reader.take(node)
    return PlanReading(reader.cases(), report.diagnostics())


class _Reader:
    """Takes the blocks of a plan one after the other."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._cases: list[Case] = []
        self._heading: Heading | None = None
        self._steps: list[Step] = []
        self._items = 0

    def take(self, node: Node) -> None:
        """Take one block of the first level."""
        match node:
            case Heading():
                self._begin(node)
            case Items():
                self._list(node)
            case Text():
                self._prose(node)
            case Code():
                check_code(node, self._report)
            case Html():
                check_html(node, self._report)
            case _:
                pass  # a quote, a table or a rule is a word to the reader, like prose

    def cases(self) -> tuple[Case, ...]:
        """All the cases, the last one ended."""
        self._end()
        if not self._cases:
            self._report.add("E115", _START, "plan")
        return tuple(self._cases)

    def _begin(self, heading: Heading) -> None:
        if heading.underlined:
            self._report.add("E121", heading.span, "underline")
        elif heading.level > 1:
            self._report.add("E121", heading.span, "plan-heading", found=heading.passage.text)
        elif not heading.passage.without_comments():
            self._report.add("E121", heading.span, "plan-title")
        self._end()
        self._heading = heading

    def _end(self) -> None:
        if self._heading is None:
            return
        if not self._items:
            self._report.add("E115", self._heading.span, "plan-case", found=self._heading.passage.text)
        title = self._heading.passage.without_comments()
        short = _SHORT.search(title.text)
        shown = title.part(0, short.start()) if short else title
        self._cases.append(
            Case(clean_line(shown.text), self._heading.span, short is not None, tuple(self._steps))
        )
        self._heading, self._steps, self._items = None, [], 0

    def _list(self, items: Items) -> None:
        if items.ordered:
            self._report.add("E121", items.span, "plan-numbered")
        elif self._heading is None:
            self._report.add("E121", items.span, "plan-no-case")
        self._items += len(items.items)
        for item in items.items:
            step = self._step(item)
            if step is not None:
                self._steps.append(step)

    def _step(self, item: ListItem) -> Step | None:
        first = item.nodes[0] if item.nodes else None
        if not isinstance(first, Text):
            span = Span(item.line, 1, item.line, 1) if first is None else _span_of(first)
            self._report.add("E121", span, "plan-empty")
            return None
        check_strays(first, self._report)
        passage = first.passage.without_comments()
        match = _STEP.match(passage.text)
        if match is None:
            self._report.add("E121", first.passage.span(), "plan-step", found=passage.text)
            return None
        name, rest = passage.part(0, match.end("name")), passage.part(match.end())
        expects = is_expectation(name.text)
        paragraphs = self._paragraphs(item.nodes[1:], expects)
        if expects:
            return expectation_of(name, rest, self._report)
        if not rest and not paragraphs:
            self._report.add("E117", name.span(), "plan-empty", found=name.text)
            return None
        return Said(name, (rest, *paragraphs))

    def _paragraphs(self, nodes: list[Node], expects: bool) -> list[Passage]:
        """What is indented under a step: further paragraphs of an answer, and comments."""
        paragraphs: list[Passage] = []
        for node in nodes:
            if isinstance(node, Text) and not expects:
                check_strays(node, self._report)
                paragraphs.append(node.passage)
            elif isinstance(node, Html):
                check_html(node, self._report)
            else:
                self._report.add("E121", _span_of(node), "plan-under")
        return paragraphs

    def _prose(self, node: Text) -> None:
        for line in node.passage.lines():
            for variant, pattern in _LINES:
                if pattern.match(line.text):
                    self._report.add("E121", line.span(), variant, found=line.text)
                    break


_START = Span(1, 1, 1, 1)


def _span_of(node: Node) -> Span:
    return node.passage.span() if isinstance(node, Text) else node.span
