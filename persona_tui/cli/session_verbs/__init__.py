"""The verbs about sessions that have a file of their own."""
