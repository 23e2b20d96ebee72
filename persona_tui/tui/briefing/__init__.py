"""Before an interview: who, how, how long, and until when it is kept."""
