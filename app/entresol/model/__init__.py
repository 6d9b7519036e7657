"""Nouns: frozen values with units. Imports nothing of ours, knows no Qt, no file, no clock."""
