"""Why an answer is to be reviewed, in words: what changed since it was given (R10, R11, R14)."""

from __future__ import annotations

from persona_tui.banks.telling.wording import quoted, shortened
from persona_tui.interview.acts.era import Differs
from persona_tui.interview.answer import Special
from persona_tui.interview.conductor import Interview
from persona_tui.interview.item_words import Wordings
from persona_tui.interview.reviewing import to_confirm
from persona_tui.interview.saying import SPECIALS
from persona_tui.text.language import Translator

_LONGEST = 40
"""How many characters of a former or present answer are said."""


def why_review(interview: Interview, item: str, tr: Translator) -> tuple[str, ...]:
    """Why an answer is to be reviewed.

    Args:
        interview: the interview as it stands.
        item: the id of a question.
        tr: the interface's language.

    Returns:
        A sentence a cause; none when there is nothing to review.
    """
    question = interview.question(item)
    if question is None or not interview.to_review(question):
        return ()
    causes: list[str] = []
    if to_confirm(question, interview.path.held(item), interview.path):
        causes.append(tr("A chosen answer is no longer offered."))
    if interview.path.rejects(item):
        causes.append(tr("The bank rejects this answer since another one changed."))
    if changes := changed_since(interview, item, tr):
        causes.append(tr("Changed since: {changes}.").format(changes="; ".join(changes)))
    return tuple(causes)


def changed_since(interview: Interview, item: str, tr: Translator) -> tuple[str, ...]:
    """What changed since an answer was given, each with what it was then and what it is now.

    Args:
        interview: the interview as it stands.
        item: the id of a question.
        tr: the interface's language.

    Returns:
        « Quel est votre lien? » (alors : …; maintenant : …), one text each.
    """
    return tuple(_told(interview, one, tr) for one in interview.differing(item))


def _told(interview: Interview, one: Differs, tr: Translator) -> str:
    words = Wordings(interview, tr)
    said = quoted(words.title(one.name), tr)
    if True in (one.then, one.now):  # a repetition that is counted
        then, now = (tr("asked") if seen else tr("not asked") for seen in (one.then, one.now))
    else:
        then, now = (_value(words, one.name, seen, tr) for seen in (one.then, one.now))
        if interview.path.item(one.name) is not None and not interview.path.on(one.name):
            now = tr("not asked")
    if not then and not now:
        return said
    return tr("{item} (then: {then}; now: {now})").format(item=said, then=then, now=now)


def _value(words: Wordings, name: str, seen: object, tr: Translator) -> str:
    """What something came to, in words; empty where its name says enough."""
    match seen:
        case None:
            return tr("no answer")
        case (_, Special() as special):
            return tr(SPECIALS[special])
        case (value, None):
            return shortened(words.value(name, value), _LONGEST)
        case (str() as dimension, _, _):
            return words.title(dimension)
        case (None, int() | float() as value, _):
            return words.figure(value)
        case (None, None, int() as unknown):
            return tr.plural("{n} don't know", "{n} don't know", unknown).format(n=unknown)
        case (None, None, None):
            return tr("undetermined")
        case _:
            return ""
