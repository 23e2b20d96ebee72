"""`make samples`: the pages of the fictional example community, made by the command line alone."""

from __future__ import annotations

import json
import sys
import tempfile
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from persona_tui.cli.program import run

FOLDER = Path(__file__).parents[2] / "exports" / "communaute-fictive"
SAMPLES = {
    "charte.md": ("charter", ("10",)),
    "portrait.md": ("portrait", tuple(f"{number}" for number in range(30, 38))),
    "synthese.md": ("synthesis", tuple(f"{number:02}" for number in range(1, 7))),
    "persona-a-distance.md": ("persona", ("02", "03", "05")),
    "persona-qui-arrive.md": ("persona", ("04", "06")),
    "atelier.md": ("workshop", ("20",)),
}
"""Each page: which document, of the people with which codes."""


def main(folder: Path = FOLDER) -> int:
    """Make every page again, over those that are there; the exit status of the first call that failed."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="persona-tui-") as place:
        workspace = str(Path(place) / "exemple")
        status, _ = _printed("demo", "--to", workspace)
        if status:
            return status
        status, listed = _printed("--workspace", workspace, "sessions", "list", "--format", "json")
        ids = {row["code"].removeprefix("FIC"): row["id"] for row in json.loads(listed or "[]")}
        for name, (document, codes) in SAMPLES.items():
            call = ["export", *(ids[code] for code in codes), "--as", document, "--to", "-"]
            status, page = _printed("--workspace", workspace, *call)
            if status:
                return status
            (folder / name).write_bytes(page.encode())
    return 0


def _printed(*arguments: str) -> tuple[int, str]:
    """The exit status of a call, and its standard output."""
    printed = StringIO()
    with redirect_stdout(printed):
        status = run(arguments)
    return status, printed.getvalue()


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
