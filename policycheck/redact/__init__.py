"""A safe copy of a draft: what a report objects to is replaced, covered or left out, and the copy is checked again."""

from policycheck.redact.copy import CopiedFile, SafeCopy, safe_copy
from policycheck.redact.cover import STYLES, Style
from policycheck.redact.write import ready_folder, write_copy

__all__ = ["STYLES", "CopiedFile", "SafeCopy", "Style", "ready_folder", "safe_copy", "write_copy"]
