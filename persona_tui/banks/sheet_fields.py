"""The fields of the persona sheet, the charter and the portrait that answers can feed (``Fiche``)."""

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
PORTRAIT = ("titre", "groupe", "age_cdp", "habitudes", "maturite", "actions", "revision")
"""Of a self-assessment: as what people answer (the ids `anime` and `equipe` are those who facilitate), what
makes subgroups of them, the age of the community, what only the team rates, what it will do, by when."""
KNOWN = frozenset((*PERSONA, *CHARTER, *PORTRAIT))
