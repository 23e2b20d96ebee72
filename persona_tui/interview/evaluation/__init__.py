"""One pass over a bank: conditions compiled to closures, three-valued truth, places and reasons."""
