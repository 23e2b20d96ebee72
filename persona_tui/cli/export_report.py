"""What the gate found and where a page went, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from persona_tui.export.finding import Finding
from persona_tui.export.findings_json import as_json
from persona_tui.text.language import Translator


def report(findings: Sequence[Finding], tr: Translator, written: Path | None) -> dict[str, Any]:
    """The report of an export.

    Args:
        findings: what the gate found.
        tr: the language of the interface.
        written: where the page is; `None` when the gate holds it.
    """
    return {
        "written": str(written) if written is not None else None,
        "held": written is None,
        "findings": [as_json(finding, tr) for finding in findings],
    }
