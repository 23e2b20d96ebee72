"""The edits of every place that names what is renamed: conditions, arrows, pipes, answer types, measures."""

from __future__ import annotations

import unicodedata
from urllib.parse import quote

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.edits import Edit
from persona_tui.banks.editing.source import Source
from persona_tui.banks.editing.subjects import ChoiceSubject, ItemSubject, MeasureSubject, Subject
from persona_tui.banks.reading import Reading, Reference, Via


def mentions(reading: Reading, source: Source, subject: Subject, new: str) -> tuple[Edit, ...]:
    """The edits that give every mention of a subject its new id.

    Args:
        reading: the bank with its references.
        source: its text.
        subject: what is renamed.
        new: its new id; a mention in other letters (capitals, percent signs of a link) keeps to its form.
    """
    return tuple(
        Edit(span, formed(_text(source, span), subject.id, new)) for span in places(reading, subject)
    )


def places(reading: Reading, subject: Subject) -> tuple[Span, ...]:
    """Every place that names a subject, its own heading or box aside."""
    found = (reference.span for reference in reading.references if _names(reference, subject))
    return tuple(dict.fromkeys(found))


def _names(reference: Reference, subject: Subject) -> bool:
    measures = reference.via is Via.MEASURE
    match subject:
        case ItemSubject(id=item):
            return not measures and (reference.item, reference.choice) == (item, "")
        case ChoiceSubject(question=question, id=choice):
            return not measures and (reference.item, reference.choice) == (question, choice)
        case MeasureSubject(id=measure):
            return measures and reference.item == measure


def formed(text: str, old: str, new: str) -> str:
    """The new id in the form in which the old one is written."""
    for form in (str, str.lower, str.upper, str.capitalize, _decomposed, quote, _quoted_low):
        if form(old) == text:
            return form(new)
    return new


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _quoted_low(text: str) -> str:
    return quote(text).lower()


def _text(source: Source, span: Span) -> str:
    return source.lines[span.line - 1][span.column - 1 : span.end_column - 1]
