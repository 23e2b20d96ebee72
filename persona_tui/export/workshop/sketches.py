"""The personas that a workshop sketched: each silhouette whole, gathered from all that was asked of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from persona_tui.export.answered.repetitions import repetition_name
from persona_tui.export.document import Block, Heading, Item, Listing, Paragraph, Place, Prose, plain, words
from persona_tui.export.making import Making
from persona_tui.export.phrasing import code_of, lead
from persona_tui.export.workshop.evidence import observed, status_sketched
from persona_tui.export.workshop.sections import runs, sketching
from persona_tui.export.workshop.telling import sheet_part, told_by_part
from persona_tui.interview.answer import Nature
from persona_tui.interview.record import Record
from persona_tui.interview.repetitions.identity import parted
from persona_tui.personas.evidence import STATUSES, Status
from persona_tui.personas.fields import HYPOTHESES, PARTS
from persona_tui.personas.sharing import Given


@dataclass(slots=True)
class _Sketch:
    """One silhouette; it lives no longer than its session."""

    name: Prose
    answers: list[Given] = field(default_factory=list)


def sketches(making: Making, _argument: str) -> Iterator[Block]:
    """``{silhouettes}``: each with its status, then by part of the sheet, then what else was asked of it."""
    tr = making.tr
    for record in making.records:
        grounded = _grounded(record)
        for sketch in _drawn(record):
            yield Heading(3, sketch.name)
            status = tr(STATUSES[status_sketched(sketch.answers, grounded)])
            yield Paragraph(words(status), lead=lead(words(tr("Status")), tr))
            yield from told_by_part(sorted(sketch.answers, key=_place_in_sheet), tr)


def statuses(making: Making, _argument: str) -> Iterator[Block]:
    """``{statut}``: each silhouette with its status."""
    tr = making.tr
    items: list[Item] = []
    for record in making.records:
        grounded = _grounded(record)
        for sketch in _drawn(record):
            status: Status = status_sketched(sketch.answers, grounded)
            items.append(Item(words(tr(STATUSES[status])), lead=lead(sketch.name, tr)))
    if items:
        yield Listing(tuple(items))


def names_drawn(record: Record) -> frozenset[str]:
    """The names of the silhouettes that something is told of."""
    return frozenset(plain(sketch.name) for sketch in _drawn(record))


def _drawn(record: Record) -> tuple[_Sketch, ...]:
    """The silhouettes of a session, gathered over all the sections that are repeated for them."""
    about = sketching(record.bank)
    found: dict[tuple[str, str], _Sketch] = {}
    for run in runs(record):
        if run.section is None or run.section.id not in about:
            continue
        over = run.section.repetition.over if run.section.repetition else ""
        for each in run.repetitions:
            if each.section is None:
                continue
            key = (over or run.section.id, parted(each.section.id)[1])
            if key not in found:
                found[key] = _Sketch(repetition_name(record, each.section, Place(code_of(record))))
            found[key].answers += (one for one in each.answers if HYPOTHESES.id not in one.question.sheet)
    return tuple(found.values())


def _place_in_sheet(one: Given) -> int:
    part = sheet_part(one.question)
    return PARTS.index(part) if part in PARTS else len(PARTS)


def _grounded(record: Record) -> bool:
    """Whether the observations are more than what people suppose; without any, only the marks tell."""
    found = observed(record)
    return not found or bool(found[Nature.HEARD] or found[Nature.SEEN])
