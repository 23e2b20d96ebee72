"""A bank with one question of each kind, for sentences to speak of."""

from __future__ import annotations

from dataclasses import replace

from persona_tui.banks.answer_types import (
    Actions,
    AnswerType,
    Bounds,
    CellKind,
    Column,
    Computed,
    Consent,
    Date,
    Duration,
    Grid,
    Groups,
    ItemList,
    LongText,
    Number,
    Observations,
    OneChoice,
    OneOf,
    Purpose,
    Quotes,
    Ranking,
    Row,
    Scale,
    SeveralChoices,
    SeveralOf,
    ShortText,
    Statement,
    YesNo,
)
from persona_tui.banks.conditions.tree import Compare, Comparison, ScoreOf
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.model import Bank, Choice, Question, Section
from persona_tui.banks.prose import Run, Wording
from persona_tui.banks.reckoning import Case, Dimension

HERE = Span(1, 1, 1, 1)


def words(text: str) -> Wording:
    return Wording((Run(text),))


def choices(**labels: str) -> tuple[Choice, ...]:
    return tuple(Choice(id_, words(label), HERE) for id_, label in labels.items())


def asked(id_: str, wording: str, answer: AnswerType, *offered: Choice) -> Question:
    return Question(id_, words(wording), answer, HERE, 3, "place", None, choices=offered)


YES_NO = choices(oui="Oui", non="Non")
GRID = Grid(
    (Column("quoi", words("Quoi")), Column("n", words("Combien"), CellKind.NUMBER)),
    (Row("a", (words("A"), None)),),
    Bounds(1, 5),
)

QUESTIONS = (
    asked("lien", "Votre lien?", OneChoice(), *choices(nouveau="Je viens d'arriver", noyau="J'anime")),
    asked("modes", "Vos modes?", SeveralChoices(Bounds(1, 3)), *choices(lire="Lire", parler="Parler")),
    asked("ordre", "Vos raisons?", Ranking(3), *choices(un="Apprendre", deux="Transmettre")),
    asked("vrai", "Est-ce vrai?", YesNo(), *YES_NO),
    asked("oui_a", "Acceptez-vous?", Consent(Purpose.PARTICIPATION), *YES_NO),
    asked("nb_heures", "Combien d'heures?", Number(Bounds(0, 160), "heures", decimal=True)),
    asked("temps", "Combien de temps?", Duration()),
    asked("jour", "Quel jour?", Date()),
    asked("freq", "Souvent?", Scale(1, 3, ("Jamais", "Parfois", "Toujours"))),
    asked("aise", "À l'aise?", Scale(1, 5, ends=("Pas du tout", "Tout à fait"), bipolar=True)),
    asked("mots", "Vos mots?", ItemList(Bounds(1, 5))),
    asked("role", "Votre rôle?", ShortText()),
    asked("recit", "Racontez.", LongText()),
    asked("dits", "Quelles phrases?", Quotes(Bounds(1, 3))),
    asked("vus", "Qu'avez-vous vu?", Observations(Bounds(5, 10))),
    asked("table", "Remplissez.", GRID),
    asked("suites", "Que ferez-vous?", Actions(Bounds(None, 3))),
    asked("groupes", "Regroupez.", Groups(("mots", "modes"))),
    asked("un", "Lequel?", OneOf("modes")),
    asked("des", "Lesquels?", SeveralOf("mots")),
    replace(
        asked("profil", "Profil", Computed(), *choices(pilier="Pilier", lisiere="À la lisière")),
        cases=(
            Case(Compare(ScoreOf("engagement", HERE), Comparison.AT_LEAST, 3), "pilier"),
            Case(None, "lisiere"),
        ),
    ),
    asked("merci", "Merci.", Statement()),
)

VILLAGE = Bank(
    "village",
    "Village",
    "# Village",
    "0" * 64,
    (Section("place", words("La place"), HERE), *QUESTIONS),
    scores=("engagement",),
    dimensions=(Dimension("accueil", "Adhésion et accueil"),),
)
