"""Each call to the disk fails in each way, once or twice: old or new, said in words, and a retry works."""

from __future__ import annotations

import errno
import itertools
import os
import resource
from pathlib import Path

import pytest

from persona_tui.store.errors import NotSaved, Obstacle
from persona_tui.store.messages import remedy, sentence
from persona_tui.text.language import translator
from tests.conftest import DEEP
from tests.store.faulty_disk import FaultyDisk
from tests.store.situations import ANSWER, SITUATIONS, Found, Situation

ERRNOS = (
    errno.ENOSPC,
    errno.EIO,
    errno.EACCES,
    errno.EROFS,
    errno.EMFILE,
    errno.EDQUOT,
)
HEARD = 5
"""Creating, writing, syncing, replacing, syncing the folder: when one of them fails the person is told."""
SHORT = 900
WHOLE = frozenset({Found.OLD, Found.NEW, Found.AS_HARMED})


PAIRED = SITUATIONS if DEEP else [one for one in SITUATIONS if one.name in {"answer", "refusal", "damaged"}]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)  # no power is cut here, and disks are slow
    return tmp_path / "workspace" / "sessions"


def calls_of(situation: Situation, folder: Path, shortest: int) -> int:
    """How many calls a save makes, once the session is open."""
    situation.prepare(folder)
    disk = FaultyDisk(shortest=shortest)
    file = situation.open(folder, disk)
    before = len(disk.calls)
    situation.act(folder, disk, file).close()
    assert situation.found(folder) is Found.NEW
    return len(disk.calls) - before


def tried(situation: Situation, folder: Path, shortest: int, failures: list[tuple[int, int]]) -> int:
    """Save until it is saved, each try failing at the call given; gives how many tries were refused."""
    situation.prepare(folder)
    disk = FaultyDisk(shortest=shortest)
    file = situation.open(folder, disk)
    refusals: list[NotSaved] = []
    held = file
    for fail_at, number in failures:
        disk.fail_at, disk.errno = len(disk.calls) + fail_at, number
        try:
            held = situation.act(folder, disk, file)
            break
        except NotSaved as error:
            refusals.append(error)
        assert situation.found(folder) in WHOLE
    disk.fail_at = 0
    if situation.found(folder) is not Found.NEW:
        held = situation.act(folder, disk, file)
    assert situation.found(folder) is Found.NEW
    if held is not None:
        held.close()
    assert situation.goes_on(folder)
    assert [path.name for path in folder.iterdir() if path.suffix == ".tmp"] == []
    for refusal in refusals:
        assert sentence(refusal, translator("fr")).startswith("Non enregistré")
        assert remedy(refusal, translator("fr"))
    return len(refusals)


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda one: one.name)
def test_any_call_failing_in_any_way_leaves_old_or_new_and_the_next_save_works(
    folder: Path, situation: Situation
) -> None:
    cases = refused = 0
    for shortest in (0, SHORT):
        calls = calls_of(situation, folder, shortest)
        for fail_at, number in itertools.product(range(1, calls + 1), ERRNOS):
            refused += tried(situation, folder, shortest, [(fail_at, number)])
            cases += 1
    assert cases >= 84
    assert refused >= HEARD * len(ERRNOS) * 2  # other calls only tidy up, and may fail unheard


@pytest.mark.parametrize("situation", PAIRED, ids=lambda one: one.name)
def test_two_faults_in_a_row_do_no_more_harm_than_one(folder: Path, situation: Situation) -> None:
    calls = calls_of(situation, folder, 0)
    pairs = itertools.product(ERRNOS, repeat=2) if DEEP else [(errno.EIO, errno.ENOSPC)]
    for first, second in pairs:
        for one, other in itertools.product(range(1, calls + 1), repeat=2):
            tried(situation, folder, 0, [(one, first), (other, second)])


def test_every_retry_writes_a_new_temporary_file(folder: Path) -> None:
    """After a sync that failed, a second one on the same file may succeed without the data (fsyncgate)."""
    ANSWER.prepare(folder)
    disk = FaultyDisk(errno=errno.EIO)
    file = ANSWER.open(folder, disk)
    disk.broken = frozenset({"sync"})
    for _ in range(3):
        disk.calls.clear()
        with pytest.raises(NotSaved):
            ANSWER.act(folder, disk, file)
        assert [call for call in disk.calls if call in {"create", "write", "sync", "remove"}] == [
            "create",
            "write",
            "sync",
            "remove",
        ]


def test_a_disk_that_is_really_full_is_said_and_works_again_once_there_is_room(folder: Path) -> None:
    ANSWER.prepare(folder)
    disk = FaultyDisk()
    file = ANSWER.open(folder, disk)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, hard))  # the system takes a part, then no more
    try:
        disk.calls.clear()
        with pytest.raises(NotSaved) as caught:
            ANSWER.act(folder, disk, file)
        assert disk.calls.count("write") == 2
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.obstacle is Obstacle.FULL
    assert ANSWER.found(folder).value == "old"
    ANSWER.act(folder, disk, file).close()
    assert ANSWER.found(folder).value == "new"


def test_a_creation_that_is_refused_leaves_no_session_behind_whichever_call_failed(folder: Path) -> None:
    creation = SITUATIONS[0]
    for fail_at in range(1, calls_of(creation, folder, 0) + 1):
        creation.prepare(folder)
        disk = FaultyDisk(fail_at, errno.EIO)
        try:
            creation.act(folder, disk, None).close()
        except NotSaved:
            assert creation.found(folder) is Found.OLD
            creation.act(folder, disk, None).close()
        assert creation.found(folder) is Found.NEW
