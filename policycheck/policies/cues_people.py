"""The words by which policies speak of people: their names, pictures, details, and being in touch with them."""

from __future__ import annotations

from policycheck.policies.cue import ACCOUNT, LIKELY, MAYBE, PERSONAL, PICTURE, SURE, WHO, Cue, cue

_OWN_PHONE = r"\b(?:personal|private|own) (?:phone|mobile|telephone)"

PEOPLE: tuple[Cue, ...] = (
    cue(
        "person-name",
        SURE,
        rf"(?<!in the )\bnames?\b.{{0,40}}\b{WHO}|\b{WHO}\w*[’']?s?\s+(?:full |first |sur)?names?\b",
        "either",
    ),
    cue("person-name", LIKELY, r"\b(?:full|first|sur|last)[- ]?names?\b|\bnam(?:ed|ing)\b|\bby name\b", "either"),
    cue("person-name", LIKELY, r"\b(?:forenames?|initials|nicknames?)\b", "either"),
    cue("person-name", LIKELY, rf"\bidentif(?:y|ied|ies|ying)\b(?! \w+sel).{{0,40}}\b{WHO}"),
    cue("person-name", MAYBE, r"\bpersonal (?:information|details|data)\b"),
    cue("photo-consent", SURE, rf"\b{PICTURE}\b.{{0,80}}\b(?:of|consent|permission|{WHO})", "either"),
    cue("photo-consent", LIKELY, rf"\b(?:consent|permission)\b.{{0,80}}\b{PICTURE}\b", "either"),
    cue("photo-consent", LIKELY, rf"\b{PICTURE}\b"),
    cue(
        "name-with-photo",
        SURE,
        rf"\bnames?\b.{{0,40}}\b(?:with|beside|alongside|accompan\w+|next to|linked)\b.{{0,30}}{PICTURE}",
        "either",
    ),
    cue(
        "name-with-photo",
        LIKELY,
        rf"\b{PICTURE}\b.{{0,60}}\b(?:not|without|never|nor)\b.{{0,30}}\bnam(?:e|ed|es)\b",
        "either",
    ),
    cue("name-with-photo", LIKELY, r"\bcaptions?\b|\btagg?(?:ed|ing)\b.{0,20}\b(?:photo|image|picture)"),
    cue(
        "contact-details",
        SURE,
        (
            r"\b(?:telephone|phone|mobile) numbers?\b|\bhome address|\bcontact details\b"
            r"|\baddress details\b|\be-?mail address"
        ),
    ),
    cue("contact-details", LIKELY, rf"\b{PERSONAL}\b"),
    cue("contact-details", LIKELY, r"\b(?:work|school|personal|private|own|official)\b.{0,15}\be-?mail\b", "either"),
    cue(
        "contact-details",
        LIKELY,
        rf"\b{_OWN_PHONE}\w*.{{0,15}}\b(?:numbers?|details)\b"
        rf"|\b(?:giv|shar|provid|disclos|exchang|reveal|pass|contact|call|text|messag|ring|communicat)\w*\b.{{0,40}}{_OWN_PHONE}",
        "either",
    ),
    cue(
        "personal-identifier", SURE, r"\bdates? of birth\b|\bnational insurance\b|\bbank (?:details|account)|\bpassport"
    ),
    cue(
        "personal-identifier", MAYBE, r"\bpersonal(?:ly)?[- ](?:data|identifiable)|\bidentifiable (?:data|information)"
    ),
    cue(
        "sensitive-personal",
        SURE,
        (
            r"\b(?:health|medical|safeguarding) (?:information|details|condition|records?)"
            r"|\bspecial category|\bsensitive personal"
        ),
    ),
    cue("sensitive-personal", LIKELY, r"\b(?:personal|family) circumstances\b|\bsensitive (?:information|data)\b"),
    cue(
        "location-metadata",
        SURE,
        r"\blocation (?:data|services|information)|\bgeo-?(?:tag|locat)\w*|\bmetadata\b|\bGPS\b",
        "either",
    ),
    cue(
        "direct-message",
        SURE,
        (
            r"\b(?:direct|private|personal|individual) (?:messag|conversation|contact|communication)\w*"
            r"|\bmessages? to (?:specific|individual|particular)\b|\bDMs?\b"
        ),
    ),
    cue(
        "direct-message",
        SURE,
        (
            r"\bfriend(?:s|ed|ing)?[’'”\"]? requests?\b|\bbe-?friend\w*|\b(?:as|be|become|add\w*) [‘'“\"]?(?:online )?"
            r"friends?\b"
            r"|\bas an? (?:friend|follower)\b"
        ),
    ),
    cue(
        "direct-message",
        LIKELY,
        (
            rf"\b(?:communicat\w+|contact|interact\w*|engage|message|chat)\b.{{0,40}}\b(?:with )?(?:current "
            rf"|former |past |ex-?)?{WHO}"
        ),
        "either",
        roles=("staff", "official"),
    ),
    cue(
        "direct-message",
        LIKELY,
        rf"\bpersonal {ACCOUNT}\b.{{0,40}}\b(?:business|contact|communicat\w+|pupils?|parents?)\b",
    ),
    cue("direct-message", LIKELY, rf"\b(?:link up|connect)\w*\b.{{0,30}}\b{WHO}", roles=("staff", "official")),
    cue("personal-account", LIKELY, rf"\b(?:co-?mingl|mingl|mix|blur|combin)\w*\b.{{0,30}}\bpersonal {ACCOUNT}"),
    cue(
        "personal-account",
        SURE,
        rf"\b(?:link|tag|refer|direct|promot)\w*\b.{{0,60}}\bpersonal (?:social media )?(?:{ACCOUNT}|(?:web)?sites?)",
    ),
    cue(
        "personal-account",
        LIKELY,
        rf"\b(?:separate|distinct|different|apart)\b.{{0,60}}\bpersonal\b.{{0,20}}\b{ACCOUNT}",
        "either",
    ),
    cue(
        "about-community",
        LIKELY,
        rf"\b(?:discuss|refer|reference|mention|share|disclos|comment|post|writ|publish|information about)\w*\b"
        rf".{{0,60}}\b{WHO}",
        roles=("staff",),
    ),
    cue(
        "about-community",
        LIKELY,
        (
            r"\b(?:work|school|academy)[- ]related (?:matter|issue|topic|information)"
            r"|\bidentify (?:themselves|yourself)|\bbusiness\b"
        ),
        roles=("staff",),
    ),
    cue("confidential", SURE, r"\bconfidential\w*|\bprivileged information|\btrade secret|\bconfidence\b"),
    cue(
        "confidential",
        LIKELY,
        (
            r"\b(?:sensitive|internal|privileged|proprietary) (?:business |school )?(?:information|data"
            r"|document)\w*|\bidentifiable information|\bdata protection\b(?! act)"
        ),
        "either",
    ),
    cue("confidential", LIKELY, r"\bconfidential (?:information|matters?|records?)\b|\bduty of confiden\w+", "either"),
    cue(
        "reference",
        SURE,
        (
            r"\b(?:give|provid|writ|offer|post|mak)\w*\b.{0,20}\breferences?\b(?! to\b)"
            r"|\breferences? (?:for|to|about) (?:other"
            r"|an|any|individual|colleague|former|current)"
        ),
        "either",
    ),
    cue("photo-consent", LIKELY, r"\bconsent\b.{0,60}\b(?:included?|featured?|shown|appear\w*)\b", "either"),
    cue("photo-consent", LIKELY, r"\b(?:included?|featured?|shown|appear\w*)\b.{0,60}\bconsent\b", "either"),
    cue(
        "about-community",
        LIKELY,
        r"\b(?:comment|mention|writ|post|discuss|name|naming|talk)\w*\b.{0,60}"
        r"\b(?:(?:their|your|place of|about) work|workplace|employer|(?:the|their) setting)\b",
        roles=("staff",),
    ),
    cue(
        "about-community",
        LIKELY,
        rf"\b(?:relat\w+ to|regarding|about|concerning)\b.{{0,30}}\b(?:the (?:nursery|school|setting|academy)|{WHO})",
        roles=("staff",),
    ),
    cue(
        "confidential",
        LIKELY,
        r"\b(?:school|nursery|academy|trust|company) (?:information|documents?|communications?|records?|data)\b",
        roles=("staff",),
    ),
    cue("direct-message", LIKELY, r"\bcontact\w*\b.{0,30}\b(?:staff|teachers|governors|pupils|students)\b"),
    cue("direct-message", LIKELY, r"\bcorrespond\w*\b.{0,30}\b(?:parent|pupil|student|carer|famil)", "either"),
    cue("contact-details", LIKELY, r"\bcontact details\b", "either"),
    cue("direct-message", LIKELY, r"\bnot [‘'“\"]?friend\b|\badd\w*\b.{0,20}\bas\b.{0,15}\bfriend"),
)
