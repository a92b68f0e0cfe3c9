"""The words by which policies speak of what a post says: its topics, its tone and what an account is for."""

from __future__ import annotations

from policycheck.policies.cue import LIKELY, SURE, Cue, cue

POSTS: tuple[Cue, ...] = (
    cue(
        "political",
        SURE,
        r"\bpolitic\w*|\belections?\b|\bcandidates?\b(?! numbers?)|\bcampaign(?:s|ing)\b(?! against)|\blobby\w*",
    ),
    cue("complaint", LIKELY, r"\bcampaign\w* against\b"),
    cue("abuse", LIKELY, r"\bcampaign\w* against\b"),
    cue(
        "commercial",
        SURE,
        (
            r"(?<!job )\badvert\w*|\bcommercial (?:activit|content|product|compan|organi|interest|purpose)\w*"
            r"|\bendors\w+(?!.{0,30}\b(?:part(?:y|ies)|candidates?|politic|people|references?))|\bsponsor\w*"
        ),
    ),
    cue(
        "commercial",
        LIKELY,
        (
            r"\bpromot\w+.{0,40}\b(?:business|compan|product|service|good)\w*|\bfor (?:financial|personal"
            r"|private) gain\b"
        ),
    ),
    cue(
        "fundraising",
        SURE,
        r"\bdonat\w+|\bfund-?rais\w+|\bcrowd-?fund\w*|\bask\w* for money\b|\bappeals? for (?:money|funds)",
    ),
    cue("fundraising", LIKELY, r"\braffles?\b|\bcollections? for\b|\b(?:appeals?|requests?) for (?:other )?causes\b"),
    cue("spam", SURE, r"\bspam\w*|\bchain (?:letter|message|mail)s?|\bjunk\b|\bphish\w*|\bscams?\b|\bunsolicited\b"),
    cue(
        "abuse",
        SURE,
        (
            r"\babus\w+|\bbully\w*|\bcyber-?bull\w+|\bharass\w*|\bthreat\w*|\binsult\w*"
            r"|\binflammatory|\bintimidat\w*|\btroll\w*"
        ),
    ),
    cue(
        "abuse",
        SURE,
        (
            r"\bdefam\w+|\blibel\w*|\bslander\w*|\bderogat\w+|\bdisparag\w+|\bmalicious"
            r"|\bhurtful|\bharmful\b|\boffensive\b|\bhostile\b|\brude\b"
        ),
    ),
    cue(
        "abuse",
        LIKELY,
        r"\brespect(?:ful|fully)?\b(?! the (?:purpose|ethos|vision|values|privacy))"
        r"|\bpolite\w*|\bcourte\w+|\bcivil(?:ity)?\b|\bkind(?:ness|ly)?\b",
        "for",
    ),
    cue(
        "abuse",
        LIKELY,
        r"\b(?:inappropriate|negative|unkind|upsetting|unpleasant|untrue|false) (?:comment|remark|post|statement)\w*",
    ),
    cue("abuse", LIKELY, r"\b(?:Protection from Harassment|Malicious Communications|Communications) Act\b", "any"),
    cue(
        "discrimination",
        SURE,
        (
            r"\bracis\w+|\bsexis\w+|\bhomophob\w+|\btransphob\w+|\bdiscriminat\w+|\bhate\b"
            r"|\bhateful\b|\bprejudic\w+|\bprotected characteristic|\bextremis\w+"
        ),
    ),
    cue("discrimination", LIKELY, r"\bequal(?:ity| opportunit\w+)\b"),
    cue(
        "age-inappropriate",
        SURE,
        (
            r"\bobscen\w+|\bprofan\w+|\bswear\w*|\bporn\w*|\bsexual\w*|\bindecent\b|\bexplicit\b"
            r"|\billegal (?:material|content|drug)\w*|\bviolen\w+|\balcohol\b|\bgambling\b"
            r"|\bdrugs\b"
        ),
    ),
    cue(
        "age-inappropriate",
        LIKELY,
        r"\binappropriate (?:content|material|language|images?|communications?)\b|\b(?:bad|foul) language\b",
        "either",
    ),
    cue("age-inappropriate", LIKELY, r"\bsafeguarding (?:issue|concern|risk|matter)s?\b", "either"),
    cue("age-inappropriate", LIKELY, r"\b(?:age[- ]appropriate|suitable for|appropriate for)\b", "for"),
    cue("age-inappropriate", SURE, r"\bgroom(?:ed|ing)\b|\bexploitation\b|\bself-harm\b", "either"),
    cue(
        "unsafe-link",
        LIKELY,
        (
            r"\blinks?\b.{0,40}\b(?:site|website|source|content|external|third)|\b(?:external|third[- ]party) (?:link"
            r"|site|website)s?|\bhyperlinks?\b"
        ),
        "either",
    ),
    cue("complaint", SURE, r"\bcomplain\w*|\bgrievances?\b|\bcriticis\w+", "either"),
    cue("complaint", LIKELY, r"\b(?:rais\w+|direct\w*|air\w*)\b.{0,30}\b(?:concerns?|issues?|problems?)\b", "for"),
    cue(
        "behaviour-incident",
        SURE,
        (
            r"\bbehaviou?r(?:al)? (?:incident|issue)s?|\bdisciplin\w+ (?:matter|incident|issue)s?"
            r"|\bincidents?\b.{0,30}\b(?:school|behaviou?r)"
        ),
    ),
    cue(
        "personal-opinion",
        SURE,
        (
            r"\b(?:personal )?(?:views?|opinions?)\b.{0,80}\b(?:school|academy|trust|organi[sz]ation|employer"
            r"|own|their|reflect|represent)"
        ),
    ),
    cue(
        "personal-opinion",
        SURE,
        r"\b(?:views?|opinions?)\b.{0,40}\b(?:own|personal|not (?:those|represent))|\bdisclaimers?\b",
        "for",
    ),
    cue(
        "personal-opinion",
        LIKELY,
        r"\b(?:personal|own) (?:views?|opinions?)\b|\bon behalf of the\b|\bspeak\w* (?:for|on behalf)",
        "either",
    ),
    cue(
        "personal-opinion",
        SURE,
        r"\bon your own behalf\b|\bin the first person\b|\bexpress\w* (?:\w+ )?(?:views|opinions?)\b",
        "either",
    ),
    cue(
        "unprofessional",
        LIKELY,
        (
            r"\bprofessional(?:ly|ism)?\b(?! (?:relationship|network|li[fv]e|bod|develop|standard|code|associat"
            r"|advice))"
        ),
        "for",
    ),
    cue("unprofessional", LIKELY, r"\bdisrepute\b|\bunprofessional\w*|\breputation\w*", "either"),
    cue(
        "unprofessional",
        LIKELY,
        (
            r"\b(?:during|in|within)\b.{0,30}\b(?:lesson|teaching|working|contact|school) (?:time|hour)s?"
            r"|\bduring lessons\b"
        ),
    ),
    cue(
        "off-purpose",
        LIKELY,
        r"\b(?:support|enhance|promote|develop)\w*\b.{0,30}\blearning\b",
        "any",
        roles=("official",),
    ),
    cue(
        "off-purpose",
        LIKELY,
        (
            r"\b(?:account|page|channel|site|feed|social media)\w*\b.{0,60}\b(?:only|solely|exclusively)\b.{0,60}"
            r"\b(?:for|to)\b|\buse[ds]?\b.{0,30}\bfor (?:educational|school|official|professional) purposes?\b"
            r"|\bpersonal (?:posts|content|messages|use) on\b"
        ),
        "either",
    ),
    cue("commercial", LIKELY, r"\bcommercial\b|\bsell(?:ing)?\b.{0,20}\b(?:products?|goods|services|items)\b"),
    cue("spam", LIKELY, r"\brepeat\w* (?:post|comment|messag)\w*"),
    cue(
        "abuse",
        SURE,
        r"\battack(?:s|ing)?\b|\bhumiliat\w+|\boffend\w*|\boffence\b|\bprovok\w+|\bcyber[ -]bull\w+|\bdemean\w*"
        r"|\bridicul\w+|\bannoyance\b|\bvictimis\w+",
    ),
    cue("age-inappropriate", LIKELY, r"\b(?:suitable|appropriate) language\b", "for"),
    cue(
        "off-purpose",
        LIKELY,
        r"\boff[- ]topic\b"
        r"|\b(?:unrelated|not (?:directly )?related) to (?:the )?(?:pre-?)?(?:school|nursery|academy)\b",
    ),
    cue(
        "off-purpose",
        LIKELY,
        r"\bwe (?:will )?use\b.{0,60}\bto (?:share|post|publish|promot|celebrat|inform|communicat|updat)\w*"
        r"|\b(?:pages?|accounts?|channels?)\b.{0,20}\bfocus(?:es)? on\b",
        "any",
    ),
    cue("complaint", LIKELY, r"\b(?:concerns?|issues?|quer(?:y|ies))\b.{0,60}\b(?:raised|directed|taken)\b", "for"),
    cue("unprofessional", LIKELY, r"\bbreak ?times?\b|\bschool premises\b", roles=("staff",)),
    cue("commercial", LIKELY, r"\bbusiness(?:es)? promot\w+|\bpromot\w+ (?:a |any )?business"),
    cue(
        "complaint",
        LIKELY,
        r"\b(?:air|voic)(?:e|ing)?\b.{0,20}\b(?:issues?|views?|grievances?)\b"
        r"|\bcritical of\b|\bchallenge\b.{0,30}\bschool\b",
    ),
    cue(
        "complaint",
        LIKELY,
        r"\bdiscuss\w*\b.{0,40}\b(?:staff|teachers?|school policies|matters?)\b",
        roles=("parent", "pupil"),
    ),
    cue("abuse", LIKELY, r"\bberat\w+|\bridicul\w+|\bmock(?:ing|s|ed)?\b"),
    cue(
        "off-purpose",
        LIKELY,
        r"\bpurpose (?:and \w+ )?of (?:the|this|our) (?:\w+ )?(?:group|page|account|channel)\b",
        "any",
    ),
    cue("off-purpose", LIKELY, r"\birrelevant\b|\bnot relevant to\b"),
)
