"""The outline of a bank while it is read: what was written and where, before names are resolved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from persona_tui.banks.answer_types import AnswerType
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.ids import key
from persona_tui.banks.markdown.nodes import Cells
from persona_tui.banks.model import Direction
from persona_tui.banks.prose import Block, Wording
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.source.passage import Passage


class Brackets(Enum):
    """The two kinds of boxes."""

    ONE = "( )"
    SEVERAL = "[ ]"


class Settings:
    """The settings of one thing, in the order of the text."""

    __slots__ = ("_all", "_first")

    def __init__(self) -> None:
        self._all: list[Setting] = []
        self._first: dict[Keyword, Setting] = {}

    def add(self, setting: Setting) -> None:
        """Take one more in."""
        self._all.append(setting)
        self._first.setdefault(setting.keyword, setting)

    def first(self, keyword: Keyword) -> Setting | None:
        """The first one of that keyword."""
        return self._first.get(keyword)

    def every(self, keyword: Keyword) -> list[Setting]:
        """All those of that keyword."""
        if keyword not in self._first:
            return []
        return [setting for setting in self._all if setting.keyword is keyword]

    def __iter__(self) -> Iterator[Setting]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


@dataclass(slots=True, eq=False)
class Setting:
    """``- Word : value``."""

    keyword: Keyword
    name: Passage
    """The word as written."""
    value: Passage
    under: Settings = field(default_factory=Settings)
    """For a probe, its own settings."""


@dataclass(slots=True, eq=False)
class Box:
    """``- ( ) text`` before its suffixes are read."""

    brackets: Brackets
    mark: Span
    text: Passage
    under: Settings = field(default_factory=Settings)


@dataclass(slots=True)
class Target:
    """An arrow as written, its target not looked up yet."""

    direction: Direction
    span: Span
    target: Passage | None = None
    title: Passage | None = None


@dataclass(slots=True, eq=False)
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
    under: Settings = field(default_factory=Settings)


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


@dataclass(slots=True, eq=False)
class BareTable:
    """A table of a header alone: a grid where rows may be added, else help like any full table."""

    cells: Cells
    help: list[Block]


@dataclass(slots=True, eq=False)
class Entry:
    """A heading, with all that stands under it; two are the same only if they are one."""

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
    settings: Settings = field(default_factory=Settings)
    boxes: list[Box] = field(default_factory=list)
    help: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    grid: Cells | None = None
    """A table with an empty cell."""
    bare_table: BareTable | None = None
    """The first table of a header alone."""
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
    origin: Entry | None = None
    """For items of an earlier answer, the question whose choices or items they first are."""
    _by_id: dict[str, Option] = field(default_factory=dict)

    @property
    def is_section(self) -> bool:
        """Whether it is a section."""
        return self.level == 2

    def setting(self, keyword: Keyword) -> Setting | None:
        """Its setting of that keyword, the first one of several."""
        return self.settings.first(keyword)

    def table_to_fill(self) -> Cells | None:
        """Its table to fill in, where rows may be added: a header is enough, and is no help any more."""
        if self.grid is not None or self.bare_table is None:
            return self.grid
        shown = {id(block) for block in self.bare_table.help}
        self.help = [block for block in self.help if id(block) not in shown]
        return self.bare_table.cells

    @property
    def offered(self) -> list[Option]:
        """The choices that its answer takes: its own, or those of the question whose items it offers."""
        return self.origin.options if self.origin is not None else self.options

    def option(self, choice: str) -> Option | None:
        """The choice of that id among those it offers, once all of them have theirs."""
        if self.origin is not None:
            return self.origin.option(choice)
        if len(self._by_id) != len(self.options):
            self._by_id = {key(option.id): option for option in self.options}
        return self._by_id.get(key(choice))


@dataclass(slots=True)
class Outline:
    """A whole bank while it is read."""

    title: Passage | None = None
    title_span: Span = field(default_factory=lambda: Span(1, 1, 1, 1))
    settings: Settings = field(default_factory=Settings)
    intro: list[Block] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    """Sections and questions in document order."""
    waivers: list[tuple[int, frozenset[str]]] = field(default_factory=list)
    """The line that each comment waives warnings on, and their codes."""
