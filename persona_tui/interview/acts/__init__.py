"""What a person does in an interview, each act giving the change to save."""
