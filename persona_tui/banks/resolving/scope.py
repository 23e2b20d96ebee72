"""What names mean in a bank, and what each place may name: earlier things only (R4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, auto

from persona_tui.banks.conditions.syntax import Function, Name
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.ids import key
from persona_tui.banks.outline.sketch import Entry, Option
from persona_tui.banks.report import Report


class Unfit(Exception):
    """Something names or compares what it cannot; said in the report already."""


class Via(Enum):
    """What names something."""

    CONDITION = auto()
    ARROW = auto()
    PIPE = auto()


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
    """Whether its own question may be named: in a probe."""
    choices_of: tuple[Entry, ...] = ()
    """The questions whose choices a bare word may be, nearest first."""


@dataclass(slots=True)
class Scope:
    """Every name of a bank, and every mention of one."""

    report: Report
    entries: list[Entry]
    by_key: dict[str, Entry]
    scores: set[str] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)

    def find(self, name: str) -> Entry | None:
        """The section or question of that id."""
        return self.by_key.get(key(name))

    def mention(self, via: Via, by: Entry, named: Entry, span: Span, option: Option | None = None) -> None:
        """Note that something was named."""
        self.mentions.append(Mention(via, by, named, option, span))

    def earlier(self, asker: Asker) -> Iterable[str]:
        """The ids that a place may name, for a suggestion."""
        most = asker.entry.place + (1 if asker.own else 0)
        return (entry.id for entry in self.entries[:most] if not entry.is_section)

    def may_name(self, asker: Asker, entry: Entry) -> bool:
        """Whether something stands earlier, or is the place's own question where that is allowed."""
        return entry.place < asker.entry.place or (asker.own and entry is asker.entry)

    def question(self, asker: Asker, name: Name, also: Iterable[str] = ()) -> Entry:
        """The question that a condition names.

        Args:
            asker: who names it.
            name: the name as written.
            also: other words that would have been right there, for a suggestion.

        Returns:
            A question that stands earlier.

        Raises:
            Unfit: after an E103, an E104, an E108 for a section, or an E123 for what repetitions, scores and
                dimensions need.
        """
        if (
            name.dotted
            or name.function in (Function.MEAN, Function.UNKNOWNS)
            or key(name.text) in self.scores
        ):
            variant = "repetition" if name.dotted else "scores"
            self.report.add("E123", name.function_span or name.span, variant, found=name.text)
            raise Unfit
        entry = self.find(name.text)
        if entry is None:
            nearest = self.report.nearest(name.text, (*self.earlier(asker), *also))
            self.report.add("E103", name.span, "near" if nearest else "", found=name.text, nearest=nearest)
            raise Unfit
        if entry.is_section:
            self.report.add("E108", name.span, "section", found=name.text)
            raise Unfit
        if not self.may_name(asker, entry):
            variant = "own" if entry is asker.entry else ""
            self.report.add("E104", name.span, variant, found=name.text, line=entry.span.line)
            raise Unfit
        return entry
