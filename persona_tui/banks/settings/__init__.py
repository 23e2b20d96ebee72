"""The settings of a bank: one table of their keywords, and readers of their values."""
