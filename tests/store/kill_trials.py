"""Kills a process in the middle of its saves, over and over, and counts what was lost.

Run as a program of its own, so that the process that forks has one thread only:
``python -m tests.store.kill_trials FOLDER TRIALS SEED``.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from pathlib import Path

from persona_tui.store.sessions import Sessions
from tests.store import samples
from tests.store.samples import answered, bank


def main(folder: Path, trials: int, seed: int) -> dict[str, int]:
    """Run the trials; gives how many saves were acknowledged and how many trials went wrong, by kind."""
    chance = random.Random(seed)
    sessions = Sessions(folder)
    sessions.prepare()
    counts = {"trials": trials, "acknowledged": 0, "damaged": 0, "lost": 0, "locked": 0}
    for _ in range(trials):
        session_id = sessions.new_id()
        sessions.create(samples.session(session_id), bank()).close()
        acknowledged = _killed_after(sessions, session_id, chance.randrange(1, 40), chance.randrange(2**30))
        counts["acknowledged"] += acknowledged
        damaged = [row for row in Sessions(folder).rows() if row.damage is not None]
        counts["damaged"] += bool(damaged)
        session = sessions.read(session_id).session
        told = str(session.answers["recit"].value).partition(" ")[0]
        counts["lost"] += int(told) < acknowledged or len(session.events) < acknowledged
        sessions.open(session_id).close()
    return counts


def _killed_after(sessions: Sessions, session_id: str, saves: int, seed: int) -> int:
    """Let a child save until it has acknowledged so many, then kill it while it goes on."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _save_for_ever(sessions, session_id, writing, random.Random(seed))
    os.close(writing)
    acknowledged = 0
    with os.fdopen(reading, "rb") as pipe:
        for _ in range(saves):
            acknowledged = int(pipe.readline())
        os.kill(child, signal.SIGKILL)
        for line in pipe:
            acknowledged = int(line)
    os.waitpid(child, 0)
    return acknowledged


def _save_for_ever(sessions: Sessions, session_id: str, acknowledge: int, chance: random.Random) -> None:
    with sessions.open(session_id) as file:
        number = 0
        while True:
            number += 1
            file.save(answered("recit", f"{number} " + "mot " * chance.randrange(5, 225), minute=number))
            os.write(acknowledge, b"%d\n" % number)


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))  # noqa: T201
