"""Accounts of individuals: "@name", "snap: name_08", "name#1234", profile addresses and WhatsApp links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policycheck.detect.patterns.organisations import beside, hobby, individual, organised
from policycheck.detect.patterns.profiles import profile_of, whatsapp_of
from policycheck.detect.patterns.reading import Reading
from policycheck.detect.patterns.spans import Span
from policycheck.detect.patterns.urls import Url, parse_url

_NAME = r"[A-Za-z0-9_](?:[\w.\-]{0,38}\w)?"
_AT = re.compile(rf"(?<![\w@./+\-])@({_NAME})(?![\w@])")
_FEDERATED = re.compile(rf"(?<![\w@./])@({_NAME})@((?:[\w\-]{{1,63}}\.){{1,4}}[A-Za-z]{{2,24}})(?!\w)")
_PLATFORM = (
    r"(?:insta(?:gram)?|ig|snap(?:chat)?|tik ?tok|twitter|face ?book|fb|discord|twitch|you ?tube|yt"
    r"|threads|bluesky|bsky|telegram|kik|be ?real|roblox|xbox(?: live)?|gamer ?tag|psn"
    r"|playstation(?: network)?|steam|minecraft|fortnite|epic(?: games)?|reddit|pinterest|linkedin|vsco"
    r"|wechat|skype|messenger|strava|depop|vinted|yubo|handle|user ?name|screen ?name|sc|x)"
)
_ASIDE = (
    r"(?: (?:name|handle|user(?:name)?|id|tag|gamer ?tag|account|page|profile|channel|here|now|it['’]?s|me|him"
    r"|her|at|on|under|as))"
)
_POINT = r"(?:\s{0,2}(?:\bis\b|['’]s\b|\byw\b|[:=\-–—>→➡👉👇☞»(@*\"'❤⬇~|])){1,4}\s{0,2}"
_LABELLED = re.compile(
    rf"\b(?P<label>{_PLATFORM}){_ASIDE}{{0,3}}(?P<point>{_POINT}"
    rf"|,?\s)@?(?!{_PLATFORM}\b)(?P<name>{_NAME}(?:#\d{{4}})?)(?![\w@])",
    re.IGNORECASE,
)
_TOLD = re.compile(
    rf"\b(?:add|follow|dm|message|find|snap|tag) (?:me|her|him|them)(?: (?:on|at|as"
    rf"|here))?\s?[:=\-–—>→➡👉]?\s?"
    rf"(?P<name>{_NAME}(?:#\d{{4}})?)(?![\w@])",
    re.IGNORECASE,
)
_ON_PLATFORM = re.compile(rf"(?<![\w@./#])(?P<name>{_NAME}) (?:on|\() ?(?:his |her |my )?{_PLATFORM}\b", re.IGNORECASE)
_SEPARATED = re.compile(r"[a-z0-9]{2,14}[._][a-z0-9._]{2,20}")
_TAGGED = re.compile(r"(?<![\w@./#])([\w.]{2,32}#\d{4})(?!\w)")
_FRIEND_CODE = re.compile(r"(?<!\w)SW-\d{4}-\d{4}-\d{4}(?!\w)")
_GAMES = re.compile(r"psn|play|xbox|gamer|roblox|minecraft|fortnite|steam|user|screen|discord|epic")
_GAMING = re.compile(
    r"\b(?:discord|add me|game|gaming|server|roblox|xbox|switch|nintendo|playstation|fortnite|minecraft"
    r"|tag|dm)\b",
    re.IGNORECASE,
)
_WHATSAPP_SCHEME = re.compile(r"\bwhatsapp://send\?\S*?phone=(?:%2B|\+)?(\d{6,15})\S*", re.IGNORECASE)
_SKYPE_SCHEME = re.compile(r"\b(?:skype|snapchat|tg):(?://)?(?:resolve\?domain=|add/)?([\w.]{3,40})", re.IGNORECASE)
_NO_NAME = re.compile(
    r"(?:y|yr|year|ks|eyfs|p|s|g|age|u)\d+\w?|\d+(?:st|nd|rd|th|am|pm|k|m|p|x|min|s)?|\d+[\d.\-:]*(?:am|pm)?",
    re.IGNORECASE,
)
_EVERYBODY = frozenset(
    (
        "everyone", "here", "all", "highlight", "followers", "channel", "home", "school", "the", "work",
        "gmail", "hotmail", "outlook",
    )
)  # fmt: skip
_COMMON = frozenset(
    (
        "private", "public", "full", "down", "broken", "back", "working", "here", "there", "great",
        "good", "brilliant", "amazing", "lovely", "ready", "open", "closed", "empty", "available",
        "active", "live", "going", "being", "getting", "having", "making", "doing", "showing", "called",
        "about", "again", "always", "really", "very", "still", "just", "also", "only", "where", "when",
        "what", "which", "with", "from", "this", "that", "these", "those", "they", "there", "then",
        "than", "have", "has", "been", "were", "was", "will", "would", "could", "should", "please",
        "thank", "thanks", "follow", "click", "visit", "check", "watch", "message", "story", "stories",
        "photos", "pictures", "videos", "page", "account", "group", "below", "above", "today",
        "tomorrow", "tonight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "safety", "challenge", "trends", "filter", "filters", "posts", "update", "updates",
        "link", "dance", "club", "games", "hacked", "banned", "fake", "everyone", "everybody", "nobody",
        "people", "children", "parents", "families", "pupils", "staff", "online", "offline", "another",
        "other", "because", "worth", "better", "blocked", "restricted", "deleted", "locked", "busy",
        "boring", "addictive", "popular", "dangerous", "harmful", "awesome", "perfect", "under", "first",
        "second", "third", "world", "other", "another", "never", "often", "since", "until", "while",
        "though", "through", "after", "before",
    )
)  # fmt: skip


def find_handles(reading: Reading) -> Iterator[Span]:
    """Accounts with `datum` the bare name in lower case, or for a WhatsApp link the number or code.

    Entities: `profile-link`, `whatsapp-link`, `federated-handle` and `handle`. A score below 0.5 means that
    nothing shows an individual rather than an organisation. Organisations' accounts yield nothing.
    """
    text = reading.text
    for url in reading.urls:
        yield from _linked(text, url)
    yield from _schemes(text)
    for span in (*_federated(text), *_at_names(text), *_labelled(text), *_tagged(text)):
        if not reading.in_url(span):
            yield span


def linked_account(url: Url) -> bool:
    """Whether an address is a profile's or a WhatsApp chat's, and so no matter for a judge of links."""
    return bool(whatsapp_of(url)) or profile_of(url) is not None


def bare_name(account: str) -> str:
    """The name within an account however written: "@Name", "facebook.com/name/", "https://www.x.com/name"."""
    text = account.strip().strip("/")
    if "/" in text:
        url = parse_url(text if "://" in text else f"https://{text}")
        profile = profile_of(url) if url is not None else None
        if profile is not None:
            return profile.name
        return text.rpartition("/")[2].lstrip("@").lower()
    return text.lstrip("@").lower()


def _linked(text: str, url: Url) -> Iterator[Span]:
    chat = whatsapp_of(url)
    if chat:
        yield _span("whatsapp-link", url.start, url.end, chat, 0.95, "a WhatsApp link")
        return
    profile = profile_of(url)
    if profile is None:
        return
    said = beside(text, url.start, url.end)
    if profile.personal:
        score = 0.9
    elif organised(_as_written(url, profile.name)):
        return
    elif said == "person" or (individual(profile.name) and said != "organisation"):
        score = 0.85
    elif _SEPARATED.fullmatch(profile.name) and not said:
        score = 0.55
    else:
        score = 0.4
    yield _span("profile-link", url.start, url.end, profile.name, score, "the address of a profile")


def _as_written(url: Url, name: str) -> str:
    place = url.path.lower().find(name)
    return url.path[place : place + len(name)] if place >= 0 else name


def _schemes(text: str) -> Iterator[Span]:
    for match in _WHATSAPP_SCHEME.finditer(text):
        yield _span("whatsapp-link", match.start(), match.end(), "+" + match[1], 0.95, "a WhatsApp link")
    for match in _SKYPE_SCHEME.finditer(text):
        if ":" in text[match.start() : match.start(1)] and text[match.start(1) - 1] != " ":
            yield _span("profile-link", match.start(), match.end(), match[1].lower(), 0.8, "the address of a profile")


def _federated(text: str) -> Iterator[Span]:
    for match in _FEDERATED.finditer(text):
        if not organised(match[1]):
            yield _span("federated-handle", match.start(), match.end(), match[1].lower(), 0.8, "an account's name")


def _at_names(text: str) -> Iterator[Span]:
    for match in _AT.finditer(text):
        name = match[1]
        if not re.search(r"[A-Za-z]", name) or _NO_NAME.fullmatch(name) or name.lower() in _EVERYBODY:
            continue
        said = beside(text, match.start(), match.end())
        if organised(name) or said == "organisation":
            continue
        score = 0.75 if said == "person" else 0.6 if individual(name) and said != "public" else 0.4
        yield _span("handle", match.start(), match.end(), name, score, "an account's name")


def _labelled(text: str) -> Iterator[Span]:
    for pattern in (_LABELLED, _TOLD, _ON_PLATFORM):
        for match in pattern.finditer(text):
            name, start, end = match["name"], *match.span("name")
            signed = text[start - 1 : start] == "@"
            aside = signed and match.groupdict().get("point", "").startswith(",")  # "@" tells by itself
            if aside or _NO_NAME.fullmatch(name) or not (signed or _marked(match) or _plain(match, text)):
                continue
            said = beside(text, start, end)
            if organised(name) or said == "organisation":
                continue
            if signed or _marked(match) or said == "person" or (_pointed(match) and not hobby(name)):
                yield _span("handle", start - signed, end, name, 0.8, "an account's name beside a network's")


def _marked(match: re.Match[str]) -> bool:
    """Whether a name shows by itself that it is no word: a figure, an underscore or a full stop within."""
    name = match["name"]
    if len(name) < 4 or len(re.findall(r"[A-Za-z]", name)) < 2 or match.groupdict().get("label", "").lower() == "x":
        return False
    return bool(re.search(r"_|#\d{4}|[A-Za-z]\d|\d[A-Za-z]|[a-z]\.[a-z]", name))


def _plain(match: re.Match[str], text: str) -> bool:
    """Whether a name of letters alone stands where only an account's name would: pointed to, at the end."""
    name, end = match["name"], match.end("name")
    if len(name) < 5 or not name.isalpha() or name.istitle() or name.lower() in _COMMON:
        return False
    closed = re.match(r"\s*(?:$|[.,!?;:)\n]|\bif\b|\bfor\b|\band\b|[^\w\s])", text[end : end + 12])
    return bool(closed) and bool(match.groupdict().get("point", "").strip(" ,")) and match["label"].lower() != "x"


def _pointed(match: re.Match[str]) -> bool:
    """Whether a sign, not the word "is", joins the network and the name."""
    word = match["point"].strip().lower() in (",", "is", "'s", "’s", "yw")
    label, name = match["label"].lower(), match["name"]
    inner_capital = bool(_GAMES.match(label)) and re.search(r"[a-z][A-Z]", name) is not None
    return not word and (name.islower() or inner_capital) and label not in ("steam", "epic", "threads")


def _tagged(text: str) -> Iterator[Span]:
    for match in _TAGGED.finditer(text):
        if _GAMING.search(text, max(0, match.start() - 80), min(len(text), match.end() + 40)):
            yield _span("handle", match.start(), match.end(), match[1], 0.8, "a gaming account")
    for match in _FRIEND_CODE.finditer(text):
        yield _span("handle", match.start(), match.end(), match.group(), 0.85, "a gaming friend code")


def _span(entity: str, start: int, end: int, name: str, score: float, cue: str) -> Span:
    return Span(entity=entity, start=start, end=end, datum=name.lower(), score=score, cue=cue)
