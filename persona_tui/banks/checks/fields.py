"""Sheet fields that no sheet and no charter has (I504)."""

from __future__ import annotations

from persona_tui.banks.ids import key
from persona_tui.banks.outline.sketch import Outline
from persona_tui.banks.report import Report
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.settings.values import Values
from persona_tui.banks.sheet_fields import KNOWN


def check_sheet_fields(sketch: Outline, report: Report) -> None:
    """Point out each unknown field of a ``Fiche``, with the nearest known one."""
    values = Values(report)
    for entry in sketch.entries:
        for name in values.names(entry.setting(Keyword.SHEET)):
            if key(name.text) not in KNOWN:
                nearest = report.nearest(name.text, sorted(KNOWN))
                report.add("I504", name.span(), "near" if nearest else "", found=name.text, nearest=nearest)
