"""What a host name gives away: an address without a name, a shortener, an imitation of a known site."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from functools import lru_cache

from policycheck.detect.patterns.urls import registered_domain, suffix_of, within
from policycheck.detect.plain.look_alikes import LOOK_ALIKES

SHORTENERS = (
    "bit.ly", "bitly.com", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "v.gd", "buff.ly",
    "rebrand.ly", "cutt.ly", "shorturl.at", "short.io", "tiny.cc", "rb.gy", "t.ly", "bl.ink", "lnkd.in",
    "db.tt", "adf.ly", "ouo.io", "soo.gd", "s.id", "shorte.st", "trib.al", "dlvr.it", "ift.tt", "wp.me",
    "amzn.to", "amzn.eu", "po.st", "mcaf.ee", "su.pr", "x.co", "clck.ru", "qrco.de",
    "qr.page", "qr-code.link", "me-qr.com", "l.ead.me", "urlz.fr", "u.to", "tny.im", "snip.ly", "surl.li",
    "shorter.me", "linktr.im",
    "n9.cl", "kutt.it", "short.gy", "tinu.be", "bc.vc", "yourls.org", "zpr.io", "hubs.ly", "hubs.la",
    "mailchi.mp", "eepurl.com", "shor.tn", "lc.chat", "0rz.tw", "1url.com", "2.gp", "chilp.it", "clicky.me",
    "cli.gs", "fur.ly", "linkd.in", "moourl.com", "qr.net", "q.gs", "redd.it", "rlu.ru", "s2r.co",
    "scrnch.me", "snipurl.com", "tr.im", "tweez.me", "url.ie", "urlcut.com", "vzturl.com", "yep.it",
    "zurl.ws", "shrtco.de", "dub.sh", "shorturl.com", "tinyurl.is", "gg.gg", "u.nu",
)  # fmt: skip
#: Sites that imitations are made of, besides those that the school allows. They are not safe for being here.
_IMITATED = (
    "gov.uk", "nhs.uk", "bbc.co.uk", "police.uk", "parliament.uk", "gov.wales", "gov.scot", "google.com",
    "microsoft.com", "office.com", "outlook.com", "live.com", "apple.com", "icloud.com", "paypal.com",
    "amazon.co.uk", "facebook.com", "instagram.com", "whatsapp.com", "youtube.com", "tiktok.com",
    "twitter.com", "netflix.com", "ebay.co.uk", "parentpay.com", "parentmail.co.uk", "classdojo.com",
    "tapestryjournal.com", "schoolcomms.com", "arbor-education.com", "showbie.com", "royalmail.com",
    "evri.com", "dpd.co.uk", "barclays.co.uk", "natwest.com", "lloydsbank.co.uk", "hsbc.co.uk",
    "santander.co.uk", "nationwide.co.uk", "monzo.com", "halifax.co.uk", "tesco.com", "sainsburys.co.uk",
    "asda.com", "justgiving.com", "gofundme.com", "childline.org.uk", "nspcc.org.uk", "roblox.com",
    "zoom.us", "dropbox.com", "linkedin.com", "eventbrite.co.uk", "hmrc.gov.uk", "dvla.gov.uk",
)  # fmt: skip
#: The true sites whose names share a word with one above.
_GENUINE = (
    "gov.uk", "nhs.uk", "bbc.co.uk", "bbc.com", "bbci.co.uk", "gov.wales", "llyw.cymru", "gov.scot",
    "nhs.scot", "nhs.wales", "nhs.net", "google.co.uk", "google.co", "goo.gl",
    "microsoftonline.com", "office365.com", "amazon.com", "ebay.com", "sharepoint.com", "onmicrosoft.com",
    "police.uk", "facebook.net", "apple.co", "childline.org.uk", "eventbrite.com",
    "nationwidechildrens.org", "nhsinform.scot", "nhsbsa.net", "live.co.uk", "hotmail.com", "hsbc.com",
    "hsbcnet.com", "barclays.com", "paypal.me", "lloydsbank.com", "halifaxcourier.co.uk",
    "policechiefs.co.uk", "zoom.com", "youtu.be",
)  # fmt: skip
#: Names short or plain enough to stand in an honest site's name as a word of its own.
_COMMON_WORDS = (
    "office", "live", "apple", "outlook", "evri", "monzo", "police", "zoom", "nationwide", "halifax",
    "amazon", "dpd", "asda", "parliament",
)  # fmt: skip
#: Figures, dotless i and foreign letters, and the Latin ones that they are taken for in a host's name.
_CONFUSABLE: dict[int, int | str] = {**LOOK_ALIKES, **str.maketrans("0134578ı", "oleastbi")}


def is_address(host: str) -> bool:
    """Whether a host is an IP address as browsers take them: dotted, one number, octal, hexadecimal."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        numbers = host.split(".")
        numeric = (re.fullmatch(r"0x[0-9a-f]{1,8}|\d{1,10}", number) for number in numbers)
        return len(numbers) <= 4 and all(numeric)
    return True


def is_look_alike(host: str, known: tuple[str, ...]) -> bool:
    """Whether a host that is none of the known domains is made to be taken for one of them."""
    if any(within(host, domain) for domain in (*known, *_GENUINE, *_IMITATED)):
        return False
    # Browsers show honest names in their own letters; the coded form is written by those who hide them.
    if any(label.startswith("xn--") for label in host.split(".")) or not _one_script(host):
        return True
    domains = (*known, *_IMITATED)
    plain = _skeleton(host)
    forms = {host, plain, plain.replace("rn", "m").replace("vv", "w")}
    return any(_imitates_one(form, domains, exact=form == host) for form in forms)


def _imitates_one(form: str, domains: tuple[str, ...], *, exact: bool) -> bool:
    """Whether a spelling of a host has a domain's labels or name, or that with a slip, in the wrong place."""
    words = re.split(r"[.\-]", form)
    registered = registered_domain(form)
    own = registered.partition(".")[0]
    names = {*own.split("-"), *re.split(r"[.\-]", form.removesuffix(registered))}
    for domain in domains:
        labels = domain.split(".")
        if (not exact and within(form, domain)) or _contains(words[:-1], labels) or "".join(labels) in words:
            return True
        brand = _brand(domain)
        if brand in _COMMON_WORDS or len(brand) < 3:
            continue
        # No English word begins with these four: "nhsjabs" imitates.
        begun = brand in ("nhs", "bbc", "hmrc", "dvla") and own.startswith(brand)
        if brand in names or begun or (len(brand) > 5 and _one_slip(own, brand)):
            return True
    return False


@lru_cache(maxsize=512)
def _brand(domain: str) -> str:
    """The name that an owner registered: `bbc` of `bbc.co.uk`, `gov` of `gov.uk`, itself a suffix."""
    return domain.removesuffix(suffix_of(domain)).rstrip(".").rpartition(".")[2] or domain.partition(".")[0]


def _contains(words: list[str], labels: list[str]) -> bool:
    size = len(labels)
    return size > 1 and any(words[place : place + size] == labels for place in range(len(words) - size + 1))


def _one_slip(word: str, brand: str) -> bool:
    from rapidfuzz.distance import OSA

    return abs(len(word) - len(brand)) < 2 and OSA.distance(word, brand, score_cutoff=1) == 1


def _one_script(host: str) -> bool:
    """Whether all letters are Latin, as in a Welsh name with its accents."""
    return all(not char.isalpha() or unicodedata.name(char, "").startswith("LATIN") for char in host)


def _skeleton(host: str) -> str:
    plain = unicodedata.normalize("NFKD", host.translate(_CONFUSABLE))
    return "".join(char for char in plain if not unicodedata.combining(char))
