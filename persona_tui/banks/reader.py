"""The way from a file's bytes to a bank: one stage after the other, each in its own module."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from persona_tui.banks.answer_types import Consent, YesNo
from persona_tui.banks.answers.assigning import Assigning
from persona_tui.banks.answers.cases import read_cases
from persona_tui.banks.answers.sources import Sources
from persona_tui.banks.answers.types_reading import TypeReader
from persona_tui.banks.bank_settings import Header, header
from persona_tui.banks.building import Building
from persona_tui.banks.checks import check
from persona_tui.banks.checks.waiving import waive
from persona_tui.banks.choices.options import give_yes_no, read_options
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.ids import key
from persona_tui.banks.markdown.blocks import document
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.model import Bank
from persona_tui.banks.outline.assembly import outline
from persona_tui.banks.outline.naming import name_entries
from persona_tui.banks.outline.sketch import Entry, Outline
from persona_tui.banks.prose import Wording
from persona_tui.banks.reading import Reading, Reference, Via
from persona_tui.banks.reckoning import Dimension
from persona_tui.banks.report import Report
from persona_tui.banks.resolving.measures import Gathering
from persona_tui.banks.resolving.pipes import Pipes
from persona_tui.banks.resolving.repeating import mark_repeated
from persona_tui.banks.resolving.scope import Asker, Scope
from persona_tui.banks.source.decoding import decoded, lines_of
from persona_tui.banks.source.front_matter import without_front_matter
from persona_tui.banks.source.passage import Passage
from persona_tui.banks.translations.bound import apart
from persona_tui.banks.translations.reading import read_bound
from persona_tui.text.language import language_of


def read(data: bytes, name: str) -> Reading:
    """Read a bank from its bytes; see :func:`persona_tui.banks.read_bank`."""
    with _no_collection():
        both = apart(data)
        if both is None:
            return _read_alone(data, name)
        return read_bound(both, data.decode("utf-8", "replace"), _read_alone)


def _read_alone(data: bytes, name: str) -> Reading:
    """Read a bank that no translation is bound to."""
    report = Report()
    text = decoded(data, report)
    lines = lines_of(text, report) if text is not None else None
    if text is None or lines is None:
        return Reading(None, report.diagnostics())
    return _reading(text, lines, name, report)


def _reading(text: str, lines: list[str], name: str, report: Report) -> Reading:
    blocks = document(without_front_matter(lines, report), report)
    words = Words(blocks.definitions, report)
    sketch = outline(blocks, words, report)
    waived = waive(sketch, lines, report)
    _require_content(sketch, report)
    head = header(sketch, name, words, report)
    scope = _scope(sketch, head, words, report)
    items = Building(scope, words).items()
    bank = Bank(
        id=head.id,
        title=_title_text(sketch, words, report) or head.id,
        title_span=sketch.title_span,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        items=items,
        intro=Pipes(scope).blocks(sketch.intro, Asker(_title(sketch))),
        language_tag=head.language_tag,
        version=head.version,
        use=head.use,
        licence=head.licence,
        authors=head.authors,
        sources=head.sources,
        description=head.description,
        minutes=head.minutes,
        minutes_short=head.minutes_short,
        scores=tuple(score.id for score in scope.measures.scores.values()),
        scales=head.scales.own(),
        dimensions=tuple(
            Dimension(one.id, one.title, one.section) for one in scope.measures.dimensions.values()
        ),
        translation_of=head.translation_of,
        remix_of=head.remix_of,
        exports=head.exports,
        glossary_file=head.glossary_file,
    )
    check(bank, sketch, scope, words, lines)
    return Reading(bank, report.diagnostics(), _references(scope), waived)


def _title_text(sketch: Outline, words: Words, report: Report) -> str:
    """The title as plain text; nothing is known yet that could be inserted in it."""
    if sketch.title is None:
        return ""
    wording = words.wording(sketch.title)
    for pipe in wording.pipes():
        report.add("E103", pipe.span, "title", found=pipe.name)
    return str(wording)


def _require_content(sketch: Outline, report: Report) -> None:
    """A bank has a title and a question (E115)."""
    if sketch.title is None:
        report.add("E115", Span(1, 1, 1, 1), "title")
    if not any(not entry.is_section for entry in sketch.entries):
        report.add("E115", sketch.title_span, "question")


def _scope(sketch: Outline, head: Header, words: Words, report: Report) -> Scope:
    """Names and types, before anything refers to them."""
    name_entries(sketch.entries, report)
    mark_repeated(sketch.entries, report)
    scope = Scope(report, sketch.entries, {key(entry.id): entry for entry in sketch.entries})
    sources = Sources(scope)
    assigning = Assigning(TypeReader(head.scales, sources, report), words, report)
    gathering = Gathering(
        {name: entry for name, entry in scope.by_key.items() if not entry.is_section}, report
    )
    scope.measures = gathering.measures
    for entry in sketch.entries:
        if entry.is_section:
            assigning.section(entry)
        else:
            read_options(entry, words, report)
            entry.answer = assigning.question(entry)
            entry.origin = sources.origin(entry)
            read_cases(entry, words, report)
            if not entry.options and isinstance(entry.answer, YesNo | Consent):
                give_yes_no(entry, language_of(head.language_tag))
        gathering.add(entry)
    return scope


def _references(scope: Scope) -> tuple[Reference, ...]:
    """Every place that names something, in the order of the text."""
    named = [
        Reference(one.via, one.span, one.named.id, one.option.id if one.option else "")
        for one in scope.mentions
    ]
    measures = (*scope.measures.scores.values(), *scope.measures.dimensions.values())
    named += [Reference(Via.MEASURE, span, measure.id) for measure in measures for span in measure.mentions]
    return tuple(sorted(set(named), key=lambda reference: (reference.span, reference.item, reference.choice)))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Reading makes many objects and no cycles; a collection in the middle costs half as much again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _title(sketch: Outline) -> Entry:
    """Who speaks in the introduction: the title, before everything."""
    heading = sketch.title or Passage("", 1, 1)
    return Entry(1, Wording(()), sketch.title_span, heading, None, essential=False)
