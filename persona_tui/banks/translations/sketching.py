"""The words of a translation file, by the ids they translate; its outline alone is read, never its logic."""

from __future__ import annotations

from dataclasses import dataclass, field

from persona_tui.banks.answer_types import Grid, Number, Scale
from persona_tui.banks.answers.grids import grid_of
from persona_tui.banks.answers.scales import Scales
from persona_tui.banks.answers.types_reading import NUMBER, number_type
from persona_tui.banks.bank_settings import Header, header
from persona_tui.banks.choices.options import read_options
from persona_tui.banks.ids import key
from persona_tui.banks.markdown.blocks import document
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.model import Bank
from persona_tui.banks.outline.assembly import outline
from persona_tui.banks.outline.naming import name_entries
from persona_tui.banks.outline.sketch import Entry, Outline, Settings
from persona_tui.banks.prose import Wording
from persona_tui.banks.report import Report
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.source.decoding import decoded, lines_of
from persona_tui.banks.source.front_matter import without_front_matter
from persona_tui.banks.translations.naming import language_tag
from persona_tui.text.language import language_of
from persona_tui.text.nearest import folded

_BANK = {
    *(Keyword.ID, Keyword.LANGUAGE, Keyword.VERSION, Keyword.AUTHORS, Keyword.SOURCES, Keyword.DESCRIPTION),
    *(Keyword.SCALE, Keyword.TRANSLATION_OF, Keyword.GLOSSARY, Keyword.LICENCE),
}
_ITEM = {Keyword.TU, Keyword.PROBE, Keyword.SELF_ASSESSMENT, Keyword.NAME, Keyword.SOURCE, Keyword.KEYWORDS}
_ASKED = {*_ITEM, Keyword.CHECK, Keyword.REJECT}
"""Taken under a question; of a check, the message alone."""
_SCALED = {Keyword.ANSWER}
"""Taken where it holds the names of a scale's ends or the unit of a number, which have no id of their own."""


@dataclass(slots=True)
class Sketch:
    """A translation as written."""

    outline: Outline
    words: Words
    scales: Scales
    language_tag: str
    head: Header
    entries: dict[str, Entry] = field(default_factory=dict)
    """By the form ids are compared in."""

    def grid(self, entry: Entry) -> Grid | None:
        """The table that translates a grid's header and rows."""
        table = entry.table_to_fill()
        return grid_of(table, self.words, None) if table else None

    def scale(self, entry: Entry) -> Scale | None:
        """The scale whose ends an answer type names."""
        setting = entry.setting(Keyword.ANSWER)
        word = setting.value.text.split()[0] if setting else ""
        return self.scales.read(setting.value.part(len(word))) if setting else None

    def unit(self, entry: Entry, report: Report) -> str:
        """The unit of the number that an answer type names; empty where it names none."""
        setting = entry.setting(Keyword.ANSWER)
        word = setting.value.text.split()[0] if setting else ""
        if setting is None or folded(word) not in NUMBER:
            return ""
        return number_type(setting.value.part(len(word)), report).unit

    def worded(self, settings: Settings, keyword: Keyword) -> Wording | None:
        """The wording that a setting gives."""
        found = settings.first(keyword)
        return self.words.wording(found.value) if found else None


def sketch_of(data: bytes, name: str, bank: Bank, report: Report) -> Sketch | None:
    """Read a translation file.

    Args:
        data: the file's bytes.
        name: its name, which says its language where no setting does.
        bank: the bank that it translates.
        report: gets what the reader says of any file, and an E110 for settings that belong in the bank.

    Returns:
        The words, or `None` after an E116.
    """
    text = decoded(data, report)
    lines = lines_of(text, report) if text is not None else None
    if lines is None:
        return None
    blocks = document(without_front_matter(lines, report), report)
    words = Words(blocks.definitions, report)
    sketch = outline(blocks, words, report)
    head = header(sketch, name, words, report)
    given = sketch.settings.first(Keyword.LANGUAGE) is not None
    tag = head.language_tag if given else language_tag(name) or head.language_tag
    name_entries(sketch.entries, report)
    scales = head.scales if given else _scales(sketch, words, tag)
    read = Sketch(sketch, words, scales, tag, head)
    _no_logic(sketch.settings, _BANK, report)
    for entry in sketch.entries:
        if not entry.is_section:
            read_options(entry, words, report)
        read.entries[key(entry.id)] = entry
        _no_logic(entry.settings, (_ITEM if entry.is_section else _ASKED) | _scaled(bank, entry), report)
        for option in entry.options:
            _no_logic(option.under, _ITEM, report)
    return read


def _scales(sketch: Outline, words: Words, tag: str) -> Scales:
    """The scales of a file whose name alone says its language; their mistakes are said already."""
    scales = Scales(language_of(tag), words, Report())
    for setting in sketch.settings.every(Keyword.SCALE):
        scales.declare(setting.name, setting.value)
    return scales


def _scaled(bank: Bank, entry: Entry) -> set[Keyword]:
    question = bank.question(entry.id)
    return _SCALED if question is not None and isinstance(question.answer, Scale | Number) else set()


def _no_logic(settings: Settings, words: set[Keyword], report: Report) -> None:
    """Logic belongs in the bank: a translation that had its own would drift away from it."""
    for setting in settings:
        if setting.keyword not in words:
            report.add("E110", setting.name.span(), "translation", found=setting.name.text)
        _no_logic(setting.under, words, report)
