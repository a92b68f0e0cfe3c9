"""Whom a clause binds: whose accounts a rule for it is about."""

from __future__ import annotations

from policycheck.policies.clauses import PolicyClause
from policycheck.policies.stance import matter, pattern
from policycheck.types import Role

_WHO: tuple[tuple[Role, str], ...] = (
    (
        "staff",
        (
            r"(?:staff|employees?|teachers?|volunteers?|coach(?:es)?|leaders?|team managers?|personnel|colleagues"
            r"|workers?|governors?|practitioners?)"
        ),
    ),
    ("pupil", r"(?:pupils?|students?|learners?|children)"),
    ("parent", r"(?:parent(?:s|al)?|carers?|famil(?:y|ies)|guardians?)"),
)
_SCHOOL = r"(?:we|school|academy|trust|nursery|setting|centre|college)"
_OFFICIAL = (
    rf"\b{_SCHOOL}\b[^.]{{0,30}}\b(?:will|does|do|may)\b[^.]{{0,20}}\b(?:post|share|publish|use)\b"
    rf"|\b(?:official|sanctioned|corporate|our|{_SCHOOL}[’']s)\b[^.]{{0,20}}"
    r"\b(?:accounts?|channels?|pages?|social media|site|posts?)\b"
)
_OFFICIAL_USE = (
    r"\b(?:official|sanctioned|corporate|professional)\b.{0,30}\b(?:use|accounts?|channels?|pages?"
    r"|social media|sites?)\b"
    rf"|\b(?:our|{_SCHOOL}(?:[’']s)?) (?:social media|accounts?|channels?|pages?|facebook|website)\b"
)
_MODERATION = (
    r"(?<!not )(?<!never )\b(?:delet(?:es?|ed|ing|ion)|remov(?:es?|ed|ing|al)|tak(?:es?|en|ing) (?:\w+ )?down"
    r"|hid(?:es?|den|ing)|moderat\w*)\b"
)
# What others write on a page, which is what is moderated there.
_OTHERS = r"\b(?:comments?|posts?|messages?|repl(?:y|ies)|contributions?|users?|followers?)\b"
_VERB = r"(?:must|should|shall|will|may|can|cannot|are|is|have|need|do|to|use|using|accounts?|use of|personal|include)"
# What the school asks of others, after which they are named: "the school expects that parents".
_ASKS = r"(?:expect(?:s|ed)?|encourage[sd]?|ask(?:s|ed)?|request(?:s|ed)?|require[sd]?|remind(?:s|ed)?|advise[sd]?)"
# "Staff keep nursery matters off their own pages": the subject of a plain statement, right before its verb.
_PLAIN_VERB = (
    r"(?:keep|share|post|use|check|speak|talk|write|put|take|show|raise|ask|decline|accept|agree|send|give|leave|stay"
    r"|avoid|refrain|bring|upload|contact|message)"
)


def roles(clause: PolicyClause) -> tuple[Role, ...]:
    """Whom a clause binds: the account its heading is about, those it addresses, else those its heading names.

    Empty: everybody, or nobody that it names.
    """
    if pattern(_MODERATION).search(f"{clause.lead} {clause.text}"):
        return ()
    addressed = next(filter(None, map(_addressed, (clause.lead, clause.text))), ())
    official = any(pattern(_OFFICIAL_USE).search(heading) for heading in clause.headings)
    if official and not {"pupil", "parent"} & set(addressed):
        return ("official",)
    if addressed:
        return addressed
    if any(pattern(_OFFICIAL).search(words) for words in (clause.lead, clause.text)):
        return ("official",)
    return next(filter(None, map(_named, reversed(clause.headings))), ())


def moderates(clause: PolicyClause) -> bool:
    """Whether a clause says what is taken down, whoever wrote it."""
    if pattern(_MODERATION).search(clause.lead):
        return True
    return bool(pattern(_MODERATION).search(clause.text) and pattern(_OTHERS).search(matter(clause)))


def _addressed(words: str) -> tuple[Role, ...]:
    """The subjects of a sentence's verb."""
    before, verb = (
        rf"(?:^\W*|\b(?:all|for|and|or|when|{_ASKS}(?:\s+that)?(?:\s+(?:our|any|its))?)\s+|,\s+)",
        rf"(?:\W+\w+){{0,3}}\W+{_VERB}\b",
    )
    plain = rf"\s+{_PLAIN_VERB}\b"
    return tuple(
        role
        for role, who in _WHO
        if pattern(f"{before}{who}{verb}").search(words)
        or pattern(rf"^\W*(?:(?:all|our|any)\s+)?{who}{plain}").search(words)
    )


def _named(heading: str) -> tuple[Role, ...]:
    """Those whom a heading names; staff where it speaks of personal use and of nobody."""
    if pattern(_OFFICIAL_USE).search(heading):
        return ("official",)
    found = tuple(role for role, who in _WHO if pattern(rf"\b{who}\b").search(heading))
    personal = pattern(r"\b(?:personal|private) (?:use|social (?:media|network))").search(heading)
    return found or (("staff",) if personal else ())
