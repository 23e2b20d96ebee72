"""Where a community stands, from its self-assessments: figures, no total, nothing of a handful of people."""
