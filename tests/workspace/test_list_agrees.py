from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks import read_file
from persona_tui.banks.model import Bank
from persona_tui.interview import answers_file
from persona_tui.interview.answer import Answer
from persona_tui.interview.path import Length, Mode
from persona_tui.workspace import Workspace
from tests.counts import examples

ROOT = Path(__file__).parents[2]
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def bank() -> Bank:
    found = read_file(ROOT / "question_banks" / "decouverte-persona.md").bank
    assert found is not None
    return found


@pytest.fixture(scope="module")
def people(bank: Bank) -> list[dict[str, Answer]]:
    files = sorted((ROOT / "docs" / "examples").glob("*.json"))
    assert len(files) >= 3
    return [dict(answers_file.read(bank, file.read_text()).answers) for file in files]


@settings(max_examples=examples(150))
@given(
    data=st.data(),
    length=st.sampled_from(Length),
    mode=st.sampled_from(Mode),
    skipped=st.integers(0, 2**32 - 1),
)
def test_the_list_counts_as_the_engine_does_whatever_was_answered(
    tmp_path_factory: pytest.TempPathFactory,
    bank: Bank,
    people: list[dict[str, Answer]],
    data: st.DataObject,
    length: Length,
    mode: Mode,
    skipped: int,
) -> None:
    answers = data.draw(st.sampled_from(people))
    some = {item: answer for n, (item, answer) in enumerate(answers.items()) if not skipped >> n % 32 & 1}
    workspace = Workspace.open(tmp_path_factory.mktemp("cdp"), clock=lambda: NOON)
    kept = workspace.conduct(bank, some, code="E01", length=length, mode=mode)
    (row,) = workspace.sessions.rows()
    record = workspace.sessions.read(kept.session_id)
    assert (row.done, row.least, row.most) == (record.path.done, record.path.least, record.path.most)
    assert row.status == record.session.status.value
