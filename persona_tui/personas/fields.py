"""The fields of the persona sheet, in its order (docs/persona-sheet.md): whose answers go where."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.text.language import N_


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the sheet, fed by the `Fiche` fields that it names."""

    fields: tuple[str, ...]
    title: str
    """A message; empty for a field that only the bank knows, which bears its own name."""
    core: bool = False
    """Always there, empty or not; the others hide when nothing feeds them."""

    @property
    def id(self) -> str:
        """The first of its fields."""
        return self.fields[0]


NAME = Part(("nom_role",), N_("Role name"), core=True)
VOICE = Part(("phrase_cle",), N_("Key phrase"), core=True)
GOAL = Part(("but",), N_("Goal"), core=True)
MOTIVATIONS = Part(("motivations",), N_("Motivations"), core=True)
BRAKES = Part(("freins",), N_("Barriers"), core=True)
PLACE = Part(("niveau", "trajectoire"), N_("Participation and direction"), core=True)
SETTING = Part(("role", "milieu", "experience"), N_("Role, setting and experience"), core=True)
SCALES = Part(("variables",), N_("Behavioural scales"))
STRATEGY = Part(("strategie", "animation"), N_("Facilitation strategy"), core=True)
COUNTER_EXAMPLE = Part(("contre_exemple",), N_("Counter-example"), core=True)
HYPOTHESES = Part(("hypotheses",), N_("Hypotheses to check"))
QUOTES = Part(("citations",), N_("Quotes"))

PARTS: tuple[Part, ...] = (
    NAME,
    VOICE,
    PLACE,
    SETTING,
    Part(("roles",), N_("Responsibilities in the community")),
    Part(("contexte",), N_("A day of practice")),
    GOAL,
    MOTIVATIONS,
    Part(("attentes",), N_("Expectations")),
    Part(("declencheur",), N_("What made them come")),
    Part(("perception",), N_("How they see the community")),
    Part(("defis",), N_("Challenges of practice")),
    BRAKES,
    Part(("irritants",), N_("Irritants")),
    Part(("interets",), N_("Practice questions now"), core=True),
    Part(("besoins",), N_("Wants to receive"), core=True),
    Part(("apports",), N_("Can give"), core=True),
    Part(("forces",), N_("Strengths")),
    Part(("gains",), N_("What they gain")),
    Part(("comportements",), N_("Ways of taking part")),
    Part(("reconnaissance",), N_("Recognition")),
    Part(("relations",), N_("Relations")),
    Part(("disponibilite",), N_("Real time available"), core=True),
    Part(("canaux",), N_("Channels")),
    Part(("ecoute",), N_("Sources and networks they listen to")),
    Part(("formats",), N_("Learning formats")),
    Part(("organisation",), N_("The organization's attitude")),
    SCALES,
    Part(("parcours",), N_("Pathway")),
    STRATEGY,
    COUNTER_EXAMPLE,
    HYPOTHESES,
    QUOTES,
)

_BY_FIELD = {field: part for part in PARTS for field in part.fields}


def part_of(field: str) -> Part:
    """The part that a field feeds; one of its own, under its own name, for one that only the bank knows."""
    return _BY_FIELD.get(field) or Part((field,), "")
