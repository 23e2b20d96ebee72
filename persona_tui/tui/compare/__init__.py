"""Another version of the bank beside the one that an interview runs on (R25, R26)."""
