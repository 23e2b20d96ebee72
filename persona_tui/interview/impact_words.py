"""What a change did to the path, in words (R9): a summary where answers are touched, else one quiet line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from persona_tui.banks.telling.wording import quoted
from persona_tui.interview.conductor import Interview
from persona_tui.interview.impact import Impact, ScoreChange
from persona_tui.interview.item_words import Wordings
from persona_tui.interview.review_words import changed_since
from persona_tui.text.language import Translator

#: How many questions of a section, and how many sections, a line of the summary names.
_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Summary:
    """An impact as told to a person."""

    title: str
    lines: tuple[str, ...]
    """One line each: what leaves, what comes back, what is new, what is to be reviewed, the scores."""


def quiet_line(impact: Impact, tr: Translator) -> str:
    """What came to the path and left it, counted; empty when nothing did.

    Args:
        impact: what the change did.
        tr: the interface's language.
    """
    counts = [_counted(impact, tr)[name] for name in ("left", "back", "new", "gone", "review")]
    parts = [said for said in counts if said]
    return tr("The path changes: {changes}.").format(changes=", ".join(parts)) if parts else ""


def summary(impact: Impact, interview: Interview, tr: Translator) -> Summary:
    """The summary of a change that touches answers.

    Args:
        impact: what the change did.
        interview: the interview after it.
        tr: the interface's language.
    """
    words, counts = Wordings(interview, tr), _counted(impact, tr)
    groups = (("left", impact.left), ("back", impact.back), ("new", impact.new), ("gone", impact.gone))
    lines = [
        tr("{label}: {text}").format(label=counts[name], text=_by_section(items, words, tr))
        for name, items in groups
        if items
    ]
    if impact.to_review:
        lines.append(_to_review(impact, counts["review"], interview, words, tr))
    lines += [_score(one, words, tr) for one in impact.scores]
    moved = impact.left or impact.back or impact.new or impact.gone
    title = tr("This changes the path") if moved else tr("This touches other answers")
    return Summary(title, tuple(lines))


def _counted(impact: Impact, tr: Translator) -> dict[str, str]:
    texts = {
        "left": (
            len(impact.left),
            tr.plural("{n} answer goes out, kept aside", "{n} answers go out, kept aside", len(impact.left)),
        ),
        "back": (
            len(impact.back),
            tr.plural("{n} answer comes back", "{n} answers come back", len(impact.back)),
        ),
        "new": (
            len(impact.new),
            tr.plural("{n} question comes in", "{n} questions come in", len(impact.new)),
        ),
        "gone": (
            len(impact.gone),
            tr.plural("{n} question goes out", "{n} questions go out", len(impact.gone)),
        ),
        "review": (
            len(impact.to_review),
            tr.plural("{n} answer to review", "{n} answers to review", len(impact.to_review)),
        ),
    }
    return {name: said.format(n=n) if n else "" for name, (n, said) in texts.items()}


def _by_section(items: Sequence[str], words: Wordings, tr: Translator) -> str:
    """« Expérience (« Votre rôle? », « Depuis quand? ») », the others counted."""
    sections: dict[str, list[str]] = {}
    for item in items:
        sections.setdefault(words.section(item), []).append(item)
    shown = list(sections.items())[:_NAMED]
    told = [_section(title, inside, words, tr) for title, inside in shown]
    if more := len(sections) - len(shown):
        told.append(tr.plural("{n} more section", "{n} more sections", more).format(n=more))
    return "; ".join(told)


def _section(title: str, items: Sequence[str], words: Wordings, tr: Translator) -> str:
    names = [quoted(words.title(item, in_section=True), tr) for item in items[:_NAMED]]
    if more := len(items) - len(names):
        names.append(tr.plural("{n} more", "{n} more", more).format(n=more))
    named = ", ".join(names)
    return f"{title} ({named})" if title else named


def _to_review(impact: Impact, counted: str, interview: Interview, words: Wordings, tr: Translator) -> str:
    """The answers to review, then what changed since they were given."""
    shown = impact.to_review[:_NAMED]
    names = [quoted(words.title(item), tr) for item in shown]
    if more := len(impact.to_review) - len(shown):
        names.append(tr.plural("{n} more", "{n} more", more).format(n=more))
    told = tr("{label}: {text}").format(label=counted, text=", ".join(names))
    changes = dict.fromkeys(change for item in shown for change in changed_since(interview, item, tr))
    if not changes:
        return told
    return f"{told}. " + tr("Changed since: {changes}.").format(changes="; ".join(changes))


def _score(change: ScoreChange, words: Wordings, tr: Translator) -> str:
    before, after = (
        tr("undetermined") if value is None else words.figure(value)
        for value in (change.before, change.after)
    )
    said = tr("Score {name}: {before} before, {after} now")
    return said.format(name=quoted(words.score(change.name), tr), before=before, after=after)
