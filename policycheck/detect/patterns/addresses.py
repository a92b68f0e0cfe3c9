"""Postal addresses and postcodes of the United Kingdom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policycheck.detect.patterns.labels import Labels
from policycheck.detect.patterns.reading import Reading
from policycheck.detect.patterns.spans import Span
from policycheck.detect.patterns.streets import (
    FUNCTION_WORDS,
    HOUSES,
    INSTITUTIONS,
    NO_LOCALITY,
    PEOPLE,
    STRONG_TYPES,
    TYPES,
    UNITS,
    WELSH_TYPES,
)

POSTCODE = (
    r"(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}"
    r"|(?:ASCN|BBND|BIQQ|FIQQ|PCRN|SIQQ|STHL|TDCU|TKCA) ?1ZZ|BFPO ?\d{1,4})"
)
_NAME = r"(?:St\.|Co\.(?= [A-Z])|[A-Z][\w'’-]{0,24})"
_NAMES = rf"{_NAME}(?: (?:(?:of|the|and|y|yr|on|upon|in|le|under)[ -]?)?{_NAME}){{0,3}}"
_TYPE = "|".join((*TYPES, *(name.upper() for name in STRONG_TYPES if len(name) > 3)))
_NUMBER = r"\d{1,4}[A-Za-z]?(?: ?[-–/&] ?\d{1,4}[A-Za-z]?)?"
_UNIT = rf"(?:{'|'.join(UNITS)}) \w{{1,4}}(?:/\w{{1,3}})?,? (?:{_NAMES}, ?)?"
_HOUSE = "|".join(HOUSES)
_STREET = (
    rf"(?:(?:The |Y |Yr )?(?:{_NAME} ){{1,4}}?(?:{_TYPE})\b(?: (?:{_TYPE}|North|South|East|West)\b)?"
    rf"|The (?:{_TYPE}|{_NAME})\b|(?:{'|'.join(WELSH_TYPES)}) (?:(?:y|yr|Y|Yr) )?{_NAME}(?: {_NAME})?)"
)
_CALLED = rf"(?:The )?(?:{_NAME} ){{1,2}}(?:{_HOUSE}), |No\.? ?(?=\d)"
_NUMBERED = re.compile(rf"(?<![\w£$€#@./:\-])(?:{_UNIT}|{_CALLED})?{_NUMBER},? (?:{_NAMES}, )?{_STREET}")
_UNIT_NAMED = re.compile(rf"(?<![\w@/])(?:{'|'.join(UNITS)}) \w{{1,4}},? {_NAMES}, {_STREET}")
_HOUSE_NAMED = re.compile(rf"(?<![\w@/])(?:The )?(?:(?:{_NAME} ){{0,3}}(?:{_HOUSE})|T[yŷ] {_NAME}),[ \n]{_STREET}")
_BOX = re.compile(r"\bP\.? ?O\.? ?Box \d{1,6}\b", re.IGNORECASE)
# Any street at all, even "4 Broadway", where a town and a postcode follow.
_POSTCODED = re.compile(
    rf"(?<![\w£$€#@./:\-])(?:{_UNIT})?{_NUMBER},? {_NAMES}(?:(?:,[ \n]|\n){_NAMES}){{0,5}}"
    rf"[, \n]{{1,2}}{POSTCODE}(?!\w)"
)
# A house by its name alone, or a croft by its number, where two places and a postcode follow: "Tigh na Mara, Shore
# Street, Ullapool, IV26 2UR".
_NAMED = re.compile(
    r"(?:(?:\b(?:at|to|is|from|of)|:) |\n)(?P<address>"
    rf"(?:Croft \d{{1,3}}|{_NAME}(?: (?:na|nan|an|y|yr|of|the|{_NAME})){{0,4}})"
    rf"(?:,[ \n]{_NAMES}){{2,4}}[, \n]{{1,2}}{POSTCODE})(?!\w)"
)
_LIVES = (
    r"(?:live[sd]?|living|address(?: is|:)?|home|house|moved|moving|visit(?:ing)?|round|byw)"
    r"(?: (?:at|to|is|in|yn|over))?|at"
)
_LOWER = re.compile(
    rf"\b(?:{_LIVES}) (?:no\.? |number )?"
    rf"(\d{{1,4}}[a-z]?,? (?:[a-z'’]{{3,15}} ){{1,2}}(?:{'|'.join(STRONG_TYPES).lower()}))\b",
    re.IGNORECASE,
)
_SPELT = re.compile(
    r"\bat ((?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)(?:[ -](?:one|two|three|four|five"
    r"|six|seven|eight|nine))?"
    rf" {_STREET})"
)
_LOCALITY = re.compile(rf",[ \n](?P<name>{_NAMES})(?=[,.;:!?)\n]|$| [a-z(–—-]| {POSTCODE})")
_POSTCODE_AFTER = re.compile(rf"[, \n]{{1,3}}{POSTCODE}(?!\w)", re.IGNORECASE)
_TOWN_AND_POSTCODE = re.compile(rf"[, \n]{{1,2}}{_NAMES}[, \n]{{1,2}}{POSTCODE}(?!\w)")
_NUMBER_IS_NO_HOUSE = re.compile(
    r"(?:\b(?:year|yr|y|class|room|team|group|bus|route|chapter|page|week|day|stage|level|part|act"
    r"|question|under|gate|platform|pitch|table|lane|round|game|match|heat|lesson|ages?|aged|over|about"
    r"|around|nearly|all|our|first|top|score|buses|nos?|service|number)s?\.? ?|[£$€.:/,–-])$",
    re.IGNORECASE,
)
_SCORED = re.compile(r"(\d{1,3}) ?[-–] ?(\d{1,3}) ")
_SPECIAL_POSTCODE = re.compile(r"(?<!\w)(?:BFPO ?\d{1,4}|(?:ASCN|BBND|BIQQ|FIQQ|PCRN|SIQQ|STHL|TDCU|TKCA) ?1ZZ)(?!\w)")
#: The postcode areas of a single letter (Royal Mail's Postcode Address File).
_SINGLE_AREAS = "BEGLMNSW"


def find_addresses(reading: Reading) -> Iterator[Span]:
    """House, street and whatever of town and postcode follows; `datum` is it in lower case."""
    text = reading.text
    for pattern in (_NUMBERED, _UNIT_NAMED, _HOUSE_NAMED, _BOX, _POSTCODED):
        for match in pattern.finditer(text):
            if pattern is _POSTCODED or _is_address(text, match):
                end = match.end() if pattern is _POSTCODED else _whole(text, match.end())
                yield _span(text, match.start(), end, 0.9)
    for match in _NAMED.finditer(text):
        yield _span(text, *match.span("address"), 0.9)
    for pattern in (_LOWER, _SPELT):
        for match in pattern.finditer(text):
            words = match[1].lower().split()[1:-1]
            if not any(word in FUNCTION_WORDS for word in words):
                yield _span(text, match.start(1), _whole(text, match.end(1)), 0.75)


def find_special_postcodes(reading: Reading) -> Iterator[Span]:
    """Forces' and overseas territories' postcodes."""
    for match in _SPECIAL_POSTCODE.finditer(reading.text):
        yield _postcode(match.start(), match.end(), match.group())


def judge_postcode(text: str, labels: Labels, start: int, end: int) -> Span | None:
    """Whether something of a postcode's shape is one: the letters may be an area's, no label denies it."""
    written = text[start:end]
    area = re.match(r"[A-Z]+", written.upper())
    if "\n" in written or area is None or labels.adjacent(start) in ("other", "registration", "upn", "uln", "account"):
        return None
    if written.upper().startswith("KS") or (len(area[0]) == 1 and area[0] not in _SINGLE_AREAS):
        return None
    if text[start - 1 : start] in ("#", "@", "-", "/", "_", ".", "=") or text[end : end + 1] in (
        "-",
        "/",
        "_",
        "@",
    ):
        return None
    labelled = labels.near(("postcode",), start, end)
    if not written.isupper() and not labelled:
        # "the M6 2nd exit" reads like a postcode in mixed case.
        ordinal = re.search(r"(?:1st|2nd|3rd|\dth)$", written)
        placed = re.search(
            r"(?:\b(?:at|in|to|from|near|is|address|road|street|lane)|,) ?$", text[max(0, start - 12) : start]
        )
        if ordinal or not placed or not written.islower():
            return None
    return _postcode(start, end, written)


def _is_address(text: str, match: re.Match[str]) -> bool:
    """Whether number and street are no class, no score, no bus and no crowd."""
    before, after = text[max(0, match.start() - 14) : match.start()], text[match.end() : match.end() + 24]
    if _is_score(match.group(), before):
        return False
    if match.group()[0].isdigit() and _NUMBER_IS_NO_HOUSE.search(before):
        return bool(re.search(r"\b(?:no\.?|number) ?$", before, re.IGNORECASE)) and not re.match(
            r" (?:bus|service)", after
        )
    # "The 2014 Wall Street crash", "2 CATCH UP WITH AVENUE": a year, and words.
    shouted = any(word.isupper() and word.lower() in FUNCTION_WORDS for word in match.group().split())
    if shouted or re.match(r"(?:19|20)\d\d ", match.group()):
        return bool(_POSTCODE_AFTER.match(text, match.end()))
    word = re.match(r" ([A-Za-z]+)", after)
    if word is None:
        return True
    following, last = word[1].lower(), match.group().split()[-1]
    if following in PEOPLE or following in INSTITUTIONS or following in ("bus", "service", "stop"):
        return False
    return word[1].islower() or last in STRONG_TYPES or bool(_TOWN_AND_POSTCODE.match(text, match.end()))


def _is_score(written: str, before: str) -> bool:
    """Whether "4-2 Daisy Hill" is a result: no houses are numbered so, or a team's name stands before it."""
    numbers = _SCORED.match(written)
    if numbers is None:
        return False
    return int(numbers[1]) >= int(numbers[2]) or re.search(r"\b[A-Z][\w'’]* $", before) is not None


def _whole(text: str, end: int) -> int:
    """The end of an address: with its localities and its postcode."""
    for _ in range(4):
        place = _LOCALITY.match(text, end)
        if place is None or place["name"].split()[0].lower().rstrip(".") in NO_LOCALITY:
            break
        if "\n" in place.group() and not _POSTCODE_AFTER.match(text, place.end()):
            break
        end = place.end()
    for pattern in (_POSTCODE_AFTER, _TOWN_AND_POSTCODE):
        after = pattern.match(text, end)
        if after is not None:
            return after.end()
    return end


def _span(text: str, start: int, end: int, score: float) -> Span:
    datum = " ".join(re.findall(r"\w+", text[start:end].lower()))
    return Span(entity="postal-address", start=start, end=end, datum=datum, score=score, cue="house and street")


def _postcode(start: int, end: int, written: str) -> Span:
    datum = re.sub(r"\W", "", written).upper()
    return Span(entity="postcode", start=start, end=end, datum=datum, score=0.9, cue="the shape of a postcode")
