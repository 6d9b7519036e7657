"""The window: puts the panels together, holds actions, layout and the files of attempts."""
