"""The same act in each product's own commands."""

from entresol.dialects.contract import RealCommands, WhyNot, WhyNotCode
from entresol.dialects.speaking import real_commands

__all__ = ["RealCommands", "WhyNot", "WhyNotCode", "real_commands"]
