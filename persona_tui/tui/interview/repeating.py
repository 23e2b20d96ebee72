"""What is asked before a section is repeated once more, and before a repetition is taken away (R18)."""

from __future__ import annotations

from persona_tui.interview.conductor import Interview
from persona_tui.interview.item_words import Wordings
from persona_tui.interview.one_more import OneMore, passed_by_next
from persona_tui.interview.repetitions.identity import parted
from persona_tui.text.language import Translator
from persona_tui.tui.dialogs import AskScreen, Reply


class Offering:
    """Offers one more repetition where going on leaves a section behind; the same offer is made once."""

    def __init__(self, interview: Interview) -> None:
        self._interview = interview
        self._made: set[OneMore] = set()

    def next(self) -> OneMore | None:
        """What to offer before going on, if anything."""
        offer = passed_by_next(self._interview)
        if offer is None or offer in self._made:
            return None
        self._made.add(offer)
        return offer

    def take_back(self, offer: OneMore) -> None:
        """Neither taken nor declined: it will be made again."""
        self._made.discard(offer)


def ask_one_more(offer: OneMore, interview: Interview, tr: Translator) -> AskScreen:
    """Asks whether a section is to be asked once more, or goes on."""
    title = _title(offer.section, interview, tr)
    if offer.there:
        said = tr.plural(
            "“{section}” was asked {n} time. Once more?",
            "“{section}” was asked {n} times. Once more?",
            offer.there,
        ).format(section=title, n=offer.there)
    else:
        said = tr("“{section}” is asked for each one that there is. Is there one?").format(section=title)
    return AskScreen(said, (Reply("on", tr("Go on")), Reply("more", tr("One more"))))


def ask_which(offers: tuple[OneMore, ...], interview: Interview, tr: Translator) -> AskScreen:
    """Asks which section is to be asked once more; hands back its id."""
    replies = [Reply(offer.section, _title(offer.section, interview, tr)) for offer in offers]
    return AskScreen(tr("Which section is to be asked once more?"), replies)


def ask_taking_away(bearing: str, interview: Interview, tr: Translator) -> AskScreen:
    """Asks whether a repetition is to be taken away."""
    answered = sum(
        question.section == bearing and interview.path.answer(question.id).answered
        for question in interview.path.asked
    )
    said = tr.plural(
        "Take “{repetition}” away? {n} answer is kept aside; undo brings it back.",
        "Take “{repetition}” away? {n} answers are kept aside; undo brings them back.",
        answered,
    )
    title = Wordings(interview, tr).title(bearing)
    return AskScreen(
        said.format(repetition=title, n=answered),
        (Reply("keep", tr("Keep it")), Reply("away", tr("Take it away"))),
    )


def repeat_label(offer: OneMore, interview: Interview, tr: Translator) -> str:
    """« Une fois de plus : Rencontre »."""
    title = _title(offer.section, interview, tr)
    return tr("{label}: {text}").format(label=tr("One more repetition"), text=title)


def take_away_label(bearing: str, interview: Interview, tr: Translator) -> str:
    """« Retirer « Rencontre · 2 » »."""
    return tr("Take “{repetition}” away").format(repetition=Wordings(interview, tr).title(bearing))


def own_offer(
    offers: tuple[OneMore, ...], interview: Interview, item: str, *, alone: bool = False
) -> OneMore | None:
    """The offer about the section that an item stands in, else the only one there is.

    Args:
        offers: those that can be made.
        interview: the interview as it stands.
        item: the id of a section or question.
        alone: only the one about the item's own section.
    """
    found = interview.path.item(item)
    section = parted(getattr(found, "section", None) or item)[0]
    own = next((offer for offer in offers if offer.section == section), None)
    return own or (offers[0] if len(offers) == 1 and not alone else None)


def _title(section: str, interview: Interview, tr: Translator) -> str:
    found = interview.bank.section(section)
    return Wordings(interview, tr).whole(found) if found is not None else section
