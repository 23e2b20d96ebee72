"""What the tests of session files share: where they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.samples import ID


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "sessions"


@pytest.fixture
def path(folder: Path) -> Path:
    return folder / f"{ID}.json"
