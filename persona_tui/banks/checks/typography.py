"""French typography of people's text, by the OQLF's rules (I502)."""

from __future__ import annotations

import re

from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import Passage

_CODE = re.compile(r"`[^`]*`|\{[^{}]*\}|<[^<>]*>|\]\([^()]*\)")
_RULES = (
    ("before", re.compile(r"[ \u00a0\u202f]+(?P<sign>[?!;])(?!\[)")),
    ("colon", re.compile(r"(?<![\u00a0\u202f:])(?P<sign>:)(?=[ \u00a0]|$)")),
    ("opening", re.compile(r"(?P<sign>«)(?![\u00a0\u202f])")),
    ("closing", re.compile(r"(?<![\u00a0\u202f])(?P<sign>»)")),
)
_SUSPECT = re.compile("|".join(pattern.pattern.replace("(?P<sign>", "(?:") for _, pattern in _RULES))


def check_typography(passages: list[Passage], report: Report) -> None:
    """Point out a space before ``? ! ;``, and no NBSP before ``:`` or inside « »."""
    for passage in passages:
        if not _SUSPECT.search(passage.text):
            continue
        text = _CODE.sub(lambda match: "x" * len(match.group()), passage.text)
        for variant, pattern in _RULES:
            for match in pattern.finditer(text):
                report.add(
                    "I502", passage.span(match.start("sign"), match.end("sign")), variant, found=match["sign"]
                )
