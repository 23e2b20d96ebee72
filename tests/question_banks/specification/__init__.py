"""What the four banks must hold, from their specification, and each difference from it that was agreed."""
