"""Telephone numbers in every way that people write them in Britain, disguised ones and foreign ones.

The shapes are those of Ofcom's National Telephone Numbering Plan (0 and nine or ten digits); numbers of other
countries are judged by libphonenumber. A number that nobody was given still counts when it has the shape:
a slip of the finger, or Ofcom's numbers for drama.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policycheck.detect.patterns.labels import Labels
from policycheck.detect.patterns.reading import Reading
from policycheck.detect.patterns.spans import Span, digits_of
from policycheck.detect.patterns.spoken import Said, spoken_runs

_GAP = r"[ \t().\-/·•*~|_,\n]{0,4}"
_START = r"(?<![\w£$€#=&%@])(?<!\d[.,/:\-])"
_RUN = re.compile(rf"{_START}(?:\(?\+ ?)?\(?\d(?:{_GAP}\d)*(?![\w%£€]|[.,:]\d)")
_LOOKALIKE_RUN = re.compile(rf"{_START}(?:\+\d\d ?)?\(?[0Oo](?:[ ().\-/]{{0,3}}[0-9OoIl|]){{9,12}}(?!\w)")
_LOOKALIKES = str.maketrans("OoIl|", "00111")
_PUBLIC_SERVICE = re.compile(
    r"\b(?:help ?lines?|hot ?lines?|(?:advice|crisis|support|listening|text|information|confidential"
    r"|bereavement) ?lines?|council|police|nhs|ofsted|environment agency|local authority"
    r"|children'?s services|citizens advice)\b"
    r"[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
_GROUP = re.compile(r"\d+")
_EXTENSION = re.compile(r"[ ,]{0,3}(?:\(?(?:ext(?:ension|n)?\.?|est\.?)|x)[ :]{0,2}\d{1,5}\b\)?", re.IGNORECASE)
_LOCAL = re.compile(
    r"\b(?:ring|phone|call|tel(?:ephone)?|dial|ffoniwch)\b[ :.]{0,3}(?:(?:me|him|her|them|us"
    r"|the \w+|[A-Z]\w+)\b )?"
    r"(?:(?:on|at|is|ar|number|no\.?)\b ?){0,2}[:.]? ?(\d{6}|\d{3}[ -]\d{3}|\d{4} \d{4})(?![\w%]|[.,:/-]\d)",
    re.IGNORECASE,
)

#: How ten and eleven digits are grouped by people who mean a telephone number.
_ELEVEN = (
    (11,), (5, 6), (5, 3, 3), (4, 3, 4), (3, 4, 4), (3, 8), (4, 7), (5, 2, 2, 2), (5, 2, 4), (5, 4, 2),
    (2, 3, 3, 3), (2, 4, 5), (2, 9), (6, 5), (3, 2, 2, 2, 2), (5, 1, 2, 3), (1, 10), (1, 4, 6), (1, 4, 3, 3),
    (1,) * 11,
)  # fmt: skip
#: Groupings so usual that a comma or a line's end between them does not matter.
_BROKEN = ((5, 6), (5, 3, 3), (4, 3, 4), (3, 4, 4))
_BARE_44 = ((12,), (2, 10), (2, 4, 6), (2, 4, 3, 3), (2, 2, 4, 4), (2, 3, 3, 4))
_TEN = ((5, 5), (4, 6), (4, 3, 3), (4, 2, 2, 2), (1,) * 10)
_AREA = re.compile(r"0(?:[1-3]|5[56]|7|8|9)")
_NOT_A_PHONE = (
    "other", "nhs_number", "upn", "uln", "nino", "passport", "licence", "sort", "account", "iban", "card",
    "registration",
)  # fmt: skip


def find_phones(reading: Reading) -> Iterator[Span]:
    """Telephone numbers; `datum` is the international form, +441632960123, or the digits of a local one."""
    text, labels = reading.text, reading.labels
    found = [*_written(text, labels), *_lookalike(text), *_spoken(text), *_local(text)]
    for span in found:
        if reading.in_url(span):
            continue
        if labels.adjacent(span.start) in _NOT_A_PHONE or labels.following(span.end) in _NOT_A_PHONE:
            continue
        if not _helpline(text, span):
            yield _with_extension(text, span)


def _helpline(text: str, span: Span) -> bool:
    """Whether the words before a freephone or 03 number call it a public service's."""
    before = text[max(0, span.start - 80) : span.start]
    return span.datum.startswith(("+448", "+443")) and bool(_PUBLIC_SERVICE.search(before))


def _written(text: str, labels: Labels) -> Iterator[Span]:
    for run in _RUN.finditer(text):
        groups = [match.span() for match in _GROUP.finditer(text, *run.span())]
        place = 0
        while place < len(groups):
            taken, datum = _number_at(text, groups, place, labels)
            if taken:
                end = groups[place + taken - 1][1]
                start = _opening(text, run.start(), groups[place][0], end)
                yield Span(entity="phone", start=start, end=end, datum=datum, score=0.95, cue="a telephone number")
            place += taken or 1


def _number_at(text: str, groups: list[tuple[int, int]], place: int, labels: Labels) -> tuple[int, str]:
    """How many groups of digits from `place` make up a number, and that number; (0, "") if none do."""
    start = groups[place][0]
    before = text[max(0, start - 3) : start].replace(" ", "")
    plus = before.endswith(("+", "+("))
    called = labels.near(("phone",), start, start + 1)
    digits = ""
    best = (0, "")
    for count, (first, last) in enumerate(groups[place : place + 13], start=1):
        digits += text[first:last]
        if len(digits) > 16:
            break
        sizes = tuple(end - begin for begin, end in groups[place : place + count])
        written = text[start:last]
        if _alone(sizes, count, place, len(groups)):
            continue
        datum = _international(digits, sizes, plus=plus, called=called) or _national(
            digits, sizes, written, called=called
        )
        if datum:
            best = (count, datum)
    return best


def _alone(sizes: tuple[int, ...], count: int, place: int, total: int) -> bool:
    """Whether single figures are a stretch of a longer row, as in a table of results."""
    return count > 2 and set(sizes) == {1} and (place > 0 or count < total)


def _national(digits: str, sizes: tuple[int, ...], written: str, *, called: bool) -> str:
    if _counting(digits) or (any(sign in written for sign in ",\n") and sizes not in _BROKEN):
        return ""
    if len(digits) == 10 and called and digits.startswith("7") and sizes in ((4, 6), (4, 3, 3), (10,)):
        return "+44" + digits
    if not _AREA.match(digits):
        return ""
    mixed = len({char for char in written if char in "./-"}) > 1
    if len(digits) == 11:
        fits = sizes in _ELEVEN or (called and len(sizes) < 8)
        return "+44" + digits[1:] if fits and not mixed else ""
    if len(digits) == 10 and digits[1] in "158":
        fits = sizes in _TEN or (called and len(sizes) < 4)
        return "+44" + digits[1:] if fits and not mixed else ""
    # Childline's and other short freephone numbers: 0800 1111.
    return "+44" + digits[1:] if digits.startswith("0800") and sizes == (4, 4) and digits[4:] == "1111" else ""


def _international(digits: str, sizes: tuple[int, ...], *, plus: bool, called: bool) -> str:
    """+44… or another country's number, written with +, with 00, or for Britain with a bare 44."""
    number = digits.removeprefix("00") if digits.startswith("00") else digits
    if not plus and number == digits and not (called or sizes in _BARE_44):
        return ""
    if number.startswith("44"):
        national = number[2:].removeprefix("0")
        lengths = (9, 10) if national[:1] in ("1", "8") else (10,)
        return "+44" + national if _AREA.match("0" + national) and len(national) in lengths else ""
    return _foreign(number) if plus or digits.startswith("00") else ""


def _foreign(number: str) -> str:
    if not 8 <= len(number) <= 15:
        return ""
    import phonenumbers

    try:
        parsed = phonenumbers.parse("+" + number)
    except phonenumbers.NumberParseException:
        return ""
    return "+" + number if phonenumbers.is_valid_number(parsed) else ""


def _opening(text: str, earliest: int, start: int, end: int) -> int:
    """Where a number that ends at `end` begins, with its + and opening bracket."""
    while start > earliest and text[start - 1] in "+( ":
        start -= 1
    while text[start] == " ":
        start += 1
    # A bracket that closes behind the number is the sentence's own.
    if text[start] == "(" and text.count("(", start, end) > text.count(")", start, end):
        start += 1
    return start


def _lookalike(text: str) -> Iterator[Span]:
    """Numbers with the letters O, I and l among the digits."""
    for run in _LOOKALIKE_RUN.finditer(text):
        written = run.group()
        plain = digits_of(written.translate(_LOOKALIKES))
        if written != written.translate(_LOOKALIKES).replace("|", "1") and len(digits_of(written)) >= 5:
            national = plain[2:] if plain.startswith("44") else plain
            if _AREA.match(national) and len(national) in (10, 11):
                yield _disguised(run.start(), run.end(), "+44" + national[1:], "letters in place of digits")


def _spoken(text: str) -> Iterator[Span]:
    for run in spoken_runs(text):
        place = 0
        while place < len(run):
            taken, datum = _said_at(run, place)
            if taken:
                first, last = run[place], run[place + taken - 1]
                yield _disguised(first.start, last.end, datum, "a telephone number in words")
            place += taken or 1


def _said_at(run: tuple[Said, ...], place: int) -> tuple[int, str]:
    digits = ""
    best = (0, "")
    for count, said in enumerate(run[place : place + 14], start=1):
        digits += said.digits
        number = digits.lstrip("+")
        national = "0" + number[2:].removeprefix("0") if number.startswith("44") and len(number) > 11 else number
        if _AREA.match(national) and len(national) == 11 and not _counting(national):
            return count, "+44" + national[1:]
        if re.match(r"0(?:1|800)", national) and len(national) == 10 and not _counting(national):
            best = (count, "+44" + national[1:])
    return best


def _local(text: str) -> Iterator[Span]:
    """Six or eight digits without the area code, after a word such as "ring"."""
    for match in _LOCAL.finditer(text):
        start, end = match.span(1)
        if not _counting(digits_of(match[1])):
            yield Span(
                entity="phone",
                start=start,
                end=end,
                datum=digits_of(match[1]),
                score=0.7,
                cue="a number to ring",
            )


def _disguised(start: int, end: int, datum: str, cue: str) -> Span:
    return Span(entity="phone", start=start, end=end, datum=datum, score=0.85, cue=cue)


def _counting(digits: str) -> bool:
    """Whether the digits only count up or down, or are binary, as in an exercise."""
    return digits in "01234567890" or digits in "09876543210" or set(digits) <= {"0", "1"}


def _with_extension(text: str, span: Span) -> Span:
    extension = _EXTENSION.match(text, span.end)
    if extension is None:
        return span
    return Span(
        entity="phone",
        start=span.start,
        end=extension.end(),
        datum=span.datum,
        score=span.score,
        cue=span.cue,
    )
