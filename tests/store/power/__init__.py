"""A power cut at any moment: a modelled medium, the states a cut can leave, and what must hold in each."""
