"""What names mean in a bank, and what each place may name: earlier things only (R4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice, takewhile

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.ids import key
from persona_tui.banks.outline.sketch import Entry, Option
from persona_tui.banks.reading import Via
from persona_tui.banks.report import Report
from persona_tui.banks.resolving.measures import Measures


class Unfit(Exception):
    """Something names or compares what it cannot; said in the report already."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place of the text that names a section, a question or a choice."""

    via: Via
    by: Entry
    named: Entry
    option: Option | None
    span: Span


@dataclass(frozen=True, slots=True)
class Asker:
    """Who names something."""

    entry: Entry
    own: bool = False
    """Whether its own question may be named: in a probe, a check, a rejection."""
    choices_of: tuple[Entry, ...] = ()
    """The questions whose choices a bare word may be, nearest first."""

    @property
    def limit(self) -> int:
        """The first place in the document that it may not name."""
        return self.entry.place + (1 if self.own else 0)


@dataclass(slots=True)
class Scope:
    """Every name of a bank, and every mention of one."""

    report: Report
    entries: list[Entry]
    by_key: dict[str, Entry]
    measures: Measures = field(default_factory=Measures)
    mentions: list[Mention] = field(default_factory=list)

    def find(self, name: str) -> Entry | None:
        """The section or question of that id."""
        return self.by_key.get(key(name))

    def mention(self, via: Via, by: Entry, named: Entry, span: Span, option: Option | None = None) -> None:
        """Note that something was named."""
        self.mentions.append(Mention(via, by, named, option, span))

    def earlier(self, asker: Asker) -> Iterable[str]:
        """The ids that a place may name, for a suggestion."""
        return (entry.id for entry in islice(self.entries, asker.limit) if not entry.is_section)

    def inside(self, repeated: Entry) -> Iterable[str]:
        """The ids of the questions of a repetition, for a suggestion."""
        after = takewhile(lambda one: one.repeated is repeated, islice(self.entries, repeated.place, None))
        return (entry.id for entry in after if not entry.is_section)

    def may_name(self, asker: Asker, entry: Entry) -> bool:
        """Whether something stands earlier, or is the place's own question where that is allowed."""
        return entry.place < asker.limit

    def same_repetition(self, asker: Asker, entry: Entry) -> bool:
        """Whether a name means one answer there: outside any repetition, or inside the same one (R18)."""
        return entry.repeated is None or entry.repeated is asker.entry.repeated

    def hidden(self, span: Span, entry: Entry) -> None:
        """Report a plain name that reaches into a repetition (E109).

        Args:
            span: the name as written.
            entry: the question inside the repetition.
        """
        assert entry.repeated is not None
        facts: dict[str, str | int] = {
            "found": entry.id,
            "repeated": entry.repeated.id,
            "line": entry.repeated.span.line,
        }
        self.report.add("E109", span, "" if entry.repeated is not entry else "question", **facts)
