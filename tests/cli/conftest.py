"""The program called as a script would call it, in this process."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from persona_tui.cli.program import run


@dataclass(frozen=True)
class Ended:
    """How a call ended."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


Call = Callable[..., Ended]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Call the program in English with some arguments."""

    def called(*arguments: str | Path) -> Ended:
        capsys.readouterr()
        status = run(["--lang", "en", *map(str, arguments)])
        captured = capsys.readouterr()
        return Ended(status, captured.out, captured.err)

    return called


@pytest.fixture
def here(tmp_path: Path) -> Callable[[str, str], Path]:
    """Write a file of the test's own."""

    def written(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written
