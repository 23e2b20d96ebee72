"""An editor as bad as they come: it does what its arguments before the file tell it, in their order.

``text=…`` adds a text, ``bytes=…`` writes bytes in hexadecimal; ``copies`` leaves some beside the file;
``closed`` leaves a folder that it closes to itself; ``gone`` removes the file, ``link=…`` puts a link in its
place; ``told=…`` writes what it was given; ``until=…`` stays open until a file is there, ``open`` until its
terminal goes; ``hang up`` is what the program around it is told; ``status=…`` and ``signal=…`` end it.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path


def write(file: Path, what: str, value: str) -> None:
    before = file.read_bytes()
    match what:
        case "text":
            file.write_bytes(before + value.encode())
        case "bytes":
            file.write_bytes(bytes.fromhex(value))
        case "copies":
            for name in (f"{file.name}~", f".{file.name}.swp", f"#{file.name}#", f"{file.name}.save"):
                file.with_name(name).write_bytes(before)
            Path("undo").mkdir()
            Path("undo", "%text").write_bytes(before)
        case "closed":
            Path("closed").mkdir()
            Path("closed", "copy").write_bytes(before)
            Path("closed").chmod(0)
        case "gone":
            file.unlink()
        case "link":
            file.unlink()
            file.symlink_to(value)
        case "told":
            modes = [oct(path.stat().st_mode & 0o777) for path in (file.parent, file)]
            told = {"file": str(file), "modes": modes, "before": before.decode(), "cwd": str(Path.cwd())}
            Path(value).write_text(json.dumps(told), "utf-8")


def stay(what: str, value: str) -> None:
    match what:
        case "until":
            while not Path(value).exists():
                time.sleep(0.01)
        case "open":
            sys.stdout.write("OPEN\n")
            sys.stdout.flush()
            signal.pause()
        case "hang up":
            os.kill(os.getppid(), signal.SIGHUP)
        case "status":
            sys.exit(int(value))
        case "signal":
            os.kill(os.getpid(), signal.Signals[value])


if __name__ == "__main__":
    for order in sys.argv[1:-1]:
        name, _, argument = order.partition("=")
        write(Path(sys.argv[-1]), name, argument)
        stay(name, argument)
