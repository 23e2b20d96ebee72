"""From a resolved outline to the bank: sections and questions as the rest of the program knows them."""

from __future__ import annotations

from persona_tui.banks.answer_types import LongText
from persona_tui.banks.ids import key
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.model import Choice, Item, Probe, Question, Section
from persona_tui.banks.outline.sketch import Entry, Option, Setting
from persona_tui.banks.prose import Wording
from persona_tui.banks.resolving.gates import gate
from persona_tui.banks.resolving.pipes import Pipes
from persona_tui.banks.resolving.scope import Asker, Scope
from persona_tui.banks.resolving.targets import arrow
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.settings.values import Values


class Building:
    """Builds the items of one bank in document order."""

    def __init__(self, scope: Scope, words: Words) -> None:
        self._scope = scope
        self._words = words
        self._pipes = Pipes(scope)
        self._values = Values(scope.report)
        self._built: dict[str, Item] = {}

    def items(self) -> tuple[Item, ...]:
        """Every section and question, in document order."""
        for entry in self._scope.entries:
            self._built[entry.id] = self._section(entry) if entry.is_section else self._question(entry)
        return tuple(self._built.values())

    def _section(self, entry: Entry) -> Section:
        asker = Asker(entry)
        values = self._values
        return Section(
            id=entry.id,
            title=self._pipes.wording(entry.wording, asker),
            span=entry.span,
            essential=entry.essential,
            gate=gate(entry.settings, asker, self._scope),
            intro=self._pipes.blocks(entry.help, asker),
            notes=self._pipes.blocks(entry.notes, asker),
            ends=values.ends(entry.setting(Keyword.THEN)),
            private=values.private(entry.setting(Keyword.PRIVATE)),
            facilitator=values.facilitator(entry.setting(Keyword.ASKED_OF)),
            minutes=values.minutes(entry.setting(Keyword.MINUTES)),
        )

    def _question(self, entry: Entry) -> Question:
        asker = Asker(entry, choices_of=(entry.parent,) if entry.parent else ())
        values = self._values
        above = self._built.get((entry.parent or entry.section or entry).id)
        return Question(
            id=entry.id,
            wording=self._pipes.wording(entry.wording, asker),
            answer=entry.answer or LongText(),
            span=entry.span,
            level=entry.level,
            section=entry.section.id if entry.section else None,
            parent=entry.parent.id if entry.parent else None,
            essential=entry.essential,
            gate=gate(entry.settings, asker, self._scope),
            help=self._pipes.blocks(entry.help, asker),
            notes=self._pipes.blocks(entry.notes, asker),
            choices=tuple(self._choice(entry, option, asker) for option in entry.options),
            probes=self._probes(entry),
            required=values.required(entry.setting(Keyword.REQUIRED)),
            ends=values.ends(entry.setting(Keyword.THEN)),
            sheet=self._sheet(entry),
            private=values.private(entry.setting(Keyword.PRIVATE)) or (above is not None and above.private),
            facilitator=values.facilitator(entry.setting(Keyword.ASKED_OF))
            or (above is not None and above.facilitator),
            minutes=values.minutes(entry.setting(Keyword.MINUTES)),
            tu=self._tu(entry.settings, asker),
        )

    def _choice(self, entry: Entry, option: Option, asker: Asker) -> Choice:
        return Choice(
            id=option.id,
            wording=self._pipes.wording(option.wording, asker),
            span=option.span,
            other=option.other,
            exclusive=option.exclusive is not None,
            arrow=arrow(entry, option, self._words, self._scope),
            gate=gate(option.under, asker, self._scope),
            tu=self._tu(option.under, asker),
        )

    def _probes(self, entry: Entry) -> tuple[Probe, ...]:
        settings = [setting for setting in entry.settings if setting.keyword is Keyword.PROBE]
        if not settings:
            return ()
        asker = Asker(entry, own=True, choices_of=(entry, entry.parent) if entry.parent else (entry,))
        return tuple(
            Probe(
                wording=self._worded(setting, asker),
                span=setting.value.span(),
                gate=gate(setting.under, asker, self._scope),
                tu=self._tu(setting.under, asker),
            )
            for setting in settings
        )

    def _tu(self, settings: list[Setting], asker: Asker) -> Wording | None:
        for setting in settings:
            if setting.keyword is Keyword.TU:
                return self._worded(setting, asker)
        return None

    def _worded(self, setting: Setting, asker: Asker) -> Wording:
        return self._pipes.wording(self._words.wording(setting.value), asker)

    def _sheet(self, entry: Entry) -> tuple[str, ...]:
        setting = entry.setting(Keyword.SHEET)
        if setting is None and entry.section is not None:
            setting = entry.section.setting(Keyword.SHEET)
        return tuple(key(name.text) for name in self._values.names(setting))
