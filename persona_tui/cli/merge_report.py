"""What came of a merge, in words and as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from persona_tui.banks.facing import Facing, worded
from persona_tui.interview.repetitions.identity import question_of
from persona_tui.store.merging.telling import Origin, Told
from persona_tui.store.uniting import United
from persona_tui.text.language import N_, Translator

_ORIGINS = {
    Origin.FIRST: N_("From {first}:"),
    Origin.SECOND: N_("From {second}:"),
    Origin.BOTH: N_("From both:"),
}
_ERASED = {
    Origin.FIRST: N_("A consent was refused in {second}: what {first} held besides consents was erased."),
    Origin.SECOND: N_("A consent was refused in {first}: what {second} held besides consents was left out."),
}


def merge_lines(united: United, first: str, second: str, tr: Translator) -> Iterator[str]:
    """The lines for people: where each answer comes from, and what there is to choose.

    Args:
        united: what two files came to.
        first: what to call the one.
        second: what to call the other.
        tr: the language.
    """
    report = united.report
    yield tr("Session {id}.").format(id=united.session_id)
    for side in report.erased:
        yield tr(_ERASED[side]).format(first=first, second=second)
    for origin, words in _ORIGINS.items():
        told = [one for one in report.items if one.origin is origin]
        if told:
            yield tr(words).format(first=first, second=second)
            yield from (f"  {_named(united, one, tr)}" for one in told)
    if not report.items:
        yield tr("Both said the same.")
    same = tr.plural("{n} answer was the same.", "{n} answers were the same.", report.same)
    if report.same and report.items:
        yield same.format(n=report.same)
    if report.rivals:
        choose = tr.plural(
            "{n} question has several versions: all are kept, choose in the review or in the interview.",
            "{n} questions have several versions: all are kept, choose in the review or in the interview.",
            len(report.rivals),
        )
        yield choose.format(n=len(report.rivals))


def merge_data(united: United) -> dict[str, Any]:
    """The same for tools."""
    report = united.report
    return {
        "id": united.session_id,
        "items": [
            {"id": one.item, "from": one.origin.value, "versions": one.versions} for one in report.items
        ],
        "same": report.same,
        "drafts": report.drafts,
        "erased": [side.value for side in report.erased],
        "path": str(united.path) if united.path else None,
    }


def _named(united: United, told: Told, tr: Translator) -> str:
    """A question by its id and wording, with how many versions of its answer there are."""
    question = question_of(united.bank, told.item)
    asked = str(worded(question, Facing())) if question else ""
    named = tr("{label}: {text}").format(label=told.item, text=asked) if asked else told.item
    if told.versions < 2:
        return named
    return f"{named} ({tr('{n} versions').format(n=told.versions)})"
