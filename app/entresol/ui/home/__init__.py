"""Home: where one left off, the lessons, and what was achieved."""
