"""The verbs about banks, one a file."""
