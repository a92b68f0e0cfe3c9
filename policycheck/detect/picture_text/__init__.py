"""The words written in pictures, and the payloads of the codes in them, as text that every detector reads."""

from policycheck.detect.picture_text.reader import PictureReader

__all__ = ["PictureReader"]
