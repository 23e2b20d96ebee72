"""The words and signs of conditions, French and English, as they are compared (bank format §6)."""

from __future__ import annotations

from persona_tui.banks.conditions.syntax import Function
from persona_tui.banks.conditions.tree import Comparison, Extreme, State

OR = {"ou", "or"}
AND = {"et", "and"}
NOT = {"non", "not"}
AMONG = {"parmi", "in"}
CONTAINS = {"contient", "contains"}
ONLY = {"seulement", "only"}
IS = {"est", "is"}
OPERATORS = OR | AND | NOT | AMONG | CONTAINS | ONLY | IS
PARENT = {"oui": True, "yes": True, "non": False, "no": False}
FUNCTIONS = {
    "compte": Function.COUNT,
    "count": Function.COUNT,
    "moyenne": Function.MEAN,
    "mean": Function.MEAN,
    "inconnus": Function.UNKNOWNS,
    "unknowns": Function.UNKNOWNS,
}
EXTREMES = {
    "plus-basse": Extreme.LOWEST,
    "lowest": Extreme.LOWEST,
    "plus-inconnue": Extreme.LEAST_KNOWN,
    "least-known": Extreme.LEAST_KNOWN,
}
STATES = {
    "repondu": State.ANSWERED,
    "passe": State.SKIPPED,
    "inconnu": State.UNKNOWN,
    "refuse": State.DECLINED,
    "sans objet": State.NOT_APPLICABLE,
    "answered": State.ANSWERED,
    "skipped": State.SKIPPED,
    "unknown": State.UNKNOWN,
    "declined": State.DECLINED,
    "not applicable": State.NOT_APPLICABLE,
}
STATE_NAMES = (
    *("répondu", "passé", "inconnu", "refusé", "sans objet"),
    *("answered", "skipped", "unknown", "declined", "not applicable"),
)
SIGNS = {
    "=": Comparison.EQUAL,
    "≠": Comparison.DIFFERENT,
    "!=": Comparison.DIFFERENT,
    "<": Comparison.LESS,
    "<=": Comparison.AT_MOST,
    "≤": Comparison.AT_MOST,
    ">": Comparison.MORE,
    ">=": Comparison.AT_LEAST,
    "≥": Comparison.AT_LEAST,
}
