"""When one more repetition is offered: where going on leaves a section repeated on demand behind (R18)."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.banks.model import Section
from persona_tui.interview.conductor import Interview
from persona_tui.interview.moving import following
from persona_tui.interview.path import Path
from persona_tui.interview.repetitions.identity import parted


@dataclass(frozen=True, slots=True)
class OneMore:
    """A section of which one more repetition may be asked for."""

    section: str
    """Its id in the bank."""
    there: int
    """How many there are."""


def repeatable(interview: Interview) -> tuple[OneMore, ...]:
    """The sections of which one more may be asked for now, in document order."""
    sections = (item for item in interview.bank.repeated if interview.bank.section(item) is not None)
    return tuple(
        OneMore(section, len(interview.repetitions(section)))
        for section in sections
        if interview.can_repeat(section)
    )


def passed_by_next(interview: Interview) -> OneMore | None:
    """The first section that going on from here leaves behind, and of which one more may be asked for."""
    offered = repeatable(interview)
    if not offered:
        return None
    path = interview.path
    here = path.position(interview.current)
    there = path.position(following(path, interview.read, interview.current))
    last = _last_places(path)
    if here is None:
        return None
    return next(
        (
            one
            for one in offered
            if here <= last[one.section] and (there is None or there > last[one.section])
        ),
        None,
    )


def _last_places(path: Path) -> dict[str, int]:
    """By the bank's id of a section, where its last question stands, all repetitions counted in."""
    last: dict[str, int] = {}
    for at, item in enumerate(path.items):
        section = item.id if isinstance(item, Section) else item.section
        if section:
            last[parted(section)[0]] = at
    return last


def taken_away(interview: Interview, item: str) -> str:
    """The repetition on demand that an item stands in, where it may be taken away.

    Args:
        interview: the interview as it stands.
        item: the id of a section or question.

    Returns:
        The id of the repeated section in that repetition; empty where there is none, or the bank asks for as
        many as there are.
    """
    path = interview.path
    found = path.item(item)
    if found is None:
        return ""
    bears = found.id if isinstance(found, Section) else found.section or ""
    section, key = parted(bears)
    template = interview.bank.section(section)
    how = template.repetition if template else None
    if not key or how is None or how.over or not path.on(bears):
        return ""
    least = int(how.times.least or 0) if how.times else 0
    return bears if len(interview.repetitions(section)) > least else ""
