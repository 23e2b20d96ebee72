from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.counts import examples

TRIALS = examples(1000) // 4 or 1
ROOT = Path(__file__).parents[2]


def test_kill_9_in_the_middle_of_saves_loses_no_acknowledged_answer(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.store.kill_trials", str(tmp_path / "sessions"), str(TRIALS), "7"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    counts = json.loads(run.stdout)
    assert counts["trials"] == TRIALS
    assert counts["acknowledged"] >= TRIALS
    assert (counts["damaged"], counts["lost"]) == (0, 0)
