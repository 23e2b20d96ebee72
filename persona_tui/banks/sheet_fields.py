"""The fields of the persona sheet and of the charter that answers can feed (``Fiche``)."""

from __future__ import annotations

PERSONA = (
    *("nom_role", "phrase_cle", "niveau", "trajectoire", "role", "milieu", "experience", "but"),
    *("motivations", "declencheur", "freins", "irritants", "interets", "besoins", "apports"),
    *("comportements", "disponibilite", "canaux", "sources", "formats", "organisation", "variables"),
    *("parcours", "strategie", "contre_exemple", "hypotheses", "citations", "contexte", "attentes"),
    *(
        "defis",
        "forces",
        "perception",
        "gains",
        "reconnaissance",
        "relations",
        "roles",
        "animation",
        "ecoute",
    ),
)
CHARTER = (
    *("nom", "raison", "contexte", "forme", "pratique", "objectifs", "themes", "duree", "adhesion"),
    *("niveaux", "personas", "animation", "activites", "espaces", "traces", "regles", "decisions"),
    *("ressources", "retombees", "risques", "hypotheses", "actions", "revision"),
)
KNOWN = frozenset((*PERSONA, *CHARTER))
