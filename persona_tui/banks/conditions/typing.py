"""Conditions given their types: every name known, every value fit for what it is compared with (§6, R23)."""

from __future__ import annotations

from typing import assert_never

from persona_tui.banks.answer_types import (
    Consent,
    Date,
    Duration,
    ItemList,
    LongText,
    Number,
    OneChoice,
    Ranking,
    Scale,
    SeveralChoices,
    ShortText,
    Statement,
    YesNo,
)
from persona_tui.banks.answers.kinds import kind
from persona_tui.banks.conditions.constants import Constants, option_of
from persona_tui.banks.conditions.syntax import (
    Bare,
    Compared,
    Function,
    Held,
    Joined,
    Listed,
    Name,
    Negated,
    ParentIs,
    Stated,
    Syntax,
)
from persona_tui.banks.conditions.tree import (
    All,
    Among,
    AnyOf,
    Compare,
    Comparison,
    Condition,
    Contains,
    CountOf,
    Given,
    Is,
    Not,
    Of,
    Only,
)
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.outline.sketch import Entry, Option
from persona_tui.banks.resolving.scope import Asker, Scope, Unfit, Via

_EQUALITY = OneChoice | Consent | YesNo | ShortText | LongText
_ORDER = Number | Scale | Duration | Date
_EQUAL = (Comparison.EQUAL, Comparison.DIFFERENT)


class Typing:
    """Types the conditions of one place."""

    def __init__(self, scope: Scope, asker: Asker) -> None:
        self._scope = scope
        self._report = scope.report
        self._asker = asker
        self._constants = Constants(scope, asker)

    def condition(self, syntax: Syntax) -> Condition | None:
        """The condition with its types.

        Args:
            syntax: the condition as written.

        Returns:
            The tree, or `None` after a diagnostic: E103, E104, E105, E108 or E123.
        """
        try:
            return self._typed(syntax)
        except Unfit:
            return None

    def _typed(self, syntax: Syntax) -> Condition:
        match syntax:
            case Compared():
                return self._compared(syntax)
            case Listed():
                return self._listed(syntax)
            case Held():
                return self._held(syntax)
            case Stated():
                return self._stated(syntax)
            case Bare():
                return self._bare(syntax.operand)
            case ParentIs():
                return self._parent_is(syntax)
            case Negated():
                return Not(self._typed(syntax.syntax))
            case Joined():
                parts = self._every(syntax.parts)
                return All(parts) if syntax.every else AnyOf(parts)
            case _:
                assert_never(syntax)

    def _every(self, parts: tuple[Syntax, ...]) -> tuple[Condition, ...]:
        """All the parts, each of them looked at even when one is wrong."""
        typed = [self.condition(part) for part in parts]
        if None in typed:
            raise Unfit
        return tuple(part for part in typed if part is not None)

    def _compared(self, syntax: Compared) -> Condition:
        entry = self._question(syntax.operand)
        if syntax.operand.function:
            count = self._constants.count(syntax.value)
            return Compare(CountOf(entry.id, syntax.operand.span), syntax.sign, count)
        equality = isinstance(entry.answer, _EQUALITY) and syntax.sign in _EQUAL
        if not (equality or isinstance(entry.answer, _ORDER)):
            raise self._no_operator(syntax.sign_span, syntax.written, entry)
        value = self._constants.value(entry, syntax.value)
        return Compare(Of(entry.id, syntax.operand.span), syntax.sign, value)

    def _listed(self, syntax: Listed) -> Condition:
        entry = self._question(syntax.operand)
        operand: Of | CountOf = Of(entry.id, syntax.operand.span)
        if syntax.operand.function:
            operand = CountOf(entry.id, syntax.operand.span)
            plain = Among(operand, tuple(self._constants.count(value) for value in syntax.values))
        elif isinstance(entry.answer, OneChoice | Consent | _ORDER):
            plain = Among(operand, tuple(self._constants.value(entry, value) for value in syntax.values))
        else:
            raise self._no_operator(syntax.word_span, syntax.word, entry)
        return Not(plain) if syntax.negated else plain

    def _held(self, syntax: Held) -> Condition:
        entry = self._question(syntax.operand)
        takes = isinstance(entry.answer, SeveralChoices | Ranking | ItemList)
        if syntax.operand.function or not takes:
            raise self._no_operator(syntax.word_span, syntax.word, entry)
        operand, value = Of(entry.id, syntax.operand.span), self._constants.held(entry, syntax.value)
        return Only(operand, value) if syntax.only else Contains(operand, value)

    def _stated(self, syntax: Stated) -> Condition:
        entry = self._question(syntax.operand)
        if syntax.operand.function or isinstance(entry.answer, Statement):
            raise self._no_operator(syntax.word_span, syntax.word, entry)
        plain = Is(Of(entry.id, syntax.operand.span), syntax.state)
        return Not(plain) if syntax.negated else plain

    def _bare(self, name: Name) -> Condition:
        """A yes/no or consent question answered yes; else a choice of the parent; both is an E108."""
        if name.function or name.dotted:
            entry = self._question(name)
            self._report.add("E108", name.function_span or name.span, "bare-count", found=entry.id)
            raise Unfit
        named = self._scope.find(name.text)
        given = (
            named is not None
            and self._scope.may_name(self._asker, named)
            and isinstance(named.answer, YesNo | Consent)
        )
        held = next(
            (
                (entry, option)
                for entry in self._asker.choices_of
                if (option := option_of(entry, name.text)) is not None
            ),
            None,
        )
        if given and held:
            self._report.add("E108", name.span, "both", found=name.text, parent=held[0].id)
            raise Unfit
        if held:
            return self._chosen(*held, name.span)
        entry = self._question(
            name, also=[option.id for entry in self._asker.choices_of for option in entry.options]
        )
        if not given:
            facts = {"found": name.text, "kind": kind(entry.answer) if entry.answer else ""}
            self._report.add("E108", name.span, "bare", **facts)
            raise Unfit
        return Given(Of(entry.id, name.span))

    def _chosen(self, entry: Entry, option: Option, span: Span) -> Condition:
        """A choice of the question above is chosen."""
        self._scope.mention(Via.CONDITION, self._asker.entry, entry, span, option)
        operand = Of(entry.id, span)
        match entry.answer:
            case SeveralChoices() | Ranking():
                return Contains(operand, option.id)
            case YesNo():
                return Compare(operand, Comparison.EQUAL, option is entry.options[0])
            case OneChoice() | Consent():
                return Compare(operand, Comparison.EQUAL, option.id)
            case _:
                raise Unfit  # its type was reported where it stands

    def _parent_is(self, syntax: ParentIs) -> Condition:
        """``oui`` or ``non`` alone: the answer of the yes/no or consent question above."""
        for entry in self._asker.choices_of:
            operand = Of(entry.id, syntax.span)
            match entry.answer:
                case YesNo():
                    return Given(operand) if syntax.yes else Compare(operand, Comparison.EQUAL, False)
                case Consent() if syntax.yes:
                    return Given(operand)
            if option := option_of(entry, syntax.text):
                return self._chosen(entry, option, syntax.span)
        self._report.add("E108", syntax.span, "no-parent", found=syntax.text)
        raise Unfit

    def _question(self, name: Name, also: list[str] | None = None) -> Entry:
        """The earlier question that an operand names, its answer type known."""
        entry = self._scope.question(self._asker, name, also or [])
        self._scope.mention(Via.CONDITION, self._asker.entry, entry, name.span)
        if entry.answer is None:
            raise Unfit  # its type was reported where it stands
        countable = isinstance(entry.answer, SeveralChoices | Ranking | ItemList)
        if name.function is Function.COUNT and not countable:
            raise self._no_operator(name.function_span or name.span, name.function_word, entry)
        return entry

    def _no_operator(self, span: Span, found: str, entry: Entry) -> Unfit:
        takes = kind(entry.answer) if entry.answer else ""
        self._report.add("E108", span, "operator", found=found, question=entry.id, kind=takes)
        return Unfit()
