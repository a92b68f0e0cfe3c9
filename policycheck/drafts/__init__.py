"""Bytes to `Content`: one module a format; what cannot be read becomes `Unchecked`."""

from policycheck.drafts.images import read_pixels
from policycheck.drafts.originals import people_of_copies, read_originals
from policycheck.drafts.read import read_draft

__all__ = ["people_of_copies", "read_draft", "read_originals", "read_pixels"]
