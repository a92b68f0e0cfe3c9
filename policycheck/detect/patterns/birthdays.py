"""Dates of birth, and birthdays that give an age away. A school's or a king's is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from policycheck.detect.names.ambiguity import sense
from policycheck.detect.names.fold import fold
from policycheck.detect.names.forenames import is_forename
from policycheck.detect.patterns.celebrants import born_somebody, of_nobody, said_of_person, sentence_before
from policycheck.detect.patterns.dates import ANY_DATE, FULL_DATE, WHEN, year_of
from policycheck.detect.patterns.labels import Labels
from policycheck.detect.patterns.reading import Reading
from policycheck.detect.patterns.spans import Span

_AGE_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    "twenty[- ]one", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_ORDINAL_WORDS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty[- ]first", "thirtieth", "fortieth", "fiftieth",
    "sixtieth", "seventieth", "eightieth", "ninetieth",
)  # fmt: skip
_AGE = rf"(?:\d{{1,2}}|(?:{'|'.join(sorted(_AGE_WORDS, key=len, reverse=True))}))(?![\w£%:]|[.,]\d)"
_ORDINAL = rf"(?:\d{{1,2}} ?(?:st|nd|rd|th)|(?:{'|'.join(sorted(_ORDINAL_WORDS, key=len, reverse=True))}))"
_BIRTHDAY = r"(?:birthday|b[' -]?day|birth day|pen-?blwydd)"
_ENDS = r"(?=\s*(?:$|[.,!?;:)\n\"'–—-]|[^\w\s]|(?:and|so|but|with|in|at|soon|when|next|later|what|how|x+)\b))"

_NTH = re.compile(rf"(?<!\w){_ORDINAL}[ -]{_BIRTHDAY}(?: part(?:y|ies))?(?!\w)(?:{WHEN})?", re.IGNORECASE)
_TURNS = re.compile(
    rf"\b(?:turns|turned|turning|(?:to|will"
    rf"|[\'’]ll) turn)(?: the big)? (?P<age>{_AGE})(?: years? old)?(?:{WHEN}|{_ENDS})",
    re.IGNORECASE,
)
_IS_TODAY = re.compile(
    rf"(?P<who>\b(?-i:[A-Z])[\w'’-]{{0,40}}|\b(?:he|she|who|they|son|daughter|boy|girl|twins|child))"
    rf"(?: (?:is|was|are|will be)|['’](?:s|ll be|re)|,? sy['’]n) (?P<age>{_AGE})(?: years? old| oed)?{WHEN}",
    re.IGNORECASE,
)
_AGE_TODAY = re.compile(rf"(?<![\w£$€.:])(?P<age>{_AGE})(?: years? old| oed)?{WHEN}", re.IGNORECASE)
_BIRTHDAY_THEN_AGE = re.compile(
    rf"\b{_BIRTHDAY}\b(?:(?!\bparty)[^.!?\n]){{0,60}}?\b(?:turns|turning|turned|will be|['’]ll be|is|be"
    rf"|aged?|yn)"
    rf" (?P<age>{_AGE})(?: years? old| oed)?(?! \w*(?:pm|am|pupils|children|of us))",
    re.IGNORECASE,
)
_FULL_DATE = re.compile(FULL_DATE, re.IGNORECASE)
_DAY_ONLY = re.compile(rf"(?:{ANY_DATE}|\d{{1,2}}[./-]\d{{1,2}}(?![\d./-]))", re.IGNORECASE)
_CELEBRATED = re.compile(rf"\b(?:{_BIRTHDAY}|birthday (?:girl|boy)|happy)\b|[🎂🎈🥳🎉]", re.IGNORECASE)

# A name before its bearer's date of birth: "Amelia (12/03/2015)", "Lane 3 - Ash Byrne, 2.9.14".
_BEARER = re.compile(
    r"(?<!\bwith )(?<!\bby )(?<!\bfrom )(?<!\bto )(?<!\bfor )(?<!\bof )\b(?P<name>[A-Z][\w'’-]+)(?: [A-Z][\w'’-]*\.?)?"
    r"(?: ?\(|,? (?:[–—-] )?)$"
)
# Words that are names too are names in a list of children.
_LIST = re.compile(
    r"\b(?:team ?sheet|squad|class list|line-?up|lane \d|leg \d|bib \d|heat \d|entrants|swimmers|runners|register)\b",
    re.IGNORECASE,
)
_LONGEST_TABLE = 20_000  # characters of a table above a row in which its head is looked for
_CELL = re.compile(r"[|\t]")
_BORN_HEAD = re.compile(r"born|d\.?o\.?b\.?|(?:birth ?date|date of birth|birthday)s?", re.IGNORECASE)
# How a birth is told without the word.
_ARRIVED = re.compile(
    r"\b(?:twins?|triplets|baby|babies|(?:grand)?son|(?:grand)?daughter|brother|sister)\b[^.!?\n]{0,20}"
    r"\b(?:arrived|came into the world|joined the family) (?:on )?$",
    re.IGNORECASE,
)
# Whoever was born "between 1 September 2022 and 31 August 2023", and no child of them.
_COHORT = re.compile(r"\bborn (?:on or )?(?:between|before|after|since|from|by|until)\b", re.IGNORECASE)
_YOUNGEST, _ELDEST = 3, 19  # years of a pupil
_OLDEST = 1930  # the oldest living relatives; whoever was born before is history


def find_birthdays(reading: Reading, *, today: date) -> Iterator[Span]:
    """Dates of birth with a label or "born", and birthdays with an age."""
    text, labels = reading.text, reading.labels
    yield from _dates(text, labels, today)
    for match in _NTH.finditer(text):
        if not of_nobody(text, match.start(), match.end()):
            yield _span(match.start(), match.end(), match.group(), 0.9, "a birthday with an age")
    for match in _TURNS.finditer(text):
        if said_of_person(text, match.start()) and not re.match(r"\s*into\b", text[match.end() : match.end() + 8]):
            yield _span(match.start(), match.end(), match.group(), 0.85, "a birthday with an age")
    for match in _IS_TODAY.finditer(text):
        if said_of_person(text, match.end("who")):
            yield _span(
                match.start("age"),
                match.end(),
                text[match.start("age") : match.end()],
                0.8,
                "an age on a day",
            )
    for match in _AGE_TODAY.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        near = _CELEBRATED.search(before) or re.match(r"[!. ]*[🎂🎈🥳🎉]", text[match.end() : match.end() + 6])
        if (
            near
            and not of_nobody(text, match.start(), match.end())
            and not re.search(r"\b(?:at|year|class|of) $", before)
        ):
            yield _span(match.start(), match.end(), match.group(), 0.75, "an age on a birthday")
    for match in _BIRTHDAY_THEN_AGE.finditer(text):
        if not of_nobody(text, match.start(), match.end()):
            yield _span(match.start(), match.end(), match.group(), 0.75, "a birthday with an age")


def _dates(text: str, labels: Labels, today: date) -> Iterator[Span]:
    for match in _FULL_DATE.finditer(text):
        if _is_birth(text, labels, match, year_of(match, now=today.year), today):
            yield _span(match.start(), match.end(), match.group(), 0.95, "a date of birth")
    for match in _DAY_ONLY.finditer(text):
        label = text[max(0, match.start() - 24) : match.start()]
        if re.search(
            r"\b(?:d[./]? ?o[./]? ?b\.?|date[ -]of[ -]birth)[\s:=\-(]*(?:is |was )?(?:on )?$",
            label,
            re.IGNORECASE,
        ):
            yield _span(match.start(), match.end(), match.group(), 0.8, "a date of birth without its year")


def _is_birth(text: str, labels: Labels, match: re.Match[str], year: int, today: date) -> bool:
    if not _OLDEST <= year <= today.year:
        return False
    start, end = match.span()
    before = sentence_before(text, start)
    if _COHORT.search(before):
        return False
    label = labels.governing(start, among=("dob", "other"))
    if labels.following(end) == "dob" and not re.search(r"^\W*born", text[end : end + 12]):
        return True
    if _ARRIVED.search(before) or _heads_column(text, start):
        return True
    if label == "dob" or re.search(r"(?:\bb\.|[(,]\s?b\.?|\bgan(?:wy|e)d\b.{0,30}) ?$", before):
        young = today.year - year <= _ELDEST
        return born_somebody(before, text[end : end + 60], young=young)
    # "Birthday: 14/03/2015", "Birthdays: Al 01/02/2014", but not a party next week.
    named = re.search(
        rf"{_BIRTHDAY}s?(?:\W{{0,3}}(?:(?:is|was|on|date|:|=|-|–|\()\W{{0,2}}){{0,3}}|: [^.!?]*)$",
        before,
        re.IGNORECASE,
    )
    return (bool(named) and year < today.year - 1) or _is_bearers(text, before, year, today)


def _heads_column(text: str, start: int) -> bool:
    """Whether a date stands in a column of a table that is headed "Born" or "DOB"."""
    line = text.rfind("\n", 0, start) + 1
    column = len(_CELL.findall(text, line, start))
    if not column:
        return False
    begin = text.rfind("\n\n", max(0, line - _LONGEST_TABLE), line)
    begin = 0 if begin < 0 else begin + 2
    cells = _CELL.split(text[begin : text.find("\n", begin)])
    return column < len(cells) and _BORN_HEAD.fullmatch(cells[column].strip(" *")) is not None


def _is_bearers(text: str, before: str, year: int, today: date) -> bool:
    """Whether a date at which a pupil may have been born stands right behind a forename."""
    name = _BEARER.search(before)
    if name is None or not _YOUNGEST <= today.year - year <= _ELDEST:
        return False
    forename = fold(name["name"]).text
    return is_forename(forename) or (sense(forename) == "word" and _LIST.search(text) is not None)


def _span(start: int, end: int, written: str, score: float, cue: str) -> Span:
    datum = " ".join(re.findall(r"\w+", written.lower()))
    return Span(entity="date-of-birth", start=start, end=end, datum=datum, score=score, cue=cue)
