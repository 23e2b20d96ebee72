"""The synthesis of several interviews as the fields and blocks of its template."""
