"""Ways to reach someone, as people write them: e-mail addresses, phone numbers, postal codes, handles.

Every pattern takes a time in proportion to the text: what may repeat without end never gives back what it
took, and begins only where nothing of its kind stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from persona_tui.export.finding import Kind

_AT = r"[@\uff20\ufe6b]"
_BRACKETED_AT = r"[(\[{<]\s?(?:at|à|arobase?|a commercial)\s?[)\]}>]"
_DOT = r"(?:\s?[(\[{]\s?(?:\.|point|dot)\s?[)\]}]\s?|\s(?:point|dot)\s)"
"""A dot that is said, or set apart to escape machines."""
_LOCAL = r"(?<![\w.+-])[\w.+-]++"
_LABEL = r"[\w-]{1,63}"
_TOP = r"(?:xn--[\w-]{1,59}|[^\W\d_]{2,63})(?![\w-])"

_EMAIL = rf"""
    {_LOCAL} (?:{_AT}\s?|\s{_AT}\s|\s?{_BRACKETED_AT}\s?)
        {_LABEL} (?: (?:\.|{_DOT}) {_LABEL} ){{0,6}}? (?:\s?\.\s?|{_DOT}) {_TOP} (?:\.{_TOP}){{0,3}}
  | {_LOCAL} (?:{_DOT}\w{{1,64}}){{0,3}} \s(?:arobase?|a\scommercial)\s
        {_LABEL} (?: (?:\.|{_DOT}) {_LABEL} ){{0,4}}? (?:\.|{_DOT}) {_TOP} (?:{_DOT}{_TOP}){{0,2}}
  | {_LOCAL} (?:{_DOT}\w{{1,64}}){{0,3}} \sat\s {_LABEL} (?:{_DOT}{_LABEL}){{0,4}}? {_DOT} {_TOP}
  | (?<![\w.+-]) [^\W\d_]{{2}}[\w.+-]*+ {_AT} [^\W\d_]{{4,63}} (?![\w@-])           # ana@exemple
"""

_GAP = r"[\s.\u2010-\u2013/-]"
_HYPHEN = r"[\u2010\u2011-]"  # between two numbers, a dash says from one to the other
_EXTENSION = r"(?:,?\s?(?:poste|post|p\.|ext\.?|x|\#)\s?\d{1,6})?"
_HOURS = rf"[7-9][03]0{_HYPHEN}(?:1\d|2[0-3])[0345][05]"
_ROUND = rf"[2-9]00{_HYPHEN}\d\d00"
_KEYWORD = r"(?:t[ée]l(?:[ée]phone)?|cell(?:ulaire)?|phone|fax|textos?|num[ée]ro)"

_PHONE = rf"""
    (?<![\w,.]) (?<!\d[:.\u2010-\u2013-]) (?P<number>
        (?:\+?1{_GAP}?)? \(?[2-9]\d\d\)?{_GAP}{{0,2}}[2-9]\d\d{_GAP}?\d{{4}}{_EXTENSION}  # 418 555-0199
      | (?!{_HOURS}|{_ROUND}) [2-9]\d\d{_HYPHEN}\d{{4}}{_EXTENSION}                       # 555-0199
      | (?:\+|00|011{_GAP}?)[1-9](?:{_GAP}?\(?\d\)?){{7,14}}                              # +33 6 12 34 56 78
      | 0[1-9](?P<same>[\s./-]?)\d\d(?:(?P=same)\d\d){{3}}                                # 06 12 34 56 78
      | 0\d\d\s\d{{3}}\s\d\d\s\d\d | 0\d{{3}}[\s/]\d\d[\s.]\d\d[\s.]\d\d                  # 079 123 45 67
    ) (?![\w]|,\d|\s?[$€%])
  | (?<!\w){_KEYWORD}\b[\s.:,]{{1,4}}(?P<told>[2-9]\d\d{_GAP}?\d{{4}}{_EXTENSION})(?!\w)  # tél. : 5550199
"""

_POSTAL_CODE = r"""
    (?<![\w\#]) [ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] (?:[ \u00a0\u202f]{0,2}|-)
        \d[ABCEGHJ-NPRSTV-Z]\d (?!\w)
"""

_GROUPS = r"everyone|here|channel|all|team|tous|toutes|tou[st]·tes|équipe"
_PAGES = r"groups?|events?|pages?|company|school|watch|hashtag|explore|share|sharer|p|reel|search|login"
_SITE = r"(?:facebook|fb|instagram|linkedin|twitter|x|threads|github|gitlab|snapchat|t)\.(?:com|net|me)"
_HANDLE = rf"""
    (?<![\w@\uff20.+-]) {_AT} (?!(?:{_GROUPS})(?![\w.-])) (?!\d{{1,2}}(?:am|pm|h\d*+|min)(?!\w))
        (?= \d{{0,4}}[^\W\d] ) \w{{2,}}+ (?:[.-]++\w++)*+
        (?: {_AT} {_LABEL}(?:\.{_LABEL}){{1,6}} | :[^\W\d]{_LABEL}(?:\.{_LABEL}){{1,6}} )?
  | (?<![\w@\uff20.+-]) {_AT}\w {_AT} {_LABEL}(?:\.{_LABEL}){{1,6}}                         # @a@b.ca
  | (?<![\w.@-]) (?:www\.)? {_SITE}/ (?:in/)? (?!(?:{_PAGES})(?![\w.-])) \w{{2,}}+ (?:[.-]++\w++)*+
  | (?<![\w/.]) u/[\w-]{{3,}}+
"""

PATTERNS: dict[Kind, re.Pattern[str]] = {
    Kind.EMAIL: re.compile(_EMAIL, re.IGNORECASE | re.VERBOSE),
    Kind.PHONE: re.compile(_PHONE, re.IGNORECASE | re.VERBOSE),
    Kind.POSTAL_CODE: re.compile(_POSTAL_CODE, re.IGNORECASE | re.VERBOSE),
    Kind.HANDLE: re.compile(_HANDLE, re.IGNORECASE | re.VERBOSE),
}


_NEEDED: dict[Kind, re.Pattern[str]] = {
    Kind.EMAIL: re.compile(rf"{_AT}|(?<!\w)at(?!\w)|arob|commercial|[(\[{{<]\s?à", re.IGNORECASE),
    Kind.PHONE: re.compile(r"\d"),
    Kind.POSTAL_CODE: re.compile(r"\d"),
    Kind.HANDLE: re.compile(rf"{_AT}|/"),
}
"""What a text must hold to be worth looking at for each: most sentences hold none of it."""


def contacts(text: str) -> Iterator[tuple[int, int, Kind]]:
    """Every way to reach someone in a text: where it begins and ends, and what it is; they may overlap."""
    for kind, pattern in PATTERNS.items():
        if _NEEDED[kind].search(text) is None:
            continue
        for match in pattern.finditer(text):
            told = "told" if kind is Kind.PHONE and match["told"] else 0
            yield match.start(told), match.end(told), kind
