"""What the gate found as data for other programs: ``export --format json`` and its like."""

from __future__ import annotations

from persona_tui.export.finding import Finding
from persona_tui.export.messages import sentence
from persona_tui.interview.session import Json
from persona_tui.text.language import Translator

Told = dict[str, Json]


def as_json(finding: Finding, tr: Translator) -> Told:
    """A finding as an object of JSON.

    Args:
        finding: what the gate found.
        tr: the language of its message.

    Returns:
        ``kind`` (a :class:`persona_tui.export.finding.Kind`), ``blocking``, ``code``, ``item`` and ``title``
        (where; empty when it is of no question), ``excerpt`` (masked; empty when no words may be shown),
        ``count``, ``message`` (the same sentence as for people).
    """
    where = finding.where
    return {
        "kind": finding.kind.value,
        "blocking": finding.blocking,
        "code": where.code,
        "item": where.item,
        "title": where.title,
        "excerpt": finding.excerpt,
        "count": finding.count,
        "message": sentence(finding, tr),
    }
