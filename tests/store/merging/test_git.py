"""Plain ``git merge`` on real session files: people who answer different questions have nothing to settle."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from persona_tui.banks import read_text
from persona_tui.banks.model import Bank, Question
from persona_tui.interview.answer import Special
from persona_tui.interview.conductor import Interview
from persona_tui.interview.journal import NO_CHANGE, folded
from persona_tui.interview.session import Change, EventKind, Opening, PinnedBank, Session, Status
from persona_tui.store.disk import Disk
from persona_tui.store.errors import Flaw
from persona_tui.store.loading import check
from persona_tui.store.merging.merge import merged
from persona_tui.store.session_file import SessionFile
from persona_tui.store.sessions import Sessions
from persona_tui.store.tombstones import bury
from persona_tui.workspace.neighbours import COMMAND, DRIVER, write_beside
from tests.counts import examples
from tests.store import samples
from tests.store.samples import ID, START
from tests.store.test_refusal import REFUSAL

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not there")


@cache
def shipped() -> Bank:
    path = ROOT / "question_banks" / "decouverte-persona.md"
    found = read_text(path.read_text(encoding="utf-8"), path.name).bank
    assert found is not None
    return found


def begun(folder: Path, bank: Bank) -> Sessions:
    pinned = PinnedBank(bank.id, bank.version, bank.sha256, bank.text, "banque.md")
    sessions = Sessions(folder)
    sessions.prepare()
    sessions.create(Session(Opening(ID, "E01", pinned, START)), bank).close()
    return sessions


def copied(folder: Path, sessions: Sessions) -> Sessions:
    folder.mkdir()
    shutil.copy(sessions.folder / f"{ID}.json", folder)
    return Sessions(folder)


class Person:
    """Someone who works on a copy of the session, on some of its questions."""

    def __init__(self, sessions: Sessions, name: str, chance: random.Random) -> None:
        self._sessions = sessions
        self._name = name
        self._chance = chance
        self._commits = 0
        self._minutes = chance.randrange(1000)

    def work(self, questions: list[Question], acts: int) -> None:
        with self._sessions.open(ID) as file:
            record = file.record
            interview = Interview(record.session, record.bank, self._clock, self._name)
            for _ in range(acts):
                self._act(interview, file, self._chance.choice(questions))

    def _act(self, interview: Interview, file: SessionFile, question: Question) -> None:
        words = f"{self._name} {self._minutes} [rires]\nune autre ligne « | »"
        file.save(interview.jump(question.id))
        match self._chance.randrange(6):
            case 0:
                change = interview.draft(question.id, words)
            case 1:
                change = interview.give_special(question.id, Special.SKIPPED, words)
            case 2:
                change = interview.note(question.id, words)
            case 3:
                change = interview.draft_note(question.id, words)
            case 4 if self._commits:  # one takes back what one did oneself
                change = interview.undo() or NO_CHANGE
                self._commits -= 2
            case _:
                change = interview.commit(question.id, words).change
        self._commits += sum(event.kind is not EventKind.READ for event in change.events)
        file.save(change)
        file.save(interview.back())

    def _clock(self) -> datetime:
        self._minutes += 1
        return START + timedelta(minutes=self._minutes)


def shares(bank: Bank, chance: random.Random) -> tuple[list[Question], list[Question], list[Question]]:
    """Questions for what both have, and for each of two people."""
    asked = [one for one in bank.questions if one.takes_answer and one.id not in bank.repeated]
    chance.shuffle(asked)
    half = len(asked) // 2
    return asked, asked[:half], asked[half:]


def git_merge_file(folder: Path, mine: Path, base: Path, theirs: Path) -> tuple[int, bytes]:
    run = subprocess.run(["git", "merge-file", "-p", mine, base, theirs], capture_output=True, check=False)
    return run.returncode, run.stdout


@pytest.mark.parametrize("which", ["samples", "shipped"])
def test_different_questions_merge_without_a_driver(tmp_path: Path, which: str) -> None:
    bank = samples.bank() if which == "samples" else shipped()
    trials = examples(200)
    for trial in range(trials):
        chance = random.Random(f"{which} {trial}")
        folder = tmp_path / str(trial)
        base = begun(folder / "base", bank)
        every, mine, theirs = shares(bank, chance)
        Person(base, "ana", chance).work(every, chance.choice((0, 3, 12)))
        one, other = copied(folder / "one", base), copied(folder / "other", base)
        Person(one, "béa", chance).work(mine, chance.randrange(1, 14))
        Person(other, "cléo", chance).work(theirs, chance.randrange(1, 14))
        paths = [sessions.folder / f"{ID}.json" for sessions in (one, base, other)]
        status, text = git_merge_file(folder, *paths)
        assert status == 0, (trial, text.decode())
        loaded = check(paths[0], text)
        sides = [check(path, path.read_bytes()).tables for path in (paths[0], paths[2])]
        assert loaded.tables == merged(sides[0], sides[1])
        paths[0].write_bytes(text)
        session = one.read(ID).session
        assert folded(session.events).answers == session.answers


class Repository:
    """A workspace under git, with two branches."""

    def __init__(self, root: Path, *, driver: bool) -> None:
        self.root = root
        write_beside(root)
        self.sessions = begun(root / "sessions", samples.bank())
        self.path = root / "sessions" / f"{ID}.json"
        self.git("init", "--quiet", "--initial-branch", "main")
        if driver:
            command = COMMAND.replace("persona-tui", f"{sys.executable} -m persona_tui", 1)
            self.git("config", f"merge.{DRIVER}.driver", command)
        self.commit()
        self.git("branch", "other")

    def git(self, *arguments: str) -> int:
        names = ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL")
        environment = {**os.environ, **dict.fromkeys(names, "essai"), "PYTHONPATH": str(ROOT)}
        run = subprocess.run(
            ["git", *arguments], cwd=self.root, env=environment, capture_output=True, check=False
        )
        return run.returncode

    def commit(self) -> None:
        self.git("add", "--all")
        assert self.git("commit", "--quiet", "--message", "essai") == 0

    def work(self, branch: str, *changes: Change) -> None:
        assert self.git("checkout", "--quiet", branch) == 0
        with self.sessions.open(ID) as file:
            for change in changes:
                file.save(change)
        self.commit()

    def merge(self) -> int:
        self.git("checkout", "--quiet", "main")
        return self.git("merge", "--no-edit", "other")


def test_only_what_is_shared_is_under_git(tmp_path: Path) -> None:
    repository = Repository(tmp_path, driver=False)
    repository.work("main", samples.answered("recit", "dit"))
    listed = subprocess.run(["git", "ls-files"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert [name for name in listed.stdout.split() if not name.startswith(".")] == [f"sessions/{ID}.json"]


def test_git_merge_alone_puts_different_questions_together(tmp_path: Path) -> None:
    repository = Repository(tmp_path, driver=False)
    repository.work("main", samples.typed("recit", "racon"), samples.answered("recit", "raconté"))
    repository.work("other", samples.answered("lien", "noyau"), samples.typed("suite", "ensui"))
    assert repository.merge() == 0
    session = repository.sessions.read(ID).session
    assert set(session.answers) == {"recit", "lien"}
    assert session.drafts["suite"].raw == "ensui"


def test_the_driver_settles_what_two_people_said_of_one_question(tmp_path: Path) -> None:
    repository = Repository(tmp_path, driver=True)
    repository.work("main", samples.answered("recit", "version d’Ana"))
    repository.work("other", samples.answered("recit", "version de Béa", minute=3))
    assert repository.merge() == 0
    answer = repository.sessions.read(ID).session.answers["recit"]
    assert (answer.value, answer.rivals[0].value) == ("version de Béa", "version d’Ana")


def test_without_the_driver_git_reports_the_conflict_and_the_list_names_it(tmp_path: Path) -> None:
    repository = Repository(tmp_path, driver=False)
    repository.work("main", samples.answered("recit", "version d’Ana"))
    repository.work("other", samples.answered("recit", "version de Béa", minute=3))
    assert repository.merge() == 1
    (row,) = repository.sessions.rows()
    assert row.damage is not None
    assert row.damage.flaw is Flaw.CONFLICT


@pytest.mark.parametrize("driver", [False, True])
def test_r17_git_brings_nothing_back_after_a_refusal(tmp_path: Path, driver: bool) -> None:
    repository = Repository(tmp_path, driver=driver)
    repository.work("main", REFUSAL)
    repository.work("other", samples.answered("suite", samples.CANARY))
    status = repository.merge()
    if driver:
        assert status == 0
        assert samples.CANARY not in repository.path.read_text()
        assert repository.sessions.read(ID).session.status is Status.REFUSED
    else:
        assert status == 1  # a conflict, for someone to settle: never both in silence


def test_an_erased_session_stays_a_conflict_for_git_and_erased_here(tmp_path: Path) -> None:
    repository = Repository(tmp_path, driver=True)
    repository.work("main", samples.answered("recit", samples.CANARY))
    repository.work("other", samples.answered("recit", "version de Béa"))
    repository.git("checkout", "--quiet", "main")
    bury(Disk(), repository.path, START)
    repository.commit()
    assert repository.merge() == 1
    (row,) = repository.sessions.rows()
    assert row.status == "erased"


def test_what_the_driver_cannot_merge_stays_a_conflict(tmp_path: Path) -> None:
    repository = Repository(tmp_path, driver=True)
    repository.work("main", samples.answered("recit", "version d’Ana"))
    mine = repository.path.read_bytes()
    repository.git("checkout", "--quiet", "other")
    repository.path.write_text("{}")
    repository.commit()
    assert repository.merge() == 1
    assert repository.path.read_bytes() == mine
