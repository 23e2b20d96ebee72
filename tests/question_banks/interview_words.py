"""The wordings in « tu » that the specification of the individual interview gives."""

from __future__ import annotations

ESSENTIAL_TU = {
    "role": "En quelques mots, qu'est-ce que tu fais, et dans quel genre de milieu?",
    "journee": "Raconte-moi une journée récente où ta pratique était vraiment au centre.",
    "blocage": "Pense à la dernière fois où tu as rencontré un blocage dans ta pratique. Que s'est-il passé?",
    "aide": "Où as-tu trouvé de l'aide à ce moment-là?",
    "arrivee": "Revenons au moment où tu as rejoint la CdP. Que se passait-il alors pour toi?",
    "attentes": "Qu'espérais-tu y trouver?",
    "dernier": "Raconte-moi ton dernier contact avec la CdP\N{NO-BREAK SPACE}: une rencontre, un message,"
    " un document.",
    "libre": "Qu'est-ce qui complique ta participation?",
    "offrir": "Qu'est-ce que d'autres membres pourraient apprendre de toi?",
    "temps": "Dans un mois ordinaire, de combien de temps disposes-tu vraiment pour la CdP?",
    "an": "Imaginons-nous dans un an\N{NO-BREAK SPACE}: la CdP t'est devenue vraiment utile."
    " Qu'est-ce qui a changé?",
    "oubli": "Qu'est-ce que j'aurais dû te demander?",
}
