"""Whether an account is an organisation's or an individual's, by its name and the words beside it."""

from __future__ import annotations

import re

from policycheck.detect.names.fold import fold
from policycheck.detect.names.forenames import is_forename
from policycheck.detect.patterns.pages import ROLES

#: Words of an organisation's account.
_WORDS = (
    "academies", "academy", "afc", "aid", "airport", "albion", "alliance", "amazon", "ambulance",
    "appeal", "apprenticeships", "arena", "association", "athletic", "award", "awards", "bakery",
    "barnardos", "bbc", "bikeability", "borough", "britain", "british", "brownies", "bus", "buses",
    "cafe", "campaign", "careers", "catering", "cathedral", "cc", "center", "centre", "chapel",
    "charities", "charity", "childline", "choir", "church", "club", "clubs", "college", "commission",
    "committee", "community", "computing", "council", "county", "cymru", "dfe", "diocese", "district",
    "edinburgh", "edu", "education", "eng", "england", "event", "events", "eyfs", "families", "fc",
    "federation", "festival", "foodbank", "foundation", "fund", "gallery", "gazette", "gb", "google",
    "gov", "governors", "group", "guardian", "hc", "headteacher", "herald", "heritage", "hospice",
    "hospital", "hq", "inc", "infant", "innovation", "institute", "ireland", "itv", "jobs", "kew",
    "ks1", "ks2", "labs", "learning", "leisure", "libraries", "library", "literacy", "lottery", "ltd",
    "magazine", "microsoft", "ministry", "museum", "museums", "national", "ncs", "network", "news",
    "nhs", "nspcc", "nursery", "office", "official", "ofsted", "orchestra", "org", "oxfam", "parents",
    "parish", "parks", "parliament", "partnership", "phonics", "planetarium", "plc", "podcast",
    "police", "preschool", "primary", "productions", "pta", "ptfa", "publishers", "publishing", "radio",
    "railway", "rangers", "reception", "recruitment", "relief", "rescue", "research", "rfc", "rnli",
    "rovers", "rspb", "rspca", "safer", "safety", "samaritans", "school", "schools", "scotland",
    "shelter", "society", "software", "stadium", "studios", "tate", "teaching", "tfl", "theatre",
    "theatres", "times", "trains", "transport", "trust", "tv", "uk", "unicef", "united", "university",
    "wales", "wanderers", "waterstones", "weekly", "woodland", "wwf", "year", "yr", "zoo",
)  # fmt: skip
#: Words of organisations' accounts and of individuals' too: @ash_football_09.
_HOBBIES = (
    "adventure", "adventures", "apple", "art", "arts", "athletics", "bank", "beavers", "bikes", "blood",
    "book", "books", "castle", "cats", "channel", "city", "class", "co", "comics", "cricket", "cubs",
    "daily", "dance", "day", "digital", "discover", "dogs", "drama", "duke", "explore", "farm", "farms",
    "fire", "fitness", "football", "forest", "friends", "games", "garden", "gardens", "guides",
    "guiding", "gym", "hello", "hockey", "hub", "illustration", "infants", "junior", "juniors",
    "kitchen", "lab", "lego", "live", "mail", "maths", "met", "music", "nature", "netball", "online",
    "outdoor", "outdoors", "park", "pe", "pool", "post", "press", "reading", "royal", "rugby", "save",
    "science", "scout", "scouts", "shop", "soccer", "sport", "sports", "stem", "store", "studio",
    "swim", "swimming", "teach", "team", "tech", "tennis", "tigers", "tours", "town", "toys", "travel",
    "uni", "village", "visit", "weather", "week", "wildlife", "wonder",
)  # fmt: skip
#: Words that show an organisation even within a longer one: @oakfieldschool.
_LONG = (
    "academy", "association", "athletic", "cathedral", "charity", "childline", "church", "college",
    "community", "council", "education", "england", "federation", "festival", "foodbank", "foundation",
    "gallery", "heritage", "hospital", "learning", "library", "literacy", "magazine", "museum",
    "national", "nursery", "official", "orchestra", "police", "primary", "publish", "railway", "rescue",
    "rovers", "school", "scotland", "society", "theatre", "united", "university",
)  # fmt: skip
#: The same within a longer one.
_LONG_HOBBIES = (
    "adventures", "books", "cricket", "football", "garden", "hockey", "netball", "rugby", "scouts",
    "swimming", "wildlife",
)  # fmt: skip
_TOKEN = re.compile(r"[A-Z]{2,}(?=[A-Z][a-z]|\d|\b|_)|[A-Z]?[a-z]+|[A-Z]+|\d+")
_PERSONAL_SHAPE = re.compile(
    r"(?:(?=.*[a-z]).*(?:[._-]?x+o+x*|[._-]x+|[a-z._](?:19[5-9]|20[01])\d|[a-z._](?<!\d)\d{2}|[a-z]_\d|__+)"
    r"|(?:its|im|iam|the_?real|xx)[._]?[a-z].*|[a-z]{2,12}\.[a-z]{2,16}(?:[._]?\d{1,4})?)",
    re.IGNORECASE,
)
_RELATIVES = (
    r"(?:(?:step|god|grand)?(?:mum|mam|mother|dad|da|father|son|daughter)|mummy|daddy|nan|nana|nanny|nain|taid|gran|granny"
    r"|grandma|grandpa|grand?dad|brother|sister|aunt|auntie|uncle|cousin|mate|friend|neighbour|pupil|classmate|carer"
    r"|childminder|(?:class|parents?|year|tutor) rep)"
)
_SHARES = r"(?:posts|shares|tweets|streams|vlogs|blogs|sells|uploads|films|draws|writes|runs|puts)"
#: What an individual is told or does with an account.
_PERSONAL_CUE = re.compile(
    r"\b(?:add|dm|message|msg|follow|find|tag|snap|inbox|hit up|text|contact|invite|pm)\s+(?:me|him|her"
    r"|them)\b|\b(?:my|his|her|their|your)\s+(?:\w+\s+){0,2}?(?:insta\w*|ig|snap\w*|tik\s?tok|twitter"
    r"|facebook|fb|page|account|handle|profile|username|user\s?name|socials?|gamertag|gamer\s?tag"
    r"|discord|xbox|psn|roblox|channel|youtube|stories|story|feed)\b|\b(?:follow|add|tag|dm|message"
    r"|find)\s+(?!us\b|our\b|the\b|The\b)(?-i:[A-Z])\w+(?:\s+(?-i:[A-Z])\w*)?\s+(?:at|on|@|here)"
    rf"|\b{_RELATIVES}\b(?:(?:['’]s)?\s+(?:\w+[\s,]+){{0,3}}?|['’]s\s+(?:\w+[\s,]+){{0,5}}?"
    rf"|\s+(?:\w+\s+)?{_SHARES}\s+(?:[\w'’-]+\s+){{0,6}}?)[@(]?$"
    r"|\b(?:she|he)(?:['’]s| is)(?:\s+now)?\s+[@(]?$|\b(?-i:(?:Mr|Mrs|Miss|Ms|Mx|Coach) [A-Z])[\w'’-]+,?\s+[@(]?$"
    r"|\bi['’]?m\s+(?:on|at|@)\b|\bdms?\b|\bslide into\b",
    re.IGNORECASE,
)
#: Something that somebody by name has or does, for which an account is given: "Jake's got a YouTube channel now".
_OWNED = re.compile(
    r"\b(?P<name>(?-i:[A-Z])[\w’'-]*?)"
    r"(?:['’]s\b[^.!?@]{0,40}\b(?:channel|band|duo|trio|club|page|account|insta\w*|tik ?tok|youtube"
    r"|blog|vlog|shop|stall|art|music|bakes|cakes|drawings|videos|photos|playlist)\b[^.!?@]{0,30}|,\s+)$",
    re.IGNORECASE,
)
_CALLS_ITSELF = re.compile(
    r"\b(?:posts|tweets|streams|sings|plays|performs|bakes|draws|games|is on \w+|are on \w+)\s+as\s+@?$", re.IGNORECASE
)
_OTHER_ACCOUNTS = re.compile(r"@[\w.]+")
_TOLD_AFTER = re.compile(r"\b(?:follow|add|dm|message|find) (?:me|him|her|them)\b", re.IGNORECASE)
#: One of the school, whose account is no organisation's: "our catering tutor", not "our teachers", "our head office".
_ONE_OF_US = (
    rf"(?: (?:pupil|friend|star|year|new)| (?:[\w'’-]+ ){{0,2}}?{ROLES}\b(?! (?:office|team|department|page|account)))"
)
_ORGANISED_CUE = re.compile(
    r"\b(?:follow|find|tag|like|join|see|visit|message|contact|add)\s+"
    rf"(?:us\b|our\b(?!{_ONE_OF_US}))"
    rf"|\bour\b(?!{_ONE_OF_US})\s+(?:\w+\s+){{0,3}}?(?:page|account|insta\w*|twitter|facebook|x|tiktok|feed|channel"
    r"|profile|socials?|partners?|sponsors?|suppliers?)\b",
    re.IGNORECASE,
)
_PUBLIC_CUE = re.compile(
    r"\b(?:authors?|illustrat\w+|poets?|writers?|novel|books?|stories by|written by|read(?:ing)?|museum"
    r"|gallery|exhibition|trip|visit(?:ed|ing|or)?|workshops?|charity|campaign|sponsor\w*|partner\w*"
    r"|organis\w+|hosted|performance|show|concert|broadcast|programme|podcast|episode|athlete|olympian"
    r"|paralympian|scientist|presenter|champion|company|business|volunteers from|team at|thanks? to"
    r"|thank you to|thank you|courtesy of|inspired by|credit|via|supported by|mp\b|councillor)",
    re.IGNORECASE,
)


def organised(name: str) -> bool:
    """Whether an account's name has a word of organisations in it, is a team's, or reads like an acronym."""
    tokens = _TOKEN.findall(name)
    words = {token.lower() for token in tokens}
    lower = name.lower()
    if words.intersection(_WORDS) or any(word in lower for word in _LONG):
        return True
    if re.search(r"(?:\b|_)(?:y|yr|year|u)\d|[a-z]u\d\ds?$", lower) or re.fullmatch(r"[A-Z]{3,8}_?\d{0,2}", name):
        return True
    letters = [token for token in tokens if token.isalpha()]
    return any(len(token) > 2 and token.isupper() for token in letters) and len(letters) > 1 and not name.isupper()


def hobby(name: str) -> bool:
    """Whether an account's name has a word that clubs and shops share with people who love a thing."""
    lower = name.lower()
    words = {token.lower() for token in _TOKEN.findall(name)}
    return bool(words.intersection(_HOBBIES)) or any(word in lower for word in _LONG_HOBBIES)


def individual(name: str) -> bool:
    """Whether an account's name has the shape that individuals give theirs: jess.runs24, lily_h_xo."""
    return not organised(name) and bool(_PERSONAL_SHAPE.fullmatch(name))


def beside(text: str, start: int, end: int) -> str:
    """What the words around an account's name say of its owner: "person", "organisation", "public" or ""."""
    before, after = _sentence(text, start, end)
    before = _OTHER_ACCOUNTS.sub("@", before)
    if _ORGANISED_CUE.search(before):
        return "organisation"
    if (
        _PERSONAL_CUE.search(before)
        or _CALLS_ITSELF.search(before)
        or _is_owned(before)
        or _TOLD_AFTER.search(after[:40])
        or re.match(r"\W{0,4}(?:on (?:insta|snap|tiktok|discord)\w*\b.{0,20})?\b(?:dm|add) ", after)
    ):
        return "person"
    return "public" if _PUBLIC_CUE.search(before) or _PUBLIC_CUE.search(after[:60]) else ""


def _is_owned(before: str) -> bool:
    owner = _OWNED.search(before)
    return owner is not None and is_forename(fold(owner["name"]).text)


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    before = re.split(r"[.!?…]\s+(?=[A-Z@#\"'])|\n", text[max(0, start - 120) : start])[-1]
    after = re.split(r"[.!?…]\s|\n", text[end : end + 80])[0]
    return before, after
