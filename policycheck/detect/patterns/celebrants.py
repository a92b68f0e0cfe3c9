"""Whose birthday it is: an individual's, or an institution's, a public figure's, an animal's or a thing's."""

from __future__ import annotations

import re

from policycheck.detect.names.fold import fold
from policycheck.detect.names.forenames import is_forename

_INSTITUTION = (
    r"schools?|primary|academy|trust|nursery|pre-?school|playgroup|pta|council|club|society|charity"
    r"|league|library|museum|theatre|church|chapel|cathedral|hall|hospital|university|college|company"
    r"|shop|store|brand|magazine|newspaper|programme|show|channel|station|railway|bridge|building|town"
    r"|village|city|country|nation|festival|association|federation|union|nhs|bbc|rspca|rspb|nspcc|lego"
    r"|brownies|rainbows|guides|guiding|scouts?|cubs|beavers|wikipedia|google|youtube|internet|web|book"
    r"|film|story|song|garden|allotment|pond|tree|oak|orchard|zoo|farm|choir|band|orchestra|team|fc"
    r"|group|website|app|house|street|park|pool|hospice|foundation|campaign|minibus|hamster"
    r"|guinea[ -]?pigs?|rabbit|dog|puppy|cat|kitten|tortoise|chickens?|hens?|pony|goldfish|gecko|lizard"
    r"|snake|gruffalo|pooh|paddington|mickey|pudsey|elmer|caterpillar|bear|teddy|tiger|charlie|matilda"
    r"|alice|thunderbirds|walkman|barbie|pokemon|pokémon|minecraft|mario|sonic|monarchy|parliament"
    r"|commonwealth|windrush|un|unicef|eu"
)
_PUBLIC = (
    r"king|queen|prince|princess|duke|duchess|sir|dame|lord|lady|president|emperor|pope|saint|st"
    r"|composer|author|poet|artist|scientist|inventor|explorer|shakespeare|mozart|beethoven|bach|darwin"
    r"|newton|einstein|dahl|roald|dickens|attenborough|mandela|gandhi|churchill|nightingale|seacole"
    r"|brunel|austen|potter|tolkien|picasso|da vinci|turing|majesty|highness|jesus|prophet|guru|buddha"
    r"|robert burns|burns|activist|footballer|astronaut|athlete|musician|singer|actor|actress"
    r"|illustrator|campaigner|engineer|mathematician|physicist|pioneer|world leader|prime minister"
    r"|suffragette|painter|sculptor|playwright|novelist|olympian|paralympian|champion"
)
_RELATIVES = (
    r"son|daughter|twins?|boys?|girls?|child|baby|brother|sister|pupil|friend|grandson|granddaughter|mum"
    r"|dad|nan|teacher|head"
)
_NOBODY = re.compile(rf"\b(?:{_INSTITUTION}|{_PUBLIC})\b", re.IGNORECASE)
_OWNER_BEFORE = re.compile(
    r"(?P<owner>(?:\b(?:the|our|its|this|that)\b(?: [\w'’.-]+){0,4}?|\b[A-Z][\w.'’-]*(?: [\w.-]+){0,3}?)"
    r"(?:['’]s?|s['’])?)(?: (?:own|very|big|special|official|landmark|golden|actual|great|upcoming"
    r"|exciting|happy))*\s*$",
    re.IGNORECASE,
)
_OWNER_AFTER = re.compile(r"[\s,!]*(?:to|of|for|celebrations? (?:of|for)) (?P<owner>[^.!?\n]{0,40})", re.IGNORECASE)
_CALLED = re.compile(
    r"(?:(?:our|this)(?: (?:very|own|little|lovely|dear|wonderful|gorgeous|beautiful|amazing|superstar)){0,3} )?"
    r"(?P<forename>[A-Z][^\W\d_]+)\b(?!-|['’]s)"
)
# In small letters: Millie Hall is somebody.
_WISHED = re.compile(
    rf"(?:\bbirthday to|\bhapus (?:to|i)) (?:the|our|this|ein|yr?|'r) (?:[a-z'’-]+ ){{0,3}}(?:{_INSTITUTION})"
    r"(?=[, ]*$|,? (?:which|that|who) (?:is|turns|turned|was)\b)"
)
_ANIMALS = re.compile(
    r"\b(?:lambs?|chicks?|calf|calves|piglets?|pupp(?:y|ies)|kittens?|foals?|ducklings?|hamsters?"
    r"|goslings?|cubs?)\b",
    re.IGNORECASE,
)
_BORN = re.compile(r"\bborn\b|\bb\.? ?$|\bgan(?:wy|e)d\b", re.IGNORECASE)
# What is told of somebody once the birth has been told: "and started school early".
_GOES_ON = re.compile(r"\b(?:and|but|so|who|is|was|has|will|[a-z]+ed|started|began|joins|starts)\b")
_THING = re.compile(
    r"\b(?:it|we|this|that|take|taking|took|taken|your|our|pages?|in|its|there|what|scores?|year|class"
    r"|today|total|temperature|maximum|here|numbers?|answers?|prices?|deadline|entry|age|weeks?|days?"
    r"|lunch|breakfast|registration|results?|times?|limit|room|stage|level|chapter|target|which|how|the"
    r"|tickets?|matches|match|lights?|term|collection)"
    r"\s*(?:is|are|was|will be|['’]s)?\s*$",
    re.IGNORECASE,
)


def born_somebody(before: str, after: str, *, young: bool) -> bool:
    """Whether "born" stands between the words before and after a date and is said of somebody alive today.

    young: whether who was born then is of school age, so that what goes on about a school or a champion is no denial.
    """
    born = _BORN.search(before)
    about = before[: born.start()] if born else ""
    told, about = (_GOES_ON.split(after)[0], about.rpartition(",")[2]) if young else (after, about)
    return not (born and (_NOBODY.search(about[-60:]) or _ANIMALS.search(about) or _NOBODY.search(told)))


def of_nobody(text: str, start: int, end: int) -> bool:
    """Whether the birthday at `start:end` is an institution's, a public figure's, an animal's or "ours"."""
    before = sentence_before(text, start)[-80:]
    after = _OWNER_AFTER.match(text, end)
    if after and _is_called(after["owner"]):
        return False
    if after and (
        re.match(r"(?:the|our|us|this|all of us)\b", after["owner"], re.IGNORECASE) or _NOBODY.search(after["owner"])
    ):
        return not re.search(rf"\b(?:{_RELATIVES})\b", after["owner"], re.IGNORECASE)
    if (
        _WISHED.search(before)
        or _WISHED.search(text[start:end])
        or re.search(r"\byour\s*$|\b(?:until|till|before|by|after|from|over|up to) their\s*$", before, re.IGNORECASE)
    ):
        return True
    owner = _OWNER_BEFORE.search(before)
    if owner is None:
        return False
    words = owner["owner"]
    tail = " ".join(words.split()[-5:])
    if re.search(r"\b(?:his|her|my)\b", before[owner.start() :], re.IGNORECASE):
        # "The Queen celebrates her 90th": whose, says the subject of the sentence.
        return bool(_NOBODY.search(before) and not re.search(rf"\b(?:{_RELATIVES})\b", before, re.IGNORECASE))
    if re.search(rf"\b(?:{_RELATIVES})(?:['’]?s|['’])?$", tail, re.IGNORECASE):
        return False
    if re.search(r"(?:\b(?:its|our|this)$|^(?:the|our|its|this|that)\b.*(?:['’]s?)$)", tail, re.IGNORECASE):
        return True
    possessive = re.search(r"['’]s?$", words)
    return bool(_NOBODY.search(tail if possessive else before)) and not re.search(r"\bhappy\s*$", before, re.IGNORECASE)


def _is_called(owner: str) -> bool:
    """Whether a birthday is somebody's by name: "our Millie", "Millie Hall", but not "Queens Hall"."""
    name = _CALLED.match(owner)
    return name is not None and is_forename(fold(name["forename"]).text)


def said_of_person(text: str, start: int) -> bool:
    """Whether the words before a verb are no institution, public figure, pronoun of a thing, or crowd."""
    subject = re.split(r"[,;:(–—]| (?:as|when|because|that|and|so) ", sentence_before(text, start))[-1][-60:]
    if _THING.search(subject):
        return False
    relative = re.search(rf"\b(?:{_RELATIVES})\b", subject, re.IGNORECASE)
    return bool(relative) or not _NOBODY.search(subject)


def sentence_before(text: str, start: int) -> str:
    before = text[max(0, start - 160) : start]
    ends = [match.end() for match in re.finditer(r"[.!?…](?<!\bSt\.)(?<!\bMr\.)[\"')]*\s+(?=[A-Z\"'(])|\n", before)]
    return before[ends[-1] :] if ends else before
