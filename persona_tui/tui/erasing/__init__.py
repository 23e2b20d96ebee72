"""Making an interview be forgotten: what goes, what stays, a code to type."""
