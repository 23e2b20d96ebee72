"""Conditions given their types: every name known, every value fit for what it is compared with (§6, R23)."""

from __future__ import annotations

from typing import assert_never

from persona_tui.banks.answer_types import (
    Computed,
    Consent,
    Date,
    Duration,
    LongText,
    Number,
    OneChoice,
    OneOf,
    Ranking,
    Scale,
    SeveralChoices,
    SeveralOf,
    ShortText,
    Statement,
    YesNo,
)
from persona_tui.banks.answers.kinds import kind
from persona_tui.banks.conditions.constants import Constants, option_of
from persona_tui.banks.conditions.operands import HOLDERS, Operands
from persona_tui.banks.conditions.syntax import (
    Bare,
    Compared,
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
    Constant,
    Contains,
    Given,
    Is,
    Not,
    Of,
    Only,
    Within,
)
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.outline.sketch import Entry, Option
from persona_tui.banks.reading import Via
from persona_tui.banks.resolving.scope import Asker, Scope, Unfit

_EQUALITY = OneChoice | OneOf | Computed | Consent | YesNo | ShortText | LongText
_ORDER = Number | Scale | Duration | Date
_EQUAL = (Comparison.EQUAL, Comparison.DIFFERENT)


class Typing:
    """Types the conditions of one place."""

    def __init__(self, scope: Scope, asker: Asker) -> None:
        self._scope = scope
        self._report = scope.report
        self._asker = asker
        self._constants = Constants(scope, asker)
        self._operands = Operands(scope, asker)

    def condition(self, syntax: Syntax) -> Condition | None:
        """The condition with its types.

        Args:
            syntax: the condition as written.

        Returns:
            The tree, or `None` after a diagnostic: E103, E104, E105, E108 or E109.
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
        subject = self._operands.subject(syntax.operand)
        entry = subject.entry
        if entry is None:
            return Compare(subject.operand, syntax.sign, self._constants.count(syntax.value))
        equality = isinstance(entry.answer, _EQUALITY) and syntax.sign in _EQUAL
        if not (equality or isinstance(entry.answer, _ORDER)):
            raise self._no_operator(syntax.sign_span, syntax.written, entry)
        return Compare(subject.operand, syntax.sign, self._constants.value(entry, syntax.value))

    def _listed(self, syntax: Listed) -> Condition:
        subject = self._operands.subject(syntax.operand)
        entry = subject.entry
        if entry is None:
            values: list[Constant] = [self._constants.count(value) for value in syntax.values]
        elif isinstance(entry.answer, OneChoice | OneOf | Computed | Consent | _ORDER):
            values = [self._constants.value(entry, value) for value in syntax.values]
        else:
            raise self._no_operator(syntax.word_span, syntax.word, entry)
        plain = Among(subject.operand, tuple(values))
        return Not(plain) if syntax.negated else plain

    def _held(self, syntax: Held) -> Condition:
        self._no_measure(syntax.operand, syntax.word_span, syntax.word)
        operand, entry = self._operands.holder(syntax.operand)
        if isinstance(operand, Within) and not syntax.only:
            return Contains(operand, self._answered(entry, syntax))
        if isinstance(operand, Within) or not isinstance(entry.answer, HOLDERS):
            raise self._no_operator(syntax.word_span, syntax.word, entry)
        value = self._constants.held(entry, syntax.value)
        return Only(operand, value) if syntax.only else Contains(operand, value)

    def _answered(self, entry: Entry, syntax: Held) -> Constant:
        """What some repetition answered: a thing that the answer holds, else its whole value."""
        if isinstance(entry.answer, HOLDERS):
            return self._constants.held(entry, syntax.value)
        if isinstance(entry.answer, _EQUALITY | _ORDER):
            return self._constants.value(entry, syntax.value)
        raise self._no_operator(syntax.word_span, syntax.word, entry)

    def _stated(self, syntax: Stated) -> Condition:
        self._no_measure(syntax.operand, syntax.word_span, syntax.word)
        entry = self._operands.question(syntax.operand)
        if isinstance(entry.answer, Statement):
            raise self._no_operator(syntax.word_span, syntax.word, entry)
        plain = Is(Of(entry.id, syntax.operand.span), syntax.state)
        return Not(plain) if syntax.negated else plain

    def _bare(self, name: Name) -> Condition:
        """A yes/no or consent question answered yes; else a choice of the parent; both is an E108."""
        if name.function:
            self._operands.subject(name)
            self._report.add("E108", name.function_span or name.span, "bare-count", found=name.whole)
            raise Unfit
        named = self._scope.find(name.text)
        given = (
            named is not None
            and not name.within
            and self._scope.may_name(self._asker, named)
            and self._scope.same_repetition(self._asker, named)
            and isinstance(named.answer, YesNo | Consent)
        )
        held = next(
            (
                (entry, option)
                for entry in (() if name.within else self._asker.choices_of)
                if (option := option_of(entry, name.text)) is not None
            ),
            None,
        )
        if given and held:
            self._report.add("E108", name.span, "both", found=name.text, parent=held[0].id)
            raise Unfit
        if held:
            return self._chosen(*held, name.span)
        if self._operands.score(name):
            self._report.add("E108", name.span, "bare-score", found=name.text)
            raise Unfit
        offered = (option.id for entry in self._asker.choices_of for option in entry.offered)
        entry = self._operands.question(name, also=offered)
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
            case SeveralChoices() | Ranking() | SeveralOf():
                return Contains(operand, option.id)
            case YesNo():
                return Compare(operand, Comparison.EQUAL, option is entry.options[0])
            case OneChoice() | OneOf() | Consent() | Computed():
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
            if isinstance(entry.answer, Consent):
                return Not(Given(operand))  # a refusal under another name: "none" of the quotes
        self._report.add("E108", syntax.span, "no-parent", found=syntax.text)
        raise Unfit

    def _no_measure(self, name: Name, span: Span, found: str) -> None:
        """What only an answer can be asked is not asked of a count, a mean or a score."""
        if name.function or self._operands.score(name):
            self._report.add("E108", span, "measure", found=found, question=name.whole)
            raise Unfit

    def _no_operator(self, span: Span, found: str, entry: Entry) -> Unfit:
        takes = kind(entry.answer) if entry.answer else ""
        self._report.add("E108", span, "operator", found=found, question=entry.id, kind=takes)
        return Unfit()
