"""One answer saved with 1,000 and with 10,000 sessions in the workspace, against one saved with 10."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.ratio import Ratio, in_turn, median_seconds
from persona_tui.banks import read_file
from persona_tui.interview.answer import Answer
from persona_tui.interview.session import Change, Event, EventKind, Opening, PinnedBank, Session
from persona_tui.store.ids import Ulids
from persona_tui.store.sessions import Sessions

BANK = Path(__file__).parents[1] / "question_banks" / "decouverte-persona.md"
ANSWERS_A_RUN = 40
NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)


def saving_among(sessions: int, folder: Path) -> Callable[[], float]:
    """A workspace with that many sessions; what is returned saves answers in one of them."""
    bank = read_file(BANK).bank
    if bank is None:
        raise SystemExit("the shipped bank cannot be read")
    store = Sessions(folder)
    new_id = Ulids()
    pinned = PinnedBank(bank.id, bank.version, bank.sha256, bank.text, BANK.name)
    file = store.create(Session(Opening(id=new_id(), code="E0", bank=pinned, started=NOON)), bank)
    data = file.path.read_text("utf-8")
    for other in (new_id() for _ in range(1, sessions)):
        (folder / f"{other}.json").write_text(data.replace(file.path.stem, other), "utf-8")
    written = 0

    def save() -> None:
        nonlocal written
        written += 1
        answer = Answer(f"Réponse {written}, " + "assez longue pour ressembler à une vraie. " * 5)
        event = Event(EventKind.ANSWERED, NOON, item="journee", after=answer)
        file.save(Change(answers={"journee": answer}, events=(event,) if written == 1 else ()))

    return lambda: median_seconds(save, ANSWERS_A_RUN)


def measure() -> Ratio:
    """How many times an answer among 10 sessions one among 10,000 costs."""
    return _measure(10_000)


def measure_fewer() -> Ratio:
    """How many times it one among 1,000 costs."""
    return _measure(1_000)


def _measure(sessions: int) -> Ratio:
    with tempfile.TemporaryDirectory() as folder:
        many = saving_among(sessions, Path(folder) / "many")
        few = saving_among(10, Path(folder) / "few")
        return in_turn(f"one answer among {sessions:,} sessions", many, "one among 10", few, aim=1.3, runs=15)
