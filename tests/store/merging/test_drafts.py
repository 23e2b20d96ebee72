"""What is typed and not committed yet, out of two files."""

from __future__ import annotations

import json
from pathlib import Path

from persona_tui.interview.session import Change, Draft
from persona_tui.store.merging.drafts import live_in, merged_drafts
from tests.store.samples import ID, START, begun


def test_a_draft_saved_again_as_it_was_outlives_a_merge(tmp_path: Path) -> None:
    sessions = begun(tmp_path)
    typed = Draft("Un début", START)
    path = tmp_path / f"{ID}.json"
    with sessions.open(ID) as file:
        file.save(Change(drafts={"suite": typed}))
    before = json.loads(path.read_bytes())
    with sessions.open(ID) as file:
        file.save(Change(drafts={"suite": typed}))
    after = json.loads(path.read_bytes())
    drafts = merged_drafts(before["drafts"], after["drafts"])
    assert [one["raw"] for key in drafts for one in live_in("suite", drafts[key])] == ["Un début"]
