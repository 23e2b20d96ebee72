"""The parts of the charter, in their order: which `Fiche` field feeds which."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.text.language import N_


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the charter."""

    number: int
    field: str
    """The `Fiche` field that feeds it."""
    title: str
    """A message."""


HYPOTHESES = "hypotheses"

PARTS: tuple[Part, ...] = tuple(
    Part(number, field, title)
    for number, (field, title) in enumerate(
        (
            ("nom", N_("Name and version")),
            ("raison", N_("In one sentence")),
            ("contexte", N_("Context and need")),
            ("forme", N_("Form and mandate")),
            ("pratique", N_("Shared practice")),
            ("objectifs", N_("Goals within a year")),
            ("themes", N_("Themes and what is out of scope")),
            ("duree", N_("Life span")),
            ("adhesion", N_("Membership")),
            ("niveaux", N_("Levels of participation")),
            ("personas", N_("Reference personas")),
            ("animation", N_("Facilitation")),
            ("activites", N_("Activities and rhythm")),
            ("espaces", N_("Spaces, tools and access")),
            ("traces", N_("Traces and their licence")),
            ("regles", N_("Ground rules, confidentiality and tensions")),
            ("decisions", N_("Decisions")),
            ("ressources", N_("Resources and allies")),
            ("retombees", N_("Intended outcomes and signs of life")),
            ("risques", N_("Risks")),
            (HYPOTHESES, N_("Hypotheses to check")),
            ("actions", N_("Next actions")),
            ("revision", N_("Review date")),
        ),
        start=1,
    )
)
