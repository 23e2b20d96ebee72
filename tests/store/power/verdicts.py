"""What must hold in every state that a power cut may leave."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from persona_tui.interview.session import Session
from persona_tui.store.errors import StoreError
from persona_tui.store.sessions import Sessions
from tests.store import samples
from tests.store.power.crashes import FOLDER, State, crashes
from tests.store.power.interviews import HeldInterview
from tests.store.power.modelled_disk import ModelledDisk
from tests.store.power.workloads import Workload
from tests.store.samples import ID, answered, bank, placeless

ENOUGH = 1000
"""So many bad states that there is no need to look for more."""


@dataclass
class Tally:
    """What was found over any number of workloads."""

    states: set[bytes] = field(default_factory=set)
    """Those that differ in their files."""
    bad: Counter[str] = field(default_factory=Counter)


def cut_everywhere(workload: Workload, disk: ModelledDisk, root: Path, tally: Tally) -> None:
    """Hold an interview, then judge all that a power cut could have left of it.

    Args:
        workload: what is done.
        disk: on which; it keeps the journal.
        root: the one folder there is at first, in which the folder of locks really exists.
        tally: gets the count.
    """
    interview = HeldInterview(disk, root)
    workload(interview)
    interview.leave()
    judge = _Judge(interview)
    for state in crashes(root, disk.journal):
        tally.states.add(state.digest)
        if wrong := judge.wrong(state):
            tally.bad[wrong] += 1
            if tally.bad.total() >= ENOUGH:  # a store that takes no care leaves millions
                return


class _Judge:
    """Judges the states of one interview; what it has seen of a file it need not read again."""

    def __init__(self, interview: HeldInterview) -> None:
        self._interview = interview
        self._held: dict[bytes, Session | None] = {}
        self._usable: dict[tuple[bytes, frozenset[Path]], bool] = {}

    def wrong(self, state: State) -> str:
        """What is wrong with a state; nothing when all is well."""
        interview = self._interview
        found = state.files.get(interview.path)
        if found is None:
            wrong = "lost" if state.acknowledged else ""
        elif found.data == interview.harm and not state.acknowledged:
            wrong = ""
        else:
            if found.digest not in self._held:
                self._held[found.digest] = _read(interview.folder, found.data)
            session = self._held[found.digest]
            allowed = interview.wanted[state.acknowledged : state.begun + 1]
            earlier = interview.wanted[: state.acknowledged]
            wrong = "damaged" if session is None or session not in earlier + allowed else ""
            wrong = wrong or ("" if session in allowed else "lost")
        return wrong or self._beside(state) or self._unusable(state)

    def _beside(self, state: State) -> str:
        """What is wrong with other files than the session's."""
        gone, kept = self._interview.gone, self._interview.kept
        if (
            gone
            and state.acknowledged >= gone[0]
            and any(gone[1] in one.data for one in state.files.values())
        ):
            return "not erased"
        if (
            kept
            and state.acknowledged >= kept[0]
            and all(kept[1] != one.data for one in state.files.values())
        ):
            return "not set aside"
        return ""

    def _unusable(self, state: State) -> str:
        """Whether work can go on at once; what a torn temporary file holds makes no difference to it."""
        found = state.files.get(self._interview.path)
        key = (found.digest if found else b"", frozenset(state.files))
        if key not in self._usable:
            self._usable[key] = _goes_on(self._interview, state)
        return "" if self._usable[key] else "unusable"


def _read(folder: Path, data: bytes) -> Session | None:
    disk = ModelledDisk(folder)
    disk.put(folder / f"{ID}.json", data)
    try:
        return placeless(Sessions(folder, disk).read(ID).session)
    except StoreError:
        return None


def _goes_on(interview: HeldInterview, state: State) -> bool:
    """Open what is there, or begin again, then save and read an answer."""
    disk = ModelledDisk(interview.root)
    for path, content in state.files.items():
        for folder in path.parents[: len(path.parts) - len(interview.root.parts)]:
            disk.placed[folder] = FOLDER
        disk.put(path, content.data)
    sessions = Sessions(interview.folder, disk)
    sessions.prepare()
    if interview.path in state.files and state.files[interview.path].data == interview.harm:
        return True  # what another program did is for the person to judge
    change = answered("suite", "et la suite", minute=99)
    fresh = interview.path not in state.files
    with sessions.create(samples.session(), bank()) if fresh else sessions.open(ID) as file:
        file.save(change)
    return sessions.read(ID).session.answers["suite"] == change.answers["suite"]
