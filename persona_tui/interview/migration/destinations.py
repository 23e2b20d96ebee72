"""Where every answer goes: carried over by itself, where a person says, or aside (R26)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from persona_tui.banks.answer_types import Consent
from persona_tui.banks.model import Item, Question, Section
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.course import Course
from persona_tui.interview.migration.carrying import Carried, Carrier
from persona_tui.interview.migration.comparing import words_of
from persona_tui.interview.migration.matching import Matching
from persona_tui.interview.migration.placing import Placing, how_in
from persona_tui.interview.migration.retiring import retired_id
from persona_tui.interview.migration.rows import RETIRE, Kind, Row
from persona_tui.interview.migration.safely import safely_carried
from persona_tui.interview.migration.widening import widens
from persona_tui.interview.path import Path
from persona_tui.interview.repetitions.identity import parted, question_of
from persona_tui.interview.session import Move, Session
from persona_tui.text.nearest import folded

MOST_OPTIONS = 12
"""How many questions a row offers to move its answers to; any other that fits can be named all the same."""
_SMALL = 3
"""The length of words that tell nothing of a question's subject."""


@dataclass
class Settled:
    """Where everything went."""

    rows: list[Row] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)
    after: dict[str, Answer] = field(default_factory=dict)
    """What is held then."""
    place: dict[str, str] = field(default_factory=dict)
    """By the id before of each answer, its id then."""


class Destinations:
    """Finds a place for every answer."""

    def __init__(
        self,
        session: Session,
        path: Path,
        matching: Matching,
        placing: Placing,
        carrier: Carrier,
        course: Course,
        retired: set[str],
    ) -> None:
        self._session = session
        self._order = {item.id: place for place, item in enumerate(path.items)}
        self._matching = matching
        self._placing = placing
        self._carrier = carrier
        self._course = course
        self._retired = retired
        self._aside = set[str]()
        self._path = path
        """Where items stand; from when everything that goes by itself has gone, in the new version."""
        self._words: dict[str, frozenset[str]] = {}

    def settled(self, held: Mapping[str, Answer], decisions: Mapping[str, str]) -> Settled:
        """Find a place for every answer.

        Args:
            held: the answers that are not retired already.
            decisions: what was decided, by the key of its row.
        """
        found = Settled()
        found.after = {item: answer for item, answer in self._session.answers.items() if item not in held}
        waiting: dict[tuple[Kind, str], list[str]] = {}
        for item in sorted(held, key=self._rank):
            if question_of(self._matching.old, item) is None:  # not of this bank: not ours to touch
                found.after[item] = held[item]
                continue
            kind, place, carried = self._by_itself(item, held[item], found.after)
            if carried is not None:
                self._put(found, item, held[item], place, carried)
            elif kind is not None:
                grouped = kind in {Kind.VANISHED, Kind.NARROWED}
                waiting.setdefault((kind, parted(item)[0] if grouped else item), []).append(item)
            else:
                self._retire(found, item, held[item])
        path = self._path = self._course.path(dict(found.after))
        for (kind, key), items in waiting.items():
            self._decide(found, self._row(kind, key, items, held, path, found), held, decisions)
        said = {parted(item)[0] for item in held}
        narrowed = {parted(row.item)[0] for row in found.rows if row.kind is Kind.NARROWED}
        found.rows += (row for item in self._matching.old.items for row in self._types(item, said, narrowed))
        return found

    def aside(self, item: str) -> str:
        """A free id for what is put aside."""
        taken = {*self._session.answers, *self._session.drafts, *self._aside}
        name = retired_id(item, self._session.pinned, taken)
        self._aside.add(name)
        return name

    def by_itself(self, item: str) -> str | None:
        """The id that something held under an id is held under then, when nobody has to say."""
        return self._placing.place(item)

    def _rank(self, item: str) -> tuple[bool, int, str]:
        """What keeps its id goes first, then the order of the document."""
        return self._placing.place(item) != item, self._order.get(item, len(self._order)), item

    def _by_itself(
        self, item: str, answer: Answer, after: Mapping[str, Answer]
    ) -> tuple[Kind | None, str, Carried | None]:
        """Where an answer is carried over by itself, else what must be decided; neither: it goes aside."""
        if item in self._retired:
            return None, "", None
        marks = isinstance(self._matching.old.by_id.get(parted(item)[0]), Section)
        place = self._placing.place(item)
        if place is None:
            gone = self._placing.gone(item)
            return (None if marks else Kind.VANISHED if gone else Kind.UNREPEATED), "", None
        if place in after:
            return Kind.TAKEN, "", None
        carried = (
            Carried(answer) if marks else safely_carried(self._matching, self._carrier, item, place, answer)
        )
        return (Kind.NARROWED if carried is None else None), place, carried

    def _put(self, found: Settled, item: str, before: Answer, place: str, carried: Carried) -> None:
        found.after[place] = carried.after
        found.place[item] = place
        if (item, before) != (place, carried.after):
            found.moves.append(Move(item, before, place, carried.after))
        if carried.behind != NOTHING:
            name = self.aside(item)
            found.after[name] = carried.behind
            found.moves.append(Move("", None, name, carried.behind))
            found.rows.append(
                Row(Kind.LEFT_BEHIND, item, parted(place)[0], title=self._title(item), held=(item,))
            )

    def _retire(self, found: Settled, item: str, answer: Answer) -> None:
        name = self.aside(item)
        found.after[name] = answer
        found.place[item] = name
        found.moves.append(Move(item, answer, name, answer))

    def _title(self, item: str) -> str:
        found = self._matching.old.by_id.get(parted(item)[0])
        return item if found is None else words_of(found)

    # What a person decides

    def _row(
        self,
        kind: Kind,
        key: str,
        items: list[str],
        held: Mapping[str, Answer],
        path: Path,
        found: Settled,
    ) -> Row:
        template = parted(key)[0]
        old, now = self._matching.old.question(template), self._matching.question(template)
        row = Row(
            kind,
            key,
            now.id if now else "",
            title=self._title(key),
            old_type=old.answer if old else None,
            new_type=now.answer if now else None,
            held=tuple(items),
        )
        options = (RETIRE, *self._options(row, held, path, found.after))
        return replace(row, options=options, decision=RETIRE)

    def _options(
        self, row: Row, held: Mapping[str, Answer], path: Path, after: Mapping[str, Answer]
    ) -> Iterator[str]:
        """The questions of the new version that the answers could be moved to, their own first."""
        shown = [one.id for one in path.questions if one.takes_answer]
        alone = [one for one in shown if path.on(one) or not parted(one)[1] or one == row.now]
        together = [one.id for one in self._matching.new.questions if one.takes_answer]
        names = [one for one in alone if not self._stands_for_all(one)] if len(row.held) == 1 else together
        fits = (
            name for name in self._nearest(row, names) if self._places(row, name, held, after) is not None
        )
        return islice(fits, MOST_OPTIONS)

    def _nearest(self, row: Row, names: list[str]) -> list[str]:
        """Ids of the new version, the question's own first, then those that share most words with it."""
        own, said = self._matching.id_of(parted(row.item)[0]), self._said(row.title)

        def rank(name: str) -> tuple[bool, int]:
            template = parted(name)[0]
            return template != own, -len(said & self._words_of(template))

        return sorted(names, key=rank)

    def _words_of(self, template: str) -> frozenset[str]:
        if template not in self._words:
            found = self._matching.new.by_id.get(template)
            self._words[template] = self._said("" if found is None else words_of(found))
        return self._words[template]

    def _said(self, text: str) -> frozenset[str]:
        return frozenset(word for word in folded(text).split() if len(word) > _SMALL)

    def _stands_for_all(self, item: str) -> bool:
        """Whether an id is that of a repeated question outside its repetitions."""
        return not parted(item)[1] and how_in(self._matching.new, item) is not None

    def _places(
        self, row: Row, name: str, held: Mapping[str, Answer], after: Mapping[str, Answer]
    ) -> dict[str, tuple[str, Carried]] | None:
        """Where each answer of a row would go, and what it would come to; `None` where one does not fit."""
        found: dict[str, tuple[str, Carried]] = {}
        for item in row.held:
            place = name if len(row.held) == 1 else self._placing.place_in(item, name)
            if not place or place in after or any(place == other for other, _ in found.values()):
                return None
            question = question_of(self._matching.new, place)
            there = len(row.held) > 1 or (self._path.question(place) and not self._stands_for_all(place))
            if question is None or not there:
                return None
            if isinstance(question.answer, Consent) and row.now != parted(place)[0]:
                return None
            carried = self._carrier.carried(item, place, held[item])
            if carried is None:
                return None
            found[item] = place, carried
        return found

    def _decide(
        self, found: Settled, row: Row, held: Mapping[str, Answer], decisions: Mapping[str, str]
    ) -> None:
        wanted = decisions.get(row.key, "")
        places = self._places(row, wanted, held, found.after) if wanted not in {"", RETIRE} else None
        if wanted == RETIRE or places is not None:
            row = replace(row, decision=wanted, said=True)
        found.rows.append(row)
        for item in row.held:
            if places is None:
                self._retire(found, item, held[item])
            else:
                place, carried = places[item]
                self._put(found, item, held[item], place, carried)

    # What needs no decision

    def _types(self, item: Item, said: set[str], narrowed: set[str]) -> Iterator[Row]:
        """The rows of an item that is gone, of another type, or repeated otherwise."""
        now = self._matching.items.get(item.id)
        row = Row(Kind.REMOVED, item.id, now.id if now else "", title=words_of(item))
        if now is None:
            if item.id not in said:
                yield row
            return
        if item.repetition != now.repetition and self._repeated_otherwise(item.id, now.id):
            yield replace(row, kind=Kind.REPETITION)
        if not isinstance(item, Question) or not isinstance(now, Question) or item.id in narrowed:
            return
        if type(item.answer) is not type(now.answer):
            kind = Kind.WIDENED if widens(item, now) else Kind.RETYPED
            yield replace(row, kind=kind, old_type=item.answer, new_type=now.answer)

    def _repeated_otherwise(self, old: str, new: str) -> bool:
        before, after = how_in(self._matching.old, old), how_in(self._matching.new, new)
        if before is None or after is None:
            return before is not after
        return self._matching.id_of(before.over) != after.over or before.times != after.times
