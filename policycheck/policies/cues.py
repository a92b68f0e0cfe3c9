"""The words by which policies speak of each category. Written from how policies are worded in general.

A cue is looked for in a clause together with the lead of its list. Each is about what a clause is about, not about
whether it forbids that: `stance.py` says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from policycheck.types import Category, Role

#: `against`: the clause must rule something out; `for`: it must ask for something; `either`: one of the two;
#: `any`: it may as well only tell.
Wants = Literal["against", "for", "either", "any"]

# A cue that names the thing itself; one that usually means it; one that may mean it.
SURE, LIKELY, MAYBE = 0.95, 0.8, 0.55

_WHO = r"(?:individual|pupil|student|child|children|learner|young person|people|person|parent|carer|staff|colleague)"
_PICTURE = r"(?:photo(?:graph)?s?|images?|pictures?|videos?|footage|recordings?|film(?:ed|ing)?|selfies?)"
_PERSONAL = r"person(?:al)?(?:ly)?[- ](?:identif\w+ )?(?:information|details|data)"
#: What a post on an account that is to look professional, or to do the school credit, must not be.
_TOPICS: tuple[Category, ...] = ("abuse", "discrimination", "age-inappropriate", "complaint", "personal-opinion")
_ACCOUNT = r"(?:accounts?|profiles?|pages?|handles?|feeds?)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """`pattern`: what a clause says; `score`: how surely, from 0 to 1;
    `roles`: whom the clause must bind, one of them or nobody by name, for the cue to hold.
    """

    category: Category
    pattern: str
    score: float
    wants: Wants = "against"
    roles: tuple[Role, ...] = ()


def _cue(category: Category, score: float, pattern: str, wants: Wants = "against", roles: tuple[Role, ...] = ()) -> Cue:
    return Cue(category=category, pattern=pattern, score=score, wants=wants, roles=roles)


#: What a category brings with it where a clause is as broad as these words: one word then stands for a whole family.
COMPANIONS: tuple[tuple[Category, str, tuple[Category, ...]], ...] = (
    (
        "abuse",
        r"\b(?:abusive|harmful|offensive|inappropriate|derogatory|hurtful|harass\w*|bully\w*|intimidat\w*|respect\w*)\b",
        ("discrimination",),
    ),
    (
        "contact-details",
        rf"\b{_PERSONAL}\b",
        ("personal-identifier", "sensitive-personal", "location-metadata"),
    ),
    ("abuse", r"\binappropriate\b", ("age-inappropriate",)),
    ("about-community", r"\bcomments?\b|\bmatters\b", ("complaint",)),
    (
        "unprofessional",
        r"\b(?:solely|only|purely|entirely|always|wholly) professional\b|\bprofessional (?:in nature|in tone|at all times)\b",
        (*_TOPICS, "political", "commercial", "spam", "confidential", "sensitive-personal", "off-purpose"),
    ),
    ("unprofessional", r"\breputation\b|\bdisrepute\b", _TOPICS),
    ("person-name", rf"\bnames?\b.{{0,30}}\b{_PICTURE}|\b{_PICTURE}.{{0,30}}\bnames?\b", ("name-with-photo",)),
)
EDUCATIONAL_PURPOSE = r"\bfor (?:educational|professional|school|learning) purposes\b"
# A companion is a little less sure than what brings it.
COMPANY = 0.9

CUES: tuple[Cue, ...] = (
    _cue(
        "person-name",
        SURE,
        rf"\bnames?\b.{{0,40}}\b{_WHO}|\b{_WHO}\w*[’']?s?\s+(?:full |first |sur)?names?\b",
        "either",
    ),
    _cue("person-name", LIKELY, r"\b(?:full|first|sur|last)[- ]?names?\b|\bnam(?:ed|ing)\b|\bby name\b", "either"),
    _cue("person-name", LIKELY, rf"\bidentif(?:y|ied|ies|ying)\b.{{0,40}}\b{_WHO}"),
    _cue("person-name", MAYBE, r"\bpersonal (?:information|details|data)\b"),
    _cue("photo-consent", SURE, rf"\b{_PICTURE}\b.{{0,80}}\b(?:of|consent|permission|{_WHO})", "either"),
    _cue("photo-consent", LIKELY, rf"\b(?:consent|permission)\b.{{0,80}}\b{_PICTURE}\b", "either"),
    _cue("photo-consent", LIKELY, rf"\b{_PICTURE}\b"),
    _cue(
        "name-with-photo",
        SURE,
        rf"\bnames?\b.{{0,40}}\b(?:with|beside|alongside|accompan\w+|next to|linked)\b.{{0,30}}{_PICTURE}",
        "either",
    ),
    _cue(
        "name-with-photo",
        LIKELY,
        rf"\b{_PICTURE}\b.{{0,60}}\b(?:not|without|never|nor)\b.{{0,30}}\bnam(?:e|ed|es)\b",
        "either",
    ),
    _cue("name-with-photo", LIKELY, r"\bcaptions?\b|\btagg?(?:ed|ing)\b.{0,20}\b(?:photo|image|picture)"),
    _cue(
        "contact-details",
        SURE,
        r"\b(?:telephone|phone|mobile) numbers?\b|\bhome address|\bcontact details\b|\baddress details\b|\be-?mail address",
    ),
    _cue("contact-details", LIKELY, rf"\b{_PERSONAL}\b"),
    _cue("contact-details", LIKELY, r"\b(?:work|school|personal|private|own|official)\b.{0,15}\be-?mail\b", "either"),
    _cue("contact-details", LIKELY, r"\b(?:personal|private|own) (?:phone|mobile|telephone)", "either"),
    _cue(
        "personal-identifier", SURE, r"\bdates? of birth\b|\bnational insurance\b|\bbank (?:details|account)|\bpassport"
    ),
    _cue(
        "personal-identifier", MAYBE, r"\bpersonal(?:ly)?[- ](?:data|identifiable)|\bidentifiable (?:data|information)"
    ),
    _cue(
        "sensitive-personal",
        SURE,
        r"\b(?:health|medical|safeguarding) (?:information|details|condition|records?)|\bspecial category|\bsensitive personal",
    ),
    _cue("sensitive-personal", LIKELY, r"\b(?:personal|family) circumstances\b|\bsensitive (?:information|data)\b"),
    _cue(
        "location-metadata",
        SURE,
        r"\blocation (?:data|services|information)|\bgeo-?(?:tag|locat)\w*|\bmetadata\b|\bGPS\b",
        "either",
    ),
    _cue("political", SURE, r"\bpolitic\w*|\belections?\b|\bcandidates?\b|\bcampaign(?:s|ing)\b|\blobby\w*"),
    _cue(
        "commercial",
        SURE,
        r"\badvert\w*|\bcommercial (?:activit|content|product|compan|organi|interest|purpose)\w*|\bendors\w+|\bsponsor\w*",
    ),
    _cue(
        "commercial",
        LIKELY,
        r"\bpromot\w+.{0,40}\b(?:business|compan|product|service|good)\w*|\bfor (?:financial|personal|private) gain\b",
    ),
    _cue(
        "fundraising",
        SURE,
        r"\bdonat\w+|\bfund-?rais\w+|\bcrowd-?fund\w*|\bask\w* for money\b|\bappeals? for (?:money|funds)",
    ),
    _cue("spam", SURE, r"\bspam\w*|\bchain (?:letter|message|mail)s?|\bjunk\b|\bphish\w*|\bscams?\b|\bunsolicited\b"),
    _cue(
        "abuse",
        SURE,
        r"\babus\w+|\bbully\w*|\bcyber-?bull\w+|\bharass\w*|\bthreat\w*|\binsult\w*|\binflammatory|\bintimidat\w*|\btroll\w*",
    ),
    _cue(
        "abuse",
        SURE,
        r"\bdefam\w+|\blibel\w*|\bslander\w*|\bderogat\w+|\bdisparag\w+|\bmalicious|\bhurtful|\bharmful\b|\boffensive\b|\bhostile\b|\brude\b",
    ),
    _cue(
        "abuse",
        LIKELY,
        r"\brespect(?:ful|fully)?\b|\bpolite\w*|\bcourte\w+|\bcivil(?:ity)?\b|\bkind(?:ness|ly)?\b",
        "for",
    ),
    _cue(
        "abuse",
        LIKELY,
        r"\b(?:inappropriate|negative|unkind|upsetting|unpleasant|untrue|false) (?:comment|remark|post|statement)\w*",
    ),
    _cue(
        "discrimination",
        SURE,
        r"\bracis\w+|\bsexis\w+|\bhomophob\w+|\btransphob\w+|\bdiscriminat\w+|\bhate\b|\bhateful\b|\bprejudic\w+|\bprotected characteristic|\bextremis\w+",
    ),
    _cue(
        "age-inappropriate",
        SURE,
        r"\bobscen\w+|\bprofan\w+|\bswear\w*|\bporn\w*|\bsexual\w*|\bindecent\b|\bexplicit\b|\billegal (?:material|content|drug)\w*|\bviolen\w+|\balcohol\b|\bgambling\b|\bdrugs\b",
    ),
    _cue(
        "age-inappropriate",
        LIKELY,
        r"\binappropriate (?:content|material|language|images?|communications?)\b|\b(?:bad|foul) language\b",
        "either",
    ),
    _cue("age-inappropriate", LIKELY, r"\bsafeguarding (?:issue|concern|risk|matter)s?\b", "either"),
    _cue("age-inappropriate", LIKELY, r"\b(?:age[- ]appropriate|suitable for|appropriate for)\b", "for"),
    _cue(
        "direct-message",
        SURE,
        r"\b(?:direct|private|personal|individual) (?:messag|conversation|contact)\w*|\bmessages? to (?:specific|individual|particular)\b|\bDMs?\b",
    ),
    _cue(
        "direct-message",
        SURE,
        r"\bfriend(?:s|ed|ing)?[’'”\"]? requests?\b|\bbe-?friend\w*|\b(?:as|be|become|add\w*) [‘'“\"]?(?:online )?friends?\b|\bas an? (?:friend|follower)\b",
    ),
    _cue(
        "direct-message",
        LIKELY,
        rf"\b(?:communicat\w+|contact|interact\w*|engage|message|chat)\b.{{0,40}}\b(?:with )?(?:current |former |past |ex-?)?{_WHO}",
        "either",
        roles=("staff", "official"),
    ),
    _cue(
        "direct-message",
        LIKELY,
        rf"\bpersonal {_ACCOUNT}\b.{{0,40}}\b(?:business|contact|communicat\w+|pupils?|parents?)\b",
    ),
    _cue(
        "personal-account",
        SURE,
        rf"\b(?:link|tag|refer|direct|promot)\w*\b.{{0,60}}\bpersonal (?:social media )?{_ACCOUNT}",
    ),
    _cue(
        "personal-account",
        LIKELY,
        rf"\b(?:separate|distinct|different|apart)\b.{{0,60}}\bpersonal\b.{{0,20}}\b{_ACCOUNT}",
        "either",
    ),
    _cue(
        "unsafe-link",
        LIKELY,
        r"\blinks?\b.{0,40}\b(?:site|website|source|content|external|third)|\b(?:external|third[- ]party) (?:link|site|website)s?|\bhyperlinks?\b|\bURLs?\b",
        "either",
    ),
    _cue("complaint", SURE, r"\bcomplain\w*|\bgrievances?\b|\bcriticis\w+", "either"),
    _cue("complaint", LIKELY, r"\b(?:rais\w+|direct\w*|air\w*)\b.{0,30}\b(?:concerns?|issues?|problems?)\b", "for"),
    _cue(
        "behaviour-incident",
        SURE,
        r"\bbehaviou?r(?:al)? (?:incident|issue)s?|\bdisciplin\w+ (?:matter|incident|issue)s?|\bincidents?\b.{0,30}\b(?:school|behaviou?r)",
    ),
    _cue(
        "personal-opinion",
        SURE,
        r"\b(?:personal )?(?:views?|opinions?)\b.{0,80}\b(?:school|academy|trust|organi[sz]ation|employer|own|their|reflect|represent)",
    ),
    _cue(
        "personal-opinion",
        SURE,
        r"\b(?:views?|opinions?)\b.{0,40}\b(?:own|personal|not (?:those|represent))|\bdisclaimers?\b",
        "for",
    ),
    _cue(
        "personal-opinion",
        LIKELY,
        r"\b(?:personal|own) (?:views?|opinions?)\b|\bon behalf of the\b|\bspeak\w* (?:for|on behalf)",
        "either",
    ),
    _cue(
        "about-community",
        LIKELY,
        rf"\b(?:discuss|refer|reference|mention|share|disclos|comment|post|writ|publish|information about)\w*\b.{{0,60}}\b{_WHO}",
        roles=("staff",),
    ),
    _cue(
        "about-community",
        LIKELY,
        r"\b(?:work|school|academy)[- ]related (?:matter|issue|topic|information)|\bidentify (?:themselves|yourself)|\bbusiness\b",
        roles=("staff",),
    ),
    _cue("confidential", SURE, r"\bconfidential\w*|\bprivileged information|\btrade secret|\bconfidence\b"),
    _cue(
        "confidential",
        LIKELY,
        r"\b(?:sensitive|internal|privileged|proprietary) (?:business |school )?(?:information|data|document)\w*|\bidentifiable information|\bdata protection\b",
        "either",
    ),
    _cue(
        "reference",
        SURE,
        r"\b(?:give|provid|writ|offer|post|mak)\w*\b.{0,20}\breferences?\b|\breferences? (?:for|to|about) (?:other|an|any|individual|colleague|former|current)",
        "either",
    ),
    _cue("unprofessional", LIKELY, r"\bprofessional(?:ly|ism)?\b(?! (?:relationship|network|li[fv]e|bod|develop|standard|code|associat|advice))", "for"),
    _cue("unprofessional", LIKELY, r"\bdisrepute\b|\bunprofessional\w*|\breputation\w*", "either"),
    _cue(
        "unprofessional",
        LIKELY,
        r"\b(?:during|in|within)\b.{0,30}\b(?:lesson|teaching|working|contact|school) (?:time|hour)s?|\bduring lessons\b",
    ),
    _cue(
        "off-purpose",
        LIKELY,
        r"\b(?:support|enhance|promote|develop)\w*\b.{0,30}\blearning\b",
        "any",
        roles=("official",),
    ),
    _cue(
        "off-purpose",
        LIKELY,
        r"\b(?:account|page|channel|site|feed|social media)\w*\b.{0,60}\b(?:only|solely|exclusively)\b.{0,60}\b(?:for|to)\b|\buse[ds]?\b.{0,30}\bfor (?:educational|school|official|professional) purposes?\b|\bpersonal (?:posts|content|messages|use) on\b",
        "either",
    ),
    _cue("abuse", LIKELY, r"\b(?:Protection from Harassment|Malicious Communications|Communications) Act\b", "any"),
    _cue("discrimination", LIKELY, r"\bequal(?:ity| opportunit\w+)\b"),
    _cue("age-inappropriate", SURE, r"\bgroom(?:ed|ing)\b|\bexploitation\b|\bself-harm\b", "either"),
    _cue("personal-opinion", SURE, r"\bon your own behalf\b|\bin the first person\b|\bexpress\w* (?:\w+ )?(?:views|opinions?)\b", "either"),
    _cue("direct-message", LIKELY, rf"\b(?:link up|connect)\w*\b.{{0,30}}\b{_WHO}", roles=("staff", "official")),
    _cue("confidential", LIKELY, r"\bconfidential (?:information|matters?|records?)\b|\bduty of confiden\w+", "either"),
)
