"""Explains any item of a path: the rule that decides, followed up to where it stands (R28)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from persona_tui.banks.facing import Facing
from persona_tui.banks.model import Bank
from persona_tui.banks.prose import Fill
from persona_tui.banks.telling.wording import every
from persona_tui.interview.evaluation.truth import FALSE, TRUE
from persona_tui.interview.path import Path, Place
from persona_tui.interview.reasons import Cause, Rule, Verdict
from persona_tui.interview.why.answers import Answers
from persona_tui.interview.why.decisive import Leaf, decisive, leaves, telling
from persona_tui.interview.why.explanation import Explanation, Term
from persona_tui.interview.why.facts import Facts
from persona_tui.interview.why.naming import Names
from persona_tui.interview.why.openings import Opening, opening_of
from persona_tui.interview.why.other_rules import OtherRules
from persona_tui.interview.why.unknowns import Unknowns
from persona_tui.text.language import Translator

_MOST = 3
"""How many clauses a sentence holds; the terms hold the rest."""
_LETS = {Verdict.LETS: True, Verdict.FOR_NOW: None, Verdict.OPEN: None, Verdict.STOPS: False}


def explained(
    path: Path, bank: Bank, item: str, fill: Fill, tr: Translator, facing: Facing | None = None
) -> Explanation:
    """Why an item is asked, is not, or is not settled yet.

    Args:
        path: where every item stands.
        bank: its bank.
        item: the id of any item of the path, of one repetition or not.
        fill: what stands in the pipes of wordings.
        tr: the language of the words.
        facing: to whom wordings are said; « vous », led, when left out.

    Raises:
        KeyError: the path has no item of that id.
    """
    return Explainer(path, bank, fill, tr, facing).of(item)


class Explainer:
    """Explains the items of one path; keep it to explain many."""

    def __init__(
        self, path: Path, bank: Bank, fill: Fill, tr: Translator, facing: Facing | None = None
    ) -> None:
        facing = facing or Facing()
        self._path = path
        self._tr = tr
        self._names = Names(path, bank, fill, facing, tr)
        answers = Answers(path, self._names, fill, facing, tr)
        self._facts = Facts(path, self._names, answers, tr)
        unknowns = Unknowns(path, self._names, answers, tr)
        self._others = OtherRules(path, self._names, answers, unknowns, tr)

    def of(self, item: str) -> Explanation:
        """Why an item is asked, is not, or is not settled yet; `KeyError` as for :func:`explained`."""
        place = self._path.place(item)
        found = self._path.item(item)
        assert found is not None
        opening = opening_of(found)
        match place:
            case Place.ASKED:
                return self._asked(item, opening)
            case Place.OFF_PATH:
                return self._off(item, opening)
            case Place.UNSETTLED:
                return self._open(item, opening)
            case _:
                assert_never(place)

    def _off(self, item: str, opening: Opening) -> Explanation:
        holder, rule = self._cause(item, Verdict.STOPS)
        why = self._because(holder, rule)
        if holder != item:
            tr = self._tr
            said = tr("it goes with {item}, which is not asked because {why}")
            why = said.format(item=self._names.id(holder), why=why)
        return Explanation(
            self._tr(opening.not_asked).format(why=why),
            self._terms(item, holder, rule),
            self._path.levers(item),
        )

    def _open(self, item: str, opening: Opening) -> Explanation:
        holder, rule = self._cause(item, Verdict.OPEN)
        levers = self._path.levers(item)
        awaited = self._awaited(holder, rule) or tuple(one for one in levers if self._facts.awaits(one))[:1]
        tr, names = self._tr, self._named(awaited[:_MOST])
        if rule.cause is Cause.ON_DEMAND or not awaited:
            why = self._because(holder, rule)
        elif holder != item:
            said = tr("it goes with {item}, which waits for the answer {items}")
            why = said.format(item=self._names.id(holder), items=names)
        else:
            why = tr("it waits for the answer {items}").format(items=names)
        return Explanation(
            tr(opening.unsettled).format(why=why),
            self._terms(item, holder, rule),
            tuple(dict.fromkeys((*awaited, *levers))),
        )

    def _asked(self, item: str, opening: Opening) -> Explanation:
        tr = self._tr
        holder, rules = self._holding(item)
        grounds = [leaf for rule in rules if rule.verdict is Verdict.LETS for leaf in _decisive(rule)]
        unsure = tuple(dict.fromkeys(self._unsure(item)))
        if grounds:
            why = self._clauses(grounds, holder)
            said = opening.because if holder == item else opening.with_parent
            sentence = tr(said).format(why=why, item=self._names.id(holder))
        elif any(rule.cause is Cause.ON_DEMAND for rule in rules):
            sentence = tr("Asked once for each repetition.")
        else:
            sentence = tr("Asked for now.") if unsure else tr(opening.always)
        if unsure:
            may_leave = tr(opening.may_leave).format(items=self._named(unsure[:_MOST]))
            sentence = f"{sentence} {may_leave}"
        about = (self._facts.subject(leaf, holder) for leaf in grounds)
        deciders = dict.fromkeys(one for one in (*about, *unsure) if one)
        return Explanation(sentence, self._terms(item, holder), tuple(deciders))

    def _cause(self, item: str, verdict: Verdict) -> tuple[str, Rule]:
        """The rule that makes an item stand where it stands, and the item or parent that it bears on."""
        while True:
            rule = next(rule for rule in self._path.rules(item) if rule.verdict is verdict)
            if rule.cause is not Cause.PARENT:
                return item, rule
            item = rule.decider

    def _holding(self, item: str) -> tuple[str, tuple[Rule, ...]]:
        """What rules there are for an item on the path: its own, else its parents'."""
        holder = item
        while True:
            rules = tuple(self._path.rules(holder))
            if own := tuple(rule for rule in rules if rule.weighed or rule.cause is Cause.ON_DEMAND):
                return holder, own
            parent = next((rule.decider for rule in rules if rule.cause is Cause.PARENT), None)
            if parent is None:
                return item, ()
            holder = parent

    def _unsure(self, item: str) -> Iterator[str]:
        """The ids of the questions whose answer may still take an item off the path (R3, R16)."""
        for rule in self._path.rules(item):
            if rule.verdict is not Verdict.FOR_NOW:
                continue
            if rule.cause is Cause.PARENT:
                yield from self._unsure(rule.decider)
            elif rule.weighed is None:
                yield rule.decider
            else:
                open_ones = [leaf for leaf in leaves(rule.weighed, FALSE) if leaf.holds is None]
                awaited = [one for leaf in open_ones for one in self._facts.awaited(leaf, item)]
                yield from awaited or (self._facts.subject(leaf, item) for leaf in open_ones)

    def _awaited(self, holder: str, rule: Rule) -> tuple[str, ...]:
        """The ids of the questions that a rule waits for and that can be answered now."""
        if rule.weighed is None:
            return (rule.decider,) if self._facts.awaits(rule.decider) else ()
        found = (one for leaf in _decisive(rule) for one in self._facts.awaited(leaf, holder))
        return tuple(dict.fromkeys(found))

    def _because(self, holder: str, rule: Rule) -> str:
        return self._clauses(_decisive(rule), holder) if rule.weighed else self._others.clause(rule)

    def _clauses(self, some: Iterable[Leaf], holder: str) -> str:
        said = dict.fromkeys(self._facts.clause(leaf, holder) for leaf in telling(some))
        return self._joined(list(said)[:_MOST])

    def _joined(self, clauses: list[str]) -> str:
        """Clauses in a row, a comma before the last: they have commas of their own."""
        if len(clauses) < 2:
            return "".join(clauses)
        tr = self._tr
        return tr("{some}, and {last}").format(some=", ".join(clauses[:-1]), last=clauses[-1])

    def _named(self, items: Iterable[str]) -> str:
        """« à « Un » et à « Deux » »."""
        tr = self._tr
        return every([tr("to {question}").format(question=self._names.id(one)) for one in items], tr)

    def _terms(self, item: str, holder: str, first: Rule | None = None) -> tuple[Term, ...]:
        """All that was weighed: what decides, then the rest of what bears on its bearer and on itself."""
        terms = dict.fromkeys(self._of_rule(first, holder)) if first else {}
        for one in dict.fromkeys((holder, item)):
            for rule in self._path.rules(one):
                terms |= dict.fromkeys(self._of_rule(rule, one))
        return tuple(terms)

    def _of_rule(self, rule: Rule, holder: str) -> Iterator[Term]:
        if rule.cause is Cause.PARENT or (rule.cause is Cause.ON_DEMAND and rule.verdict is Verdict.LETS):
            return
        if rule.weighed is None:
            yield Term(self._others.clause(rule), _LETS[rule.verdict], rule.decider)
            return
        wanted = FALSE if rule.cause is Cause.UNLESS else TRUE
        for leaf in dict.fromkeys((*_decisive(rule), *leaves(rule.weighed, wanted))):
            text, about = self._facts.clause(leaf, holder), self._facts.subject(leaf, holder)
            yield Term(text, leaf.holds, about)


def _decisive(rule: Rule) -> tuple[Leaf, ...]:
    """The simple conditions that make a rule what it is."""
    unless = rule.cause is Cause.UNLESS
    return tuple(decisive(rule.weighed, FALSE if unless else TRUE, loosely=unless)) if rule.weighed else ()
