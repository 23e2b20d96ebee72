"""The rules that are no conditions, as clauses: arrows, ends, length, mode, repetitions."""

from __future__ import annotations

from typing import assert_never

from persona_tui.interview.path import Path
from persona_tui.interview.reasons import Cause, Rule, Verdict
from persona_tui.interview.why.answers import Answers
from persona_tui.interview.why.naming import Names
from persona_tui.interview.why.unknowns import Unknowns
from persona_tui.text.language import Translator


class OtherRules:
    """Says the rules of one path that hold no condition of the bank."""

    def __init__(
        self, path: Path, names: Names, answers: Answers, unknowns: Unknowns, tr: Translator
    ) -> None:
        self._path = path
        self._names = names
        self._answers = answers
        self._unknowns = unknowns
        self._tr = tr

    def clause(self, rule: Rule) -> str:
        """What a rule without a condition does.

        Args:
            rule: any but a parent, which its own rules explain.
        """
        tr = self._tr
        match rule.cause:
            case Cause.JUMPED_OVER | Cause.ENDED:
                return self._skipped(rule)
            case Cause.SHORT_VERSION:
                return tr("the short version leaves it out")
            case Cause.SELF_ASSESSMENT:
                return tr("it is meant for whoever leads an interview")
            case Cause.ON_DEMAND if rule.verdict is Verdict.STOPS:
                return tr("this repetition was taken away")
            case Cause.ON_DEMAND:
                return tr("nobody has asked for one yet")
            case Cause.NOT_AMONG | Cause.NOT_OPENED | Cause.ONLY_IF | Cause.UNLESS | Cause.PARENT:
                return self._nothing_in(rule.decider)
            case _:
                assert_never(rule.cause)

    def _skipped(self, rule: Rule) -> str:
        tr, name = self._tr, self._names.id(rule.decider)
        question = self._names.bank.question(rule.decider)
        if not rule.choice or question is None:
            if rule.verdict is Verdict.STOPS:
                return tr("the interview ends at {item}").format(item=name)
            return tr("the interview may end at {item}").format(item=name)
        choice = self._answers.choice(question, rule.choice)
        sure = rule.verdict is Verdict.STOPS
        if rule.cause is Cause.ENDED:
            said = (
                tr("the answer {choice} to {question} ends the interview")
                if sure
                else tr("the answer {choice} to {question} would end the interview")
            )
            return said.format(choice=choice, question=name)
        said = (
            tr("the answer {choice} to {question} leads on to {target}")
            if sure
            else tr("the answer {choice} to {question} would lead on to {target}")
        )
        return said.format(choice=choice, question=name, target=self._names.id(rule.target))

    def _nothing_in(self, source: str) -> str:
        """Why an answer has brought no repetition yet."""
        if self._path.answer(source).value is None:
            return self._unknowns.of(source)
        tr = self._tr
        return tr("nothing in the answer to {question} brings it").format(question=self._names.id(source))
