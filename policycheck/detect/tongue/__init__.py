"""Which language the words are in, and what of them was therefore not read."""

from policycheck.detect.tongue.detector import TongueDetector
from policycheck.detect.tongue.reader import add_tongue_reader, tongues

__all__ = ["TongueDetector", "add_tongue_reader", "tongues"]
