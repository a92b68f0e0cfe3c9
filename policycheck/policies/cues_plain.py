"""The everyday words by which nurseries, clubs, trusts and notices to parents say the same: "say-so", "grumble"."""

from __future__ import annotations

from policycheck.policies.cue import ACCOUNT, LIKELY, PICTURE, SURE, WHO, Cue, cue

_SHOWN = rf"(?:{PICTURE}|faces?|likeness(?:es)?|shots?|pics?|snaps?|recogni[sz]able)"
_CONSENT = (
    r"(?:consent\w*|permission|allow(?:s|ed)?|agree(?:s|d|ment)?|say-so|authori[sz]\w+|approv\w+|release forms?"
    r"|sign(?:s|ed)?\b.{0,30}\b(?:forms?|slips?)|opt(?:ed|s)?[- ](?:in|out)|asking|asked first)"
)
_NAMED = r"(?:(?:fore|sur|first|last|full|nick)?[- ]?names?|named|naming|initials)"
_NOT_ON = r"(?:instead of|rather than|not (?:on|in|via|through|to)|and not|before (?:posting|going))"
_SCHOOL = r"(?:work|school|nursery|pre-?school|club|academy|trust|setting|college|centre)"
_YOUNG = (
    r"(?:child\w*|pupils?|students?|learners?|players?|athletes?|juniors?|young (?:people|person)|under[- ]1\d|minors?)"
)
_GOODS = r"(?:goods|services|products?|things|items|business(?:es)?|compan(?:y|ies)|firms?|suppliers?|brands?)"

PLAIN: tuple[Cue, ...] = (
    cue(
        "person-name", SURE, rf"\b(?:fore|sur|first|last|full|nick|given|family)[- ]?names?\b.{{0,30}}\b{WHO}", "either"
    ),
    cue(
        "person-name", LIKELY, rf"\b{WHO}\w*[’']?s?\b.{{0,30}}\b(?:by|use) (?:fore|first|full)?[- ]?names?\b", "either"
    ),
    cue("person-name", LIKELY, r"\b(?:forenames?|initials|nicknames?)\b", "either"),
    cue("person-name", LIKELY, rf"\b(?:name|identify)\b.{{0,15}}\b(?:other |individual |any )?{WHO}", "against"),
    cue("photo-consent", SURE, rf"\b{_SHOWN}\b.{{0,100}}\b{_CONSENT}\b", "any"),
    cue("photo-consent", SURE, rf"\b{_CONSENT}\b.{{0,100}}\b{_SHOWN}\b", "any"),
    cue("photo-consent", SURE, rf"\b(?:film|photograph|record|snap)(?:s|ing)?\b.{{0,30}}\b{WHO}"),
    cue(
        "name-with-photo",
        SURE,
        rf"\b{_NAMED}\b.{{0,80}}\b(?:with|alongside|accompan\w+|beside|combin\w+|captions?|together)\b.{{0,60}}\b{_SHOWN}"
        rf"|\b{_SHOWN}\b.{{0,80}}\b(?:with|alongside|accompan\w+|beside|caption\w*|and|combin\w+)\b.{{0,60}}\b{_NAMED}"
        rf"|\b{_SHOWN}\b.{{0,80}}\b{_NAMED}\b.{{0,40}}\b(?:with|alongside|accompan\w+|beside|caption|out)\b"
        rf"|\b(?:combine|pair|link|match)\w*\b.{{0,30}}\b(?:{_SHOWN}.{{0,30}}{_NAMED}|{_NAMED}.{{0,30}}{_SHOWN})\b",
    ),
    cue(
        "sensitive-personal",
        SURE,
        r"\b(?:health(?! and safety)|medical|diagnos[ie]s|allerg\w+|disabilit\w+|special (?:educational )?needs"
        r"|(?-i:SEND?)\b|injur(?:y|ies)|illness|care (?:arrangements|plans?|status)|looked[- ]after|free school meals"
        r"|home life|family (?:life|circumstances|situations?)|religious beliefs?|ethnicity|pupil premium)",
    ),
    cue("personal-identifier", LIKELY, r"\bbirthdays?\b.{0,60}\b(?:dates?|years?|age)\b"),
    cue("commercial", SURE, rf"\b(?:market|sell|plug|tout|promot)(?:s|e|es|ing)?\b.{{0,50}}\b{_GOODS}\b"),
    cue("commercial", LIKELY, rf"\b{_GOODS}\b.{{0,60}}\bto (?:sell|promote|trade)\b"),
    cue("fundraising", SURE, r"\b(?:appeals?|requests?|asking|collections?)\b.{0,20}\b(?:money|funds|gifts|cash)\b"),
    cue("spam", LIKELY, r"\bforward(?:ed|ing)\b.{0,20}\b(?:messages?|posts?)|\bflood\w*\b|\bclick-?bait\b|\bhoax\w*"),
    cue("political", LIKELY, r"\bpartisan\b|\breferendum\w*|\bcouncillors?\b|\bparty[- ]politic\w*"),
    cue(
        "complaint",
        LIKELY,
        r"\b(?:grumbl|moan|grip(?:e|ing)|whing|rant|vent(?:s|ing)?\b|run(?:ning)? down|badmouth|slat(?:e|ing)\b)\w*"
        r"|\bdissatisf\w+|\bunhappy\b|\bcriticism\b",
        "either",
    ),
    cue(
        "complaint",
        LIKELY,
        rf"\b(?:worr(?:y|ies)|concerns?|problems?|issues?|disputes?|disagreements?|quer(?:y|ies)|questions)\b.{{0,100}}"
        rf"\b{_NOT_ON}\b",
        "any",
        roles=("parent", "pupil", "staff"),
    ),
    cue(
        "behaviour-incident",
        LIKELY,
        rf"\b(?:incidents?|outbursts?|sanctions?|exclusions?|detentions?|misbehav\w+|poor behaviour|suspensions?)\b"
        rf".{{0,60}}\b(?:{WHO}|school|class|academy)",
    ),
    cue("behaviour-incident", LIKELY, r"\bdisciplinary (?:matters?|cases?|hearings?)\b"),
    cue(
        "direct-message",
        SURE,
        r"\b(?:friend|follow|connect\w*)\b.{0,20}\brequests?\b|\brequests?\b.{0,20}\b(?:connect|follow|friend)"
        r"|\b(?:are|be|being|become) (?:\w+ )?friends? with\b"
        r"|\b(?:turn\w* down|declin\w+|refus\w+|reject\w*)\b.{0,30}"
        r"\b(?:contact|requests?|invit\w+|messages?)\b",
        "either",
    ),
    cue(
        "direct-message",
        LIKELY,
        rf"\b(?:communicat\w+|contact|conversations?[”\"’]?|correspond\w*|messag\w+|chat\w*|e-?mails?|texts?)\b.{{0,25}}"
        rf"\b(?:with|to|from)\b.{{0,25}}\b{_YOUNG}",
        "either",
    ),
    cue(
        "direct-message",
        LIKELY,
        r"\bcop(?:y|ied|ying)\b(?: in| to)?\b.{0,20}\b(?:parents?|carers?|another adult)",
        "either",
    ),
    cue("direct-message", LIKELY, r"\b(?:be|become|being|are)\b.{0,25}\bfriends?\b"),
    cue("direct-message", LIKELY, r"\b(?:not|never|nor|neither)\b.{0,20}\bdirectly (?:with|to) (?:the |a )?child"),
    cue("off-purpose", LIKELY, r"\bbanter\b|\bjokes?\b|\bnot personal\b"),
    cue(
        "off-purpose",
        LIKELY,
        rf"\bonly\b.{{0,30}}\b(?:in relation to|relat\w+ to|relevant to|about|to do with)\b.{{0,30}}\b{_SCHOOL}"
        rf"|\b(?:concerning|about) only\b.{{0,10}}\b{_SCHOOL}",
        "either",
    ),
    cue(
        "complaint",
        LIKELY,
        r"\bcomments?\b.{0,20}\b(?:about|on)\b.{0,60}\b(?:other clubs?|officials?|coaches|referees|rivals)",
    ),
    cue("direct-message", LIKELY, rf"\bmessage\b (?:individual |any )?{WHO}", roles=("staff", "official")),
    cue("about-community", LIKELY, rf"\b{_SCHOOL}(?:[’']s)? (?:matters?|business|affairs|life)\b", roles=("staff",)),
    cue(
        "about-community",
        LIKELY,
        rf"\b(?:said|say|saying|talk\w*|learn(?:ed|t)|post\w*)\b.{{0,40}}\b(?:about|of)\b.{{0,30}}\b{WHO}",
        roles=("staff",),
    ),
    cue(
        "reference",
        SURE,
        r"\b(?:references?|recommendations?|endorsements?|testimonials?)\b.{0,30}\b(?:for|of) (?:people|"
        r"staff|colleagues|former|pupils|individuals|candidates)",
    ),
    cue(
        "unsafe-link",
        LIKELY,
        r"\blinks?\b.{0,60}\b(?:check\w*|know\w*|trust\w*|safe|verif\w*|lead|reput\w*)\b",
        "any",
    ),
    cue("personal-account", LIKELY, rf"\bpersonal {ACCOUNT}\b.{{0,40}}\b(?:co-?mingl|mingl|mix|blur|combin)\w*"),
    cue("personal-account", LIKELY, rf"\bpersonal {ACCOUNT}\b.{{0,60}}\b(?:tag|link|mention)\w*\b"),
    cue("photo-consent", LIKELY, rf"\b{_CONSENT}\b.{{0,60}}\b(?:appear|featur|includ|show)\w*\b", "either"),
    cue("off-purpose", LIKELY, r"\b(?:on|off)[- ]topic\b|\birrelevant\b|\bpersonal announcements?\b", "either"),
    cue(
        "off-purpose",
        LIKELY,
        r"\b(?:groups?|pages?|chats?|accounts?|channels?)\b.{0,20}\bonly\b.{0,10}\bused? (?:for|to)\b"
        r"|\b(?:keep|stick|relevant)\b.{0,30}\b(?:topic|purpose)",
        "either",
    ),
    cue("abuse", LIKELY, r"\bpersonal (?:remarks?|comments?|attacks?)\b|\bdenigrat\w+|\bsarcas\w+", "either"),
    cue(
        "complaint",
        LIKELY,
        r"\b(?:concerns?|worries|complaints?|problems?|issues?)\b.{0,140}"
        r"\b(?:(?:speak|talk|go|write)\b.{0,15}\bdirectly|privately)\b",
        "any",
    ),
    cue(
        "person-name",
        LIKELY,
        r"\binformation about\b.{0,25}\b(?:other|another|any) (?:other )?(?:child|pupil|student|famil)",
    ),
    cue("contact-details", SURE, r"\bcontact (?:information|numbers?)\b|\bpostal address"),
    cue(
        "confidential",
        LIKELY,
        r"\b(?:shar|pass|forward|screen-?shot)\w*\b.{0,40}\boutside\b.{0,15}\b(?:group|school|club)",
    ),
    cue("personal-account", LIKELY, rf"\b(?:co-?mingl|mingl|mix|blur|combin)\w*\b.{{0,30}}\bpersonal {ACCOUNT}"),
    cue("name-with-photo", LIKELY, rf"\b{_SHOWN}\b.{{0,60}}\bnamed\b"),
    cue(
        "copyright",
        LIKELY,
        r"\b(?:breach|infring|violat|respect|abid)\w*\b.{0,40}\bcopyright"
        r"|\bcopyright(?:ed)? (?:material|content|images?|works?|music)"
        r"|\b(?:belong\w* to (?:someone|somebody) else|(?:someone|somebody) else[’']s work|no licen[cs]e to use)\b",
        "either",
    ),
)
