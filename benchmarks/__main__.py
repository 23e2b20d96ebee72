"""Print every ratio with its aim; nothing here fails a build, for machines differ and ratios wobble."""

from __future__ import annotations

import sys

from benchmarks import (
    acting,
    answer_saving,
    bank_growth,
    bank_paths,
    bank_reading,
    evaluating,
    exporting,
    first_paint,
    help_start,
    kept_reading,
    safe_saving,
    session_copies,
    session_list,
    session_memory,
    session_opening,
)
from benchmarks.ratio import Ratio

MEASURES = {
    "first-paint": first_paint.measure,
    "help": help_start.measure,
    "save": answer_saving.measure,
    "save-fewer": answer_saving.measure_fewer,
    "safe": safe_saving.measure,
    "open": session_opening.measure,
    "read": bank_reading.measure,
    "grow": bank_growth.measure,
    "paths": bank_paths.measure,
    "kept": kept_reading.measure,
    "list": session_list.measure,
    "memory": session_memory.measure,
    "copies": session_copies.measure,
    "export": exporting.measure,
    "export-memory": exporting.measure_memory,
    "evaluate": evaluating.measure_whole,
    "again": evaluating.measure_again,
    "repeated": evaluating.measure,
    "act": acting.measure_act,
    "outline": acting.measure_outline,
    "resume": acting.measure_resume,
}


def main(names: list[str]) -> None:
    """Measure those named, or all."""
    for name in names or MEASURES:
        ratio: Ratio = MEASURES[name]()
        print(ratio, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
