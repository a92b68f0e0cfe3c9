"""Words that point to a personal page without its name: "on my own Facebook page", "Mr O's Insta"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policycheck.detect.patterns.reading import Reading
from policycheck.detect.patterns.spans import Span

_NETWORK = (
    r"(?:facebook|fb|insta(?:gram)?|ig|tik ?tok|twitter|x|snap(?:chat)?|you ?tube|linkedin|threads"
    r"|social media|social)"
)
_PLACE = r"(?:pages?|accounts?|profiles?|feeds?|stor(?:y|ies)|channels?|timelines?|wall|grid|socials|blog|vlog)"
_OWN = r"(?:(?:own|personal|private|very own|other)[ ,]+){1,2}"
_TITLE = r"(?:Mr|Mrs|Miss|Ms|Mx|Dr|Sir|Coach)\.?"
_OWNED = (
    rf"(?:{_OWN}(?:{_NETWORK} {_PLACE}|{_NETWORK}|{_PLACE}|socials)|(?:new )?(?:{_NETWORK} {_PLACE}"
    rf"|{_NETWORK}|socials))"
)

_MINE = re.compile(rf"\bmy {_OWNED}(?![\w@])", re.IGNORECASE)
_TITLED = re.compile(rf"\b{_TITLE} [A-Z][\w-]*(?:['’][A-Z][\w-]+)?['’]s? (?i:{_OWNED})(?![\w@])")
_THEIRS = re.compile(rf"\b(?:his|her|their) {_OWNED}(?![\w@])", re.IGNORECASE)
_OF_STAFF = re.compile(
    rf"\b(?:personal|own|private) (?:{_NETWORK} )?{_PLACE} of (?:(?:our|the|your) (?:\w+ )?"
    rf"(?:head\w*|teachers?|deputy|caretaker|coach|assistant|governor|secretary)"
    rf"|{_TITLE} (?-i:[A-Z])[\w'’-]*)",
    re.IGNORECASE,
)
#: Who works for a school, where words such as "our" before them say so.
ROLES = (
    r"(?:head|deputy|teacher|lecturer|tutor|instructor|coach|mentor|assistant|governor|chaplain|counsellor|nurse|caretaker"
    r"|apprentice|technician|librarian|receptionist|secretary|bursar|cook|chef|handler)"
)
STAFF_WORDS = re.compile(
    rf"\b{_TITLE} [A-Z]|\b(?i:teachers?|teaching assistant|head ?teacher|deputy head|head of year"
    rf"|caretaker|senco"
    r"|lunchtime supervisor|midday supervisor|site manager|school nurse|business manager|class tutor"
    rf"|our (?:[\w-]+ ){{0,2}}?{ROLES})\b|\bTAs?\b|\bHLTA\b"
)
# Right before an account: "our head's own Instagram, @…", of whoever works for the school.
_ROLES_OWN = re.compile(
    rf"\b(?:the|our|its|his|her|their) (?:[\w-]+ )?(?:{ROLES}|ta)['’]s {_OWNED}[^.!?\n]{{0,25}}$",
    re.IGNORECASE,
)
_PARENT_WORDS = re.compile(r"\b(?:mum|dad|mother|father|parents?|carer|nan|gran\w*|auntie?|uncle|pta)\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:never|not|don['’]?t|won['’]?t|can['’]?t|cannot|no longer|rather than|instead of"
    r"|without)\b(?! (?:forget|miss|only|just))",
    re.IGNORECASE,
)

_POINTS = re.compile(
    r"(?:\b(?:on|over|at|to|via|from|through|see|check(?: out)?|follow|visit|find|join|like|shared?|love"
    r"|view|is|are)|[:👉→➡-])\s*(?:the )?$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)[.!?…]\s+(?=[A-Z])")
_POSTS = re.compile(r"\b(?:he|she) (?:\w+ )?(?:posts|shares|puts|uploads|streams|films|sells|writes)\b", re.IGNORECASE)
_OWN_THINGS = re.compile(
    r"\b(?:posts|shares|puts|uploads|streams|sells|keeps|runs)\b[^.!?\n]{0,40}\b(?:his|her|their) own\b"
    r"|\b(?:posts|shares|tweets|uploads|streams|vlogs|blogs)\b[^.!?\n]{0,40}\bas\s*$|\b(?:he|she) is\s*$"
    r"|\b(?:he|she)['’]s\s*$",
    re.IGNORECASE,
)


def find_pages(reading: Reading) -> Iterator[Span]:
    """Phrases that send readers to the personal page of a member of staff."""
    text = reading.text
    for pattern in (_MINE, _TITLED, _OF_STAFF, _THEIRS):
        for match in pattern.finditer(text):
            before = _before(text, match.start())
            if not _POINTS.search(before) or _DENIED.search(before):
                continue
            if pattern is not _THEIRS:
                yield _span(match, 0.8)
            elif of_staff(text, match.start()):
                yield _span(match, 0.7)


def of_staff(text: str, start: int) -> bool:
    """Whether the sentence before `start` speaks of a member of staff, and not of a parent after that.

    Where the sentence says what he or she posts, the one before tells who that is.
    """
    before = _before(text, start)
    if _ROLES_OWN.search(before):
        return True
    if _POSTS.search(before):
        before = _before(text, start, sentences=2)
    staff, parent = list(STAFF_WORDS.finditer(before)), list(_PARENT_WORDS.finditer(before))
    return bool(staff) and (not parent or staff[-1].start() > parent[-1].start())


def shows_own(text: str, start: int) -> bool:
    """Whether the sentence before `start` says that what somebody shares is his or her own."""
    before = _before(text, start)
    return _OWN_THINGS.search(before) is not None or _ROLES_OWN.search(before) is not None


def _before(text: str, start: int, *, sentences: int = 1) -> str:
    """What stands before `start` in its line, of so many sentences."""
    line = text[max(0, start - 120 * sentences) : start].rpartition("\n")[2]
    return " ".join(_SENTENCE_END.split(line)[-sentences:])


def _span(match: re.Match[str], score: float) -> Span:
    return Span(
        entity="page", start=match.start(), end=match.end(), datum=match.group().lower(), score=score,
        cue="words for a personal page",
    )  # fmt: skip
