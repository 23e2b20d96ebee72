"""Results as rows of a list: what each comes to, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from persona_tui.interview.conductor import Interview
from persona_tui.interview.result_words import ResultWords, tell_results
from persona_tui.text.language import Translator
from persona_tui.tui.choices import Row
from persona_tui.tui.display import joined, lines, plain


def result_rows(interview: Interview, tr: Translator, kind: str = "") -> Iterator[Row]:
    """A heading and a row for each score and computed question; none when the bank has none.

    Args:
        interview: the interview as it stands.
        tr: the interface's language.
        kind: what stands before the id of a row, where ids must be told apart.
    """
    told = tell_results(interview, tr)
    yield from _block(tr("Scores"), told.scores, tr, f"{kind}score.")
    yield from _block(tr("Results"), told.computed, tr, f"{kind}result.")


def item_of_result(row_id: str, interview: Interview, tr: Translator) -> str:
    """Where a row of results leads; empty when there is nowhere to go."""
    told = tell_results(interview, tr)
    kind, _, place = row_id.rpartition(".")
    rows = told.scores if kind.endswith("score") else told.computed
    return rows[int(place)].goes_to


def _block(title: str, results: Sequence[ResultWords], tr: Translator, kind: str) -> Iterator[Row]:
    if not results:
        return
    yield Row(plain(title, "bold $text-primary"))
    for place, one in enumerate(results):
        label = plain(tr("{label}: {text}").format(label=one.name, text=""))
        said = [joined(label, plain(one.said, "bold"))]
        if one.lacks:
            said.append(plain(f"    {one.lacks}", "$text-muted"))
        yield Row(lines(said), f"{kind}{place}")
