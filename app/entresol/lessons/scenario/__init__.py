"""The world part of lessons and of scenario files: hosts, storage, machines, models, from text to ``World``."""

from entresol.lessons.scenario.schema import Scenario

__all__ = ["Scenario"]
