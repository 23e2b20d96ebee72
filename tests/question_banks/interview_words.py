"""The choices of the individual interview, by id, and the wordings in « tu » that its specification gives."""

from __future__ import annotations

CHOICES = {
    "participer": "oui non",
    "notes": "oui non",
    "audio": "oui non",
    "citations": "verbatim reformule relecture aucun",
    "recontact": "oui non",
    "anciennete": "moins-d-un-an de-1-a-3 de-4-a-9 dix-et-plus",
    "lien": "potentiel nouveau discret occasionnel actif noyau ancien",
    "raisons": "resoudre isolement apprendre veille reseau transmettre reconnaissance creer influencer"
    " plaisir demande autre",
    "freq": "aucune de-1-a-2 de-3-a-5 six-et-plus",
    "modes": "lire reagir poser repondre partager presenter documenter inviter organiser animer",
    "codes": "temps horaire employeur outil sujets trop legitimite climat concurrence jargon acces distance"
    " autre",
    "formes": "cas lecture a-deux petit-groupe demonstration essai solo formation",
    "moments": "matin midi apres-midi soir fin-de-semaine asynchrone",
    "canaux": "courriel infolettre plateforme messagerie telephone collegue rencontre",
    "organisation": "porte tolere ignore freine so",
    "proj-place": "plus-pres meme-place plus-loin ne-sais-pas",
    "reflet": "oui non",
    "qualite": "elevee moyenne faible",
}

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
