"""Clauses that no draft can show, and why."""

from __future__ import annotations

from policycheck.policies.clauses import PolicyClause
from policycheck.policies.stance import matter, pattern

#: Under these headings nothing is ever proposed.
_FIRM_HEADINGS = (
    (r"\btrain(?:ing|ed)\b|\bawareness\b|\binduction\b|\beducation programme", "concerns training"),
    (r"\bmonitor\w*|\breview(?:s|ed|ing)?\b|\bevaluation\b|\baudit\w*", "concerns monitoring and review"),
    (r"\b(?:related|linked|associated|other) (?:policies|documents)|\blinks (?:with|to) other|\breferences and|\bfurther reading", "points to other documents"),
    (r"\b(?:password|account) (?:security|management|administration)|\bsecurity\b", "concerns the administration of accounts"),
    (r"\broles?\b.{0,12}\bresponsibilit\w*|\bresponsib(?:le|ilit\w+)\b|\bgovernance\b", "concerns who is responsible"),
    (r"\bdefinitions?\b|\bglossary\b|\bwhat is social media", "a definition"),
)
_HEADINGS = (
    (r"\baims?\b|\bpurposes?\b|\brationale\b|\bintroduction\b|\bobjectives?\b|\bscope\b|\bbackground\b|\boverview\b", "states an aim or whom the policy binds"),
    (r"\blegislation\b|\blegal\b|\bstatutory\b|\blaw\b", "names a law or guidance"),
    (r"\bbreach\w*|\bdisciplin\w+|\bconsequences?\b|\bsanctions?\b|\benforcement\b", "concerns what follows from a breach"),
    (r"\breporting\b|\bconcerns\b|\bhandling\b|\bprocedures?\b", "concerns a procedure"),
)
_FIRM_WORDS = (
    (r"\bfollow(?:ing|ed)?\b.{0,30}\b(?:users?|accounts?|us|pages?)\b|\blik(?:e|ed|ing)[’'”]?\s.{0,20}\bpages?\b", "following or liking is not a draft"),
    (r"\b(?:receive|complete|attend|provide|undertake|given|undergo|offer|deliver|make available)\w*\b.{0,60}\btraining\b|\btraining\b.{0,60}\b(?:will|must|should|is|are)\b|\binduction\b|\bare trained\b", "concerns training"),
    (r"\b(?:monitor|intercept|audit)(?:s|ed|ing)?\b", "concerns monitoring"),
    (r"\bpolicy\b.{0,60}\b(?:reviewed|updated|approved|implement\w+)\b|\breview\w* (?:of )?this policy\b|\bimplementation of (?:this|the) policy\b", "concerns the review of the policy"),
    (r"\bpasswords?\b|\blog-?ins?\b|\btwo[- ]factor|\bmulti[- ]factor|\blogged (?:in|out)\b|\bsecurity settings\b", "concerns passwords and the administration of accounts"),
    (r"\bprivacy settings?\b|\bsettings?\b.{0,30}\b(?:privacy|profile|account)|\bprofiles? private\b", "concerns an account's settings"),
)
_WORDS = (
    (r"\b(?:access to|manage[sd]?|administrat\w+|set(?:ting)? up|creat(?:e|ing))\b.{0,40}\baccounts?\b|\baccounts?\b.{0,40}\b(?:managed|administered|set up|created|authorised)\b", "concerns the administration of accounts"),
    (r"\bdisciplinary\b|\bdismissal\b|\bmisconduct\b|\blegal action\b|\bdealt with\b|\bin line with (?:our|the|its)\b.{0,40}\bpolic", "concerns what follows and how it is dealt with"),
    (r"\breport(?:ed|ing|s)?\b|\bnotify\b|\binform (?:the|their|your)\b|\bseek advice\b|\bspeak to\b|\bcontact the\b", "concerns how concerns are reported"),
    (r"\bthis policy\b|\bthe policy\b|\bpolicies\b|\bpolicy$", "concerns the document itself, or points to another"),
    (r"\bis responsible for\b|\bare responsible for\b|\bresponsibility\b|\bgoverning (?:body|board)|\btrustees?\b", "concerns who is responsible"),
    (r"\bwill (?:respond|reply|address|endeavour)\b|\brespond\w* (?:to|within)\b", "concerns how replies are handled"),
    (r"\bAct (?:19|20)\d\d\b|\bRegulations? (?:19|20)\d\d\b|\bGDPR\b", "names a law"),
    (r"\b(?:refers? to|means|is defined as|is considered to include|includes? but (?:is|are) not limited)\b", "a definition"),
    (r"\b(?:aware of|bear in mind|familiar with|consider)\b", "asks for a judgement that a person must make"),
)


def firmly_undraftable(clause: PolicyClause) -> str:
    """Why no draft can show this clause, whatever else its words may say; empty where nothing tells."""
    for heading in reversed(clause.headings):
        for words, why in _FIRM_HEADINGS:
            if pattern(words).search(heading):
                return why
    return _first(_FIRM_WORDS, matter(clause))


def undraftable(clause: PolicyClause) -> str:
    """Why no draft can show a clause of which no category speaks; empty where a person must tell."""
    for heading in reversed(clause.headings):
        for words, why in _HEADINGS:
            if pattern(words).search(heading):
                return why
    return _first(_WORDS, matter(clause))


def _first(cues: tuple[tuple[str, str], ...], words: str) -> str:
    return next((why for cue, why in cues if pattern(cue).search(words)), "")
