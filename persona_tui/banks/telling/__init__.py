"""The logic of a bank in words, French or English: conditions, gates, arrows, answer types."""
