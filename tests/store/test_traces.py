"""Whose a file is: its content decides, else its name; never that of another session."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.store.disk import Disk
from persona_tui.store.traces import traces_of
from tests.counts import examples
from tests.store.samples import ID, OTHER, tables

FOLDERS = (
    "sessions",
    "sessions/.locks",
    "sessions/vieux",
    ".snapshots/2026-11-23",
    ".quarantine",
    ".stversions/sessions",
)
NAMES = (
    "{id}.json",
    ".{id}.json.tmp",
    "{id} (copie).json",
    "{id}.sync-conflict-1.json",
    "copie.json",
    "x.txt",
)
SIDES = (ID, OTHER)


def whole(session_id: str) -> str:
    held = tables()
    held["meta"]["1"]["id"] = session_id
    return json.dumps(held, indent=2, sort_keys=True)


@st.composite
def written(draw: st.DrawFn) -> tuple[str, str, str | None]:
    """Where a file stands, what it holds, and whose it is by its content."""
    name = draw(st.sampled_from(NAMES)).format(id=draw(st.sampled_from(SIDES)))
    owner = draw(st.sampled_from(SIDES))
    other = ID if owner == OTHER else OTHER
    content, whose = draw(
        st.sampled_from(
            [
                (whole(owner), owner),
                (json.dumps({"id": owner, "answers": {}}), owner),
                (whole(owner)[: len(whole(owner)) // 3], None),
                ("<<<<<<< a\n" + whole(owner), None if other in name else owner),
                ("", None),
                ("{}", None),
                ("\0" * 64, None),
            ]
        )
    )
    return f"{draw(st.sampled_from(FOLDERS))}/{name}", content, whose


@settings(max_examples=examples(1000))
@given(st.lists(written(), max_size=12, unique_by=lambda one: one[0]))
def test_a_file_is_of_the_session_that_it_holds_else_of_the_one_that_it_is_named_after(
    found: list[tuple[str, str, str | None]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, content, _ in found:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(content)
        traces = traces_of(Disk(), root / "sessions" / f"{ID}.json")
        ours = {str(trace.path.relative_to(root)) for trace in traces.found}
        unsure = {str(path.relative_to(root)) for path in traces.unsure}
    assert ours == {name for name, _, whose in found if whose == ID or (whose is None and ID in name)}
    silent = {name for name, content, whose in found if whose is None or content.startswith("<")}
    assert unsure == {name for name in silent - ours if name.endswith("copie.json")}
