"""Days as people write them in Britain, and the year they name."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf"
    r"|awst|medi|hydref|tachwedd|rhagfyr)\b\.?"
)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_ORDINAL_DAY = rf"(?:the )?{_DAY}(?:st|nd|rd|th|af|ain|eg)?(?: of| o)?"
_SPELT_DAY = (
    r"(?:the )?(?:(?:twenty[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|thirty[- ]first)(?: of)? "
)
_YEAR = r"(?:(?:18|19|20)\d\d|['’]?\d\d)(?!\d)"
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? )?"

#: A day with its year.
FULL_DATE = (
    rf"(?:(?<![\d.])(?P<iso>(?:18|19|20)\d\d)[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01])(?!\d)"
    rf"|(?<![\d.]){_DAY} ?[./\- ] ?(?:0?[1-9]|1[0-2]) ?[./\- ] ?(?P<numeric>(?:18|19|20)\d\d|\d\d)(?!\d)"
    rf"|(?<!\d){_WEEKDAY}(?:{_ORDINAL_DAY}[ -]?|\b{_SPELT_DAY}){_MONTH},?[ -]?(?P<worded>{_YEAR})"
    rf"|{_MONTH} {_DAY}(?:st|nd|rd|th)?,? (?P<american>(?:18|19|20)\d\d)(?!\d))"
)
#: A day, with or without its year, or one told from today.
ANY_DATE = (
    rf"(?:{_WEEKDAY}(?:the )?{_DAY}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? (?:19|20)\d\d)?"
    rf"|{_WEEKDAY}{_MONTH} {_DAY}(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?(?!\d)"
    rf"|{_WEEKDAY}{_DAY}[./]\d\d?(?:[./]\d\d(?:\d\d)?)?(?![\d.])|{WEEKDAY}(?: the {_DAY}(?:st|nd|rd"
    rf"|th)?)?|(?:new year's|christmas|boxing) (?:day|eve))"
)
WHEN = (
    r"(?:,? (?:on|(?:is|was|will be|falls|fell) on|this|next|last|this coming) (?:the )?(?:coming )?"
    rf"(?:{ANY_DATE}|week(?:end)?|month)"
    rf"| in {_MONTH}(?: (?:19|20)\d\d)?|,? (?:today|tomorrow|yesterday|tonight|heddiw|yfory)\b|,? {ANY_DATE})"
)


def year_of(match: re.Match[str], *, now: int) -> int:
    """The year that a FULL_DATE names; two figures are the last year that ends so, not after `now`."""
    groups = match.groupdict()
    written = next(filter(None, (groups.get(name) for name in ("iso", "numeric", "worded", "american"))), "")
    figures = int(written.strip("'’") or now)
    if figures >= 100:
        return figures
    return max(year for year in (1900 + figures, 2000 + figures) if year <= now)
