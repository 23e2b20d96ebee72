"""Looking a workspace over: what is in order, what is not, and what to do; nothing that was said is told."""
