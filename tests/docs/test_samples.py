"""The committed samples are what the command line makes of the example today, byte for byte."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "exports" / "communaute-fictive"


@pytest.fixture
def samples() -> ModuleType:
    spec = importlib.util.spec_from_file_location("samples", ROOT / "docs" / "examples" / "samples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_samples_are_made_again_byte_for_byte(samples: ModuleType, tmp_path: Path) -> None:
    assert samples.main(tmp_path) == 0, "the gate held a sample"
    made = {file.name: file.read_text("utf-8") for file in tmp_path.iterdir()}
    assert made == {file.name: file.read_text("utf-8") for file in COMMITTED.iterdir()}, "make samples"


def test_every_sample_says_that_it_is_fictional_and_is_named_by_the_readme() -> None:
    readme = (ROOT / "exports" / "README.md").read_text("utf-8")
    for file in COMMITTED.iterdir():
        assert "communauté fictive" in file.read_text("utf-8"), file.name
        assert f"(communaute-fictive/{file.name})" in readme
