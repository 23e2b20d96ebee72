"""A bank in other words: the translation's where it has them, the bank's own where not (bank format §3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from persona_tui.banks.answer_types import Consent, YesNo
from persona_tui.banks.choices.options import yes_no_labels
from persona_tui.banks.diagnostics import Diagnostic, Span
from persona_tui.banks.ids import key
from persona_tui.banks.model import Bank, Choice, Item, Probe, Question, Section
from persona_tui.banks.outline.sketch import Entry, Settings
from persona_tui.banks.prose import Block, Pipe, Run, Wording, wordings
from persona_tui.banks.reckoning import Dimension, Repetition
from persona_tui.banks.report import Report
from persona_tui.banks.resolving.filling import Filling
from persona_tui.banks.resolving.pipes import reserved_name
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.translations.answers import Answers
from persona_tui.banks.translations.counting import Counting, paired
from persona_tui.banks.translations.remarks import Remarks
from persona_tui.banks.translations.sketching import Sketch, sketch_of
from persona_tui.banks.translations.strangers import find_strangers
from persona_tui.text.clean import clean_line
from persona_tui.text.language import N_, Language, language_of


@dataclass(frozen=True, slots=True)
class Translated:
    """A bank in another language, and what is to be said of the file that translates it."""

    bank: Bank
    diagnostics: tuple[Diagnostic, ...]


def translated(bank: Bank, data: bytes, name: str) -> Translated:
    """Put a bank in the words of a translation.

    Args:
        bank: the bank as read.
        data: the bytes of the translation file.
        name: its name, ``name.en.md``.

    Returns:
        The bank with the same ids and the same logic, and the diagnostics of the translation file: those of
        its own text, an E120 for each id that the bank lacks, an A401 for what is missing or not as many.
    """
    report = Report()
    sketch = sketch_of(data, name, bank, report)
    if sketch is None:
        return Translated(bank, report.diagnostics())
    return Translated(_Merging(bank, sketch, report).bank(), report.diagnostics())


class _Merging:
    """Goes through a bank once, with its translation beside it."""

    def __init__(self, bank: Bank, sketch: Sketch, report: Report) -> None:
        self._bank = bank
        self._sketch = sketch
        self._report = report
        self._missing: list[tuple[str, Span]] = []
        self._filling = Filling(self._pipe)
        self._known = {key(item.id): item for item in bank.items}
        self._counting = Counting(report)
        self._answers = Answers(bank, sketch, self._filling, self._counting, report)
        self._remarks = Remarks(bank, sketch, self._filling, self._counting, report)

    def bank(self) -> Bank:
        """The bank in other words."""
        find_strangers(self._known, self._sketch, self._report)
        self._version()
        sketch, bank = self._sketch, self._bank
        outline = sketch.outline
        sources = self._by_order(bank.sources, outline.settings, Keyword.SOURCES, outline.title_span)
        described = outline.settings.first(Keyword.DESCRIPTION)
        items = tuple(self._item(item) for item in bank.items)
        titles = {item.id: str(item.title) for item in items if isinstance(item, Section)}
        merged = replace(
            bank,
            title=str(sketch.words.wording(outline.title)) if outline.title else bank.title,
            intro=self._blocks(bank.intro, outline.intro, outline.title_span),
            description=described.value.text if described else bank.description,
            language_tag=sketch.language_tag,
            sources=sources,
            scales=self._answers.scales(),
            items=items,
            dimensions=tuple(_titled(dimension, titles) for dimension in bank.dimensions),
            authors=sketch.head.authors or bank.authors,
            glossary_file=sketch.head.glossary_file or bank.glossary_file,
        )
        self._say_missing()
        return merged

    def _version(self) -> None:
        """A translation that says which version it is of is outdated when the bank has another."""
        setting = self._sketch.outline.settings.first(Keyword.VERSION)
        if setting is not None and clean_line(setting.value.text) != self._bank.version:
            facts: dict[str, str | int] = {"found": setting.value.text, "version": self._bank.version}
            self._report.add("A401", setting.value.span(), "version", **facts)

    def _pipe(self, pipe: Pipe) -> str | None:
        """What a pipe names: as in the bank, whose order is not the translation's affair."""
        if reserved := reserved_name(pipe.name):
            return reserved
        item = self._known.get(key(pipe.name))
        if not isinstance(item, Question):
            near = self._report.nearest(pipe.name, (question.id for question in self._bank.questions))
            self._report.add("E103", pipe.span, "near" if near else "", found=pipe.name, nearest=near)
            return None
        return item.id

    def _said(self, settings: Settings, keyword: Keyword) -> Wording | None:
        wording = self._sketch.worded(settings, keyword)
        return self._filling.wording(wording) if wording else None

    def _item(self, item: Item) -> Item:
        entry = self._sketch.entries.get(key(item.id))
        if entry is None or (entry.is_section is not isinstance(item, Section)):
            title = item.title if isinstance(item, Section) else item.wording
            self._missing.append((str(title), item.span))
            return self._builtin(item)
        if isinstance(item, Section):
            return replace(
                item,
                title=self._filling.wording(entry.wording),
                intro=self._blocks(item.intro, entry.help, entry.span),
                notes=self._blocks(item.notes, entry.notes, entry.span),
                repetition=self._named(item, entry),
                provenance=self._remarks.provenance(item, entry),
            )
        remarks = self._remarks
        return replace(
            item,
            wording=self._filling.wording(entry.wording),
            answer=self._answers.of(item, entry),
            help=self._blocks(item.help, entry.help, entry.span),
            notes=self._blocks(item.notes, entry.notes, entry.span),
            choices=self._choices(item, entry),
            probes=self._probes(item, entry),
            tu=self._said(entry.settings, Keyword.TU),
            alone=self._said(entry.settings, Keyword.SELF_ASSESSMENT),
            repetition=self._named(item, entry),
            checks=remarks.checks(item.checks, entry, Keyword.CHECK),
            rejections=remarks.checks(item.rejections, entry, Keyword.REJECT),
            provenance=remarks.provenance(item, entry),
        )

    def _builtin(self, item: Item) -> Item:
        """An untranslated question, whose built-in words still follow the language."""
        if isinstance(item, Section):
            return item
        return replace(item, answer=self._answers.untold(item.answer), choices=self._yes_no(item))

    def _named(self, item: Item, entry: Entry) -> Repetition | None:
        name = self._said(entry.settings, Keyword.NAME)
        return replace(item.repetition, name=name) if item.repetition and name else item.repetition

    def _choices(self, question: Question, entry: Entry) -> tuple[Choice, ...]:
        given = self._yes_no(question)
        return tuple(
            self._choice(choice, entry, self_made=choice is not own)
            for choice, own in zip(given, question.choices, strict=True)
        )

    def _choice(self, choice: Choice, entry: Entry, *, self_made: bool) -> Choice:
        """A choice in other words; `self_made` for a yes or a no that nobody wrote."""
        option = entry.option(choice.id)
        if option is None:
            if not self_made:
                self._missing.append((str(choice.wording), choice.span))
            return choice
        return replace(
            choice,
            wording=self._filling.wording(option.wording),
            tu=self._said(option.under, Keyword.TU),
            alone=self._said(option.under, Keyword.SELF_ASSESSMENT),
        )

    def _yes_no(self, question: Question) -> tuple[Choice, ...]:
        """Its choices; a yes and a no that nobody wrote are the program's, in the language of the file."""
        choices = question.choices
        written = any(choice.span != question.span for choice in choices[:1])
        if written or not isinstance(question.answer, YesNo | Consent):
            return choices
        labels = yes_no_labels(self._language)
        return tuple(
            replace(choice, wording=Wording((Run(label),)))
            for choice, label in zip(choices, labels, strict=True)
        )

    def _probes(self, question: Question, entry: Entry) -> tuple[Probe, ...]:
        settings = entry.settings.every(Keyword.PROBE)
        self._counting.compare(len(question.probes), len(settings), N_("probes"), entry.span)
        return tuple(
            probe
            if setting is None
            else replace(
                probe,
                wording=self._filling.wording(self._sketch.words.wording(setting.value)),
                tu=self._said(setting.under, Keyword.TU),
            )
            for probe, setting in paired(question.probes, settings)
        )

    def _by_order(
        self, own: tuple[Wording, ...], settings: Settings, keyword: Keyword, span: Span
    ) -> tuple[Wording, ...]:
        given = settings.every(keyword)
        if not given:
            return own  # where a text was found needs no translation
        self._counting.compare(len(own), len(given), N_("sources"), span)
        return tuple(
            mine if setting is None else self._sketch.words.wording(setting.value)
            for mine, setting in paired(own, given)
        )

    def _blocks(self, own: tuple[Block, ...], given: list[Block], span: Span) -> tuple[Block, ...]:
        if own and not given:
            first = next((str(wording) for wording in wordings(own)), "")
            self._report.add("A401", span, "text", found=first)
        return self._filling.blocks(given) if given else own

    def _say_missing(self) -> None:
        """One warning at the title for all that has no translation, with the first of them."""
        if self._missing:
            first, span = self._missing[0]
            facts: dict[str, str | int] = {"found": first, "line": span.line, "count": len(self._missing) - 1}
            variant = "many" if len(self._missing) > 1 else ""
            self._report.add("A401", self._sketch.outline.title_span, variant, **facts)

    @property
    def _language(self) -> Language:
        return language_of(self._sketch.language_tag)


def _titled(dimension: Dimension, titles: Mapping[str, str]) -> Dimension:
    """A dimension under the title of the section that declares it."""
    return replace(dimension, title=titles.get(dimension.section, dimension.title))
