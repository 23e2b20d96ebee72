"""Repeated sections on a page: their titles with the name of the repetition, said once (R19)."""

from __future__ import annotations

from persona_tui.banks.model import Section
from persona_tui.export.document import Place, Prose, said
from persona_tui.export.phrasing import phrased, section_title
from persona_tui.interview.record import Record
from persona_tui.interview.repetition_names import name_of
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.repetitions.unfolding import ITS_ITEM, ITS_NAME


def repeated(section: Section | None) -> bool:
    """Whether a section of a path is one repetition among others."""
    return section is not None and section.repetition is not None and bool(parted(section.id)[1])


def names_itself(section: Section) -> bool:
    """Whether the title of a repeated section already says of what it is the repetition."""
    return any(pipe.name.endswith((ITS_NAME, ITS_ITEM)) for pipe in section.title.pipes())


def titled_once(record: Record, section: Section, place: Place) -> Prose:
    """A section's title with the name of its repetition, unless the title says it."""
    if names_itself(section):
        return phrased(section.title, record, place)
    return section_title(record, section, place)


def repetition_name(record: Record, section: Section, place: Place) -> Prose:
    """The name of a repetition alone."""
    return said(name_of(record.path, section.id, record.fill, record.facing), place)
