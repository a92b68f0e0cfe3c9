"""What can be told by its form: contact details, personal identifiers, accounts; Presidio runs them all."""

from policycheck.detect.patterns.detector import PatternDetector

__all__ = ["PatternDetector"]
