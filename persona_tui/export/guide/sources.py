"""What a bank owes to others: its sources, those of its questions, the banks that it is a remix of."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.model import Question
from persona_tui.banks.telling.wording import every
from persona_tui.export.document import Item, words
from persona_tui.export.guide.paper import Paper
from persona_tui.export.phrasing import labelled


def sources(paper: Paper) -> Iterator[Item]:
    """The sources as facts, those of questions with their numbers."""
    bank, tr = paper.bank, paper.tr
    for wording in bank.sources:
        yield labelled(tr("Source"), paper.prose(wording), tr)
    for source, numbers in _of_questions(paper).items():
        said = tr.plural("Source of question {numbers}", "Source of questions {numbers}", len(numbers))
        yield labelled(said.format(numbers=every(numbers, tr)), words(source), tr)
    for lineage in bank.remix_of:
        parts = (lineage.version, lineage.authors, lineage.licence, lineage.sha256)
        said = "; ".join((lineage.title, *filter(None, parts)))
        yield labelled(tr("Remix of"), words(said), tr)


def _of_questions(paper: Paper) -> dict[str, list[str]]:
    """The numbers of the questions by the source that they state, in order."""
    found: dict[str, list[str]] = {}
    for item in paper.numbers.items:
        if not isinstance(item, Question):
            continue
        provenance = item.provenance
        stated = [*(paper.text(source) for source in provenance.sources), provenance.licence]
        if said := "; ".join(filter(None, stated)):
            found.setdefault(said, []).append(paper.numbers.of(item))
    return found
