"""The words that lead to a list: whether a paragraph ends in them, and how they name the list."""

from __future__ import annotations

import re

from policycheck.policies.blocks import Block

#: Where one sentence ends and the next begins.
SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_ANNOUNCES = re.compile(
    r"\b(?:following|below|these|include[sd]?|inappropriate|unacceptable|prohibited)\b"
    r"|\bnot (?:allowed|permitted|acceptable)\b",
    re.IGNORECASE,
)
# The verb of a list's lead, as it names the list: "will not post", "must not", "should".
_LEAD_VERB = re.compile(
    r"\b(?:(?:will|must|should|shall|may|can|do)(?:\s+(?:not|never|only))*(?:\s+(?:post|delete|share|use|publish))?"
    r"|aims? to|(?:are|is) (?:not )?(?:encouraged|expected|permitted|allowed|prohibited|required))\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\b(?:nobody|no[- ]one|none|neither)\b|^\W*no \w", re.IGNORECASE)


def is_lead(block: Block, following: Block | None) -> bool:
    """Whether a paragraph ends in words that the list after it completes."""
    if following is None or following.kind != "item" or "." in following.label:
        return False
    return block.text.endswith((":", "-", "–", "—", "…", "...")) or block.text[-1:].isalpha()


def introduces(block: Block, following: Block | None) -> bool:
    """Whether a whole sentence announces the list after it, or says that what is listed is not wanted."""
    listed = following is not None and following.kind == "item" and "." not in following.label
    return listed and bool(_ANNOUNCES.search(SENTENCES.split(block.text)[-1]))


def lead_verb(lead: str) -> str:
    """The verb that names the list, in small letters, after `nobody` where nobody may; empty where there is none."""
    found = list(_LEAD_VERB.finditer(lead))
    if not found:
        return ""
    nobody = _NOBODY.search(SENTENCES.split(lead[: found[-1].start()])[-1])
    return " ".join((*("nobody",) * bool(nobody), *found[-1][0].lower().split()))
