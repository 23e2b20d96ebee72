"""Exporting 1,000 interviews, against markdown-it-py parsing the page; and the memory that it takes."""

from __future__ import annotations

import json
import tempfile
import time
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

import orjson
from markdown_it import MarkdownIt

from benchmarks.ratio import Ratio, in_turn
from persona_tui.export import Document, Options
from persona_tui.interview import answers_file
from persona_tui.store.ids import Ulids
from persona_tui.workspace import Workspace

ROOT = Path(__file__).parents[1]
PEOPLE = ("noyau", "ancien", "potentiel")
SESSIONS = 1000
ANYWAY = Options(without_gate=True)


def _filled(root: Path, sessions: int) -> tuple[Workspace, tuple[str, ...]]:
    """A workspace with a few true interviews, and as many again under other ids."""
    workspace = Workspace.open(root)
    bank = workspace.library.find("decouverte-persona").reading.bank
    if bank is None:
        raise SystemExit("the shipped bank cannot be read")
    models = []
    for who in PEOPLE:
        text = (ROOT / "docs" / "examples" / f"decouverte-persona.{who}.json").read_text("utf-8")
        kept = workspace.conduct(bank, answers_file.read(bank, text).answers, code=who)
        models.append(json.loads((root / "sessions" / f"{kept.session_id}.json").read_bytes()))
    new_id = Ulids()
    ids = []
    for n in range(sessions):
        model = models[n % len(models)]
        ids.append(new_id())
        meta = {"1": model["meta"]["1"] | {"id": ids[-1], "code": f"E{n:04}"}}
        path = root / "sessions" / f"{ids[-1]}.json"
        path.write_bytes(orjson.dumps(model | {"meta": meta}))
        path.chmod(0o600)
    return workspace, tuple(ids)


def measure() -> Ratio:
    """How many times the parse of its page a transcript costs, from the disk to the page."""
    with tempfile.TemporaryDirectory() as folder:
        workspace, ids = _filled(Path(folder), SESSIONS)
        text = "".join(_pieces(workspace, ids))

        def exporting() -> float:
            began = time.perf_counter()
            for _ in workspace.pages.of_sessions(Document.TRANSCRIPT, ids, ANYWAY).pieces():
                pass
            return time.perf_counter() - began

        def parsing() -> float:
            began = time.perf_counter()
            MarkdownIt("commonmark").enable("table").parse(text)
            return time.perf_counter() - began

        return in_turn(
            "exporting 1,000 interviews as a transcript", exporting, "markdown-it-py", parsing, aim=2, runs=3
        )


def measure_memory() -> Ratio:
    """How many times the memory of 100 interviews 1,000 take, at the most (in megabytes, not seconds)."""
    with tempfile.TemporaryDirectory() as folder:
        workspace, ids = _filled(Path(folder), SESSIONS)
        for _ in _pieces(workspace, ids[:3]):  # what is loaded once
            pass

        return in_turn(
            "memory of exporting 1,000 interviews",
            lambda: _peak(workspace, ids),
            "of 100",
            lambda: _peak(workspace, ids[: SESSIONS // 10]),
            aim=1.5,
            runs=1,
        )


def _pieces(workspace: Workspace, ids: Sequence[str]) -> list[str]:
    return list(workspace.pages.of_sessions(Document.TRANSCRIPT, ids, ANYWAY).pieces())


def _peak(workspace: Workspace, ids: Sequence[str]) -> float:
    """The most that was held at once, in megabytes."""
    tracemalloc.start()
    for _ in workspace.pages.of_sessions(Document.TRANSCRIPT, ids, ANYWAY).pieces():
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6
