"""One repetition of a section or question: its items under ids of their own, leading to one another (R18)."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from persona_tui.banks.answer_types import AnswerType, Groups, OneOf, SeveralOf
from persona_tui.banks.model import Arrow, Choice, Gate, Item, Probe, Question, Section
from persona_tui.banks.prose import Block, Inline, Listing, Paragraph, Pipe, Table, Verbatim, Wording
from persona_tui.banks.reckoning import Case, Check, Repetition
from persona_tui.interview.repetitions.renaming import renamed_condition

NAME = "nom"
"""The pipe of a repetition's name, as the bank writes it (R19)."""
ITS_NAME, ITS_ITEM = "@name", "@item"
"""Behind a repetition's id: the pipes of its name, and of the item it stands for."""


def repeated_id(item: str, key: str) -> str:
    """The id of an item in one repetition."""
    return f"{item}[{key}]"


def unfolded(together: tuple[Item, ...], key: str) -> tuple[Item, ...]:
    """The items of one repetition.

    Args:
        together: what is repeated, its section or question first, as :attr:`Bank.repeated` gives it.
        key: which repetition.

    Returns:
        The same items under the ids of the repetition; a reference among them leads to the same repetition.
    """
    unfolding = _Unfolding(together, key)
    return tuple(unfolding.item(item) for item in together)


def unfolded_one(together: tuple[Item, ...], template: str, key: str) -> Item:
    """One of the items of a repetition, by the bank's id."""
    return _Unfolding(together, key).item(next(item for item in together if item.id == template))


class _Unfolding:
    """Rewrites everything that names something inside."""

    def __init__(self, together: tuple[Item, ...], key: str) -> None:
        self._ids = frozenset(item.id for item in together)
        self._key = key
        self._repetition = repeated_id(together[0].id, key)

    def item(self, item: Item) -> Item:
        return self._section(item) if isinstance(item, Section) else self._question(item)

    def _section(self, section: Section) -> Section:
        return replace(
            section,
            id=self._id(section.id),
            title=self._wording(section.title),
            gate=self._gate(section.gate),
            intro=self._blocks(section.intro),
            notes=self._blocks(section.notes),
            repetition=self._how(section.repetition),
        )

    def _question(self, question: Question) -> Question:
        return replace(
            question,
            id=self._id(question.id),
            wording=self._wording(question.wording),
            answer=self._answer(question.answer),
            section=question.section and self._id(question.section),
            parent=question.parent and self._id(question.parent),
            gate=self._gate(question.gate),
            help=self._blocks(question.help),
            notes=self._blocks(question.notes),
            choices=tuple(self._choice(choice) for choice in question.choices),
            probes=tuple(self._probe(probe) for probe in question.probes),
            tu=question.tu and self._wording(question.tu),
            alone=question.alone and self._wording(question.alone),
            cases=tuple(self._case(case) for case in question.cases),
            checks=tuple(self._check(check) for check in question.checks),
            rejections=tuple(self._check(check) for check in question.rejections),
            repetition=self._how(question.repetition),
        )

    def _id(self, item: str) -> str:
        return repeated_id(item, self._key) if item in self._ids else item

    def _how(self, how: Repetition | None) -> Repetition | None:
        """In the name of a repetition, ``{nom}`` is the item that it stands for."""
        if how is None or how.name is None:
            return how
        return replace(how, name=self._wording(how.name, ITS_ITEM))

    def _answer(self, answer: AnswerType) -> AnswerType:
        match answer:
            case OneOf(source=source):
                return OneOf(self._id(source))
            case SeveralOf(source=source):
                return SeveralOf(self._id(source))
            case Groups(sources=sources):
                return Groups(tuple(self._id(source) for source in sources))
            case _:
                return answer

    def _choice(self, choice: Choice) -> Choice:
        return replace(
            choice,
            wording=self._wording(choice.wording),
            arrow=choice.arrow and self._arrow(choice.arrow),
            gate=self._gate(choice.gate),
            tu=choice.tu and self._wording(choice.tu),
            alone=choice.alone and self._wording(choice.alone),
        )

    def _arrow(self, arrow: Arrow) -> Arrow:
        return replace(arrow, target=self._id(arrow.target))

    def _probe(self, probe: Probe) -> Probe:
        return replace(
            probe,
            wording=self._wording(probe.wording),
            gate=self._gate(probe.gate),
            tu=probe.tu and self._wording(probe.tu),
        )

    def _case(self, case: Case) -> Case:
        return replace(case, condition=case.condition and renamed_condition(case.condition, self._id))

    def _check(self, check: Check) -> Check:
        return Check(renamed_condition(check.condition, self._id), self._wording(check.message))

    def _gate(self, gate: Gate) -> Gate:
        if not gate.only_if and not gate.unless:
            return gate
        return Gate(
            tuple(renamed_condition(condition, self._id) for condition in gate.only_if),
            tuple(renamed_condition(condition, self._id) for condition in gate.unless),
        )

    def _wording(self, wording: Wording, named: str = ITS_NAME) -> Wording:
        if not any(isinstance(part, Pipe) for part in wording.parts):
            return wording
        return Wording(tuple(self._part(part, named) for part in wording.parts))

    def _part(self, part: Inline, named: str) -> Inline:
        if not isinstance(part, Pipe):
            return part
        if part.name == NAME:
            return replace(part, name=self._repetition + named)
        return replace(part, name=self._id(part.name))

    def _blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(self._block(block) for block in blocks)

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph(wording=wording):
                return Paragraph(self._wording(wording))
            case Listing(items=items):
                return replace(block, items=tuple(self._blocks(item) for item in items))
            case Table(header=header, rows=rows):
                cells = tuple(tuple(self._wording(cell) for cell in row) for row in rows)
                return Table(tuple(self._wording(cell) for cell in header), cells)
            case Verbatim():
                return block
            case _:
                assert_never(block)
