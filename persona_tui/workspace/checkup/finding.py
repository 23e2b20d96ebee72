"""One thing that was looked at, and how it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from persona_tui.text.language import Translator


class State(StrEnum):
    """How it stands."""

    FINE = "ok"
    NOTE = "note"
    """Nothing is wrong, and it is good to know."""
    PROBLEM = "problem"
    DAMAGE = "damage"
    """Something that was said cannot be read."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What there is to say of one thing."""

    check: str
    """What was looked at, for tools: ``permissions``, ``locks``, …"""
    state: State
    text: str
    """A message of the catalogue, with fields."""
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    remedy: str = ""
    """A message of the catalogue: what to do."""
    paths: tuple[Path, ...] = ()
    """The files and folders that it is about."""

    def sentence(self, tr: Translator) -> str:
        """What there is to say, in words."""
        return tr(self.text).format(**self.values)

    def advice(self, tr: Translator) -> str:
        """What to do, in words."""
        return tr(self.remedy).format(**self.values) if self.remedy else ""
