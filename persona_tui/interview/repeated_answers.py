"""Answers to what is repeated, in a file of answers: a list of objects, one a repetition (docs/guide.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from persona_tui.banks.facing import Facing
from persona_tui.banks.model import Bank, Item, Question
from persona_tui.banks.reckoning import Repetition
from persona_tui.interview.amounts import number_text
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.misfit import Misfit, NotFittingError, Unfit
from persona_tui.interview.offered import OfferedItem, Sources, items_of
from persona_tui.interview.repetitions.identity import question_of
from persona_tui.interview.repetitions.marker import THERE
from persona_tui.interview.repetitions.unfolding import repeated_id
from persona_tui.interview.session import Json
from persona_tui.interview.values.choosing import choice_named, same_id
from persona_tui.interview.values.entries import text_of
from persona_tui.interview.values.items import Items, key_named
from persona_tui.text.clean import clean_line
from persona_tui.text.nearest import nearest

ITEM = "item"
"""The key of an object that names the item it is repeated for."""

Given = Answer | Misfit
Reading = Callable[[Question, Json, Mapping[str, Given]], Given]
"""Reads the answer of one question, whose items may come from the answers before it."""


@dataclass(frozen=True, slots=True)
class Said:
    """One answer, or why it is none."""

    item: str
    """The id of the question in its repetition."""
    key: str
    """Where it stands in the file."""
    given: Given


class Repetitions:
    """Reads the list that stands under the id of a repeated section or question."""

    def __init__(
        self, bank: Bank, together: tuple[Item, ...], around: tuple[str, ...], read: Reading
    ) -> None:
        """Get ready to read one list.

        Args:
            bank: the bank.
            together: what is repeated, the section or question that bears the repetition first.
            around: the keys of the answer of a repeated question, in its object.
            read: reads one answer.
        """
        self._bank = bank
        self._bears = together[0]
        self._together = together
        self._inside = [item for item in together[1:] if isinstance(item, Question)]
        self._how = self._bears.repetition or Repetition()
        self._demanded = not self._how.over
        self._expected = "demanded" if self._demanded else "repetitions"
        self._around = around if isinstance(self._bears, Question) else ()
        self._read = read

    def said(self, raw: Json, before: Mapping[str, Given]) -> Iterator[Said]:
        """Each answer in each repetition, in document order; a misfit stands in the place of its answer.

        Args:
            raw: the list.
            before: the answers to what stands before it.

        Raises:
            NotFittingError: it is no list of objects, an object names no item or one that there is not, an
                item stands twice, there are more repetitions than there may be.
        """
        if not isinstance(raw, list):
            raise NotFittingError(Unfit.SHAPE, expected=self._expected)
        most = self._how.times.most if self._how.times else None
        if most is not None and len(raw) > most:
            raise NotFittingError(Unfit.TOO_MANY, most=number_text(most), count=str(len(raw)))
        seen: set[str] = set()
        for number, one in enumerate(raw, 1):
            given = self._object(one)
            key = str(number) if self._demanded else self._key(given.get(ITEM), before)
            if key in seen:
                raise NotFittingError(Unfit.TWICE, found=key)
            seen.add(key)
            if self._demanded:
                bearing = repeated_id(self._bears.id, key)
                yield Said(bearing, bearing, THERE)
            yield from self._repetition(key, given, before)

    def _object(self, raw: Json) -> dict[str, Json]:
        """An object of the list under the bank's own ids."""
        if not isinstance(raw, dict):
            raise NotFittingError(Unfit.SHAPE, expected=self._expected)
        known = [*([] if self._demanded else [ITEM]), *self._around, *(item.id for item in self._inside)]
        named = {same_id(key): key for key in known}
        for key in raw:
            if same_id(key) not in named:
                near = nearest(key, known) or ""
                raise NotFittingError(
                    Unfit.NO_SUCH_FIELD, found=clean_line(key), nearest=near, known=", ".join(known)
                )
        return {named[same_id(key)]: value for key, value in raw.items()}

    def _key(self, raw: Json, before: Mapping[str, Given]) -> str:
        """The key of the repetition that an object names: a choice's id, or an item of the earlier answer."""
        source = question_of(self._bank, self._how.over)
        if raw is None or source is None:
            raise NotFittingError(Unfit.SHAPE, expected=self._expected)
        name = text_of(raw, self._expected)
        if source.choices:
            return choice_named(source, name, by_label=True).id
        return key_named(name, self._items(source, before))

    def _items(self, source: Question, before: Mapping[str, Given]) -> Items:
        """The items of the earlier answer; not known when it does not fit."""
        if isinstance(before.get(source.id), Misfit):
            return None

        def answer(item: str) -> Answer:
            found = before.get(item)
            return found if isinstance(found, Answer) else NOTHING

        sources = Sources(lambda item: question_of(self._bank, item), answer)
        return tuple(OfferedItem(key, wording) for key, wording in items_of(source, sources, Facing()))

    def _repetition(self, key: str, given: dict[str, Json], before: Mapping[str, Given]) -> Iterator[Said]:
        held = dict(before)
        for item in self._together:
            question = question_of(self._bank, repeated_id(item.id, key))
            if not isinstance(item, Question) or question is None:
                continue
            bears = item is self._bears
            raw = self._own(given) if bears else given.get(item.id)
            if raw is not None:
                held[question.id] = self._read(question, raw, held)
                place = repeated_id(self._bears.id, key)
                yield Said(question.id, place if bears else f"{place}.{item.id}", held[question.id])

    def _own(self, given: dict[str, Json]) -> Json:
        """The answer of a repeated question itself: its value, or an object with what stands around it."""
        own = {name: given[name] for name in self._around if name in given}
        return own["value"] if own.keys() == {"value"} else own or None
