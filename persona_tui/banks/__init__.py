"""Question banks: Markdown files read into sections, questions, choices and probes."""
