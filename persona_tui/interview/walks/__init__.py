"""Random walks through a bank: what an interview can become, and what must hold whatever it becomes."""
