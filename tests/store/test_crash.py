"""A process that dies at any moment damages nothing and loses nothing that it said was saved."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.counts import examples

TRIALS = examples(300)
ROOT = Path(__file__).parents[2]


def counted(program: str, *arguments: str | Path) -> Counter[str]:
    """What a program that kills counted."""
    command = [sys.executable, "-m", f"tests.store.{program}", *map(str, arguments)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return Counter(json.loads(run.stdout))


def test_kill_9_in_the_middle_of_saves_loses_no_acknowledged_answer(tmp_path: Path) -> None:
    counts = counted("kill_trials", tmp_path / "sessions", str(TRIALS), "7")
    assert counts["trials"] == TRIALS
    assert counts["acknowledged"] >= TRIALS
    assert (counts["damaged"], counts["lost"]) == (0, 0)


def test_death_before_and_after_every_call_of_a_save_leaves_old_or_new_and_work_goes_on(
    tmp_path: Path,
) -> None:
    counts = counted("kill_points", tmp_path, "careful")
    assert counts["kills"] >= 150
    assert counts["kills"] == counts["OLD"] + counts["NEW"] + counts["AS_HARMED"]
    assert (counts["DAMAGED"], counts["LOST"], counts["unusable"], counts["unsaved"]) == (0, 0, 0, 0)
    assert counts["told too much"] == 0


def test_a_store_that_writes_in_place_is_caught(tmp_path: Path) -> None:
    assert counted("kill_points", tmp_path, "in-place", "answer")["DAMAGED"] > 0
