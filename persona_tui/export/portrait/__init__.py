"""The portrait of a community as the fields and blocks of its template."""
