"""Lesson files, objectives and their judges, scoring, attempts. No Qt."""
