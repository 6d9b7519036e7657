"""Verbs: what happens over time. Pure, deterministic, exact integers; no Qt, no file, no clock."""
