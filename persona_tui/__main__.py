"""``python -m persona_tui`` and the ``persona-tui`` command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program with the arguments of the process, and exit with its status."""
    from persona_tui.cli.program import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
