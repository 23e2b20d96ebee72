"""Devices that hold copies of one session and edit them, and a naive account of what must come of it."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from tinydb import TinyDB
from tinydb.storages import MemoryStorage

from persona_tui.banks.model import Bank
from persona_tui.interview.acts.recording import chosen, with_value
from persona_tui.interview.answer import NOTHING, Answer, Selected
from persona_tui.interview.codec import answer_from_json
from persona_tui.interview.repetitions.identity import question_of
from persona_tui.interview.session import Change, Draft, Event, EventKind
from persona_tui.interview.versions import versions_of
from persona_tui.store.keys import key_of
from persona_tui.store.merging.consents import refusing
from persona_tui.store.merging.drafts import live_in
from persona_tui.store.merging.merge import merged
from persona_tui.store.migrations import Tables
from persona_tui.store.seen import Seen
from persona_tui.store.shape import StoredBank
from persona_tui.store.writing import blank_tables, write_change, write_session
from tests.store import samples
from tests.store.samples import START, bank

REFUSES = refusing(bank())


def no_other_bank(stored: StoredBank) -> Bank:
    """These sessions go on with no other version of their bank."""
    raise AssertionError(stored.id)


def begun() -> Tables:
    """The tables of a session that has just begun."""
    db = TinyDB(storage=MemoryStorage)
    write_session(db, samples.session(), bank())
    return tables_of(db)


def tables_of(db: TinyDB) -> Tables:
    """What a database in memory holds."""
    return blank_tables() | deepcopy(db.storage.read() or {})


def answer_in(tables: Tables, item: str) -> Answer:
    """The answer that a file holds."""
    question = question_of(bank(), item)
    document = tables["answers"].get(str(key_of(item)), {"id": item, "value": None})
    assert question is not None
    answer = answer_from_json(question, document)
    assert isinstance(answer, Answer), answer
    return answer


@dataclass(frozen=True)
class Edit:
    """One thing that someone said, as the naive account has it."""

    number: int
    item: str
    text: str
    replaced: frozenset[int]
    """The numbers of the edits whose words it took away, and who did it knew them."""


@dataclass(frozen=True)
class Typed:
    """A draft as one typed it, as the naive account has it."""

    number: int
    item: str
    text: str


@dataclass
class Device:
    """A copy of the session, with what was done to it; `edits` is the naive account."""

    name: str
    tables: Tables
    edits: frozenset[Edit] = frozenset()
    drafts: frozenset[Typed] = frozenset()
    """What was typed, as far as it is known here."""
    let_go: frozenset[int] = frozenset()
    """The numbers of what was typed and is no more."""
    typing: dict[str, Typed | None] = field(default_factory=dict)
    """By item, the draft that is on screen here."""
    answers: dict[str, Answer] = field(default_factory=dict)
    """What whoever has it open sees."""
    known: frozenset[Edit] = frozenset()
    seen: Seen | None = None

    def open(self) -> None:
        """Look at the file anew."""
        self.seen = Seen(self.tables)
        self.answers = {item: answer_in(self.tables, item) for item in samples.QUESTIONS}
        self.known = self.edits
        for item in samples.QUESTIONS:
            shown = self.kept(item)
            alive = [one for one in self._alive_drafts(item) if shown and one.text == shown[0]]
            self.typing[item] = next(iter(alive), None)

    def say(self, item: str, text: str, clock: int, number: int) -> None:
        """Answer anew; what others said beside it stays."""
        held = self._held(item)
        if _text(held) != text:
            self._act(item, with_value(held, _value(item, text)), clock, EventKind.ANSWERED)
            self._account(item, text, number, (_text(held),))

    def take_back(self, item: str, clock: int, number: int) -> None:
        """Answer nothing."""
        held = self._held(item)
        if held.value is not None:
            self._act(item, replace(held, value=None), clock, EventKind.UNDONE)
            self._account(item, "", number, (_text(held),))

    def choose(self, item: str, which: int, clock: int, number: int) -> None:
        """Keep one version, if there are several."""
        held = self._held(item)
        versions = versions_of(held)
        if versions:
            version = versions[which % len(versions)]
            self._act(item, chosen(held, version), clock, EventKind.ANSWERED)
            self._account(item, _text(version), number, tuple(map(_text, versions)))

    def note(self, item: str, text: str, clock: int) -> None:
        """Add a line to the note."""
        held = self._held(item)
        self._act(item, replace(held, note=f"{held.note}\n{text}".strip()), clock, EventKind.ANSWERED)

    def tick(self, item: str, probe: int, clock: int) -> None:
        """Tick or untick a probe, and mark a hypothesis."""
        held = self._held(item)
        probes = tuple(sorted({*held.probes} ^ {probe}))
        self._act(item, replace(held, probes=probes, hypothesis=True), clock, EventKind.ANSWERED)

    def type(self, item: str, text: str | None, clock: int) -> None:
        """Type without committing, or let go of what is typed."""
        if self.seen is None:
            self.open()
        draft = None if text is None else Draft(text, START + timedelta(seconds=clock))
        self._write(Change(drafts={item: draft}))
        on_screen = self.typing.get(item)
        if on_screen is not None:
            self.let_go |= {on_screen.number}
        self.typing[item] = None
        if text is not None:
            typed = self.typing[item] = Typed(clock, item, text)
            self.drafts |= {typed}

    def kept(self, item: str) -> list[str]:
        """The drafts that the file holds, the one that is shown first."""
        document = self.tables["drafts"].get(str(key_of(item)), {})
        return [str(draft["raw"]) for draft in live_in(item, document)]

    def typed(self, item: str) -> set[str]:
        """The drafts that must still be there, by the naive account."""
        return {one.text for one in self._alive_drafts(item)}

    def _alive_drafts(self, item: str) -> list[Typed]:
        return [one for one in self.drafts if one.item == item and one.number not in self.let_go]

    def receive(self, other: Device) -> None:
        """Merge another copy into this one, maybe while this one is open."""
        self.tables = merged(self.tables, other.tables, REFUSES)
        self.edits |= other.edits
        self.drafts |= other.drafts
        self.let_go |= other.let_go

    def alive(self, item: str) -> set[str]:
        """What must still be there, by the naive account."""
        mine = [edit for edit in self.edits if edit.item == item]
        gone = {number for edit in mine for number in edit.replaced}
        return {edit.text for edit in mine if edit.number not in gone and edit.text}

    def held(self, item: str) -> list[str]:
        """What is there: what stands, then what is kept beside it."""
        answer = answer_in(self.tables, item)
        return [_text(one) for one in (answer, *answer.rivals) if one.answered]

    def _held(self, item: str) -> Answer:
        if self.seen is None:
            self.open()
        return self.answers.get(item, NOTHING)

    def _act(self, item: str, after: Answer, clock: int, kind: EventKind) -> None:
        before = self._held(item)
        event = Event(kind, START + timedelta(seconds=clock), self.name, item, before, after)
        self.answers[item] = after
        self._write(Change({item: after}, (event,)))

    def _write(self, change: Change) -> None:
        assert self.seen is not None
        db = TinyDB(storage=MemoryStorage)
        db.storage.write(deepcopy(self.tables))
        self.seen.begin()
        write_change(db, change, bank(), self.seen)
        self.seen.confirm()
        self.tables = tables_of(db)

    def _account(self, item: str, text: str, number: int, words: tuple[str, ...]) -> None:
        replaced = {edit.number for edit in self.known if edit.item == item and edit.text in words}
        edit = Edit(number, item, text, frozenset(replaced))
        self.known |= {edit}
        self.edits |= {edit}


def _value(item: str, text: str) -> Any:
    return Selected(text) if item in {"accord", "lien"} else text


def _text(answer: Answer) -> str:
    value = answer.value
    return value.choice if isinstance(value, Selected) else str(value or "")
