"""Faces: found by CenterFace, compared by dlib, matched only where it is safe to say whose they are."""

from policycheck.detect.faces.detector import FaceDetector

__all__ = ["FaceDetector"]
