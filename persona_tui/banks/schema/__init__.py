"""The bank as read, as JSON for other tools, and the schema that it fits."""
