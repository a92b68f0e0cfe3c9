"""Addresses of social network profiles and of WhatsApp chats."""

from __future__ import annotations

import re
from dataclasses import dataclass

from policycheck.detect.patterns.urls import Url, within

_NAME = r"@?([\w.\-]{2,60})"
_RESERVED = frozenset(
    (
        "groups", "events", "event", "watch", "share", "sharer", "sharer.php", "reel", "reels", "photo",
        "photos", "photo.php", "story.php", "stories", "hashtag", "marketplace", "login", "help",
        "policies", "business", "gaming", "public", "plugins", "dialog", "tr", "permalink.php", "media",
        "notes", "p", "tv", "explore", "accounts", "about", "direct", "home", "search", "intent", "i",
        "settings", "tos", "privacy", "joinchat", "s", "pin", "ideas", "company", "school", "feed",
        "posts", "directory", "legal", "terms", "download", "web", "signup", "discover", "upload",
        "pages", "live", "profile.php", "people", "messages", "story", "video", "videos", "embed", "www",
        "developers", "brand", "ads", "support", "blog", "press", "jobs", "index.html", "status",
    )
)  # fmt: skip
#: Host, the form of a profile's path, and whether such a profile is an individual's as a rule.
_PLATFORMS = (
    ("facebook.com", rf"/(?:pg/)?{_NAME}(?:/.*)?", False),
    ("fb.com", rf"/{_NAME}/?", False),
    ("fb.me", rf"/{_NAME}/?", False),
    ("m.me", rf"/{_NAME}/?", False),
    ("instagram.com", rf"/(?:stories/)?{_NAME}(?:/.*)?", False),
    ("instagr.am", rf"/{_NAME}/?", False),
    ("tiktok.com", r"/@([\w.]{2,60})(?:/.*)?", False),
    ("x.com", rf"/{_NAME}(?:/.*)?", False),
    ("twitter.com", rf"/{_NAME}(?:/.*)?", False),
    ("linkedin.com", r"/in/([\w%.\-]{2,100})(?:/.*)?", True),
    ("snapchat.com", r"/(?:add/|@)([\w.\-]{2,60})/?", True),
    ("youtube.com", r"/(?:@|user/|c/)([\w.\-]{2,60})(?:/.*)?", False),
    ("threads.net", r"/@([\w.]{2,60})(?:/.*)?", False),
    ("threads.com", r"/@([\w.]{2,60})(?:/.*)?", False),
    ("t.me", rf"/{_NAME}/?", False),
    ("telegram.me", rf"/{_NAME}/?", False),
    ("twitch.tv", rf"/{_NAME}/?", False),
    ("soundcloud.com", rf"/{_NAME}/?", False),
    ("vsco.co", rf"/{_NAME}(?:/.*)?", False),
    ("reddit.com", r"/(?:u|user)/([\w.\-]{2,60})(?:/.*)?", True),
    ("bsky.app", r"/profile/([\w.\-:]{2,80})(?:/.*)?", False),
    ("linktr.ee", rf"/{_NAME}/?", False),
    ("strava.com", r"/athletes/([\w.\-]{2,60})(?:/.*)?", True),
    ("kik.me", rf"/{_NAME}/?", True),
    ("roblox.com", r"/(?:[a-z]{2}/)?users/(\d+)(?:/.*)?", True),
    ("steamcommunity.com", r"/(?:id|profiles)/([\w.\-]{2,60})/?", True),
    ("paypal.me", rf"/{_NAME}(?:/.*)?", True),
    ("monzo.me", rf"/{_NAME}(?:/.*)?", True),
    ("depop.com", rf"/{_NAME}/?", False),
    ("ask.fm", rf"/{_NAME}/?", True),
)
_FACEBOOK_PERSON = re.compile(r"/people/[^/]+/(\d+)")
_WHATSAPP_PATH = re.compile(r"/(?:\+?\d{6,15}|qr/\w+|message/\w+|[A-Za-z0-9]{18,26}|invite/\w+)/?")
_PHONE_PARAMETER = re.compile(r"[?&]phone=(?:%2B|\+)?(\d{6,15})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The profile `name` of the site `host`. `personal`: the site has such profiles for individuals alone."""

    host: str
    name: str
    personal: bool


def profile_of(url: Url) -> Profile | None:
    """The social network profile that an address leads to, or None."""
    if within(url.host, "facebook.com"):
        identified = _FACEBOOK_PERSON.match(url.path) or re.search(r"[?&]id=(\d+)", url.query)
        if identified and (url.path.startswith("/people/") or url.path.startswith("/profile.php")):
            return Profile(host="facebook.com", name=identified[1], personal=True)
    for host, form, personal in _PLATFORMS:
        if within(url.host, host):
            match = re.fullmatch(form, url.path.rstrip(), re.IGNORECASE)
            if match and match[1].lower() not in _RESERVED:
                return Profile(host=host, name=match[1].strip(".").lower(), personal=personal)
    if within(url.host, "pinterest.com") or url.host.endswith("pinterest.co.uk"):
        match = re.fullmatch(rf"/{_NAME}/?", url.path)
        if match and match[1].lower() not in _RESERVED:
            return Profile(host="pinterest.com", name=match[1].lower(), personal=False)
    return None


def whatsapp_of(url: Url) -> str:
    """What a WhatsApp address leads to: `+` and digits, or the code of a group; "" for other addresses."""
    if within(url.host, "wa.me") or url.host == "chat.whatsapp.com":
        if not _WHATSAPP_PATH.fullmatch(url.path):
            return ""
        code = url.path.strip("/")
        return "+" + code.lstrip("+") if code.lstrip("+").isdigit() else code
    if url.host in ("api.whatsapp.com", "web.whatsapp.com", "whatsapp.com", "www.whatsapp.com"):
        phone = _PHONE_PARAMETER.search(url.query)
        return "+" + phone[1] if phone else ""
    return ""
