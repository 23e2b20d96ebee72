"""What the gate finds in a page, as data; `export.messages` has the words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from persona_tui.export.document import Place


class Kind(StrEnum):
    """What was found."""

    EMAIL = "email"
    PHONE = "phone"
    POSTAL_CODE = "postal-code"
    HANDLE = "handle"
    NAME = "name"
    OWN_USE = "own-use"
    """Quoting was not permitted: the page is for whoever leads the interviews."""
    CONSENT_MISSING = "consent-missing"
    """Participation or note taking was asked about, and no answer is kept."""
    ONE_SOURCE = "one-source"
    """The whole page rests on one person."""
    FEW_SOURCES = "few-sources"
    """Lines that rest on fewer than three people."""
    SUBGROUP_KEPT = "subgroup-kept"
    """Results that stay here: those of fewer than five people."""
    PRIVATE = "private"
    """A private answer stays here."""
    QUOTE_NOT_PERMITTED = "quote-not-permitted"
    QUOTE_TO_REWORD = "quote-to-reword"
    """Permitted in other words only."""
    QUOTE_TO_REREAD = "quote-to-reread"
    """Permitted once the person has read it again."""
    OFF_PATH = "off-path"
    """An answer that is kept and no longer on the path (R6, R7)."""
    DRAFT = "draft"
    """Something typed and not kept as an answer."""
    UNFINISHED = "unfinished"
    """The interview goes on, or was closed with something missing."""


BLOCKING = frozenset({Kind.EMAIL, Kind.PHONE, Kind.POSTAL_CODE, Kind.HANDLE, Kind.NAME})


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the gate found, and where."""

    kind: Kind
    where: Place
    excerpt: str = ""
    """A few words around it, what was found masked whole; empty when the words must not be shown."""
    count: int = 1
    """How many, where several of one place are told as one."""

    @property
    def blocking(self) -> bool:
        """Whether it holds the page back until someone has looked."""
        return self.kind in BLOCKING
