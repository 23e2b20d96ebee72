"""What the individual interview must hold, question by question, as its specification lists it.

One row a question, in the order of the interview. Conditions are those in force: the section's, then its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.banks.answer_types import (
    AnswerType,
    Bounds,
    Consent,
    Duration,
    ItemList,
    LongText,
    Observations,
    OneChoice,
    Purpose,
    Quotes,
    Ranking,
    Scale,
    SeveralChoices,
    ShortText,
    Statement,
    YesNo,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One question: its short-version star, answer, sheet fields, conditions and number of probes."""

    id: str
    answer: AnswerType
    star: bool = False
    sheet: str = ""
    only_if: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    probes: int = 0
    private: bool = False
    facilitator: bool = False


TEXT, SHORT, LIST, ONE, SEVERAL = LongText(), ShortText(), ItemList(), OneChoice(), SeveralChoices()
SAID = Statement()
BUT_POTENTIAL = ("lien = potentiel",)
"""As an unless: also asked of whoever passed the question of the link."""
IF_POTENTIAL = ("lien = potentiel",)
IF_TAKING_PART = ("participer = oui",)
NOTES_REFUSED = ("notes = non", "notes est declined")


def cursor(low: str, high: str) -> Scale:
    """A scale of five steps between two poles."""
    return Scale(1, 5, ends=(low, high), bipolar=True)


CONSENT = (
    Row("mot", SAID, star=True),
    Row("participer", Consent(Purpose.PARTICIPATION), star=True),
    Row("notes", Consent(Purpose.NOTES), star=True, only_if=IF_TAKING_PART),
    Row("audio", Consent(Purpose.AUDIO), only_if=IF_TAKING_PART, unless=NOTES_REFUSED),
    Row("citations", Consent(Purpose.QUOTES), star=True, only_if=("notes = oui",)),
    Row("recontact", Consent(Purpose.RECONTACT), only_if=IF_TAKING_PART, unless=NOTES_REFUSED),
    Row("retrait", SAID, star=True, only_if=("notes = oui",)),
    Row("fin_refus", SAID),
    Row("sans_notes", SAID),
)

TALK = (
    Row("role", SHORT, star=True, sheet="role milieu", probes=1),
    Row("anciennete", ONE, sheet="experience"),
    Row("lien", ONE, star=True, sheet="niveau"),
    Row("journee", TEXT, star=True, sheet="contexte", probes=3),
    Row("blocage", TEXT, star=True, sheet="defis", probes=3),
    Row("aide", TEXT, star=True, sheet="ecoute", probes=2),
    Row("fierte", TEXT, sheet="forces", probes=1),
    Row("arrivee", TEXT, star=True, sheet="declencheur", unless=BUT_POTENTIAL, probes=3),
    Row("recherche", TEXT, star=True, sheet="declencheur", only_if=IF_POTENTIAL, probes=2),
    Row("connait", TEXT, sheet="perception", only_if=IF_POTENTIAL, probes=2),
    Row("eloignement", TEXT, star=True, sheet="freins", only_if=("lien = ancien",), probes=3),
    Row("attentes", TEXT, star=True, sheet="attentes", unless=BUT_POTENTIAL, probes=1),
    Row("raisons", Ranking(3), star=True, sheet="motivations"),
    Row("obligation", TEXT, sheet="motivations", only_if=("raisons contient demande",), probes=1),
    Row("dernier", TEXT, star=True, sheet="comportements", unless=BUT_POTENTIAL, probes=2),
    Row("freq", ONE, sheet="niveau", unless=(*BUT_POTENTIAL, "lien = ancien")),
    Row("zero", TEXT, sheet="freins", only_if=("freq = aucune",), unless=BUT_POTENTIAL, probes=1),
    Row("modes", SEVERAL, sheet="comportements", unless=BUT_POTENTIAL),
    Row("temps_fort", TEXT, sheet="gains", unless=BUT_POTENTIAL, probes=1),
    Row("accueil", TEXT, sheet="parcours", only_if=("lien = nouveau",), unless=BUT_POTENTIAL, probes=2),
    Row(
        "discret",
        TEXT,
        star=True,
        sheet="gains",
        only_if=("lien parmi (discret, occasionnel)",),
        unless=BUT_POTENTIAL,
        probes=2,
    ),
    Row("parole", cursor("Très inconfortable", "Très naturel"), sheet="variables", unless=BUT_POTENTIAL),
    Row("parole_aide", TEXT, sheet="animation", only_if=("parole ≤ 2",), unless=BUT_POTENTIAL, probes=1),
    Row(
        "charge",
        TEXT,
        star=True,
        sheet="freins",
        only_if=("lien parmi (actif, noyau)",),
        unless=BUT_POTENTIAL,
        probes=1,
    ),
    Row("releve", TEXT, sheet="roles", only_if=("lien = noyau",), unless=BUT_POTENTIAL, probes=1),
    Row("exp-place", TEXT, sheet="freins", unless=BUT_POTENTIAL, probes=1),
    Row("libre", TEXT, star=True, sheet="freins", probes=2),
    Row("codes", SEVERAL, sheet="freins", facilitator=True),
    Row("pire", SHORT, sheet="freins", only_if=("compte(codes) ≥ 2",)),
    Row("contourner", TEXT, sheet="comportements"),
    Row("enlever", SHORT, sheet="irritants", unless=BUT_POTENTIAL),
    Row("questions", LIST, star=True, sheet="interets", probes=1),
    Row("offrir", TEXT, star=True, sheet="apports", probes=1),
    Row("recevoir", TEXT, star=True, sheet="besoins", probes=1),
    Row("formes", SEVERAL, sheet="formats"),
    Row("ratage", cursor("Impensable", "Facile"), sheet="variables", unless=BUT_POTENTIAL),
    Row("traces", TEXT, sheet="comportements", probes=1),
    Row("temps", Duration(), star=True, sheet="disponibilite", probes=1),
    Row("moments", SEVERAL, sheet="disponibilite"),
    Row("canaux", SEVERAL, sheet="canaux"),
    Row("numerique", cursor("Très mal à l'aise", "Très à l'aise"), sheet="variables"),
    Row("organisation", ONE, sheet="organisation"),
    Row("orga_aide", TEXT, sheet="animation", only_if=("organisation parmi (tolere, ignore, freine)",)),
    Row("acces", TEXT, private=True, probes=1),
    Row("aisance", TEXT, sheet="relations", unless=BUT_POTENTIAL, probes=1),
    Row("compte", TEXT, sheet="reconnaissance", unless=BUT_POTENTIAL, probes=1),
    Row("ecoute", LIST, sheet="ecoute"),
    Row("an", TEXT, star=True, sheet="but", probes=2),
    Row("pas", TEXT, star=True, sheet="animation", probes=1),
    Row("proj-place", ONE, sheet="trajectoire"),
    Row("pourquoi", SHORT, sheet="trajectoire", only_if=("proj-place parmi (plus-pres, plus-loin)",)),
    Row("oubli", TEXT, star=True),
    Row("reflet", YesNo(), star=True, probes=1),
    Row(
        "phrases",
        Quotes(Bounds(1, 3)),
        star=True,
        sheet="citations",
        only_if=("citations parmi (verbatim, relecture)",),
    ),
    Row("autres", SHORT, private=True),
    Row("merci", SAID, star=True),
    Row("portrait", SAID, only_if=("recontact = oui",)),
)

POLES = {
    "var-contribution": ("Vient surtout recevoir", "Vient surtout contribuer"),
    "var-parole": ("Suit en silence", "Prend la parole"),
    "var-duree": ("Besoin ponctuel", "Engagement durable"),
    "var-portee": ("Régler sa situation", "Faire avancer le domaine"),
    "var-experience": ("Débute dans la pratique", "Pratique chevronnée"),
    "var-temps": ("Très peu de temps", "Temps dédié"),
    "var-mode": ("Écrit, à son rythme", "Oral, en direct"),
    "var-reseau": ("Peu de liens", "Réseau dense"),
    "var-ratage": ("Montre ce qui réussit", "Raconte aussi ce qui rate"),
    "var-organisation": ("Organisation absente", "Organisation porteuse"),
    "var-numerique": ("Mal à l'aise avec le numérique", "Très à l'aise"),
    "var-documentation": ("Utilise les savoirs", "Documente les savoirs"),
}

DEBRIEF = (
    Row("surprise", TEXT, star=True, facilitator=True),
    Row("contredit", TEXT, star=True, sheet="contre_exemple", facilitator=True),
    Row("observations", Observations(Bounds(5, 10)), star=True, facilitator=True),
    *(
        Row(name, cursor(*poles), star=True, sheet="variables", facilitator=True)
        for name, poles in POLES.items()
    ),
    Row("biais", TEXT, facilitator=True),
    Row("qualite", ONE, facilitator=True),
)

ROWS = (*CONSENT, *TALK, *DEBRIEF)
