"""Words that the network runs together (`SaoirseDevlin`, `toMia`): a capital behind small letters begins a word."""

from __future__ import annotations

import re
from dataclasses import replace

from policycheck.detect.picture_text.engine import Line

# Addresses, accounts, hashtags and files are written in one on purpose.
_TOKEN = re.compile(r"(?<!\S)(?![@#])(?!\S*(?:[@/\\_]|\w\.\w))\S+")
_JOINT = re.compile(r"(?<=[^\W\d_][a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ](?:['’a-zß-öø-ÿA-ZÀ-ÖØ-Þ]|\b))")
_RUN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# McKenzie, MacDonald, FitzGerald, DeShawn, LaToya, VanDyke: the beginning is part of the name.
_PARTICLES = re.compile(r"(?:^|(?<=['’-]))(?:mc|mac|fitz|de|di|da|du|la|le|van|von|al|el)$", re.IGNORECASE)
_SHORT = 2  # letters of a beginning after which a lone capital is a sign of its own: PhD, DfE
_ONE_WORD = frozenset(
    """youtube tiktok whatsapp linkedin soundcloud snapchat facebook facetime instagram wechat playstation paypal
    powerpoint onenote onedrive sharepoint wordpress github justgiving gofundme parentpay parentmail parenthub
    schoolcomms classdojo classcharts seesaw showbie mymaths timestables booktrust childline childnet natwest
    thinkuknow mumsnet netmums cofe easyfundraising giftaid""".split()
)


def apart(line: Line) -> Line:
    """The line with a space where words were run together; the space lies at the end of the letter before it."""
    joints = [at for token in _TOKEN.finditer(line.text) for at in _joints(line.text, *token.span())]
    text, stops = line.text, list(line.stops)
    for at in reversed(joints):
        text = f"{text[:at]} {text[at:]}"
        stops.insert(at, (stops[at - 1][1], stops[at - 1][1]))
    return replace(line, text=text, stops=tuple(stops)) if joints else line


def _joints(text: str, start: int, end: int) -> list[int]:
    return [
        joint.start()
        for run in _RUN.finditer(text, start, end)
        if _word(run[0]) not in _ONE_WORD
        for joint in _JOINT.finditer(text, run.start(), run.end())
        if not _is_one(text[run.start() : joint.start()], text[joint.start() : run.end()])
    ]


def _word(text: str) -> str:
    return re.split(r"['’]", text)[0].lower()


def _is_one(before: str, after: str) -> bool:
    last = re.split(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])", before)[-1]
    if _PARTICLES.search(last):
        return True
    return len(last) <= _SHORT and not after[1:2].islower()
