"""The one gate through which text from banks and people enters the program."""

from __future__ import annotations

import re
import unicodedata

#: C0 but newline and tab, DEL, C1, bidirectional controls, zero-width spaces and marks, lone surrogates,
#: noncharacters. Zero-width joiner and variation selectors stay (emoji need them), and so do NBSP and NNBSP.
_UNSAFE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200c\u200e\u200f\u2028\u2029\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)


def clean(text: str) -> str:
    r"""Make text safe to store, show and export, several lines allowed.

    Args:
        text: anything typed, pasted or read from a file.

    Returns:
        The same text in NFC with ``\n`` line ends, without the characters that could drive a terminal, hide
        or reorder words. Cleaning twice changes nothing more.
    """
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text  # nothing printable is unsafe
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _UNSAFE.sub("", lines))


def clean_line(text: str) -> str:
    """Like :func:`clean`, on one line: line ends and tabs become spaces, the ends are trimmed."""
    return re.sub(r"[ \t]*\n[ \t]*|\t", " ", clean(text).strip(" \t\n"))


def unsafe_characters(text: str) -> list[tuple[int, str]]:
    """Where the characters stand that :func:`clean` would take out.

    Args:
        text: the text as it was read.

    Returns:
        Pairs of offset (in characters, from 0) and the character, line ends aside.
    """
    return [(match.start(), match.group()) for match in _UNSAFE.finditer(text) if match.group() != "\r"]
