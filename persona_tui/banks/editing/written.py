"""Where the ids and settings of a bank are written: what the model does not keep and an edit needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from persona_tui.banks.answers.cases import parted
from persona_tui.banks.choices.suffixes import suffixes
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.source import Source
from persona_tui.banks.markdown.blocks import document
from persona_tui.banks.markdown.nodes import Code, Items, Node, Quote
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.outline.assembly import outline
from persona_tui.banks.outline.headings import id_at_end
from persona_tui.banks.outline.sketch import Box, Entry, Setting
from persona_tui.banks.report import Report
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.source.front_matter import without_front_matter
from persona_tui.banks.source.passage import Passage

Place = tuple[int, int]
"""A line and a column, from 1."""

_STAR = re.compile(r"[ \t\u00a0\u202f]*(?:★|\(\*\))")
_SPECIFY = re.compile(r"[ \t\u00a0\u202f]*:?[ \t\u00a0\u202f]*_{2,}")


class Kind(Enum):
    """What can bear an id."""

    HEADING = auto()
    BOX = auto()
    RESULT = auto()
    """Of a case of a computed question."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something that has an id, as it is written."""

    at: Span
    """The place by which the model knows it."""
    given: Span | None
    """The id between ``{#`` and ``}``."""
    place: Place
    """Where ``{#id}`` goes when it is not given: after the text, ``★`` and ``: ____``, before all else."""
    end: Place
    """After the last word of the heading, or of the choice with its suffixes; comments may follow."""
    settings: tuple[Setting, ...]
    kind: Kind = Kind.HEADING
    first_box: Span | None = None
    """Of a heading, the mark of its first choice."""


@dataclass(frozen=True, slots=True)
class Written:
    """A bank as it is written."""

    source: Source
    settings: tuple[Setting, ...]
    """Of the bank itself."""
    title: Span
    named: tuple[Named, ...]
    """Each heading, then its choices, in the order of the text."""
    verbatim: frozenset[int]
    """The lines of code blocks."""

    def find(self, at: Span) -> Named | None:
        """What stands at a place that the model tells."""
        return next((named for named in self.named if named.at == at), None)


def written(data: bytes) -> Written:
    """Read where things are written.

    Args:
        data: the bytes of a bank.

    Raises:
        NotText: it is not UTF-8.
    """
    source = Source(data)
    report = Report()
    lines = without_front_matter(list(source.lines), report)
    blocks = document(lines, report)
    sketch = outline(blocks, Words(blocks.definitions, report), report)
    named: list[Named] = []
    for entry in sketch.entries:
        named.append(_heading(entry, source))
        named += (_box(box) for box in entry.boxes)
        named += (_result(setting) for setting in entry.settings if setting.keyword is Keyword.CASE)
    code = frozenset(_code(blocks.nodes))
    return Written(source, tuple(sketch.settings), sketch.title_span, tuple(named), code)


def _code(nodes: list[Node]) -> Iterator[int]:
    for node in nodes:
        match node:
            case Code(span=span):
                yield from range(span.line, span.end_line + 1)
            case Quote(nodes=inside):
                yield from _code(inside)
            case Items(items=items):
                for item in items:
                    yield from _code(item.nodes)
            case _:
                pass


def _heading(entry: Entry, source: Source) -> Named:
    line, column = _after(entry.heading)
    behind = source.lines[line - 1][column - 1 :]
    if entry.essential and (star := _STAR.match(behind)):
        column += star.end()
    given = entry.given.span() if entry.given else None
    end = (given.end_line, given.end_column + 1) if given else (line, column)
    first_box = entry.boxes[0].mark if entry.boxes else None
    return Named(entry.span, given, (line, column), end, tuple(entry.settings), first_box=first_box)


def _box(box: Box) -> Named:
    read = suffixes(box.text, Report())
    after = len(read.text.text)
    if specify := _SPECIFY.match(box.text.text, after):
        after = specify.end()
    given = read.given.span() if read.given else None
    return Named(box.mark, given, _after(box.text, after), _after(box.text), tuple(box.under), Kind.BOX)


def _result(setting: Setting) -> Named:
    _, result = parted(setting.value)
    text, given = id_at_end(result.without_comments(), Report())
    inside = given.span() if given else None
    return Named(text.span(), inside, _after(text), _after(result), (), Kind.RESULT)


def _after(passage: Passage, offset: int | None = None) -> Place:
    """The place just after a passage, or after its first characters."""
    last = len(passage.text) if offset is None else offset
    if last == 0:
        return passage.line, passage.column
    line, column = passage.place(last - 1)
    return line, column + 1
