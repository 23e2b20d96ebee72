"""The command line: verbs that show and ask, and never decide."""
