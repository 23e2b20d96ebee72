"""What a document of sessions is made of, and under which terms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from persona_tui.banks.model import Bank
from persona_tui.export.licences import Licence
from persona_tui.export.met import Met, meet
from persona_tui.interview.record import Record
from persona_tui.personas.sheet import Sheet, draw
from persona_tui.text.language import Translator

if TYPE_CHECKING:
    from persona_tui.personas.portrait.portrait import Portrait
    from persona_tui.personas.synthesis.synthesis import Synthesis


class Records(Protocol):
    """Sessions, in the order in which they are told.

    They may be gone through several times, and may be read anew each time: whoever does so keeps none of
    them, so that a thousand take no more room than one.
    """

    def __iter__(self) -> Iterator[Record]: ...

    def __len__(self) -> int: ...


def looked_at(records: Records) -> tuple[Met, ...]:
    """Each of some sessions, in short; none is kept."""
    return tuple(meet(record) for record in records)


@dataclass(frozen=True)
class Making:
    """The matter of a document."""

    records: Records
    tr: Translator
    """The bank's language."""
    licence: Licence | None
    """The page's own; `None` when nothing states one."""
    without_gate: bool = False
    charts: bool = False
    """Whether charts are drawn in Mermaid too."""
    known: tuple[Met, ...] = ()
    """What a first look at the sessions gave; they are looked at when asked for otherwise."""

    @cached_property
    def met(self) -> tuple[Met, ...]:
        """Each session, in short."""
        return self.known or looked_at(self.records)

    @cached_property
    def sheet(self) -> Sheet:
        """The persona sheet that the sessions make."""
        return draw(self.records)

    @cached_property
    def portrait(self) -> Portrait | None:
        """The portrait of the community that the self-assessments make; `None` without dimensions."""
        from persona_tui.personas.portrait.portrait import draw as draw_portrait

        return draw_portrait(self.records)

    @cached_property
    def synthesis(self) -> Synthesis:
        """What the interviews said, gathered."""
        from persona_tui.personas.synthesis.synthesis import gather

        return gather(self.records)

    @property
    def codes(self) -> tuple[str, ...]:
        """The people met, each once."""
        return tuple(dict.fromkeys(met.code for met in self.met))

    @property
    def people(self) -> int:
        """How many people the sessions are of: each code once, each session without one for itself."""
        return len({met.code for met in self.met if met.code}) + sum(not met.code for met in self.met)

    @property
    def banks(self) -> tuple[Bank, ...]:
        """The banks used, each version once."""
        return tuple({met.bank.sha256: met.bank for met in self.met}.values())

    @property
    def bank(self) -> Bank:
        """The bank of the first session, whose language the document speaks."""
        return self.met[0].bank
