"""Where a bank and its parts come from, and what stands beside it (bank format §3, §4)."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.prose import Block, Wording


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a section or question comes from, and its tags."""

    sources: tuple[Wording, ...] = ()
    licence: str = ""
    keywords: tuple[str, ...] = ()


NO_PROVENANCE = Provenance()


@dataclass(frozen=True, slots=True)
class Lineage:
    """The bank that this one is a remix of (``Remix de``)."""

    title: str
    version: str
    authors: str
    licence: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Named:
    """Something outside the bank that it names."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a glossary."""

    name: str
    meaning: tuple[Block, ...]
