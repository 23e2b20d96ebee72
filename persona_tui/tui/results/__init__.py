"""Scores, dimensions and computed results, on a screen and on the review page (R20)."""
