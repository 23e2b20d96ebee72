from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "module",
    [
        "persona_tui.banks",
        "persona_tui.banks.model",
        "persona_tui.banks.messages",
        "persona_tui.banks.library",
    ],
)
def test_nothing_brings_the_markdown_parser_in_before_a_bank_is_read(module: str) -> None:
    code = f"import sys, {module}; sys.exit('markdown_it' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_reading_collects_no_garbage_in_the_middle_and_turns_the_collector_on_again() -> None:
    code = (
        "import gc; from persona_tui.banks import read_bank; read_bank(b'# T', 't.md');"
        "assert gc.isenabled(); gc.disable(); read_bank(b'# T', 't.md'); assert not gc.isenabled()"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
