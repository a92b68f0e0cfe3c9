"""Disguises undone before anything is read, and the map of offsets that every fold rests on."""

from policycheck.detect.plain.folded import Builder, Folded
from policycheck.detect.plain.parts import as_written, plain_content, plain_text

__all__ = ["Builder", "Folded", "as_written", "plain_content", "plain_text"]
