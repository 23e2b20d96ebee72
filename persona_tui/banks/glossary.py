"""A glossary beside a bank: ``## Term`` and its paragraphs (``Lexique``, bank format §3)."""

from __future__ import annotations

from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.markdown.blocks import document
from persona_tui.banks.markdown.nodes import Heading
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.origins import Term
from persona_tui.banks.outline.assembly import outline
from persona_tui.banks.outline.prose_blocks import Prose
from persona_tui.banks.prose import Block
from persona_tui.banks.report import Report
from persona_tui.banks.source.decoding import decoded, lines_of
from persona_tui.banks.source.front_matter import without_front_matter
from persona_tui.text.clean import clean_line

_OF_ANY_TEXT = {"E116", "E121"}
"""The codes that hold of a text which has neither questions nor settings."""


def glossary(data: bytes) -> tuple[Term, ...]:
    """Read a glossary.

    Args:
        data: the file's bytes; any bytes at all.

    Returns:
        Its terms in the order of the file; what stands before the first ``##`` introduces it and is no term.
        Nothing is raised: a file that cannot be read has no terms.
    """
    report = Report()
    text = decoded(data, report)
    lines = lines_of(text, report) if text is not None else None
    if lines is None:
        return ()
    blocks = document(without_front_matter(lines, report), report)
    words = Words(blocks.definitions, report)
    prose = Prose(words, report)
    terms: list[tuple[str, list[Block]]] = []
    for node in blocks.nodes:
        if isinstance(node, Heading):
            if node.level == 2 and node.passage:
                terms.append((clean_line(str(words.wording(node.passage))), []))
        elif terms:
            terms[-1][1].extend(prose.block(node))
    return tuple(Term(name, tuple(meaning)) for name, meaning in terms)


def check_glossary(data: bytes) -> tuple[Diagnostic, ...]:
    """What is to be said of a glossary's own text: that it cannot be read, or that a heading is none."""
    report = Report()
    text = decoded(data, report)
    lines = lines_of(text, report) if text is not None else None
    if lines is not None:
        blocks = document(without_front_matter(lines, report), report)
        outline(blocks, Words(blocks.definitions, report), report)
    return tuple(found for found in report.diagnostics() if found.code in _OF_ANY_TEXT)
