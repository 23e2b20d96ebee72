"""The dry run of a migration for people and for tools."""

from __future__ import annotations

from typing import Any

from persona_tui.interview.migration.planning import Edition, Plan
from persona_tui.interview.migration.rows import Row
from persona_tui.interview.migration.words import decision_text, path_lines, sentence
from persona_tui.interview.session import PinnedBank, Session
from persona_tui.text.language import Translator

_SHOWN = 12
"""How many options a line names."""
_DIGITS = 12


def as_text(session: Session, edition: Edition, plan: Plan, tr: Translator) -> str:
    """The table, what is to be decided first.

    Args:
        session: the session before.
        edition: the version that it would go on with.
        plan: the dry run.
        tr: the interface's language.
    """
    lines = [
        tr("{code}: from {old} to {new}").format(
            code=session.opening.code, old=_named(session.pinned, tr), new=_named(edition.pinned, tr)
        )
    ]
    if plan.decided:
        lines += ["", tr("To decide")]
        for row in plan.decided:
            lines.append(f"  ? {sentence(row, plan, tr)}")
            what = decision_text(row, row.decision, plan, tr)
            said = tr("Decided: {what}.") if row.said else tr("If nothing is said: {what}.")
            lines.append(f"    {said.format(what=what)}")
            if not row.said:
                lines.append(f"    {options_text(row)}")
    automatic = [row for row in plan.rows if row.automatic]
    if automatic:
        lines += ["", tr("By itself")]
        lines += [f"  · {sentence(row, plan, tr)}" for row in automatic]
    path = list(path_lines(plan, tr))
    if path:
        lines += ["", tr("On the path")]
        lines += [f"  · {line}" for line in path]
    return "\n".join(lines)


def options_text(row: Row) -> str:
    """How a decision is written on the command line."""
    shown = [*row.options[:_SHOWN], *(["…"] if len(row.options) > _SHOWN else [])]
    return f"--decide {row.key}={'|'.join(shown)}"


def as_json(
    session: Session, edition: Edition, plan: Plan, tr: Translator, *, applied: bool
) -> dict[str, Any]:
    """The dry run for tools."""
    impact = plan.impact
    return {
        "session": session.opening.id,
        "from": _described(session.pinned),
        "to": _described(edition.pinned),
        "rows": [_row(row, plan, tr) for row in plan.rows],
        "path": {
            "leave": list(impact.left),
            "come_back": list(impact.back),
            "new": list(impact.new),
            "to_review": list(impact.to_review),
        },
        "undecided": [row.key for row in plan.undecided],
        "applied": applied,
    }


def no_difference(session: Session) -> dict[str, Any]:
    """The dry run of a session that runs on that version already."""
    here = _described(session.pinned)
    path: dict[str, list[str]] = {"leave": [], "come_back": [], "new": [], "to_review": []}
    return {
        "session": session.opening.id,
        "from": here,
        "to": here,
        "rows": [],
        "path": path,
        "undecided": [],
        "applied": False,
    }


def _row(row: Row, plan: Plan, tr: Translator) -> dict[str, Any]:
    found: dict[str, Any] = {
        "kind": row.kind.value,
        "key": row.key,
        "item": row.item,
        "now": row.now or None,
        "choice": row.choice or None,
        "automatic": row.automatic,
        "text": sentence(row, plan, tr),
    }
    if not row.automatic:
        found |= {
            "answers": list(row.held),
            "options": list(row.options),
            "decision": row.decision,
            "decided": row.said,
        }
    return found


def _named(pinned: PinnedBank, tr: Translator) -> str:
    said = tr("{bank} {version} ({hash})")
    return said.format(bank=pinned.id, version=pinned.version, hash=pinned.sha256[:_DIGITS])


def _described(pinned: PinnedBank) -> dict[str, str]:
    return {
        "id": pinned.id,
        "version": pinned.version,
        "sha256": pinned.sha256,
        "source": pinned.source,
    }
