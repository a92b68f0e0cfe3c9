"""Of whom a clause about names and pictures speaks: those who are not to be named or shown."""

from __future__ import annotations

from policycheck.policies.clauses import PolicyClause
from policycheck.policies.cue import PICTURE
from policycheck.policies.stance import matter, pattern
from policycheck.types import Subject

_PEOPLE: tuple[tuple[Subject, str], ...] = (
    ("pupil", r"(?:pupil|student|learner|child(?:ren)?|boy|girl|young (?:person|people))s?"),
    ("staff", r"(?:staff|employee|teacher|colleague|volunteer|practitioner|head ?teacher|personnel)s?"),
    ("parent", r"(?:parent|carer|guardian|famil(?:y|ie))s?"),
    ("governor", r"(?:governor|trustee)s?"),
)
_ANYBODY = (
    r"\b(?:people(?![’'])|persons?|individuals?|any(?:one|body)|others|community|visitors|member(?!s? of staff))\b"
)
_ONE = r"(?:pupil|student|learner|child|staff|employee|teacher|colleague|volunteer|governor|trustee|parent|carer)\w*"
# Whoever gives leave, or may do it, is not the one who is shown.
_LEAVE = (
    r"\b(?:consent|permission|approval|agreement|authori[sz]ation)\b (?:of|from|by)\b(?: \w+){0,3}? "
    rf"{_ONE}|\b{_ONE}[’']?s?[’']? (?:written |prior |signed )?(?:consent|permission|approval)\b"
    rf"|\b(?:without|unless|until|before)\b.*|\bby\b(?: \w+){{0,2}} {_ONE}"
)
_NAMED = r"(?:(?:full |first |sur|last )?names?|surnames?|initials|identit(?:y|ies))"
_DONE = r"(?:named|shown|pictured|identified|photographed|filmed|tagged)"
_SHOWN = (
    rf"\b(?:{_NAMED}|{PICTURE})\b.{{0,40}}?"
    r"\b(?:of|with|showing|featuring|including|containing|that show)\b(?P<of>.{0,70})",
    rf"(?P<of>\b{_ONE}[’']?s?[’']?(?: (?:and|or) {_ONE}[’']?)?)(?: or| and)?(?: \w+)? (?:{_NAMED}|{PICTURE})\b",
    r"\b(?:naming|names?|identif(?:y|ies|ying)|tag(?:s|ging)?|photograph(?:ing)?|film(?:ing)?)\b"
    rf" (?P<of>(?:\w+ ){{0,4}}?{_ONE}(?:(?:,| or| and) (?:\w+ )?{_ONE})*)",
    rf"\b(?P<of>{_ONE}) (?:\w+ ){{0,2}}(?:be |are |is ){_DONE}\b",
)


def whom(clause: PolicyClause) -> tuple[Subject, ...]:
    """Whose names or pictures a clause is about. Empty: it names none of them, or speaks of people in general."""
    words = pattern(_LEAVE).sub(" ", matter(clause))
    spoken = " ".join(found["of"] for shape in _SHOWN for found in pattern(shape).finditer(words))
    if pattern(_ANYBODY).search(spoken):
        return ()
    return tuple(subject for subject, who in _PEOPLE if pattern(rf"\b{who}\b").search(spoken))
