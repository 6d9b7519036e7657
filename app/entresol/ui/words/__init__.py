"""Sentences and figures, made at the moment of display and nowhere stored."""
