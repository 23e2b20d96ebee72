"""The items of earlier answers that a question chooses among or groups (bank format §5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from persona_tui.banks.answer_types import AnswerType, Groups, OneOf, SeveralOf
from persona_tui.banks.facing import Facing, worded
from persona_tui.banks.model import Question
from persona_tui.banks.prose import Run, Wording
from persona_tui.interview.answer import Answer, Group, Selected, Value
from persona_tui.interview.path import Path
from persona_tui.interview.repetitions.items import group_label


@dataclass(frozen=True, slots=True)
class OfferedItem:
    """One item of an earlier answer."""

    key: str
    """What an answer keeps of it: the choice's id, or the text of the item or of the group."""
    wording: Wording
    """What it is called, in the bank's words or in people's."""
    vanished: bool = False
    """No longer among the items, and chosen before: it stays, struck through (R11)."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the items of a question come from."""

    question: Callable[[str], Question | None]
    """The question of an id."""
    answer: Callable[[str], Answer]
    """What counts for a question: nothing off the path (R6)."""


def sources_of(answer: AnswerType) -> tuple[str, ...]:
    """The ids of the questions whose items a type of answer takes; none for most types."""
    match answer:
        case Groups(sources=sources):
            return sources
        case OneOf(source=source) | SeveralOf(source=source):
            return (source,)
        case _:
            return ()


def sources_on(path: Path) -> Sources:
    """The questions and answers of a path."""
    return Sources(path.question, path.answer)


def offered_items(question: Question, path: Path, facing: Facing) -> tuple[OfferedItem, ...]:
    """The items that a question offers on this path.

    Args:
        question: one whose answer takes items; any other offers none.
        path: where the answers that they come from stand; off the path they give nothing (R6).
        facing: to whom the labels of choices are said.

    Returns:
        The items of each source in the order of its answer, the same one once.
    """
    return items_from(question, sources_on(path), facing)


def items_from(question: Question, sources: Sources, facing: Facing) -> tuple[OfferedItem, ...]:
    """The items that a question offers, whatever holds the answers that they come from."""
    found: dict[str, OfferedItem] = {}
    for source, shared in _asked(question, sources):
        for key, wording in items_of(source, sources, facing):
            name = f"{source.id}.{key}" if key in shared else key
            found.setdefault(name, OfferedItem(name, wording))
    return tuple(found.values())


def shown_items(
    question: Question, held: Iterable[Value | None], path: Path, facing: Facing
) -> tuple[OfferedItem, ...]:
    """The items that a question offers, then those that are held and gone (R11).

    Args:
        question: any question; one whose answer takes no items shows none.
        held: its answer's value, and what is only typed.
        path: where the answers that the items come from stand.
        facing: to whom the labels of choices are said.
    """
    if not sources_of(question.answer):
        return ()
    items = offered_items(question, path, facing)
    known = {item.key for item in items}
    called = labels(question, path, facing)
    gone = dict.fromkeys(key for value in held for key in keys_in(value) if key not in known)
    return (*items, *(OfferedItem(key, called.get(key, words(key)), vanished=True) for key in gone))


def gone_items(question: Question, answer: Answer, path: Path) -> tuple[str, ...]:
    """The keys that an answer holds and that are no longer among the items (R11)."""
    if not sources_of(question.answer) or answer.value is None:
        return ()
    known = {item.key for item in offered_items(question, path, Facing())}
    return tuple(dict.fromkeys(key for key in keys_in(answer.value) if key not in known))


def labels(question: Question, path: Path, facing: Facing) -> Mapping[str, Wording]:
    """What the items of a question are called by their keys, those that are gone included where known.

    A key that is not there is a text, and is called by itself.
    """
    if not sources_of(question.answer):
        return {}
    sources = sources_on(path)
    called: dict[str, Wording] = {}
    for source, shared in _asked(question, sources):
        for choice in source.choices:
            key = f"{source.id}.{choice.id}" if choice.id in shared else choice.id
            called.setdefault(key, worded(choice, facing))
    return called | {item.key: item.wording for item in items_from(question, sources, facing)}


def keys_in(value: Value | None) -> tuple[str, ...]:
    """The keys of the choices or items that a value holds, in its order."""
    keys: list[str] = []
    for one in value if isinstance(value, tuple) else (value,):
        if isinstance(one, Selected):
            keys.append(one.choice)
        elif isinstance(one, Group):
            keys.extend(one.items)
    return tuple(keys)


def words(text: str) -> Wording:
    """People's text as a wording: words and nothing else."""
    return Wording((Run(text),))


def _asked(question: Question, sources: Sources) -> Iterator[tuple[Question, frozenset[str]]]:
    """The source questions, each with the choice ids that another one has too: their keys name the source."""
    asked = [found for item in sources_of(question.answer) if (found := sources.question(item)) is not None]
    count = Counter(choice.id for source in asked for choice in source.choices)
    shared = frozenset(choice for choice, times in count.items() if times > 1)
    for source in asked:
        yield source, shared & {choice.id for choice in source.choices}


def items_of(source: Question, sources: Sources, facing: Facing) -> Iterator[tuple[str, Wording]]:
    """The items of one answer by key, each with what it is called."""
    value = sources.answer(source.id).value
    called = {item.key: item.wording for item in items_from(source, sources, facing)}
    for one in value if isinstance(value, tuple) else ():
        match one:
            case Selected(choice=key, text=text):
                choice = source.choice(key)
                label = worded(choice, facing) if choice else called.get(key, words(key))
                yield key, words(text) if text else label
            case Group(name=name, items=keys):
                items = ", ".join(str(called.get(key, words(key))) for key in keys)
                yield group_label(one), words(name or items)
            case str():
                yield one, words(one)
            case _:
                return
