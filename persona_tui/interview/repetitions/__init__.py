"""Sections and questions that are repeated: which repetitions there are, and what each asks (R18, R19)."""
