"""What the short version and self-assessment leave out, the naive way: until nothing more is needed (R31)."""

from __future__ import annotations

from persona_tui.banks.model import Bank, Choice, Direction, Item, Question, Section


def short_version(of: Bank) -> set[str]:
    """The ids that bank format §2 keeps."""
    kept: set[str] = set()
    while True:
        more = {item.id for item in of.items if item.id not in kept and needed(of, item, kept)}
        if not more:
            break
        kept |= more
    return kept | {one.id for one in of.questions if one.is_statement and said(of, one, kept)}


def needed(of: Bank, item: Item, kept: set[str]) -> bool:
    if item.essential or item.ends:
        return True
    above = section_of(of, item)
    if above is not None and above.essential:
        return True
    if any(item in parents(of, of.by_id[one]) for one in kept):
        return True
    opened = {
        choice.arrow.target
        for one in kept
        for choice in choices_of(of.by_id[one])
        if choice.arrow and choice.arrow.direction is Direction.OPENS
    }
    if item.id in opened:
        return True
    return above is not None and above.id in opened and not any(one.essential for one in inside(of, above))


def said(of: Bank, statement: Question, kept: set[str]) -> bool:
    """A statement of a kept section, but not one that follows up on a question left out."""
    above = of.question(statement.parent or "")
    follows = above is None or above.id in kept or (above.is_statement and said(of, above, kept))
    return statement.section in kept and follows


def parents(of: Bank, item: Item) -> list[Item]:
    above = None if isinstance(item, Section) else item.parent or item.section
    return [] if above is None else [of.by_id[above], *parents(of, of.by_id[above])]


def section_of(of: Bank, item: Item) -> Section | None:
    return of.section(item.section or "") if isinstance(item, Question) else None


def inside(of: Bank, section: Section) -> list[Question]:
    return [one for one in of.questions if one.section == section.id]


def choices_of(item: Item) -> tuple[Choice, ...]:
    return item.choices if isinstance(item, Question) else ()
