"""One widget per answer type: they show and ask, and never decide."""
