"""What belongs to the school, a helpline or a public body, and so is nobody's personal data."""

from __future__ import annotations

import re

from policycheck.detect.patterns.handles import bare_name
from policycheck.detect.patterns.public_lines import (
    HELPLINES,
    PUBLIC_ACCOUNTS,
    PUBLIC_ADDRESSES,
    PUBLIC_DOMAINS,
    PUBLIC_MAILBOXES,
    PUBLIC_POSTCODES,
)
from policycheck.detect.patterns.spans import Span, digits_of
from policycheck.detect.patterns.urls import Url, within
from policycheck.types import School

_ABBREVIATIONS = {
    "st": "street", "rd": "road", "ln": "lane", "ave": "avenue", "av": "avenue", "cl": "close", "dr": "drive",
    "cres": "crescent", "terr": "terrace", "gdns": "gardens", "pl": "place", "ct": "court", "sq": "square",
}  # fmt: skip
_POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})\b", re.IGNORECASE)
_ROLE_MAILBOX = re.compile(
    r"(?:info|information|enquir(?:y|ies)|contact|contactus|help|helpline|admin|admissions|office|hello"
    r"|support|team|press|customer\w*|feedback|complaints|safeguarding|mash|casework|consultation\w*"
    r"|media|mail|post|reception)(?:[.\-_]\w+)*"
)
_ACCOUNTS = ("handle", "profile-link", "federated-handle")


class Ownership:
    """Answers for one school. Case, spacing, punctuation and the way a number is dialled do not matter."""

    def __init__(self, school: School) -> None:
        self._phones = {number for phone in school.phones if (number := national(phone))}
        self._emails = {email.strip().lower() for email in school.emails}
        self._domains = tuple(domain.lower().removeprefix("www.").strip(".") for domain in school.domains)
        self._allowed = tuple(domain.lower().removeprefix("www.").strip(".") for domain in school.allowed_domains)
        self._accounts = {bare_name(account) for account in school.accounts}
        self._friends = {_letters(name) for name in (school.name, *school.short_names, *school.partners)} - {""}
        self._addresses = tuple(_address_words(address) for address in school.addresses)
        self._postcodes = {postcode for address in school.addresses for postcode in postcodes_in(address)}

    def owns(self, span: Span) -> bool:
        """Whether a span is the school's own, a partner's account, a helpline's or a public body's."""
        if span.entity in ("phone", "whatsapp-link"):
            return self.phone(span.datum)
        if span.entity == "email":
            return span.datum in self._emails or public_mailbox(span.datum)
        if span.entity == "postcode":
            return span.datum in self._postcodes or span.datum in PUBLIC_POSTCODES
        if span.entity == "postal-address":
            return self.address(span.datum)
        return span.entity in _ACCOUNTS and self.account(span.datum)

    def phone(self, number: str) -> bool:
        """Whether a number is the school's or a helpline's; six digits may be the local part."""
        digits = national(number)
        if digits in HELPLINES or digits in self._phones:
            return True
        local = 6 <= len(digits) <= 8
        return local and any(own.endswith(digits) for own in self._phones)

    def works_at(self, email: str) -> bool:
        """Whether an address is on one of the school's domains."""
        host = email.rpartition("@")[2]
        return any(within(host, domain) for domain in self._domains)

    def account(self, name: str) -> bool:
        """Whether an account is the school's, a partner's or a public body's."""
        bare = bare_name(name)
        letters = _letters(bare)
        return bare in self._accounts or bare in PUBLIC_ACCOUNTS or letters in self._friends

    def address(self, words: str) -> bool:
        """Whether words in lower case are the school's address or part of it, or a public place's."""
        found = _address_words(words)
        if any(_begins(found, tuple(public.split())) for public in PUBLIC_ADDRESSES):
            return True
        for own in self._addresses:
            other_postcode = set(postcodes_in(" ".join(found))) - set(postcodes_in(" ".join(own)))
            if not other_postcode and (_within(found, own) or _begins(found, own[:3])):
                return True
        return False

    def domain(self, host: str) -> bool:
        """Whether a host is one of the school's own or allowed domains, or below one."""
        return any(within(host, domain) for domain in (*self._domains, *self._allowed))

    def link(self, url: Url) -> bool:
        """Whether a link leads to the school's own or an allowed site, and hides no other."""
        return not url.userinfo and self.domain(url.host)

    @property
    def known_domains(self) -> tuple[str, ...]:
        return (*self._domains, *self._allowed)


def national(phone: str) -> str:
    """A British number's digits as dialled at home (01632960123); another country's with its code."""
    number = re.split(r"(?:ext|x|option|#)", phone.lower())[0]
    digits = digits_of(number.replace("(0)", ""))
    dialled = re.match(r"(?:00)?44", digits)
    if dialled and (number.strip().startswith(("+", "(+")) or len(digits) >= 11):
        return "0" + digits[dialled.end() :].removeprefix("0")
    return digits


def postcodes_in(text: str) -> tuple[str, ...]:
    """Postcodes without their space, in capitals."""
    return tuple((match[1] + match[2]).upper() for match in _POSTCODE.finditer(text))


def public_mailbox(email: str) -> bool:
    """Whether an address is a helpline's, or a public body's for everybody rather than one officer's."""
    name, _, host = email.partition("@")
    if email in PUBLIC_MAILBOXES:
        return True
    return any(within(host, domain) for domain in PUBLIC_DOMAINS) and bool(_ROLE_MAILBOX.fullmatch(name))


def _address_words(text: str) -> tuple[str, ...]:
    spaced = _POSTCODE.sub(lambda match: f" {match[1]}{match[2]} ", text)
    words = re.findall(r"\w+", spaced.lower().replace("'", "").replace("’", ""))
    return tuple(_ABBREVIATIONS.get(word, word) if place else word for place, word in enumerate(words))


def _begins(words: tuple[str, ...], start: tuple[str, ...]) -> bool:
    return bool(start) and words[: len(start)] == start


def _within(words: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return any(whole[place : place + len(words)] == words for place in range(len(whole)))


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.lower())
