"""An answer of one question carried over to another: what of it comes along, and what stays behind (R26)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from persona_tui.banks.answer_types import Consent, Ranking, SeveralChoices
from persona_tui.banks.facing import Facing
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.prose import Fill
from persona_tui.interview.answer import NOTHING, Answer, Selected, Value
from persona_tui.interview.codec import answer_from_json, answer_to_json
from persona_tui.interview.migration.converting import Terms, converted
from persona_tui.interview.migration.matching import Matching, choices_between, probes_between, ultimate
from persona_tui.interview.migration.widening import means_the_same
from persona_tui.interview.misfit import NotFittingError
from persona_tui.interview.offered import sources_of
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.saying import Called, choice_text, item_text, value_text, with_unit
from persona_tui.interview.values.fitting import fitting
from persona_tui.text.language import Translator


@dataclass(frozen=True, slots=True)
class Carried:
    """What an answer comes to under another question."""

    after: Answer
    behind: Answer = NOTHING
    """What has no place there: probes that are no more, choices that an exclusive one had put aside."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a carrier needs to say choices and numbers in words."""

    tr: Translator
    """The bank's language."""
    fill: Fill
    facing: Facing
    called: Callable[[str], Called]
    """What the items of a question are called, by the id it is answered under."""


class Carrier:
    """Carries answers from one version of a bank to another."""

    def __init__(
        self,
        matching: Matching,
        now: Bank,
        instead: Mapping[str, Mapping[str, str]],
        words: Words,
    ) -> None:
        """Get ready.

        Args:
            matching: the two versions.
            now: the new one, with the choices that it keeps.
            instead: by the id of a question before, what stands for its choices that are no more, by their
                id: itself for one that is kept.
            words: how things are said.
        """
        self._matching = matching
        self._now = now
        self._instead = instead
        self._words = words
        self._choices = cache(self._choices_between)
        self._keys = cache(self._keys_between)

    def carried(self, held: str, new: str, answer: Answer) -> Carried | None:
        """An answer under another question.

        Args:
            held: the id it is held under, in the bank before.
            new: the id in the new bank that it would be held under, of one repetition or not.
            answer: what is held.

        Returns:
            The answer as the new bank reads it; `None` where its value cannot be one, or would say less.
        """
        old, asked = self._matching.old.question(parted(held)[0]), self._now.question(parted(new)[0])
        if old is None or asked is None or not asked.takes_answer or not _may(old, asked, answer):
            return None
        value: Value | None = None
        if answer.value is not None:
            value = converted(old, asked, answer.value, self._terms(held, old, asked))
            if value is None:
                return None
        rivals = tuple(self.carried(held, new, one) for one in answer.rivals)
        kept = tuple(one.after for one in rivals if one is not None and one.behind == NOTHING)
        if len(kept) < len(rivals):
            return None
        places = probes_between(old, asked)
        choosing = all(isinstance(one.answer, SeveralChoices | Ranking) for one in (old, asked))
        aside = answer.remembered if choosing else ()
        after = replace(
            answer,
            value=value,
            probes=tuple(sorted(places[at] for at in answer.probes if at in places)),
            remembered=tuple(one for one in (self._choice(old, asked, one) for one in aside) if one),
            confirmed=self._confirmed(old, asked, answer),
            wording=answer.wording if isinstance(asked.answer, Consent) else "",
            at=answer.at if isinstance(asked.answer, Consent) else None,
            rivals=kept,
        )
        read = answer_from_json(asked, answer_to_json(asked, after))
        if not isinstance(read, Answer) or not _says_the_same(read, after):
            return None
        lost = tuple(
            one for one in answer.remembered if self._choice(old, asked, one) is None or not choosing
        )
        behind = Answer(probes=tuple(at for at in answer.probes if at not in places), remembered=lost)
        return Carried(read, behind)

    def within_bounds(self, held: str, new: str, before: Answer, after: Answer) -> bool:
        """Whether a value keeps to the bounds of its question, or kept to none before either."""
        old, asked = self._matching.old.question(parted(held)[0]), self._now.question(parted(new)[0])
        if after.value is None or asked is None or _fits(asked, after.value):
            return True
        return old is not None and before.value is not None and not _fits(old, before.value)

    def same_sources(self, old: Question, new: Question) -> bool:
        """Whether the items that two questions choose among or group come from the same earlier answers."""
        if not sources_of(old.answer) or not sources_of(new.answer):
            return True
        return self._keys(old.id, new.id) is not None

    def _terms(self, held: str, old: Question, new: Question) -> Terms:
        words = self._words

        def label(question: Question, chosen: Selected) -> str:
            choice = question.choice(chosen.choice)
            if choice is None:
                said = item_text(chosen.choice, words.fill, words.called(held))
            else:
                said = choice_text(choice, words.fill, words.facing)
            whole = words.tr("{label}: {text}").format(label=said, text=chosen.text) if chosen.text else said
            return " ".join(whole.split("\n"))

        def said(question: Question, value: Value) -> str:
            text = value_text(question, value, words.tr, words.fill, words.facing)
            return with_unit(question, text)

        return Terms(self._choices(old.id, new.id), self._keys(old.id, new.id), label, said)

    def _choices_between(self, old: str, new: str) -> Mapping[str, str]:
        """By the id of each choice of a question, its id in another; one that is decided about included."""
        was, now = self._matching.old.question(old), self._now.question(new)
        known = dict(choices_between(was, now)) if was and now else {}
        return {**known, **self._instead.get(old, {})} if self._matching.same(old, new) else known

    def _keys_between(self, old: str, new: str) -> Callable[[str], str] | None:
        was, now = self._matching.old.question(old), self._now.question(new)
        return item_keys(self._matching, self._now, was, now) if was and now else None

    def _choice(self, old: Question, new: Question, chosen: Selected) -> Selected | None:
        now = self._choices(old.id, new.id).get(chosen.choice)
        if now is None:
            return None
        found = new.choice(now)
        return None if found is None or (chosen.text and not found.other) else replace(chosen, choice=now)

    def _confirmed(self, old: Question, new: Question, answer: Answer) -> tuple[str, ...]:
        """What was confirmed under its name of now; where it has none, there is nothing to confirm."""
        if sources_of(old.answer) and sources_of(new.answer):
            keys = self._keys(old.id, new.id)
            return tuple(key if keys is None else keys(key) for key in answer.confirmed)
        known = self._choices(old.id, new.id)
        names = [known[one] for one in answer.confirmed if one in known]
        return tuple(dict.fromkeys(one for one in names if new.choice(one) is not None))


def item_keys(matching: Matching, now: Bank, old: Question, new: Question) -> Callable[[str], str] | None:
    """How the items that a question chooses among or groups are known in the new version.

    Returns:
        From a key before to the key now; `None` where the items come from other questions now.
    """
    before = tuple(parted(one)[0] for one in sources_of(old.answer))
    after = tuple(parted(one)[0] for one in sources_of(new.answer))
    if not before or {matching.id_of(one) for one in before} != set(after):
        return None
    keys: dict[str, str] = {}
    shared, still_shared = _shared(matching.old, before), _shared(now, after)
    for source in before:
        items = matching.item_keys(source, matching.id_of(source))
        if items is None:
            return None
        asked, there = matching.old.question(source), ultimate(matching.old, source)
        for choice in there.choices if asked and there else ():
            name = items.get(choice.id, choice.id)
            was = f"{source}.{choice.id}" if choice.id in shared else choice.id
            keys[was] = f"{matching.id_of(source)}.{name}" if name in still_shared else name
    return lambda key: keys.get(key, key)


def _shared(bank: Bank, sources: tuple[str, ...]) -> frozenset[str]:
    """The choice ids that several sources have: their keys name the source."""
    ids = [choice.id for one in sources if (found := bank.question(one)) for choice in found.choices]
    return frozenset(one for one in ids if ids.count(one) > 1)


def _may(old: Question, new: Question, answer: Answer) -> bool:
    """A consent is an answer to the use that it was asked for, and nothing else is one (R17)."""
    if not isinstance(old.answer, Consent) and not isinstance(new.answer, Consent):
        return True
    return not answer.answered or means_the_same(old.answer, new.answer)


def _fits(question: Question, value: Value) -> bool:
    try:
        fitting(question, value)
    except NotFittingError:
        return False
    return True


def _says_the_same(read: Answer, meant: Answer) -> bool:
    """Whether reading an answer gives it again, the order of its parts aside: that is the bank's."""
    if replace(read, value=None) != replace(meant, value=None):
        return False
    if isinstance(read.value, tuple) and isinstance(meant.value, tuple):
        return sorted(map(repr, read.value)) == sorted(map(repr, meant.value))
    return read.value == meant.value and type(read.value) is type(meant.value)
