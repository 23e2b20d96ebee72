"""What several interviews said, question by question, with the people behind each line."""
