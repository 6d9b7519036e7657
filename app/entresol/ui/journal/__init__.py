"""The journal: what was done, when, and what came of it."""
