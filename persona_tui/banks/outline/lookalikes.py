"""What looks like structure and is not, found line by line in help (E121, never silence)."""

from __future__ import annotations

import re

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.markdown.nodes import Code, Heading, Html, Node, Text
from persona_tui.banks.report import Report
from persona_tui.banks.settings.keywords import Keyword, keywords
from persona_tui.banks.source.passage import Passage
from persona_tui.text.nearest import folded

_SUSPECT = frozenset("#-*+•–—−·▪◦‣●○■([|:")
_BULLET = r"[-*+•–—−·▪◦‣●○■]"
_BOX = r"(?:\([ \u00a0\u202f]?\)|\[[ \u00a0\u202f]?\](?!\())"

_LINES = (
    ("heading-depth", re.compile(r"#{7,}")),
    ("heading-nbsp", re.compile(r"#{1,6}[\u00a0\u202f]")),
    ("heading-indent", re.compile(r"#{1,6}[ \t]")),
    ("heading-space", re.compile(r"#{2,6}[^#\s]")),
    ("dash-nbsp", re.compile(r"[-*+][\u00a0\u202f]")),
    ("box-dash", re.compile(rf"(?:{_BULLET}[ \t\u00a0\u202f]*)?{_BOX}[ \t\u00a0\u202f]*\S")),
    ("table-row", re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?$|\|\s*:?-+:?\s*\|$")),
    ("table-dashes", re.compile(r"\|.*\|.*\|$")),
)
_SETTING = re.compile(
    rf"(?P<bullet>{_BULLET}?)[ \t\u00a0\u202f]*(?P<word>[^\W\d_][^:\n]{{0,30}}?)\s*:\s*(?P<value>\S.*)?$"
)
_SURE = {
    "reponse": re.compile(
        r"(texte( court)?|short text|text|liste|list|oui ?/ ?non|yes ?/ ?no|nombre|number|duree|duration|date"
        r"|enonce|statement|classer|rank|calcul|computed)\b.{0,20}$|(echelle|scale|consent\w*)\b",
    ),
    "obligatoire": re.compile(r"(oui|yes|strict)$"),
    "prive": re.compile(r"(oui|yes)$"),
    "ensuite": re.compile(r"(fin|end)$"),
    "posee a": re.compile(r"(animation|facilitator)$"),
    "si": re.compile(r"\S"),
    "sauf si": re.compile(r"\S"),
    "relance": re.compile(r"\S"),
    "pour chaque": re.compile(r"[\w-]+$"),
    "repeter": re.compile(r"\d*\.\.\d*$"),
    "refuser si": re.compile(r".*:"),
    "verifier": re.compile(r".*\b(sinon|else)\b"),
    "cas": re.compile(r".*(→|->)"),
    "score": re.compile(r"[+\-−] ?val"),
    "minutes": re.compile(r"\d+$"),
    "minutes courte": re.compile(r"\d+$"),
    "langue": re.compile(r"[a-z]{2}(-[a-z0-9]+)?$"),
    "usage": re.compile(r"(entretien|auto-evaluation|conception|atelier|interview|self-assessment|design)$"),
    "licence": re.compile(r"\S*\d\S*$"),
}
"""Values that only a setting has: words that also begin honest help need one of them."""
_SURE |= {
    folded(keyword.row.english): _SURE[folded(keyword.row.french)]
    for keyword in Keyword
    if folded(keyword.row.french) in _SURE
}


def lookalike(line: Passage) -> str | None:
    """What a line of help pretends to be.

    Args:
        line: one line of a paragraph, without its indentation.

    Returns:
        The variant of E121 that says so, or `None` for an honest line.
    """
    text = line.text
    if text[:1] in _SUSPECT:
        for variant, pattern in _LINES:
            if pattern.match(text):
                return variant
    if ":" in text[:40] and (match := _SETTING.match(text)):
        word = match["word"]
        if match["bullet"] and keywords(word):
            return "setting-dash"
        if (sure := _SURE.get(folded(word))) and sure.match(folded(match["value"] or "")):
            return "setting-dash"
    return None


def check_text(node: Text, report: Report) -> bool:
    """Report lines of a paragraph that look like structure.

    Returns:
        Whether every line is honest.
    """
    passage = node.passage
    lines = (passage,) if not passage.turns else passage.lines()
    found = [(variant, line) for line in lines if (variant := lookalike(line))]
    seen = {variant for variant, _ in found}
    for variant, line in found:
        if variant != "table-dashes" or (seen == {variant} and line is found[0][1]):
            report.add("E121", line.span(), variant, found=line.text)
    return not found


def check_strays(node: Text, report: Report) -> None:
    """Report lines glued to the list or quote above them, each as what it looks like if it does."""
    glued = False
    for line in node.strays:
        variant = lookalike(line)
        if variant and not (variant == "table-dashes" or (glued and variant == "table-row")):
            report.add("E121", line.span(), variant, found=line.text)
        elif not glued:
            report.add("E121", line.span(), "glued-table" if line.text[:1] == "|" else "glued-text")
            glued = True


def check_first(node: Node, report: Report) -> bool:
    """Report the first block of an item when Markdown makes something else of it than text.

    Returns:
        Whether it was a heading or code.
    """
    match node:
        case Heading():
            if node.underlined:
                end = node.span
                underline = Span(end.end_line, 1, end.end_line, end.end_column)
                report.add("E121", underline, "underline", found=node.passage.text)
            else:
                report.add("E121", node.passage.span(), "nested-heading")
        case Code(fenced=False):
            line = node.lines[0]
            content = line.part(line.text.find(node.text.partition("\n")[0].strip()))
            report.add("E121", content.span(), "indented", found=content.text)
        case _:
            return False
    return True


def check_code(node: Code, report: Report) -> None:
    """Report a fence that is never closed, and structure that its indentation turned into a code block."""
    if not node.closed:
        report.add("E121", node.lines[0].part(0).span(), "fence")
    if node.fenced:
        return
    for line in node.lines:
        text = line.part(0)
        if re.match(rf"#{{1,6}}\s|{_BULLET}\s+{_BOX}", text.text) or _is_setting(text.text):
            report.add("E121", text.span(), "indented", found=text.text)


def check_html(node: Html, report: Report) -> None:
    """Report a comment that is never closed, and structure that HTML swallows."""
    text = "\n".join(line.text for line in node.lines)
    if text.lstrip().startswith("<!--"):
        if "-->" not in text:
            report.add("E121", node.lines[0].part(0).span(), "comment")
            return
        tail = node.lines[-1]
        at = tail.text.rfind("-->")
        rest = tail.part(at + 3) if at >= 0 else tail.part(0)
        if rest:
            report.add("E121", rest.span(), "after-comment", found=rest.text)
        return
    for line in node.lines:
        inside = line.part(0)
        if re.match(rf"#{{1,6}}\s|{_BULLET}\s+{_BOX}", inside.text) or _is_setting(inside.text):
            report.add("E121", inside.span(), "in-html", found=inside.text)


def _is_setting(text: str) -> bool:
    match = _SETTING.match(text)
    return bool(match and match["bullet"] and keywords(match["word"]))
