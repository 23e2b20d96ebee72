"""Values by answer type: parsing, bounds, choices, and their one JSON form."""
