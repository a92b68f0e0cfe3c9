"""Clauses that no draft can show, and why."""

from __future__ import annotations

from policycheck.policies.clauses import PolicyClause
from policycheck.policies.stance import matter, pattern, says_not

#: Under these headings nothing is ever proposed.
_FIRM_HEADINGS = (
    (r"\btrain(?:ing|ed)\b|\bawareness\b|\binduction\b|\beducation programme", "concerns training"),
    (r"\bmonitor\w*|\breview(?:s|ed|ing)?\b|\bevaluation\b|\baudit\w*", "concerns monitoring and review"),
    (
        r"\b(?:password|account) (?:security|management|administration)|\bsecurity\b",
        "concerns the administration of accounts",
    ),
    (r"\bdefinitions?\b|\bglossary\b|\bwhat is social media", "a definition"),
)
#: Under these, nothing is proposed unless the clause says in so many words what must not be done, or how to behave.
_LOOSE_HEADINGS = (
    (
        (
            r"\b(?:related|linked|associated|other) (?:policies|documents)|\blinks (?:with|to) other"
            r"|\breferences and|\bfurther reading"
        ),
        "points to other documents",
    ),
    (
        (
            r"\broles?\b.{0,12}\bresponsibilit\w*|^\W*responsibilit\w+|\bwho is responsible\b"
            r"|\bgovernance\b"
        ),
        "concerns who is responsible",
    ),
    (
        (
            r"\baims?\b|\bpurposes?\b|\brationale\b|\bintroduction\b|\bobjectives?\b|\bscope\b"
            r"|\bbackground\b|\boverview\b"
        ),
        "states an aim or whom the policy binds",
    ),
    (
        r"\bbreach\w*|\bdisciplin\w+|\bconsequences?\b|\bsanctions?\b|\benforcement\b|\binvestigat\w+|\baction by\b",
        "concerns what follows from a breach",
    ),
)
_HEADINGS = (
    (r"\blegislation\b|\blegal\b|\bstatutory\b|\blaw\b", "names a law or guidance"),
    (r"\breporting\b|\bconcerns\b|\bhandling\b|\bprocedures?\b", "concerns a procedure"),
)
_FIRM_WORDS = (
    (
        r"\b(?:only|nobody but)\b.{0,60}\b(?:allowed|permitted|authori[sz]ed) to (?:post|publish)\b"
        r"|\bnot allow others to post\b",
        "concerns who may post",
    ),
    (
        (
            r"^\W*if\b.{0,120}\b(?:discover|receive|see|find)s?\b|\b(?:communications?|messages?)\b.{0,40}\breceived\b"
            r"|\bsubject (?:of|to) (?:abuse|cyberbullying)"
        ),
        "concerns what others post and how it is reported",
    ),
    (
        r"(?<!the )\bfollow(?:ing|ed)?\b.{0,30}\b(?:users?|accounts?|us|pages?)\b"
        r"|\blik(?:e|ed|ing)[’'”]?\s.{0,20}\bpages?\b",
        "following or liking is not a draft",
    ),
    (
        (
            r"\b(?:receive|complete|attend|provide|undertake|given|undergo|offer|deliver|make available)\w*\b.{0,60}"
            r"\btraining\b|\bha(?:ve|s) (?:\w+ )?training\b"
            r"|\btraining\b.{0,60}\b(?:will|must|should|is|are)\b|\binduction\b|\bare trained\b"
        ),
        "concerns training",
    ),
    (
        (
            r"\b(?:attend|complete|take|go on)\w*\b.{0,40}\b(?:courses?|workshops?|briefings?|updates?)\b"
            r"|\bINSET\b|\brefresher\b"
        ),
        "concerns training",
    ),
    (
        (
            r"\b(?:monitor|intercept|audit)(?:s|ed|ing)?\b|\bspot[- ]checks?\b"
            r"|\b(?:checks?|looks?|samples?|goes|go)\b.{0,80}\b(?:each|every)\b.{0,10}"
            r"\b(?:day|morning|week|fortnight|month|term|year)"
        ),
        "concerns monitoring",
    ),
    (
        r"^(?!.*\b(?:post|publish|shar|sen[dt])\w*\b).*"
        r"\b(?:stor(?:e|ed|ing)|keep|kept|sav(?:e|ed|ing)|delet(?:e|ed|ing)|remov(?:e|ed|ing)|download(?:ed|ing)?)\b"
        r".{0,60}\b(?:devices?|cameras?|memory (?:cards?|sticks?)|phones?|laptops?|tablets?|computers?|equipment)\b"
        r"|\b(?:delet|keep|kept|sav|screenshot|retain)\w*\b.{0,60}\bevidence\b",
        "concerns records and how long they are kept",
    ),
    (
        r"^(?!.*\b(?:harass|bully|abus|threat|insult)).*"
        r"(?:\b(?:fake|false|spoof|bogus) (?:\w+ )?(?:accounts?|profiles?|pages?)\b|\bimpersonat\w+)",
        "concerns accounts in another's name",
    ),
    (r"\bjob adverts?\b.{0,20}\b(?:are|is|will be|may be|can be) (?!not)", "permits this kind of post"),
    (
        (
            r"\b(?:log|records?)\b.{0,60}\b(?:kept|retained|stored)\b|\bkeeps? (?:a|the) (?:log|record)"
            r"|\b(?:stored|retained|kept)\b.{0,40}\b(?:server|drive|cloud|years|months|until)\b"
            r"|\b(?:stored|kept|maintained) securely\b|\bdisposed of\b|\bshredded\b"
        ),
        "concerns records and how long they are kept",
    ),
    (
        (
            r"\bpolicy\b.{0,60}\b(?:reviewed|updated|approved|implement\w+)\b|\breview\w* (?:of )?this policy\b"
            r"|\bimplementation of (?:this|the) policy\b"
        ),
        "concerns the review of the policy",
    ),
    (
        r"\bpasswords?\b|\blog-?ins?\b|\btwo[- ]factor|\bmulti[- ]factor|\blogged (?:in|out)\b|\bsecurity settings\b",
        "concerns passwords and the administration of accounts",
    ),
    (
        r"\bprivacy settings?\b|\bsettings?\b.{0,30}\b(?:privacy|profile|account)|\bprofiles? private\b",
        "concerns an account's settings",
    ),
)
_LOOSE_WORDS = (
    (
        (
            r"\bdisciplinary (?:action|polic|procedure|proceeding|matter)\w*|\bbreach\w* (?:of|to) (?:this"
            r"|the) polic|\bgross misconduct|\bdismissal\b|\blegal action\b"
        ),
        "concerns what follows from a breach",
    ),
    (
        r"\b(?:has|have|holds?) (?:the )?(?:overall |ultimate |day[- ]to[- ]day )?responsibility\b",
        "concerns who is responsible",
    ),
    (r"\b(?:group|page|account) administrators?\b|\bmoderators?\b", "concerns the administration of accounts"),
    (r"\bintent of th\w+ policy\b|\bat the discretion of\b|\breserves? the right\b", "concerns a procedure"),
    (r"\baims? (?:to|of)\b|\bis intended to\b|\bpurpose of th\w+ policy\b", "states an aim"),
)
_WORDS = (
    (r"\bdealt with\b|\bin line with (?:our|the|its)\b.{0,40}\bpolic", "concerns how it is dealt with"),
    (
        (
            r"\b(?:access to|manage[sd]?|administrat\w+|set(?:ting)? up|creat(?:e|ing))\b.{0,40}\baccounts?\b"
            r"|\baccounts?\b.{0,40}\b(?:managed|administered|set up|created|authorised)\b"
        ),
        "concerns the administration of accounts",
    ),
    (
        (
            r"\breport(?:ed|ing|s)?\b|\bnotify\b|\binform (?:the|their|your)\b|\bseek advice\b"
            r"|\bspeak to\b|\bcontact the\b"
        ),
        "concerns how concerns are reported",
    ),
    (r"\bthis policy\b|\bthe policy\b|\bpolicies\b|\bpolicy$", "concerns the document itself, or points to another"),
    (
        r"\bis responsible for\b|\bare responsible for\b|\bresponsibility\b|\bgoverning (?:body|board)|\btrustees?\b",
        "concerns who is responsible",
    ),
    (r"\bwill (?:respond|reply|address|endeavour)\b|\brespond\w* (?:to|within)\b", "concerns how replies are handled"),
    (r"\bAct (?:19|20)\d\d\b|\bRegulations? (?:19|20)\d\d\b|\bGDPR\b", "names a law"),
    (
        r"\b(?:refers? to|means|is defined as|is considered to include|includes? but (?:is|are) not limited)\b",
        "a definition",
    ),
    (
        r"\b(?:us(?:e|ed|ing)|carry|carried|bring|kept|switched)\b.{0,40}\b(?:phones?|mobiles?|devices?|cameras?)\b",
        "concerns devices and where they may be used",
    ),
    (r"\b(?:aware of|bear in mind|familiar with|consider)\b", "asks for a judgement that a person must make"),
)


_LAW = r"^\W*(?:the )?[\w ,]+\b(?:Acts?|Regulations?)\b[\d, and]*$|^\W*(?:the )?common law\b"
_REPORTING = r"^\W*(?:please )?report\b"
_CONDUCT = r"^\W*(?:behave|act|conduct|communicate)\b"


def firmly_undraftable(clause: PolicyClause) -> str:
    """Why no draft can show this clause, whatever else its words may say; empty where nothing tells."""
    for heading in reversed(clause.headings):
        why = _first(_FIRM_HEADINGS, heading)
        if why:
            return why
    if pattern(_REPORTING).search(clause.text):
        return "concerns how concerns are reported"
    firm = _first(_FIRM_WORDS, matter(clause))
    if firm or says_not(clause) or pattern(_CONDUCT).search(clause.text):
        return firm
    for heading in reversed(clause.headings):
        why = _first(_LOOSE_HEADINGS, heading)
        if why:
            return why
    return _first(_LOOSE_WORDS, matter(clause))


def names_a_law(clause: PolicyClause) -> bool:
    """Whether a clause is the name of a law and nothing else, whatever list it stands in."""
    return bool(pattern(_LAW).search(clause.text))


def undraftable(clause: PolicyClause) -> str:
    """Why no draft can show a clause of which no category speaks; empty where a person must tell."""
    for heading in reversed(clause.headings):
        why = _first(_HEADINGS, heading)
        if why:
            return why
    return _first(_WORDS, matter(clause))


def _first(cues: tuple[tuple[str, str], ...], words: str) -> str:
    return next((why for cue, why in cues if pattern(cue).search(words)), "")
