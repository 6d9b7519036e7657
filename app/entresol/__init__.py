"""Entresol: the trainer for virtualisation. The low storey slipped between two others is the hypervisor."""

__version__ = "0.1.0"
