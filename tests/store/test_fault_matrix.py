"""Each call to the disk fails in each way, once or twice: old or new, said in words, and a retry works."""

from __future__ import annotations

import errno
import itertools
import os
import re
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
OBSTACLES = dict(
    zip(
        ERRNOS,
        (
            *(Obstacle.FULL, Obstacle.FAILED, Obstacle.READ_ONLY),
            *(Obstacle.READ_ONLY, Obstacle.FAILED, Obstacle.FULL),
        ),
        strict=True,
    )
)
"""What is told of each error."""
COPYING = frozenset(
    {
        *("make_folder .", "make_folder .snapshots", "make_folder .snapshots/day"),
        *("add_folder .snapshots", "add_folder .snapshots/day"),
        *("sync_folder .", "sync_folder .snapshots", "sync_folder .snapshots again"),
        *("link .snapshots/day", "sync_folder .snapshots/day"),
    }
)
"""A copy that cannot be made must not keep what was said from being saved."""
OWNER = frozenset(
    f"{kind} sessions/.locks" for kind in ("create", "write", "sync", "close", "replace", "sync_folder")
)
"""Who holds a session is only told to others; its lock holds without."""
LOOKING = frozenset({"read sessions", "read sessions/.locks", "read sessions/.locks again"})
"""Where a file's content cannot be looked at, its name tells whether a refusal erases it."""
UNHEARD = {"creation": OWNER, "answer": COPYING, "draft": COPYING, "refusal": LOOKING}
"""By situation, the calls of a save that may fail without its being refused; there are no others."""
ABOVE = {
    "creation": frozenset({"sync_folder sessions", "sync_folder .", "sync_folder .."}),
    "damaged": frozenset({"sync_folder .", "sync_folder . again", "sync_folder .."}),
}
"""Likewise, but for a denied permission alone: a folder that may not be read cannot be synced."""
CLOSING = "closing"
"""Any call after the save: the copy of a session at rest, without which the session closes all the same."""
Told = Obstacle | None
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


def named(folder: Path, disk: FaultyDisk, first: int) -> list[str]:
    """The calls from one on, by what they do and to which folder, the same one again told apart."""
    names: list[str] = []
    for kind, path in zip(disk.calls[first:], disk.paths[first:], strict=True):
        where = path if "folder" in kind or kind == "entries" else path.parent
        name = f"{kind} {os.path.relpath(where, folder.parent)}"
        name = re.sub(r"\d{4}-\d\d-\d\d", "day", name)
        names.append(f"{name} again" if name in names else name)
    return names


def told(situation: Situation, folder: Path, shortest: int, fail_at: int, number: int) -> tuple[str, Told]:
    """Save with one fault; gives the call that failed, and what was told of it."""
    situation.prepare(folder)
    disk = FaultyDisk(shortest=shortest)
    file = situation.open(folder, disk)
    before = len(disk.calls)
    disk.fail_at, disk.errno = before + fail_at, number
    try:
        held = situation.act(folder, disk, file)
    except NotSaved as error:
        return named(folder, disk, before)[fail_at - 1], error.obstacle
    saved = len(disk.calls) - before
    held.close()
    assert situation.found(folder) is Found.NEW
    if fail_at > saved:
        return CLOSING, None
    return named(folder, disk, before)[fail_at - 1], None


def to_be_told(situation: Situation, call: str, number: int) -> Told:
    """What must be told of a fault."""
    unheard = call == CLOSING or call in UNHEARD.get(situation.name, ())
    if unheard or (number == errno.EACCES and call in ABOVE.get(situation.name, ())):
        return None
    return Obstacle.FAILED if call.startswith("read") else OBSTACLES[number]


def tried(situation: Situation, folder: Path, shortest: int, failures: list[tuple[int, int]]) -> None:
    """Save until it is saved, each try failing at the call given."""
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


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda one: one.name)
def test_any_call_failing_in_any_way_leaves_old_or_new_and_the_next_save_works(
    folder: Path, situation: Situation
) -> None:
    for shortest in (0, SHORT):
        calls = calls_of(situation, folder, shortest)
        for fail_at, number in itertools.product(range(1, calls + 1), ERRNOS):
            tried(situation, folder, shortest, [(fail_at, number)])


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda one: one.name)
def test_every_fault_is_told_for_what_it_is_but_for_those_that_cost_nothing(
    folder: Path, situation: Situation
) -> None:
    failed: set[str] = set()
    for shortest in (0, SHORT):
        calls = calls_of(situation, folder, shortest)
        for fail_at, number in itertools.product(range(1, calls + 1), ERRNOS):
            call, obstacle = told(situation, folder, shortest, fail_at, number)
            assert obstacle is to_be_told(situation, call, number), (call, errno.errorcode[number])
            failed.add(call)
    saving = {f"{kind} sessions" for kind in ("create", "write", "sync", "close", "replace")}
    assert failed >= saving | {CLOSING}
    assert failed >= UNHEARD.get(situation.name, frozenset()) | ABOVE.get(situation.name, frozenset())


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
