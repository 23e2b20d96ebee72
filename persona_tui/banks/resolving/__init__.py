"""Names, conditions, arrows and pipes resolved against the whole bank (bank format §6, R4, R16)."""
