"""The outline of a bank while it is read: what was written and where, before names are resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from persona_tui.banks.answer_types import AnswerType
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.markdown.nodes import Cells
from persona_tui.banks.model import Direction
from persona_tui.banks.prose import Block, Wording
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.source.passage import Passage


class Brackets(Enum):
    """The two kinds of boxes."""

    ONE = "( )"
    SEVERAL = "[ ]"


@dataclass(slots=True)
class Setting:
    """``- Word : value``."""

    keyword: Keyword
    name: Passage
    """The word as written."""
    value: Passage
    under: list[Setting] = field(default_factory=list)
    """For a probe, its own settings."""


@dataclass(slots=True)
class Box:
    """``- ( ) text`` before its suffixes are read."""

    brackets: Brackets
    mark: Span
    text: Passage
    under: list[Setting] = field(default_factory=list)


@dataclass(slots=True)
class Target:
    """An arrow as written, its target not looked up yet."""

    direction: Direction
    span: Span
    target: Passage | None = None
    title: Passage | None = None


@dataclass(slots=True)
class Option:
    """A choice with its suffixes read."""

    wording: Wording
    span: Span
    id: str = ""
    given: Passage | None = None
    """The ``{#id}``, as written."""
    other: bool = False
    exclusive: Span | None = None
    arrow: Target | None = None
    points: list[Adding] = field(default_factory=list)
    under: list[Setting] = field(default_factory=list)


@dataclass(slots=True)
class Adding:
    """``(+2 name)`` or ``+value name``: what is added to which score."""

    value: float
    name: Passage


@dataclass(slots=True)
class CaseSketch:
    """``condition → result {#id}`` of a computed question; its result is the option of the same rank."""

    condition: Passage | None
    """`None` after ``sinon``."""


@dataclass(slots=True)
class Entry:
    """A heading, with all that stands under it."""

    level: int
    wording: Wording
    span: Span
    heading: Passage
    """The heading's text without its suffixes."""
    given: Passage | None
    essential: bool
    section: Entry | None = None
    parent: Entry | None = None
    """For a follow-up, the question above it."""
    place: int = 0
    """Its rank in the document."""
    settings: list[Setting] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    help: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    grid: Cells | None = None
    """A table with an empty cell."""
    bare_table: Cells | None = None
    """A table of a header alone, a grid where rows may be added."""
    id: str = ""
    repeated: Entry | None = None
    """What it is repeated with: itself, the question above it, or its section."""
    answer: AnswerType | None = None
    """`None` for sections, and for questions whose type could not be read."""
    options: list[Option] = field(default_factory=list)
    dimension: str | None = None
    """The id of the dimension that its answer counts for."""
    adding: list[Adding] = field(default_factory=list)
    """The scores that its numeric answer is added to."""
    cases: list[CaseSketch] = field(default_factory=list)

    @property
    def is_section(self) -> bool:
        """Whether it is a section."""
        return self.level == 2

    @property
    def repeats(self) -> bool:
        """Whether it bears ``Pour chaque`` or ``Répéter`` itself."""
        return any(setting.keyword in _REPEATING for setting in self.settings)

    def setting(self, keyword: Keyword) -> Setting | None:
        """Its setting of that keyword."""
        return next((setting for setting in self.settings if setting.keyword is keyword), None)


_REPEATING = (Keyword.FOR_EACH, Keyword.REPEAT)


@dataclass(slots=True)
class Outline:
    """A whole bank while it is read."""

    title: Passage | None = None
    title_span: Span = field(default_factory=lambda: Span(1, 1, 1, 1))
    settings: list[Setting] = field(default_factory=list)
    intro: list[Block] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    """Sections and questions in document order."""
    waivers: list[tuple[int, frozenset[str]]] = field(default_factory=list)
    """The line that each comment waives warnings on, and their codes."""
