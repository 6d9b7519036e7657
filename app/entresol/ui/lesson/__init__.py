"""The exercise: what is asked, what is judged while time runs, and the explained score at the end."""
