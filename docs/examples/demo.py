"""`make demo`: the shipped bank, conducted from a file of fictional answers, becomes a page."""

from __future__ import annotations

import sys
import tempfile
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from persona_tui.cli.program import run

HERE = Path(__file__).parent
BANK = HERE.parents[1] / "question_banks" / "decouverte-persona.md"
ANSWERS = HERE / "decouverte-persona.noyau.json"


def main() -> int:
    """Conduct the interview in a workspace that goes away, print its persona sheet; the exit status."""
    with tempfile.TemporaryDirectory(prefix="persona-tui-") as folder:
        printed = StringIO()
        with redirect_stdout(printed):
            status = run(
                ["--workspace", folder, "interview", str(BANK), "--answers", str(ANSWERS), "--code", "E01"]
            )
        if status:
            return status
        session = printed.getvalue().strip()
        return run(["--workspace", folder, "export", session, "--as", "persona", "--to", "-"])


if __name__ == "__main__":
    sys.exit(main())
