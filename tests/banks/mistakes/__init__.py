"""Single mistakes made in the shipped banks by a seeded hand, and how many the checker finds."""
