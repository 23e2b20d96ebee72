"""Data with its codebook: what each question asks, then what was answered, as JSON."""
