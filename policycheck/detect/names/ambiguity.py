"""Whether a word that may be a name is one: what is around it, how it is written, what the model says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from policycheck.detect.names import lexicon
from policycheck.detect.names.reading import Reading

Sense = Literal["calendar", "function", "place", "word"]
_SENSES: tuple[Sense, ...] = get_args(Sense)
_NEEDED = 2.0
_SPOKEN_OF = 1.5  # what praise, a prize or a class beside a name adds at least
_KNOWN = 1.0  # what a name's being in the register adds: whoever is in doubt is looked at

_PRAISE = re.compile(
    r"(?:\b(?:well done|congratulations|congrats|bravo|da iawn|llongyfarchiadau|hooray|hurray|thank you"
    r"|thanks|diolch"
    r"|(?:happy|\d+(?:st|nd|rd|th)) birthday|penblwydd hapus|welcome|welcome back|hello|hi|hiya|dear|hey|go"
    r"|goodbye|bye"
    r"|shout[- ]?out|applause|clap|cheers?|good luck|pob lwc|hats off|proud of|get well soon|love from"
    r"|take a bow"
    r"|bless|meet|introducing|sa(?:y|id|ying) hello|starring|featuring|brilliant work|great work|amazing work|kudos"
    r"|ardderchog|gwych|bendigedig|croeso|bore da|prynhawn da|hwyl fawr|cofion|cariad)"
    r"[,:!]?(?: (?:again|also|both|so much|very much|and good luck|and well done|iawn|mawr|nol|adref))*"
    r"(?: (?:to|for|from|by|goes to|i|at|gan|oddi wrth))?"
    r"|\b(?:enillwyr?|enillodd|disgybl(?:ion)?|seren|ser yr wythnos|gwobr)(?: \w+){0,3}?(?: yw| oedd|:| i)"
    r"|\b(?:awarded|presented|given|handed|goes|went|belongs|according) to"
    r"|\b(?:boys?|girls?|pupils?|child|children|friends?|students?) (?:called|named))"
    r"(?:,? (?:our|your|the|little|lovely|young|superstar|clever|amazing|fantastic|wonderful|very own|own"
    r"|brilliant))*[ ,:!]*\n?$"
)
# To a place as well as to somebody.
_PLACE_TOO = re.compile(r"\b(?:welcome(?: back)?|croeso(?: nol)?|goes|went|thanks|thank you|diolch) (?:to|i) $")
_ROLE = re.compile(
    r"\b(?:pupil|pupils|student|students|classmate|friend|friends|captain|sister|brother|twin|twins|son"
    r"|daughter|goalkeeper|winner|winners|striker"
    r"|champion|champions|cousin|child|boy|girl|lad|author|poet|artist|reader|scorer|week|month|day|term"
    r"|match|award"
    r"|certificate|player|star|prize|gold|silver|bronze|head ?girl|head ?boy|monitor|prefect|ambassador"
    r"|little|our|named|called"
    r"|young|dear|poor|mr|mrs|miss|ms|dr|year \d+'s|(?:reception|class|school)'s)[:,]? (?:is |was |to "
    r"|[-–] )?$"
)
_CLASS_BEFORE = re.compile(r"\b(?:(?:year|yr|y) ?\d{1,2}[a-z]?|reception|nursery|\w+ class|class \d) ?[:–-] ?$")
_HEADED = re.compile(r"\w: $")
_ENDS = re.compile(r"^\.? ?(?:$|[,;&!(\n–-]|and )")
_AGENT = re.compile(
    r"\b(?:by|with|from|to|for|told|asked|saw|see|beat|helped|gave|give|and|&|that|when|because|as"
    r"|gan|gyda|gydag|efo|ac|bu|mae|bydd|oedd|roedd|enillodd) $"
)
_YEAR_BESIDE = re.compile(
    r"^(?:'s?)?[,]? ?[-–(]? ?(?:(?:is |was |who is )?(?:in|from|of) )?(?:the )?(?:year|yr|y) ?\d"
    r"|^ ?\((?:reception|nursery|y?\d{1,2}[a-z]?|[a-z]+ class|aged?\b)"
    r"|^,? (?:aged? )?\d{1,2}[,)]|^,? aged? \d|^,? (?:from|in|of) (?:reception|nursery|\w+ class"
    r"|\d{1,2}[a-z]{1,2}\b|class \d)"
)
_ACTS = re.compile(
    r"^,? (?:who |both |also |then |have |has |had |was |were |then |really |even |just |always |never "
    r"|all |still |proudly |bravely |kindly |quickly |happily )*"
    r"(?:won|win|wins|scored?|scores|said|says|told|tells|loves?|loved|brought|brings|made|makes|swam|swims"
    r"|ran|runs|played|plays|reads?"
    r"|wrote|writes|drew|paint(?:ed|s)|sang|sings|danced|baked|built|earned|achieved|joined|showed|shows"
    r"|asked|asks|helped|helps"
    r"|jumped|came|gets?|got|received|wowed|smashed|raised|ate|found|gave|thought|knew|taught|learnt"
    r"|learned|became|caught|threw"
    r"|kicked|dived|climbed|cycled|walked|managed|completed|finished|passed|explained|performed|represented"
    r"|wore|chose|decided"
    r"|wants?|wanted|hopes|hoped|enjoyed|celebrates?|celebrated|dressed|entered|led|beat|took|spent|saw|met"
    r"|kept|started moved"
    r"|knows|thinks|lives|lost|fell|cried|laughed|smiled|shared|broke|hurt|collected|designed|invented"
    r"|trained|tried|practised|wedi|yn|oedd|sydd|enillodd|am (?:ei|ennill))\b"
)
# A verb in the past tense; seasons and days come and go too.
_DID = re.compile(
    r"^ (?!need|feed|seed|speed|arrived|ended|started|turned|dawned|passed|finished|opened|closed)[a-z]{2,}ed"
    r" (?:an?|the|his|her|their|our|its|up|to|in|on|for|by|with|it|me|us|my|him|them)\b"
)
_STATE = re.compile(
    r"^(?: has| have| had| is| was| were| are| and \w+ (?:have|are|were)) (?:\w+ly )?(?:been|grown|won|made"
    r"|done|got|read|run|written|drawn|\w+ed|\w+ing)\b|^(?:'s| is| was| has| have| had| were| are| looks?"
    r"| looked| seems?| will| can| could)(?: (?:back|in|on|our|so|very|now|also|a|an|the|been|off|leaving"
    r"|joining"
    r"|moving|still|going|doing|getting|making|showing|holding|wearing|pictured|shown|here with|really"
    r"|super|pleased|proud|happy|delighted|thrilled|one of))\b"
)
_OWNS = re.compile(r"^ and (?:his|her) \w+|^'s? (?!here\b|coming\b|over\b|a\b|the\b|not\b)\w+")
_LISTED = re.compile(r"^(?:,| and| &| \+|/)+ ?(?:and )?$")
_ARTICLE = re.compile(
    r"\b(?:a|an|the|this|that|these|those|some|any|every|each|no|two|three|more|most|of the)(?: \w+)? $"
)
_DIRECT_ARTICLE = re.compile(
    r"\b(?:a|an|the|this|that|these|those|some|any|every|each|no|another|fresh|more)(?: (?:very )?(?:small"
    r"|big|little|tiny|giant|naughty|new|old|red|blue|pink|white|yellow|wild))? $"
    r"|\ba (?!friend|pupil|fan|cousin|brother|sister|p(?:icture|hoto|ainting|oem)|drawing|portrait)\w+ of $"
)
_SEASON_BEFORE = re.compile(
    r"\b(?:in|since|until|till|during|before|after|early|late|mid|last|next|this|every|each|throughout|over"
    r"|the|end of|start of|all|rest of"
    r"|\d{1,2}(?:st|nd|rd|th)?|happy|merry|good)[- ]+$"
)
#: What a school holds dear or spells has names for it that are also people's.
_VALUES = re.compile(
    r"\b(?:values|virtues|fruits? of the spirit|(?:words?|value|virtue|theme|focus|focuses) (?:of|for) (?:the|this)"
    r" (?:week|month|term|half|year)|spelling (?:words|list)|vocabulary|(?:class|house|tree) (?:names|classes)"
    r"|(?:our|the|these|\d|three|four|five|six) (?:new |\w+ )?(?:classes|houses|flowers|trees|seasons|colours))\b"
)
_SEASON_PERHAPS = re.compile(r"\b(?:of|from|by|on|our|for|and|to|between|or) $|[/-]$")
_SEASON_AFTER = re.compile(
    r"^(?:'s)?[ /-](?:(?:half|term|holidays?|break|fair|fete|fayre|concert|school|camp|reading|sun|sunshine"
    r"|time|bank|days?|uniform|clubs?|challenge|menu|newsletter|birthdays|production|show|ball|party|dates?"
    r"|trips?|play|festival|walk|learning|exams?|sats|weather|leaves|flowers|services?|assembly|celebrations?|fun"
    r"|first|equinox|solstice|games|sports|performance|dinner|raffle|edition|eggs?|bonnets?|bunny|sunday|monday"
    r"|cards?|jumpers?)\b|\d|is here|is coming|we |you |i |be |(?:and|or|to) (?:spring|summer|autumn|winter|january"
    r"|february|march|april|may|june|july|august|september|october|november|december))"
)
_FUNCTION_AFTER = re.compile(
    r"^ (?:you|we|they|he|she|it|i|there|the|a|an|this|that|these|those|your|our|my|their|his|her|all|any"
    r"|anyone|everyone|every|be|not|all|also|go|do"
    r"|pupils|children|parents|families|year|only|also|have|need|take|start|open|run|continue|help|god"
    r"|allah|someone|everybody|no|it|who|what|both|each|please|children's|half|school|staff|is|see|be"
    r"|next)\b"
)
_WORD_AFTER = re.compile(
    r"^ (?:you|your|the|that|to|this|these|those|everyone|everybody|all|we|it|they|their|them|our|a|an|for"
    r"|up|out|off|on|over|at|of|him|her|us|into|through|and see|families|everybody's"
    r"|is key|is important|is everything|is in the air|classes?|lessons?|clubs?|trips?|work|week|day|is on"
    r"|is cancelled|will be)\b"
)
_IDIOMS = re.compile(
    r"\b(?:jack (?:russells?|frost|in the box|of all|o'? ?lantern|and jill|potato|daws?)|union jack"
    r"|hi[- ]?jack|say grace|said grace|grace (?:before|period|at (?:lunch|meal|dinner))|(?:harvest|saying) grace"
    r"|good grace|saving grace|max(?:imum)? (?:of|\d)|mark (?:sheet|scheme|your|the|out|down|it)"
    r"|penny (?:trail|for|drops?|coins?|pots?)|pat on|bob (?:a job|bob|up)|daisy (?:chains?|petals?)"
    r"|rose (?:gold|garden|bush|petals?|hips?|water|tinted)|holly (?:and|wreath|berries|bush)"
    r"|poppy (?:appeal|day|seeds?|wreath|field)|ivy league|ruby (?:jubilee|wedding|tuesday|slippers)"
    r"|pearl harbor|amber (?:alert|light|warning|level)|robin (?:hood|redbreast)|good will|free will"
    r"|at will|will ?power|art (?:club|gallery|room|lesson|day|week|attack|competition|project|supplies"
    r"|exhibition|therapy|work)"
    r"|frank(?:ly)? discussion|miles (?:away|of|an|per|to)|guy fawkes|tom ?boy|peeping tom|harry potter"
    r"|bill (?:of|for)|in hope|hope (?:for|that|this|you|everyone|all|so)|joy (?:of|to|and|is|in)"
    r"|faith (?:in|schools?|leaders?|groups?|week|communit\w+)|christian (?:values|school|faith|ethos|aid"
    r"|distinctiveness|festival|worship|union)|victoria sponge|olive (?:oil|branch|tree)"
    r"|rocky road|sandy beach|star of|star (?:pupil|writer|reader|player|learner|jumps?|wars|signs?)"
    r"|angel (?:delight|costumes?|wings|of)|dawn (?:of|till|chorus|raid)|heather and|ginger (?:bread|beer"
    r"|nuts?|biscuits?|cat)"
    r"|mae ?'?[rn]\b|mae (?:yr?|gan|angen|croeso|blwyddyn|dosbarth|plant|disgyblion|ysgol|pawb|llawer)\b|good luck"
    r"|fine art|school of art|jasmine (?:tea|rice)|basil (?:and|brush|plant)|sage (?:and|green)|violet (?:ink|light)"
    r"|scarlet fever"
    r"|river (?:study|trip|walk|bank)|rugby (?:club|team|match|festival|tournament|union|league|skills"
    r"|ball)|reading (?:books?|records?|club|challenge|week|champions?|corner|buddies|together|morning))\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """What is known of a word beyond its letters.

    person: how sure the model is that these very words are a person, 0 to 1. elsewhere: it says an
    organisation or a place. names_beside: they stand in a list with somebody's name. known: somebody of the
    register is called so.
    """

    person: float = 0.0
    elsewhere: bool = False
    names_beside: bool = False
    known: bool = False


def sense(name: str) -> Sense | None:
    """What else a folded name may be; None where it is a name alone."""
    return _senses().get(name)


def is_ambiguous(name: str) -> bool:
    return name in _senses() or len(name) < 3


def is_spoken_of(reading: Reading, first: int, last: int) -> bool:
    """Whether what stands around a name says that somebody is called so: praise, a prize, a class."""
    before = reading.before(first)
    return not _PLACE_TOO.search(before) and _grammar(before, reading.after(last), "word") >= _SPOKEN_OF


def certainty(reading: Reading, first: int, last: int, company: Company) -> float:
    """How surely an ambiguous word, or words, name somebody, 0 to 1; below 0.5 they do not."""
    words = reading.words[first : last + 1]
    name = "".join(word.key for word in words)
    kind = sense(name) or ("function" if len(name) < 3 else "word")
    before, after = reading.before(first), reading.after(last)
    score = _grammar(before, after, kind) + _writing(reading, first, kind)
    score += 3 * company.person - company.elsewhere + _KNOWN * company.known
    score += (3 + _KNOWN * company.known) * company.names_beside
    score -= 4 * _in_idiom(before[-12:], name, after[:14])
    score -= 4 * (_VALUES.search(reading.sentence(first)) is not None)
    score -= _other_sense(before, after, kind, opens=words[0].opens or not words[0].capital)
    if kind == "calendar" and not company.names_beside and not _PRAISE.search(before):
        score -= 1.5 * bool(_SEASON_PERHAPS.search(before))
    return min(0.95, max(0.0, 0.5 + (score - _NEEDED) * 0.1))


def _in_idiom(before: str, name: str, after: str) -> bool:
    start, end = len(before), len(before) + len(name)
    return any(match.start() < end and start < match.end() for match in _IDIOMS.finditer(before + name + after))


def _grammar(before: str, after: str, kind: Sense) -> float:
    """What the words around say for a person."""
    score = 0.0
    if _PRAISE.search(before) or (_CLASS_BEFORE.search(before) and _ENDS.match(after)):
        score += 3 if kind != "calendar" else 2
    elif _ROLE.search(before):
        score += 1.5 if kind != "calendar" else 0.5
    elif _HEADED.search(before) and _ENDS.match(after):
        score += 2 if kind == "word" else 0.5
    elif _AGENT.search(before) and kind in ("word", "function"):
        score += 0.5
    if _YEAR_BESIDE.match(after):
        score += 3
    if _ACTS.match(after) or _DID.match(after):
        score += 2.5
    elif _STATE.match(after):
        score += {"word": 2, "function": 2, "calendar": 0.5}.get(kind, 1.5)
    if _OWNS.match(after) and kind != "calendar":
        score += 1 if kind == "place" else 2
    return score


def _writing(reading: Reading, first: int, kind: Sense) -> float:
    """What its capital, or the lack of one, says."""
    word = reading.words[first]
    if not word.capital:
        return -1 if word.style == "lower" else -2 if kind == "place" else -3
    if word.case == "upper" and word.style == "normal" and len(word.key) < 4:
        return 2
    if word.style != "normal" or word.opens or kind in ("calendar", "place"):
        return 0
    return 2 if word.case == "title" else 1


def _other_sense(before: str, after: str, kind: Sense, *, opens: bool) -> float:
    """What the words around say against a person."""
    score = 0.0
    if _DIRECT_ARTICLE.search(before) and not _YEAR_BESIDE.match(after):
        score += 5
    if kind == "calendar":
        score += 3.5 * bool(_SEASON_BEFORE.search(before)) + 4 * bool(_SEASON_AFTER.match(after))
    if kind == "function" and _FUNCTION_AFTER.match(after):
        score += 4 if opens else 2
    if kind == "word" and opens and _WORD_AFTER.match(after):
        score += 3
    if kind != "function" and opens and after.startswith(":"):
        score += 1.5
    return score


@cache
def _senses() -> Mapping[str, Sense]:
    lists = lexicon.sections("ambiguous.txt")
    return {name: kind for kind in reversed(_SENSES) for name in lists[kind]}
