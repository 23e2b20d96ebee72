"""A path as lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from persona_tui.banks.facing import worded
from persona_tui.banks.model import Item, Question, Section
from persona_tui.interview import why
from persona_tui.interview.amounts import number_text
from persona_tui.interview.conductor import Interview
from persona_tui.interview.flags import Flag, flags_of
from persona_tui.interview.path import Place, Scored, Step
from persona_tui.interview.piping import fill_for
from persona_tui.interview.progress import sentence
from persona_tui.interview.reasons import Cause
from persona_tui.text.language import N_, Translator

PLACES = {
    Place.ASKED: N_("asked"),
    Place.OFF_PATH: N_("off the path"),
    Place.UNSETTLED: N_("not settled yet"),
}
_MARKS = {Place.ASKED: "○", Place.OFF_PATH: "·", Place.UNSETTLED: "?"}
_FLAGS: Mapping[Flag, str] = MappingProxyType(
    {
        Flag.RESTORED: N_("back on the path"),
        Flag.TO_REVIEW: N_("to review"),
        Flag.VANISHED: N_("a choice is no longer offered"),
        Flag.REJECTED: N_("not accepted: counts as a draft"),
        Flag.DRAFT: N_("something is typed, and not kept as the answer yet"),
        Flag.HYPOTHESIS: N_("hypothesis"),
    }
)
_DECIMALS = 2


def trace_lines(interview: Interview, tr: Translator) -> str:
    """Each item with its place, the marks on its answer and why it stands there; what is derived and next.

    Args:
        interview: a session as it stands, or answers without a journal.
        tr: the language of the words.
    """
    return "\n".join(_Report(interview, tr).lines())


class _Report:
    """The lines of one path."""

    def __init__(self, interview: Interview, tr: Translator) -> None:
        session = interview.session
        self._interview = interview
        self._path = interview.path
        self._facing = session.opening.facing
        self._tr = tr
        self._fill = fill_for(session, interview.bank, interview.path, tr)
        self._explainer = why.Explainer(self._path, interview.bank, self._fill, tr, self._facing)

    def lines(self) -> Iterator[str]:
        tr, path = self._tr, self._path
        yield "   ".join(
            [f"✓ {tr('answered')}", *(f"{_MARKS[place]} {tr(PLACES[place])}" for place in Place)]
        )
        yield ""
        for step in path.steps:
            yield from self._step(step)
        yield ""
        yield from self._derived()
        yield sentence(path, tr)
        if path.next is None:
            yield tr("Nothing is left to ask.")
        else:
            yield tr("Next: {item}").format(item=f"{path.next} ({self._title(path.next)})")

    def _step(self, step: Step) -> Iterator[str]:
        item = step.item
        mark = "✓" if step.answered else _MARKS[step.place]
        indent = "  " * ((2 if isinstance(item, Section) else item.level) - 2)
        said = [self._tr(PLACES[step.place]), *self._flags(item)]
        yield f"{indent}{mark} {step.id}  {' · '.join(said)}"
        if not step.on_path or any(rule.cause is not Cause.PARENT for rule in self._path.rules(step.id)):
            yield f"{indent}    {self._explainer.of(step.id).sentence}"

    def _flags(self, item: Item) -> Iterator[str]:
        tr = self._tr
        for flag in flags_of(self._interview, item) if isinstance(item, Question) else ():
            changed = self._interview.changed_since(item.id) if flag is Flag.TO_REVIEW else ()
            if changed:
                names = ", ".join(changed)
                said = tr("{flag}, for the answer changed to: {names}")
                yield said.format(flag=tr(_FLAGS[flag]), names=names)
            else:
                yield tr(_FLAGS[flag])

    def _derived(self) -> Iterator[str]:
        """The scores and dimensions with their coverage, and the results by their labels (R20)."""
        tr, path = self._tr, self._path
        titles = {one.id: one.title for one in self._interview.bank.dimensions}
        for name, scored in path.scores.items():
            coverage = tr("{answered} of {of}").format(answered=scored.answered, of=scored.of)
            text = tr("{value} ({coverage})").format(value=self._value(scored), coverage=coverage)
            yield tr("{label}: {text}").format(label=titles.get(name, name), text=text)
        for item, result in path.results.items():
            question = path.question(item)
            choice = question.choice(result) if question and result else None
            label = tr("undetermined") if choice is None else worded(choice, self._facing).plain(self._fill)
            yield tr("{label}: {text}").format(label=item, text=label)

    def _value(self, scored: Scored) -> str:
        if scored.value is None:
            return self._tr("undetermined")
        return number_text(round(scored.value, _DECIMALS), "," if self._tr.language == "fr" else ".")

    def _title(self, item: str) -> str:
        question = self._path.question(item)
        return "" if question is None else worded(question, self._facing).plain(self._fill)
