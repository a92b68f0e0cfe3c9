"""The words that say what a number is: "NHS number", "sort code", "order", "ring".

A ten-digit number proves nothing by itself, nor does a checksum that one in eleven passes; the label decides.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

_CARS = (
    r"fiestas?|focus|corsas?|astras?|polos?|clios?|micras?|qashqais?|jukes?|yaris|civics?|minis?|bmws?"
    r"|audis?|volvos?|vauxhalls?|fords?|toyotas?|hondas?|nissans?|renaults?|peugeots?|citroens?"
    r"|citroëns?|skodas?|kias?|hyundais?|mercedes|mercs?|range rovers?|land rovers?|defenders?|teslas?"
    r"|fiats?|jaguars?|mazdas?|suzukis?|dacias?|volkswagens?|vws?|transits?|berlingos?|zafiras?|merivas?"
    r"|picassos?|sportages?|tucsons?|golfs?"
)
# In this order: of two that begin at one place the first wins.
_KINDS = {
    "other": r"library cards?|gift cards?|membership cards?|loyalty cards?|number bonds?|order|orders"
    r"|ordered|serials?|invoices?|barcodes?|isbns?|issns?|eans?|assets?|tracking|parcels?|batch|tickets?"
    r"|bookings?|ref|refs|references?|receipts?|charity|company|vat|urns?|laestab|models?|parts?|stock"
    r"|skus?|meters?|codes?|vouchers?|discount|candidates?|centre|policy|grid|items?|catalogue|purchase"
    r"|raffle|pins?|passwords?|case|crime|delivery|consignment|imeis?|version|edition|job|product"
    r"|lottery|score|scores|total|population|votes|steps|hydrant|register(?:ed)? (?:charity|company)",
    "nhs_number": r"nhs (?:numbers?|nos?\.?|num|id)|health (?:service )?numbers?|h&c numbers?|chi numbers?",
    "nhs": r"nhs",
    "upn": r"upns?|unique pupil (?:reference )?numbers?|pupil numbers?",
    "uln": r"ulns?|unique learner (?:reference )?numbers?|learner numbers?",
    "nino": r"national insurance(?: numbers?| nos?\.?)?|ni (?:numbers?|nos?\.?|num)|n\.i\.(?: (?:numbers?"
    r"|nos?\.?))?|ninos?|nat\.? ins\.?(?: nos?\.?)?|yswiriant gwladol",
    "passport": r"passports?(?: numbers?| nos?\.?)?|pasbort|travel documents?",
    "licence": r"driving licen[cs]es?|driver'?s'? licen[cs]es?|licen[cs]e numbers?|dvla",
    "sort": r"sort[- ]?codes?|s/?c|cod didoli|sort",
    "account": r"bank accounts?|accounts?|accts?|acct?s?|a/cs?|cyfrif",
    "iban": r"ibans?",
    "card": r"debit cards?|credit cards?|bank cards?|cards?|visa|mastercard|amex|american express"
    r"|maestro|long number",
    "registration": r"regs?|reg(?:istration)?s? (?:numbers?|nos?\.?|plates?|marks?)|registrations?|registered"
    r"|number ?plates?|licen[cs]e plates?|plates?|vrns?|vrms?|rhif cofrestru",
    "vehicle": r"cars?|vans?|vehicles?|parked|parking|motorbikes?|motorcycles?|motorhomes?|lorry|lorries"
    r"|taxis?|headlights|hatchbacks?|estates?|suvs?|4x4s?|mopeds?|campervans?|hit and run"
    r"|drivers?|motorists?|windscreens?|zig-?zags?|tow(?:ed|ing)|clamped|jump leads"
    r"|double[- ]yellows?|" + _CARS,
    "postcode": r"post ?codes?|postal codes?|sat[- ]?navs?|cod post",
    "dob": r"d[./]? ?o[./]? ?b\.?s?|dates?[ -]of[ -]birth|birth ?dates?|dyddiad geni|gan(?:wy|e)d|born",
    "phone": r"rings?|rang|ringing|call(?:s|ed|ing)?|phone[sd]?|phoning|telephones?|tel|mobs?|mobiles?"
    r"|text(?:s|ed|ing)?|txt|sms|what'?s ?app|dial|cell|landline|ffon(?:iwch|io)|ffôn|contact|reach|fax"
    r"|facetime|☎|📞|📱|📲|✆",
    "number": r"numbers?|rhif",
}
_LABEL = re.compile(
    "(?<![^\\W_])(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items()) + ")(?![^\\W_])",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[.!?…][\"')\]]*\s+(?=[A-Z\"'(])(?!No\b)|\n[^\S\n]*\n")
_LINK_WORDS = re.compile(
    r"(?:[\s:=#.,;>\-(*\"'|👉➡→]|\b(?:numbers?|nos?|num|id|codes?|ref|refs|is|was|are|of|the|on|at|me|us"
    r"|him|her|them|his|my|its|called|details|rhif)\b){0,14}"
)
_AFTER = re.compile(r"[\s,(\-=:]*(?:is |are |being )?(?:(?:his|her|my|the|their|our|a) )?")
_WINDOW = 120  # characters: about a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The labels of one text, in order of place."""

    text: str
    kinds: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def governing(self, start: int, *, among: tuple[str, ...] = ()) -> str | None:
        """The nearest label before `start` in its sentence, of the kinds in `among` if any are given."""
        place = bisect_right(self.ends, start)
        while place > 0 and start - self.ends[place - 1] <= _WINDOW:
            place -= 1
            if not among or self.kinds[place] in among:
                return None if _BREAK.search(self.text, self.ends[place], start) else self.kinds[place]
        return None

    def adjacent(self, start: int) -> str | None:
        """The label directly before `start`, with only such as "number is:" between."""
        place = bisect_right(self.ends, start) - 1
        while place >= 0 and start - self.ends[place] <= 40:
            if not _LINK_WORDS.fullmatch(self.text, self.ends[place], start):
                return None
            if self.kinds[place] != "number" and self._word(place) not in ("code", "ref", "codes"):
                return self.kinds[place]
            # "order number", "account ref": the word before says which number it is.
            before = place - 1
            if before < 0 or not _LINK_WORDS.fullmatch(self.text, self.ends[before], self.starts[place]):
                return self.kinds[place]
            place = before
        return None

    def _word(self, place: int) -> str:
        return self.text[self.starts[place] : self.ends[place]].lower()

    def following(self, end: int) -> str | None:
        """The label directly after `end`: "943 476 5919 (his NHS number)"."""
        after = _AFTER.match(self.text, end)
        place = bisect_left(self.starts, after.end() if after else end)
        if place < len(self.starts) and after and self.starts[place] == after.end():
            return self.kinds[place]
        return None

    def near(self, kinds: tuple[str, ...], start: int, end: int) -> bool:
        """Whether a label of these kinds stands in the sentence of `start:end`, on either side."""
        place = bisect_right(self.ends, start) - 1
        while place >= 0 and start - self.ends[place] <= _WINDOW:
            if self.kinds[place] in kinds and not _BREAK.search(self.text, self.ends[place], start):
                return True
            place -= 1
        place = bisect_left(self.starts, end)
        while place < len(self.starts) and self.starts[place] - end <= _WINDOW:
            if self.kinds[place] in kinds:
                return not _BREAK.search(self.text, end, self.starts[place])
            place += 1
        return False


def labelled_any(labels: Labels, start: int, end: int, kinds: tuple[str, ...], rivals: tuple[str, ...]) -> bool:
    """Whether the nearest label before, rivals considered, or the label right behind is one of `kinds`."""
    return labels.governing(start, among=(*kinds, *rivals)) in kinds or labels.following(end) in kinds


def read_labels(text: str) -> Labels:
    """Every label of a text."""
    found = tuple((match.lastgroup or "", *match.span()) for match in _LABEL.finditer(text))
    return Labels(
        text=text,
        kinds=tuple(kind for kind, _, _ in found),
        starts=tuple(start for _, start, _ in found),
        ends=tuple(end for _, _, end in found),
    )
