"""Going on with another version of the bank: what changes, what is decided, what is carried over (R26)."""
