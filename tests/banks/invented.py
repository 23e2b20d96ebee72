"""Banks that nobody wrote, each made from a seed: soups of the format's signs, and banks by its grammar."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

BITS = [
    *("# T", "## S {#s}", "### Q {#q}", "#### F", "##### G", "- ( ) a", "- [ ] b", "+ ( ) c", "1. d"),
    *("- Si : q = a", "- Sauf si : compte(q) > 3", "- Réponse : échelle 1..5 (a → b)", "- Réponse : "),
    *("→ ouvre [x](#q)", "→ fin", "=> fin", "{#id}", "{#", "★", "(*)", "{q|f}", "{plus-basse}", "{nom}"),
    *(
        "|a|b|",
        "|-|-|",
        "||x|",
        "|a (nombre)|b (x / y)|",
        "> n",
        "```",
        "~~~",
        "\t",
        "    ",
        "\u00a0",
        "\u202f",
    ),
    *(
        "- Relance : x",
        "<!-- ",
        "-->",
        "<!-- accepte A205 : x -->",
        "---",
        "===",
        "<div>",
        "[x]: y",
        "_",
        "*",
    ),
    *("[", "]", "(", ")", "«", "»", '"', "\\{", "é", "e\u0301", "\u202e", "\x0c", "\x0b", "\x1c", "\x85"),
    *(
        "\u2003",
        "\u2003 <!-- x -->",
        "\u2028",
        "\u200b",
        "\u200d",
        "\x1b[0m",
        "\ufeff",
        "\U0001f9d1\u200d\U0001f91d\u200d\U0001f9d1",
    ),
    *("- Échelle a : b · c", "- Echele a : b · c", "1..3 choix", "oui/non", "nombre 0..5 h", "classer 2"),
    *("et", "ou", "non", "parmi (", "contient", "est répondu", "90 min", "2026-02-30", ": ____", "(seul)"),
    *("(+2 x)", "s.q", "moyenne(d)", "- Fiche : a, b", "- Tu : x", "- Pour chaque : q", "- Répéter : 1..3"),
    *(
        "- Nom : {nom}",
        "- Dimension : d",
        "- Score : +valeur x",
        "- Cas : x > 1 → R {#r}",
        "- Cas : sinon → N",
    ),
    *("- Vérifier : q sinon « x »", "- Refuser si : x > 1 : « y »", "- Alias : q", "- Mots-clés : a"),
    *("- Source : b", "- Licence : MIT", "- Lexique : l.md", "- Remix de : a; b", "- Traduction de : b"),
    *("un de q", "plusieurs de q", "groupes de q, r", "tableau 1..3", "calcul"),
    *("\r\n", "\r", "\n", "\n\n", "\n", "\n", "\n"),
]


def soup(seed: int) -> str:
    """Signs of the format one after the other."""
    random = Random(seed)
    return "".join(
        random.choice(BITS) + random.choice(("", " ", "\n", "\n")) for _ in range(random.randrange(50))
    )


def composed(seed: int) -> str:
    """A bank by the grammar, whose names and types fit as a rule."""
    return _Author(Random(seed)).bank()


@dataclass(frozen=True)
class _Known:
    """A question that stands earlier."""

    id: str
    kind: str
    choices: tuple[str, ...] = ()
    repeated: str = ""
    section: str = ""


@dataclass
class _Author:
    """Writes one bank; now and then something goes wrong."""

    random: Random
    known: list[_Known] = field(default_factory=list)
    section: str = ""
    repeated: str = ""
    number: int = 0

    def bank(self) -> str:
        self.wrong = self.random.choice((0.0, 0.02, 0.2))
        head = self.pick(
            "- Licence : MIT\n- Échelle aise 0..1 : Mal · Bien\n",
            "- Language: en\n- Usage : workshop\n- Scale aise : Bad · Good\n- Lexique : mots.md\n",
            "- Minutes : 40\n- Exports : fiche\n- Auteurs : Ana, Bo\n- Échelle aise : Mal · Bien\n",
        )
        self.known.append(_Known("lien", "one", ("c1", "c2")))
        first = "### Lien? {#lien}\n\n- ( ) Un {#c1} (+1 elan)\n- ( ) Deux {#c2}\n\n"
        items = "".join(self.item() for _ in range(self.random.randrange(1, 9)))
        return f"# Banque\n\n{head}\n{first}{items}"

    def pick(self, *words: str) -> str:
        return self.random.choice(words)

    def maybe(self, text: str, chance: float = 0.5) -> str:
        return text if self.random.random() < chance else ""

    def slips(self) -> bool:
        return self.random.random() < self.wrong

    def new_id(self) -> str:
        if self.slips():
            return self.pick("date", "oui", "a1", "É", "1er")
        self.number += 1
        return self.pick("a", "b", "é", "long-nom_") + str(self.number)

    def item(self) -> str:
        if self.random.random() < 0.25:
            return self.a_section()
        last = self.known[-1]
        follows = last.section == self.section and last.repeated == self.repeated
        level = self.random.choice((3, 3, 4)) if follows else 3
        if self.slips():
            level = 5
        return self.question(level)

    def a_section(self) -> str:
        self.section, self.repeated = self.new_id(), ""
        lines = [self.gate()] if self.random.random() < 0.3 else []
        holders = self.of_kind("several", "list")
        if holders and self.random.random() < 0.3:
            lines += [f"Pour chaque : {self.random.choice(holders).id}", self.pick("Nom : {nom}", "Name : x")]
            self.repeated = self.section
        elif self.random.random() < 0.2:
            lines.append(self.pick("Répéter : 1..3", "Repeat: 2.."))
            self.repeated = self.section
        lines += [
            self.pick("Dimension : climat", "Privé : oui", "Fiche : role", "Minutes : 4", "Source : ici")
        ]
        lines += [self.maybe("Réponse : échelle 1..5", 0.3)]
        return f"## Partie {self.maybe('★ ')}{{#{self.section}}}\n\nBonjour.\n\n{self.settings(lines)}\n"

    def question(self, level: int) -> str:
        name = self.new_id()
        kind, answer, blocks, choices = self.answer()
        text = self.pick("Quoi?", "Un ↔ Deux", "Qui anime, et comment?", "Et {code}?", self.pipe())
        lines = [answer] if answer else []
        lines += [self.gate() for _ in range(self.random.choice((0, 0, 1, 2)))]
        lines += [self.setting() for _ in range(self.random.randrange(3))]
        lines += [self.maybe(self.a_check(name, kind, choices), 0.2)]
        heading = f"{'#' * level} {text} {self.maybe('★ ')}{{#{name}}}\n\n"
        written = heading + self.maybe("Aide.\n\n") + self.settings(lines) + "\n" + blocks + "\n"
        self.known.append(_Known(name, kind, choices, self.repeated, self.section))
        return written

    def answer(self) -> tuple[str, str, str, tuple[str, ...]]:
        """The kind of a question, its setting, what stands under it, its choices."""
        choices = tuple(f"c{n}" for n in range(1, self.random.randrange(3, 5)))
        holders = self.of_kind("several", "list")
        source = self.random.choice(holders).id if holders and not self.slips() else ""
        cases = f"- Cas : {self.condition()} → Un {{#c1}}\n- Cas : sinon → Deux {{#c2}}\n"
        table = "| Qui | Quand (date) |\n|---|---|\n| a |   |\n|   |   |\n"
        options: list[tuple[str, str, str, tuple[str, ...]]] = [
            ("one", "", self.boxes("( )", choices), choices),
            ("several", self.maybe("Réponse : 1..2 choix"), self.boxes("[ ]", choices), choices),
            ("several", "Réponse : " + self.pick("classer", "rank 2"), self.boxes("[ ]", choices), choices),
            ("yes", "Réponse : " + self.pick("oui/non", "yes / no"), "", ("oui", "non")),
            ("consent", "Réponse : consentement " + self.pick("participation", "notes"), "", ("oui", "non")),
            (
                "number",
                "Réponse : " + self.pick("nombre 0..9 h", "échelle 1..5 (a → b)", "échelle aise"),
                "",
                (),
            ),
            ("duration", "Réponse : durée", "", ()),
            ("date", "Réponse : date", "", ()),
            ("text", "Réponse : " + self.pick("texte", "short text"), "", ()),
            ("list", "Réponse : " + self.pick("liste", "list 1..3"), "", ()),
            (
                "other",
                f"Réponse : {self.pick('plusieurs', 'un', 'groupes')} de {source}" if source else "",
                "",
                (),
            ),
            ("computed", "Réponse : calcul", cases, ("c1", "c2")),
            ("other", self.maybe("Réponse : tableau 1..3"), table, ()),
            ("other", "Réponse : " + self.pick("actions 1..3", "observations", "citation ..2"), "", ()),
            ("statement", "Réponse : " + ("zut" if self.slips() else "énoncé"), "", ()),
        ]
        return self.random.choice(options)

    def boxes(self, box: str, choices: tuple[str, ...]) -> str:
        return "".join(
            f"- {box} Choix {choice} {{#{choice}}}"
            + self.maybe(" (+2 elan)", 0.2)
            + self.maybe(" (seul)" if box == "[ ]" else "", 0.2)
            + self.maybe(" : ____", 0.1)
            + self.maybe(
                self.pick(" → fin", " → après", " → ouvre [Quoi?](#b1)" if self.slips() else ""), 0.1
            )
            + "\n"
            + self.maybe(f"  - {self.gate()}\n", 0.1)
            + self.maybe("  - Tu : Toi\n", 0.1)
            for choice in choices
        )

    def settings(self, lines: list[str]) -> str:
        return "".join(f"- {line}\n" for line in lines if line)

    def setting(self) -> str:
        return self.pick(
            *("Obligatoire : strict", "Privé : oui", "Posée à : animation", "Minutes : 5", "Tu : Et toi?"),
            *(
                "Fiche : role, milieu",
                "Mots-clés : a, b",
                "Source : ici",
                "Licence : MIT",
                "Auto-évaluation : Moi",
            ),
            *(f"Relance : Et {self.pipe()}?\n  - {self.gate()}", f"Alias : vieux{self.number}", ""),
            *(("Reponce : date", "Zut : x", "Langue : fr") if self.slips() else ("Ensuite : fin",)),
        )

    def a_check(self, name: str, kind: str, choices: tuple[str, ...]) -> str:
        own = self.atom(_Known(name, kind, choices, self.repeated))
        return self.pick(f"Vérifier : {own} sinon « Non {self.pipe()} »", f"Refuser si : {own} : « Non »")

    def pipe(self) -> str:
        named = [
            one.id for one in self.known if one.repeated in ("", self.repeated) and one.kind != "statement"
        ]
        if named and not self.slips():
            return "{" + self.random.choice(named) + self.pick("", "|rien") + "}"
        return self.pick("\\{a}", "un mot", "{minutes}")

    def gate(self) -> str:
        return self.pick("Si : ", "Sauf si : ", "If: ", "Unless: ") + self.condition()

    def condition(self, deep: int = 2) -> str:
        if deep and self.random.random() < 0.4:
            first, second = self.condition(deep - 1), self.condition(deep - 1)
            return self.pick(f"({first}) et ({second})", f"({first}) or ({second})", f"non ({first})")
        if self.slips():
            return self.pick(
                "zz = 3", "participer", "elan ≥ 1", "moyenne(plus-basse) > 2", "compte(zz) > 1", "("
            )
        return self.atom(self.random.choice(self.known))

    def atom(self, one: _Known) -> str:
        if one.repeated != self.repeated and one.repeated:
            return self.pick(f"compte({one.repeated}) > 1", f"compte({one.repeated}.{one.id}) ≥ 2")
        choice = self.pick(*one.choices) if one.choices and not self.slips() else "c1"
        match one.kind:
            case "one" | "computed":
                return self.pick(f"{one.id} = {choice}", f"{one.id} not in ({choice}, {one.choices[0]})")
            case "several":
                return self.pick(
                    f"{one.id} contient {choice}", f"{one.id} only {choice}", f"count({one.id}) < 2"
                )
            case "yes" | "consent":
                return self.pick(one.id, f"{one.id} = oui", f"{one.id} = no")
            case "number":
                return self.pick(f"{one.id} ≥ 3", f"{one.id} parmi (1, 2)")
            case "duration":
                return f"{one.id} > {self.pick('90 min', '1 h 30')}"
            case "date":
                return f"{one.id} ≤ 2027-01-31"
            case "text":
                return f"{one.id} = « oui »"
            case "list":
                return self.pick(f'{one.id} contains "a"', f"compte({one.id}) = 2")
            case _:
                asked = one.id if one.kind != "statement" else "lien"
                return f"{asked} est {self.pick('répondu', 'non inconnu')}"

    def of_kind(self, *kinds: str) -> list[_Known]:
        return [one for one in self.known if one.kind in kinds and one.repeated == ""]
