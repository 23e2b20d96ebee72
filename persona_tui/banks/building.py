"""From a resolved outline to the bank: sections and questions as the rest of the program knows them."""

from __future__ import annotations

from dataclasses import replace

from persona_tui.banks.answer_types import AnswerType, Grid, LongText
from persona_tui.banks.ids import canonical, key
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.model import Choice, Item, Probe, Question, Section
from persona_tui.banks.origins import NO_PROVENANCE, Provenance
from persona_tui.banks.outline.sketch import Adding, Entry, Option, Setting, Settings
from persona_tui.banks.prose import Wording
from persona_tui.banks.reckoning import Case, Points
from persona_tui.banks.resolving.answer_checks import AnswerChecks
from persona_tui.banks.resolving.gates import condition_at, gate
from persona_tui.banks.resolving.pipes import Pipes
from persona_tui.banks.resolving.repeating import Repeating
from persona_tui.banks.resolving.scope import Asker, Scope
from persona_tui.banks.resolving.targets import arrow
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.settings.values import Values
from persona_tui.text.clean import clean_line


class Building:
    """Builds the items of one bank in document order."""

    def __init__(self, scope: Scope, words: Words) -> None:
        self._scope = scope
        self._words = words
        self._pipes = Pipes(scope)
        self._values = Values(scope.report)
        self._checks = AnswerChecks(scope, words, self._pipes)
        self._repeating = Repeating(scope, words, self._pipes)
        self._built: dict[str, Item] = {}
        self._provenances: dict[str, Provenance] = {}

    def items(self) -> tuple[Item, ...]:
        """Every section and question, in document order."""
        for entry in self._scope.entries:
            self._built[entry.id] = self._section(entry) if entry.is_section else self._question(entry)
        return tuple(self._built.values())

    def _section(self, entry: Entry) -> Section:
        asker = Asker(entry)
        values, first = self._values, entry.settings.first
        return Section(
            id=entry.id,
            title=self._pipes.wording(entry.wording, asker),
            span=entry.span,
            essential=entry.essential,
            gate=gate(entry.settings, asker, self._scope),
            intro=self._pipes.blocks(entry.help, asker),
            notes=self._pipes.blocks(entry.notes, asker),
            ends=values.ends(first(Keyword.THEN)),
            private=values.private(first(Keyword.PRIVATE)),
            facilitator=values.facilitator(first(Keyword.ASKED_OF)),
            minutes=values.minutes(first(Keyword.MINUTES)),
            repetition=self._repeating.of(entry),
            aliases=self._aliases(entry.settings),
            provenance=self._provenance(entry),
        )

    def _question(self, entry: Entry) -> Question:
        asker = Asker(entry, choices_of=(entry.parent,) if entry.parent else ())
        values, first = self._values, entry.settings.first
        above = self._built.get((entry.parent or entry.section or entry).id)
        return Question(
            id=entry.id,
            wording=self._pipes.wording(entry.wording, asker),
            answer=self._answer(entry, asker),
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
            required=values.required(first(Keyword.REQUIRED)),
            ends=values.ends(first(Keyword.THEN)),
            sheet=self._sheet(entry),
            private=values.private(first(Keyword.PRIVATE)) or (above is not None and above.private),
            facilitator=values.facilitator(first(Keyword.ASKED_OF))
            or (above is not None and above.facilitator),
            minutes=values.minutes(first(Keyword.MINUTES)),
            tu=self._worded(entry.settings, Keyword.TU, asker),
            alone=self._worded(entry.settings, Keyword.SELF_ASSESSMENT, asker),
            cases=self._cases(entry, asker),
            checks=self._checks.read(entry.settings, Keyword.CHECK, asker),
            rejections=self._checks.read(entry.settings, Keyword.REJECT, asker),
            dimension=entry.dimension,
            scores=self._points(entry.adding),
            repetition=self._repeating.of(entry),
            aliases=self._aliases(entry.settings),
            provenance=self._provenance(entry),
        )

    def _choice(self, entry: Entry, option: Option, asker: Asker) -> Choice:
        choice = Choice(
            id=option.id,
            wording=self._pipes.wording(option.wording, asker),
            span=option.span,
            other=option.other,
            exclusive=option.exclusive is not None,
            arrow=arrow(entry, option, self._words, self._scope) if option.arrow else None,
            points=self._points(option.points),
        )
        if not option.under:
            return choice
        return replace(
            choice,
            gate=gate(option.under, asker, self._scope),
            tu=self._worded(option.under, Keyword.TU, asker),
            alone=self._worded(option.under, Keyword.SELF_ASSESSMENT, asker),
            aliases=self._aliases(option.under),
        )

    def _probes(self, entry: Entry) -> tuple[Probe, ...]:
        settings = entry.settings.every(Keyword.PROBE)
        if not settings:
            return ()
        asker = Asker(entry, own=True, choices_of=(entry, entry.parent) if entry.parent else (entry,))
        return tuple(
            Probe(
                wording=self._said(setting, asker),
                span=setting.value.span(),
                gate=gate(setting.under, asker, self._scope),
                tu=self._worded(setting.under, Keyword.TU, asker),
            )
            for setting in settings
        )

    def _worded(self, settings: Settings, keyword: Keyword, asker: Asker) -> Wording | None:
        """Another wording of the same thing (``Tu``, ``Auto-évaluation``)."""
        setting = settings.first(keyword)
        return self._said(setting, asker) if setting else None

    def _said(self, setting: Setting, asker: Asker) -> Wording:
        return self._pipes.wording(self._words.wording(setting.value), asker)

    def _answer(self, entry: Entry, asker: Asker) -> AnswerType:
        if isinstance(entry.answer, Grid):
            return self._pipes.grid(entry.answer, asker)
        return entry.answer or LongText()

    def _cases(self, entry: Entry, asker: Asker) -> tuple[Case, ...]:
        cases: list[Case] = []
        for case, option in zip(entry.cases, entry.options, strict=False):
            if case.condition is None:
                cases.append(Case(None, option.id))
            elif condition := condition_at(case.condition, asker, self._scope):
                cases.append(Case(condition, option.id))
        return tuple(cases)

    def _points(self, added: list[Adding]) -> tuple[Points, ...]:
        if not added:
            return ()
        scores = self._scope.measures.scores
        return tuple(
            Points(scores[key(one.name.text)].id, one.value) for one in added if key(one.name.text) in scores
        )

    def _aliases(self, settings: Settings) -> tuple[str, ...]:
        former = settings.every(Keyword.ALIAS)
        return tuple(canonical(name.text) for name in self._values.ids(former)) if former else ()

    def _provenance(self, entry: Entry) -> Provenance:
        """Sources, licence and keywords; a question's own replace its section's (bank format §4)."""
        section = entry.section if not entry.is_section else None
        own = self._own_provenance(entry)
        above = self._own_provenance(section) if section is not None else NO_PROVENANCE
        if own is NO_PROVENANCE:
            return above
        return Provenance(
            own.sources or above.sources, own.licence or above.licence, own.keywords or above.keywords
        )

    def _own_provenance(self, entry: Entry) -> Provenance:
        first = entry.settings.first
        if first(Keyword.SOURCE) is first(Keyword.ITEM_LICENCE) is first(Keyword.KEYWORDS) is None:
            return NO_PROVENANCE
        if entry.id not in self._provenances:
            tags = self._values.names(entry.setting(Keyword.KEYWORDS))
            found = Provenance(
                tuple(self._words.wording(setting.value) for setting in entry.settings.every(Keyword.SOURCE)),
                self._values.licence(entry.setting(Keyword.ITEM_LICENCE)),
                tuple(clean_line(tag.text) for tag in tags),
            )
            self._provenances[entry.id] = found if found != NO_PROVENANCE else NO_PROVENANCE
        return self._provenances[entry.id]

    def _sheet(self, entry: Entry) -> tuple[str, ...]:
        setting = entry.setting(Keyword.SHEET)
        if setting is None and entry.section is not None:
            setting = entry.section.setting(Keyword.SHEET)
        return tuple(key(name.text) for name in self._values.names(setting))
