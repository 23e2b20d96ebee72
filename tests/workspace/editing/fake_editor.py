"""An editor as bad as they come: it changes the text, leaves copies beside it, and ends as it is told to.

Told by the arguments before the file: ``text=…`` what to add, ``bytes=…`` what to write in hexadecimal,
``copies``, ``status=…``, ``signal=…``, ``gone`` (removes the file), ``link=…`` (puts a link in its place),
``closed`` (a folder that it closes to itself), ``told=…`` (writes what it was given in that file), ``open`` (says
so in the terminal, and stays open until its terminal goes).
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path


def main() -> int:
    *orders, named = sys.argv[1:]
    file, status = Path(named), 0
    before = file.read_text("utf-8")
    for order in orders:
        what, _, value = order.partition("=")
        match what:
            case "text":
                file.write_text(before + value, "utf-8")
            case "bytes":
                file.write_bytes(bytes.fromhex(value))
            case "copies":
                for name in (f"{file.name}~", f".{file.name}.swp", f"#{file.name}#", f"{file.name}.save"):
                    file.with_name(name).write_bytes(file.read_bytes())
                Path("undo").mkdir()
                Path("undo", "%text").write_text(before, "utf-8")
            case "closed":
                inner = Path("closed")
                inner.mkdir()
                (inner / "copy").write_text(before, "utf-8")
                inner.chmod(0)
            case "gone":
                file.unlink()
            case "link":
                file.unlink()
                file.symlink_to(value)
            case "told":
                modes = [oct(path.stat().st_mode & 0o777) for path in (file.parent, file)]
                environment = {name: os.environ.get(name) for name in ("TMPDIR", "LANG")}
                told = {"file": named, "modes": modes, "before": before, "environment": environment}
                Path(value).write_text(json.dumps({**told, "cwd": str(Path.cwd())}), "utf-8")
            case "open":
                print("OPEN", flush=True)
                signal.pause()
            case "status":
                status = int(value)
            case "signal":
                os.kill(os.getpid(), signal.Signals[value])
    return status


if __name__ == "__main__":
    sys.exit(main())
