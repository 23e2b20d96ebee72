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
}


def sentence(misfit: Misfit, tr: Translator) -> str:
    """What does not fit and what would, in one or two sentences."""
    facts = misfit.facts
    match misfit.code:
        case Unfit.SHAPE:
            return tr(_EXPECTED.get(facts.get("expected", ""), _EXPECTED["answer"]))
        case Unfit.TOO_LOW | Unfit.TOO_HIGH:
            return _out_of_bounds(facts, tr)
        case Unfit.TOO_FEW | Unfit.TOO_MANY:
            return _miscounted(misfit.code, facts, tr)
        case Unfit.NO_SUCH_CHOICE | Unfit.NO_SUCH_FIELD:
            return _unknown(misfit.code, facts, tr)
        case Unfit.NOT_A_STEP:
            return tr("Expected a whole number from {least} to {most}.").format(**facts)
        case Unfit.TWICE:
            return tr("“{found}” is chosen twice.").format(**facts)
        case Unfit.EXCLUSIVE:
            return tr("“{found}” goes with no other choice.").format(**facts)
        case Unfit.NOTHING_TO_SPECIFY:
            return tr("“{found}” takes no text of its own.").format(**facts)
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
    if code is Unfit.NO_SUCH_CHOICE:
        what = tr("There is no choice “{found}”.").format(found=facts["found"])
    else:
        what = tr("There is no key “{found}” here.").format(found=facts["found"])
    if facts.get("nearest"):
        return what + " " + tr("Did you mean “{nearest}”?").format(nearest=facts["nearest"])
    return what + " " + tr("Expected one of: {known}.").format(known=facts["known"])
