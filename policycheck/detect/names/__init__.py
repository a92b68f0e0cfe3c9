"""Who is named in a draft, and whether its words belong to a photo."""

from policycheck.detect.names.captions import CaptionDetector
from policycheck.detect.names.detector import NameDetector

__all__ = ["CaptionDetector", "NameDetector"]
