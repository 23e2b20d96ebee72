"""Two versions of a bank beside each other, whatever was answered: the rows that need no decision (R26)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from persona_tui.banks.model import Bank, Choice, Item, Question, Section
from persona_tui.interview.migration.keeping_choices import is_kept
from persona_tui.interview.migration.likeness import Likeness
from persona_tui.interview.migration.matching import Matching, matched
from persona_tui.interview.migration.rows import Kind, Row


def compared(matching: Matching) -> Iterator[Row]:
    """What differs between two versions of a bank.

    Args:
        matching: the two versions.

    Yields:
        The rows of the bank, then those of each item in the order of the new version, then those of the
        items that are gone. A type that is another and an item that is gone have no row here: what they come
        to depends on what was answered.
    """
    likeness = Likeness(matching)
    old, new = matching.old, matching.new
    if not _same_bank(old, new, likeness):
        yield Row(Kind.BANK, "", title=new.title, before=old.title, after=new.title)
    moved = set(_moved(matching))
    for item in new.items:
        was = matching.came_from.get(item.id)
        if was is None:
            yield Row(Kind.ADDED, item.id, item.id, title=words_of(item))
            continue
        before = old.by_id[was]
        row = Row(Kind.MOVED, was, item.id, title=words_of(before))
        for kind in _kinds(before, item, likeness, was in moved):
            yield _worded(row, kind, before, item)
        if isinstance(before, Question) and isinstance(item, Question):
            yield from _choices(before, item)


def words_of(item: Item) -> str:
    """What an item is known by: its wording, or a section's title."""
    return str(item.title if isinstance(item, Section) else item.wording)


def _worded(row: Row, kind: Kind, before: Item, after: Item) -> Row:
    shows = kind is Kind.REWORDED
    return Row(
        kind,
        row.item,
        row.now,
        title=row.title,
        before=words_of(before) if shows else "",
        after=words_of(after) if shows else "",
    )


def _same_bank(old: Bank, new: Bank, likeness: Likeness) -> bool:
    one, other = (
        (
            *(bank.title, bank.version, bank.use, bank.language_tag, bank.licence, bank.authors),
            *(bank.description, bank.minutes, bank.minutes_short, bank.exports, bank.dimensions),
        )
        for bank in (old, new)
    )
    return one == other and likeness.same((old.intro, old.sources), (new.intro, new.sources))


def _kinds(old: Item, new: Item, likeness: Likeness, moved: bool) -> Iterator[Kind]:
    """What differs of an item, the type of its answer and its choices aside."""
    if old.id != new.id:
        yield Kind.RENAMED
    same = likeness.same
    if isinstance(old, Section) and isinstance(new, Section):
        if not same(old.title, new.title):
            yield Kind.REWORDED
        if not same((old.intro, old.notes), (new.intro, new.notes)):
            yield Kind.HELP
    elif isinstance(old, Question) and isinstance(new, Question):
        yield from _question(old, new, likeness)
    if moved:
        yield Kind.MOVED
    if not same(_when(old), _when(new)):
        yield Kind.CONDITIONS
    if not same(_settings(old), _settings(new)):
        yield Kind.SETTINGS


def _question(old: Question, new: Question, likeness: Likeness) -> Iterator[Kind]:
    same = likeness.same
    if not same((old.wording, old.tu, old.alone), (new.wording, new.tu, new.alone)):
        yield Kind.REWORDED
    if not same((old.help, old.notes), (new.help, new.notes)):
        yield Kind.HELP
    said, says = ([(probe.wording, probe.tu) for probe in one.probes] for one in (old, new))
    if not same(said, says):
        yield Kind.PROBES
    retyped = type(old.answer) is type(new.answer) and not same(old.answer, new.answer)
    checks, checked = ((one.required, one.checks, one.rejections) for one in (old, new))
    if retyped or not same(checks, checked):
        yield Kind.CHECKS


def _when(item: Item) -> object:
    """When an item is asked, and what it leads to."""
    gated: list[object] = [item.gate, item.ends, item.essential, item.facilitator]
    if isinstance(item, Question):
        gated += [probe.gate for probe in item.probes]
        gated += [
            (choice.gate, choice.arrow.direction if choice.arrow else "", choice.arrow)
            for choice in item.choices
            if not is_kept(choice) and (choice.gate.only_if or choice.gate.unless or choice.arrow)
        ]
    return tuple(gated)


def _settings(item: Item) -> object:
    found: list[object] = [item.private, item.minutes, item.provenance]
    if isinstance(item, Question):
        points = [
            (choice.other, choice.exclusive, choice.points) for choice in item.choices if not is_kept(choice)
        ]
        scored = [one for one in points if any(one)]
        found += [item.sheet, item.dimension, item.scores, scored, item.cases]
    return tuple(found)


def _choices(old: Question, new: Question) -> Iterator[Row]:
    """What differs of the choices; one that is gone has its row elsewhere, once it is known who chose it."""
    found = matched(old.choices, new.choices)
    came = {now.id: was for was, now in found.items()}
    for choice in new.choices:
        was = came.get(choice.id)
        before = old.choice(was) if was else None
        row = Row(Kind.CHOICE_ADDED, old.id, new.id, choice.id, str(choice.wording))
        if before is None:
            yield row
            continue
        if before.id != choice.id:
            yield Row(
                Kind.CHOICE_RENAMED, old.id, new.id, before.id, str(before.wording), before.id, choice.id
            )
        if _said(before) != _said(choice):
            then, now = str(before.wording), str(choice.wording)
            yield Row(Kind.CHOICE_REWORDED, old.id, new.id, before.id, then, then, now)


def _said(choice: Choice) -> tuple[str, ...]:
    return tuple(str(one) for one in (choice.wording, choice.tu, choice.alone) if one is not None)


def _moved(matching: Matching) -> Iterator[str]:
    """The items that stand elsewhere: under another section or question, or in another order."""
    order = {item.id: place for place, item in enumerate(matching.old.items)}
    staying = [matching.came_from[item.id] for item in matching.new.items if item.id in matching.came_from]
    kept = _longest_rise([order[item] for item in staying])
    for place, item in enumerate(staying):
        now, was = matching.items[item], matching.old.by_id[item]
        above = [None if one is None else matching.id_of(one) for one in _above(was)]
        if place not in kept or above != list(_above(now)):
            yield item


def _above(item: Item) -> Iterable[str | None]:
    return () if isinstance(item, Section) else (item.section, item.parent)


def _longest_rise(numbers: list[int]) -> frozenset[int]:
    """The places of a longest rising run of numbers, not necessarily side by side: what did not move."""
    ends: list[int] = []
    before: list[int | None] = []
    for place, number in enumerate(numbers):
        low, high = 0, len(ends)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if numbers[ends[middle]] < number else (low, middle)
        before.append(ends[low - 1] if low else None)
        ends[low:] = [place] if low == len(ends) else [place, *ends[low + 1 :]]
    found: list[int] = []
    last = ends[-1] if ends else None
    while last is not None:
        found.append(last)
        last = before[last]
    return frozenset(found)
