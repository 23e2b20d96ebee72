"""Listing 10,000 sessions in a new run, against a stat of each file and a JSON of the index's size."""

from __future__ import annotations

import copy
import json
import os
import tempfile
import time
from pathlib import Path

import orjson

from benchmarks.ratio import Ratio, in_turn
from persona_tui.banks import read_file
from persona_tui.interview.session import Opening, PinnedBank, Session
from persona_tui.store.ids import Ulids
from persona_tui.store.sessions import Sessions, local_now

BANK = Path(__file__).parents[1] / "question_banks" / "decouverte-persona.md"
SESSIONS = 10_000


def fill(folder: Path) -> None:
    """One true session, and as many again under other ids."""
    bank = read_file(BANK).bank
    if bank is None:
        raise SystemExit("the shipped bank cannot be read")
    store, new_id = Sessions(folder), Ulids()
    pinned = PinnedBank(bank.id, bank.version, bank.sha256, bank.text, BANK.name)
    first = new_id()
    store.create(Session(Opening(id=first, code="E0", bank=pinned, started=local_now())), bank).close()
    data = json.loads((folder / f"{first}.json").read_bytes())
    for n in range(1, SESSIONS):
        other = copy.copy(data)
        other["meta"] = {"1": data["meta"]["1"] | {"id": new_id(), "code": f"E{n}"}}
        path = folder / f"{other['meta']['1']['id']}.json"
        path.write_bytes(orjson.dumps(other))
        path.chmod(0o600)


def measure() -> Ratio:
    """How many times the least that could be done a list costs."""
    with tempfile.TemporaryDirectory() as root:
        folder, index = Path(root) / "sessions", Path(root) / "state" / "index.json"
        fill(folder)
        Sessions(folder, index=index).rows()
        text = index.read_bytes()

        def listing() -> float:
            sessions = Sessions(folder, index=index)
            began = time.perf_counter()
            if len(sessions.rows()) != SESSIONS:
                raise SystemExit("some sessions are not listed")
            return time.perf_counter() - began

        def least() -> float:
            began = time.perf_counter()
            with os.scandir(folder) as entries:
                for entry in entries:
                    entry.stat(follow_symlinks=False)
            json.loads(text)
            return time.perf_counter() - began

        return in_turn(
            "listing 10,000 sessions",
            listing,
            "a stat of each and a JSON like the index",
            least,
            aim=3,
            runs=9,
        )
