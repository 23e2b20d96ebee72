"""Why an item is asked, is not, or is not settled, in words with the answers that decide it (R28).

:func:`explained` says it for any item of a path, from the conditions as the engine weighs them.
"""

from __future__ import annotations

from persona_tui.interview.why.explaining import Explainer, explained
from persona_tui.interview.why.explanation import Explanation, Term

__all__ = ["Explainer", "Explanation", "Term", "explained"]
