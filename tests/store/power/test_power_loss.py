"""A power cut at any moment of a save damages nothing and loses nothing that was said to be saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.store.disk import Disk
from tests.store.power.interviews import SESSIONS
from tests.store.power.modelled_disk import (
    BelievesASecondSync,
    ModelledDisk,
    NeverSyncs,
    NeverSyncsFolders,
    WritesInPlace,
)
from tests.store.power.verdicts import Tally, cut_everywhere
from tests.store.power.workloads import Workload, all_workloads, drafts, three_saves

LEAST = 50_000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / SESSIONS / ".locks").mkdir(parents=True)  # locks are the real system's
    return tmp_path


def test_every_call_of_the_disk_is_modelled() -> None:
    made_of_others = {"make_folder", "secure_folder"}
    calls = {name for name in vars(Disk) if not name.startswith("_")} - made_of_others
    assert calls <= set(vars(ModelledDisk))


def test_in_fifty_thousand_states_nothing_is_damaged_and_nothing_acknowledged_lost(root: Path) -> None:
    tally = Tally()
    for workload in all_workloads():
        cut_everywhere(workload, ModelledDisk(root), root, tally)
    assert tally.bad == {}
    assert len(tally.states) >= LEAST


@pytest.mark.parametrize(
    ("sabotaged", "workload", "found"),
    [
        (NeverSyncs, three_saves, "damaged"),
        (NeverSyncsFolders, three_saves, "lost"),
        (WritesInPlace, drafts, "damaged"),
        (BelievesASecondSync, drafts, "damaged"),
    ],
)
def test_a_store_that_takes_no_care_is_caught(
    root: Path, sabotaged: type[ModelledDisk], workload: Workload, found: str
) -> None:
    tally = Tally()
    cut_everywhere(workload, sabotaged(root), root, tally)
    assert tally.bad[found] > 100
