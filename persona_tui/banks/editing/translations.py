"""Renaming in a translation: the same ids, its own words, no logic (bank format §3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from persona_tui.banks.choices.arrows import target_id
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.change import Change, new_findings
from persona_tui.banks.editing.comparing import differences
from persona_tui.banks.editing.edits import Edit, applied, check_untouched
from persona_tui.banks.editing.errors import NewFindings, OtherModel
from persona_tui.banks.editing.expecting import renamed
from persona_tui.banks.editing.identifying import id_edits
from persona_tui.banks.editing.linking import link_edits
from persona_tui.banks.editing.mentioning import formed
from persona_tui.banks.editing.subjects import ChoiceSubject, ItemSubject, Subject, former_ids
from persona_tui.banks.editing.written import written
from persona_tui.banks.ids import key
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.model import Bank
from persona_tui.banks.outline.sketch import Setting
from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import Passage
from persona_tui.banks.translations.merging import translated
from persona_tui.banks.translations.sketching import Sketch, sketch_of


def rename_in_translation(
    name: str, data: bytes, before: Bank, after: Bank, subject: Subject, new: str
) -> Change:
    """Rename in a translation file what is renamed in its bank.

    Args:
        name: the file's name.
        data: its bytes.
        before: the bank that it translates.
        after: the same bank, renamed.
        subject: what is renamed, as `before` holds it.
        new: its new id.

    Returns:
        The change, checked: the renamed bank reads the same in this language. Without edits where the file
        does not name the subject.

    Raises:
        EditingError: it would read otherwise, or the file is not UTF-8.
    """
    named = tuple(_edits(name, data, before, subject, new))
    links = link_edits(written(data), subject, new, named)
    refusal: OtherModel | None = None
    for edits in ((*named, *links), named) if links else (named,):
        made = Change(name, data, applied(data, edits), edits)
        try:
            _check(made, before, after, subject, new)
        except OtherModel as error:
            refusal = refusal or error
        else:
            return made
    assert refusal is not None
    raise refusal


def _check(made: Change, before: Bank, after: Bank, subject: Subject, new: str) -> None:
    check_untouched(made.before, made.edits, made.after)
    old, found = translated(before, made.before, made.name), translated(after, made.after, made.name)
    formers = former_ids(after, subject, new)
    expected = (renamed(old.bank, subject, new, formers, links=links) for links in (True, False))
    differing = [differences(one, found.bank) for one in expected]
    if all(differing):
        raise OtherModel(differing[0])
    if worse := new_findings(old.diagnostics, found.diagnostics):
        raise NewFindings(worse)


def _edits(name: str, data: bytes, bank: Bank, subject: Subject, new: str) -> Iterator[Edit]:
    sketch = sketch_of(data, name, bank, Report())
    if sketch is None:
        return
    source = written(data)
    at = _place(sketch, subject)
    if at is not None and (named := source.find(at)) is not None:
        yield from id_edits(source, named, subject.id, new)
    if isinstance(subject, ItemSubject):
        for place in _mentions(sketch, subject.id):
            text = source.source.lines[place.line - 1][place.column - 1 : place.end_column - 1]
            yield Edit(place, formed(text, subject.id, new))


def _place(sketch: Sketch, subject: Subject) -> Span | None:
    """The heading or box that the translation has for a subject."""
    match subject:
        case ItemSubject(id=item):
            entry = sketch.entries.get(key(item))
            return entry.span if entry else None
        case ChoiceSubject(question=question, id=choice):
            entry = sketch.entries.get(key(question))
            option = entry.option(choice) if entry else None
            return option.span if option else None
        case _:
            return None


def _mentions(sketch: Sketch, item: str) -> Iterator[Span]:
    """The pipes and arrows that name a section or question."""
    for entry in sketch.entries.values():
        for option in entry.options:
            target = option.arrow.target if option.arrow else None
            if target is not None and key(target_id(target) or "") == key(item):
                yield target.span(1)
    words = Words({}, Report())
    for passage in dict.fromkeys(_people(sketch)):
        yield from (pipe.span for pipe in words.wording(passage).pipes() if key(pipe.name) == key(item))


def _people(sketch: Sketch) -> Iterator[Passage]:
    """Every passage of people's text, pipes in it."""
    yield from _values(sketch.outline.settings)
    for entry in sketch.entries.values():
        yield from _values(entry.settings)
        for option in entry.options:
            yield from _values(option.under)
        sketch.grid(entry)  # reads its cells
    yield from sketch.words.read


def _values(settings: Iterable[Setting]) -> Iterator[Passage]:
    for setting in settings:
        yield setting.value
        yield from _values(setting.under)
