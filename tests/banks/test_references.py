from __future__ import annotations

import pytest

from tests.banks.marked import HEAD, Example, check

Q = "### Quoi? {#quoi}\n\n"
BEFORE = "### Depuis quand? {#avant}\n\n- Réponse : texte court\n\n"
LATER = "\n## Suite {#suite}\n\n### Fin? {#fin-de-partie}\n\n#### Vraiment? {#vraiment}\n"


def arrow(code: str, variant: str, bad: str, good: str, note: str = "") -> Example:
    def bank(text: str) -> str:
        return BEFORE + Q + f"- ( ) Un {{#un}} {text}\n- ( ) Deux {{#deux}}\n" + LATER

    return Example(code, variant, bank(bad), bank(good), note=note)


def pipe(code: str, variant: str, bad: str, good: str, note: str = "") -> Example:
    return Example(code, variant, BEFORE + Q + bad + LATER, BEFORE + Q + good + LATER, note=note)


GOOD = "→ ouvre [Suite](#suite)"
ARROWS = [
    arrow("E106", "", "→ ouvre [Suite](#⟦zzzzzz⟧)", GOOD).__class__(
        "E106",
        "",
        BEFORE + Q + "- ( ) Un → ouvre [Suite](#⟦zzzzzz⟧)\n- ( ) Deux\n" + LATER,
        BEFORE + Q + "- ( ) Un → ouvre [Suite](#suite)\n- ( ) Deux\n" + LATER,
    ),
    arrow("E106", "near", "→ ouvre [Suite](#⟦suites⟧)", GOOD),
    arrow("E106", "outside", "→ ouvre [Suite](⟦suite.md⟧)", GOOD),
    arrow("E106", "no-link", "⟦→ ouvre la suite⟧", GOOD),
    arrow("E106", "follow-up", "→ va à [Vraiment?](#⟦vraiment⟧)", "→ va à [Fin?](#fin-de-partie)"),
    arrow("E107", "", "→ va à [Depuis quand?](#⟦avant⟧)", "→ va à [Suite](#suite)"),
    arrow("E107", "own", "→ ouvre [Quoi?](#⟦quoi⟧)", "→ opens [Suite](#suite)"),
    arrow("E118", "", "⟦→ [Suite](#suite)⟧", "-> goes to [Suite](#suite)"),
    arrow("E118", "verb", "⟦→ voir [Suite](#suite)⟧", "→ va à [Suite](#suite)"),
    arrow("E121", "after-arrow", "→ ouvre [Suite](#suite) ⟦(seul)⟧", GOOD),
    arrow("E121", "after-arrow", "→ fin ⟦{#fini}⟧", "→ fin", "end"),
    arrow("A209", "", "→ ouvre [⟦La suite⟧](#suite)", GOOD),
]
PIPES = [
    pipe("E103", "", "Depuis {⟦zzzzzz⟧}.\n", "Depuis {avant}.\n"),
    pipe("E103", "near", "Depuis {⟦avent⟧}.\n", "Depuis {avant|longtemps}.\n"),
    pipe("E103", "near", "Durée : {⟦minute⟧}.\n", "Durée : {minutes}.\n", "reserved"),
    pipe("E103", "brace", "Depuis {⟦pas un id⟧}.\n", "Depuis \\{pas un id}.\n"),
    pipe("E104", "", "Depuis {⟦fin-de-partie⟧}.\n", "Depuis {avant}.\n"),
    pipe("E108", "section", "- Relance : Et {⟦suite⟧}?\n", "- Relance : Et {avant}?\n").__class__(
        "E108",
        "section",
        "## Suite {#suite}\n\n" + Q + "Voir {⟦suite⟧}.\n",
        "## Suite {#suite}\n\n" + Q + "Voir {participer}.\n",
    ),
    Example(
        "E108",
        "statement",
        "### Merci. {#merci}\n\n- Réponse : énoncé\n\n" + Q + "Voir {⟦merci⟧}.\n",
        "### Merci. {#merci}\n\n- Réponse : énoncé\n\n" + Q + "Voir {participer}.\n",
    ),
    pipe("E114", "", "Depuis {⟦quoi⟧}.\n", "Depuis {avant}.\n"),
    pipe("E114", "", "- ( ) Encore {⟦quoi⟧}\n- ( ) Non\n", "- ( ) Encore {avant}\n- ( ) Non\n", "choice"),
    Example("E103", "title", HEAD.replace("essai\n", "essai {⟦code⟧}\n", 1), HEAD, whole=True),
    Example(
        "E104",
        "",
        HEAD.replace("### Acc", "Vers {⟦participer⟧}.\n\n### Acc"),
        HEAD.replace("### Acc", "Environ {minutes} minutes.\n\n### Acc"),
        whole=True,
        note="introduction",
    ),
]
IDS = [
    Example("E102", "", Q + "### Qui? {#⟦QUOI⟧}\n", Q + "### Qui? {#qui}\n"),
    Example("E102", "", "## Partie {#quoi}\n\n### Quoi? {#⟦quoi⟧}\n", "## Partie\n\n" + Q, note="section"),
    Example(
        "E102",
        "",
        Q + "### Où? {#⟦quoi⟧}\n\n" + "### Et? {#et-puis}\n",
        Q + "### Où? {#ou-ca}\n",
        note="later",
    ),
    Example(
        "E102",
        "choice",
        Q + "- ( ) Un {#a}\n- ( ) Deux {#⟦A⟧}\n",
        Q + "- ( ) Un {#e}\n- ( ) Deux {#é}\n",
    ),
    Example(
        "E102",
        "alias",
        BEFORE + Q + "- Alias : ancien, ⟦avant⟧\n",
        BEFORE + Q + "- Alias : ancien, jadis\n- Alias : naguere\n",
    ),
    Example("E102", "alias", Q + "- Alias : ancien, ⟦ANCIEN⟧\n", Q + "- Alias : ancien\n", note="twice"),
    Example("E102", "alias", Q + "- Alias : ⟦Quoi⟧\n", Q + "- Alias : ancien\n", note="own"),
    Example(
        "E102",
        "alias",
        BEFORE + "- Alias : ancien\n\n" + Q + "- Alias : ⟦ancien⟧\n",
        BEFORE + "- Alias : ancien\n\n" + Q,
        note="elsewhere",
    ),
    Example(
        "E102",
        "alias",
        Q + "- ( ) Un {#un}\n  - Alias : premier\n- ( ) Deux {#deux}\n  - Alias : ⟦un⟧\n",
        Q + "- ( ) Un {#un}\n  - Alias : quoi\n- ( ) Deux {#deux}\n  - Alias : avant\n",
        note="choice",
    ),
    Example("E117", "id", Q + "- Alias : ancien, ⟦mon id⟧\n", Q + "- Alias : ancien\n", note="alias"),
    Example("E122", "", "### Quand? {#⟦date⟧}\n", "### Quand? {#quand}\n"),
    Example("E122", "", "## Fin {#⟦Fin⟧}\n\n" + Q, "## Fin\n\n" + Q, note="section"),
]


@pytest.mark.parametrize("example", [*ARROWS, *PIPES, *IDS], ids=str)
def test_a_wrong_reference_is_shown_where_it_is_written(example: Example) -> None:
    check(example)
