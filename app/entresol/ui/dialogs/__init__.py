"""Dialogs that are reached from everywhere: settings, keys, about, and the notice of a failure."""
