"""policycheck: which clause of a school's social media policy a draft post would break, where, and how to mend it.

Importing this package loads no model and none of the heavy libraries; a `Checker` loads them when first used.
"""

from policycheck.checker import Checker
from policycheck.errors import (
    ConfigError,
    ModelError,
    PolicycheckError,
    RegisterError,
    RulesetError,
    UsageError,
)
from policycheck.types import Citation, Draft, Finding, Report, School, SourceFile, Unchecked, Violation

__all__ = [
    "Checker",
    "Citation",
    "ConfigError",
    "Draft",
    "Finding",
    "ModelError",
    "PolicycheckError",
    "RegisterError",
    "Report",
    "RulesetError",
    "School",
    "SourceFile",
    "Unchecked",
    "UsageError",
    "Violation",
]
