"""Misfits in words: what does not fit, and what would (R14)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from persona_tui.interview.misfit import Misfit, Unfit
from persona_tui.text.language import N_, Translator

_EXPECTED = {
    "answer": N_("Expected a value, or a special answer, with its note."),
    "text": N_("Expected text in quotation marks."),
    "number": N_("Expected a number."),
    "duration": N_("Expected a duration, such as “90 min” or “1 h 30”."),
    "date": N_("Expected a date, such as “2027-03-14”."),
    "list": N_("Expected a list of texts."),
    "choice": N_("Expected one of the choices, by its id or its exact label."),
    "choices": N_("Expected a list of choices, by id or exact label."),
    "yes-no": N_("Expected true or false."),
    "step": N_("Expected a step of the scale, by its number or its label."),
    "quotes": N_("Expected a list of quotes, each with “text” and “permission”."),
    "observations": N_("Expected a list of observations, each with “text”, “nature” and “tags”."),
    "grid": N_("Expected a list of rows, each an object by column, with “row” for a row of the bank."),
    "actions": N_("Expected a list of actions, each with “what”, “who” and “when”."),
    "groups": N_("Expected a list of groups, each with “name” and “items”."),
    "item": N_("Expected one of the items of the earlier answer, as it stands there."),
    "items": N_("Expected a list of items of the earlier answer, as they stand there."),
    "repetitions": N_("Expected a list of objects, one a repetition, each with its “item”."),
    "demanded": N_("Expected a list of objects, one a repetition."),
}


def sentence(misfit: Misfit, tr: Translator) -> str:
    """What does not fit and what would, in one or two sentences, after the place where it is."""
    what = _what(misfit, tr)
    return tr("{label}: {text}").format(label=misfit.place, text=what) if misfit.place else what


def _what(misfit: Misfit, tr: Translator) -> str:
    facts = misfit.facts
    match misfit.code:
        case Unfit.SHAPE:
            return tr(_EXPECTED.get(facts.get("expected", ""), _EXPECTED["answer"]))
        case Unfit.TOO_LOW | Unfit.TOO_HIGH:
            return _out_of_bounds(facts, tr)
        case Unfit.TOO_FEW | Unfit.TOO_MANY:
            return _miscounted(misfit.code, facts, tr)
        case Unfit.NO_SUCH_CHOICE | Unfit.NO_SUCH_FIELD | Unfit.NO_SUCH_ROW | Unfit.NO_SUCH_ITEM:
            return _unknown(misfit.code, facts, tr)
        case Unfit.NOT_A_STEP:
            return tr("Expected a whole number from {least} to {most}.").format(**facts)
        case (
            Unfit.TWICE
            | Unfit.EXCLUSIVE
            | Unfit.NOTHING_TO_SPECIFY
            | Unfit.ROW_TWICE
            | Unfit.NO_ROW
            | Unfit.CELL_GIVEN
            | Unfit.WITHOUT_WHAT
            | Unfit.NO_ITEMS
            | Unfit.IN_TWO_GROUPS
            | Unfit.SAME_NAME
        ):
            return tr(_OF_WHAT[misfit.code]).format(**facts)
        case (
            Unfit.NOT_A_NUMBER
            | Unfit.NOT_WHOLE
            | Unfit.TOO_PRECISE
            | Unfit.NOT_A_DURATION
            | Unfit.NOT_A_DATE
            | Unfit.NO_ANSWER_TAKEN
        ):
            return tr(_PLAIN[misfit.code])
        case _:
            assert_never(misfit.code)


_PLAIN = {
    Unfit.NOT_A_NUMBER: N_("This is not a number. Write for example 12 or 3.5."),
    Unfit.NOT_WHOLE: N_("A whole number is expected, without decimals."),
    Unfit.TOO_PRECISE: N_("This number is too long."),
    Unfit.NOT_A_DURATION: N_("This is not a duration. Write for example 90 min or 1 h 30."),
    Unfit.NOT_A_DATE: N_("This is not a date. Write the year, month and day, for example 2027-03-14."),
    Unfit.NO_ANSWER_TAKEN: N_("This item takes no answer."),
}
_OF_WHAT = {
    Unfit.TWICE: N_("“{found}” is chosen twice."),
    Unfit.EXCLUSIVE: N_("“{found}” goes with no other choice."),
    Unfit.NOTHING_TO_SPECIFY: N_("“{found}” takes no text of its own."),
    Unfit.ROW_TWICE: N_("The row “{found}” stands twice."),
    Unfit.NO_ROW: N_("No row can be added here; say with “row” which one is meant: {known}."),
    Unfit.CELL_GIVEN: N_("This cell already says “{found}” and takes no answer."),
    Unfit.WITHOUT_WHAT: N_("“{found}” is said, and not what is to be done."),
    Unfit.NO_ITEMS: N_("There is no item “{found}”: the earlier answer holds none yet."),
    Unfit.IN_TWO_GROUPS: N_("“{found}” is grouped twice; an item goes into one group."),
    Unfit.SAME_NAME: N_("Two groups are called “{found}”; give each its own name."),
}
_UNKNOWN = {
    Unfit.NO_SUCH_CHOICE: N_("There is no choice “{found}”."),
    Unfit.NO_SUCH_FIELD: N_("There is no key “{found}” here."),
    Unfit.NO_SUCH_ROW: N_("There is no row “{found}”."),
    Unfit.NO_SUCH_ITEM: N_("There is no item “{found}” in the earlier answer."),
}


def _out_of_bounds(facts: Mapping[str, str], tr: Translator) -> str:
    if "least" in facts and "most" in facts:
        return tr("Expected a number from {least} to {most}.").format(**facts)
    if "least" in facts:
        return tr("Expected a number no lower than {least}.").format(**facts)
    return tr("Expected a number no higher than {most}.").format(**facts)


def _miscounted(code: Unfit, facts: Mapping[str, str], tr: Translator) -> str:
    if code is Unfit.TOO_FEW:
        least = int(float(facts["least"]))
        wanted = tr.plural("At least {n} is expected", "At least {n} are expected", least).format(n=least)
    else:
        most = int(float(facts["most"]))
        wanted = tr.plural("At most {n} is expected", "At most {n} are expected", most).format(n=most)
    count = int(facts["count"])
    given = tr.plural("there is {n}", "there are {n}", count).format(n=count)
    return tr("{wanted}; {given}.").format(wanted=wanted, given=given)


def _unknown(code: Unfit, facts: Mapping[str, str], tr: Translator) -> str:
    what = tr(_UNKNOWN[code]).format(found=facts["found"])
    if facts.get("nearest"):
        return what + " " + tr("Did you mean “{nearest}”?").format(nearest=facts["nearest"])
    return what + " " + tr("Expected one of: {known}.").format(known=facts["known"])
