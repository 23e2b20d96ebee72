"""Why a question is asked or not (R28), and what a change did (R9): the screens that explain."""
