"""Whether a sentence speaks to one person: by name, by handle, or in a letter's greeting.

"Katie, please bring your kit back" speaks to Katie; "Well done, Katie! You were wonderful" is meant for everyone
who reads it, and so is a word to a class or to all parents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.pattern import compiled
from policycheck.detect.categories.sentences import Sentence, fold
from policycheck.detect.categories.table import load_term

_TITLED = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?(?: (?:and|&) (?:Mr|Mrs|Ms|Miss|Dr)\.?)?\s+"
    r"[A-Z](?:[\w'’-]*\w)?(?:\s[A-Z][\w'’-]*\w)?"
)
# After a greeting any capitalised word may be a name that the detector of names has missed.
_CAPITALISED = r"[A-Z][a-zà-ÿ'’-]*[a-zà-ÿ](?:\s[A-Z][\w'’-]*\w)?"
_GREETING = (
    r"(?i:dear|hi|hello|hey|hiya|morning|good morning|good afternoon|fao|f\.a\.o\.|attn:?|for the attention of|message"
    r" for|a message (?:for|to)|note (?:for|to)|(?:gentle )?reminder (?:for|to)|quick one for|update for|reply to|re)"
)
_GREETED = re.compile(rf"\W*{_GREETING}[ ,]\s*(?P<name>{_TITLED}|{_CAPITALISED})(?P<kin>['’]s\s+\w+)?")
_TITLED_NAME = re.compile(rf"(?<!\w){_TITLED}")
# What may stand between a name and the mark that sets it off: "Nia in 8B:", "Callum (Year 4),".
_MODIFIER = r"(?:\s+(?:in|from|of)\s+[\w ]{1,20}|\s*\([^)]{1,25}\))?"
_SET_OFF = re.compile(
    rf"{_MODIFIER}\s*(?:,|:|;|\s[-–—]+\s|[–—]|!|\.\.\.|…|\?|\.(?=\s|$)|$"
    r"|\s+(?i:please|pls|can you|could you|would you|will you|you|your)\b)"
)
_LEADS_IN = re.compile(
    r"(?:^|[,:;!.?–—]|(?:^|[,.!]\s*)(?i:thanks|thank you|sorry|yes|no|ok|okay|sure|of course|no worries|well|so|and|oh"
    r"|right|please|hi|hey|no problem|absolutely|unfortunately|to|for))[\s\"'*_>•👋-]*$"
)
_APPOSITION = re.compile(
    r"\s*,\s*(?:(?:a|an|the|our|who|which|whose|from|aged|in|of|also|head|deputy|chair|\d+|year)\b|(?!I\b|I'|Please|You|We|Can"
    r"|Could|Would|Will|Don|Thank|When|Where|What|Why|How|If|Your|It|Just|Sorry|Did|Have|Are|Is|\w+['’]s\b)[A-Z])"
)
_SECOND_PERSON = re.compile(r"(?<!\w)(?:you|your|yours|yourself|you're|you've|you'll|you'd|u|ur)(?!\w)")
_HANDLE = re.compile(r"(?<![\w@./])@([A-Za-z_][\w.]{1,40})")
_NEXT_SENTENCE = 80  # characters after a sentence that still belong to its thought
_LOOK_AHEAD = 250  # characters after a greeting in which the message itself must begin


def speaks_to_person(view: View, sentence: Sentence) -> float:
    """How sure it is that the sentence speaks to a person whom it names; 0 where it does not."""
    if sentence.text.lstrip()[:1] in "\"“'‘«":
        return 0.0
    names = tuple(_names(sentence))
    greeted = _GREETED.match(sentence.text)
    if greeted and _may_be_person(view, greeted["name"]):
        known = bool(greeted["kin"]) or any(greeted.start("name") <= start < greeted.end() for start, _ in names)
        return _greeting(sentence, greeted.end(), known)
    for start, end in names:
        if not _is_vocative(sentence.text, start, end):
            continue
        rest = f"{sentence.folded[:start]} {sentence.folded[end:]}"
        opens = not re.search(r"\w", sentence.text[:start])
        confidence = _message(rest, sentence.after(_LOOK_AHEAD) if opens else "")
        if confidence:
            return confidence
    return 0.0


def speaks_to_handle(view: View, sentence: Sentence) -> float:
    """How sure it is that the sentence speaks to somebody's account; 0 where it does not."""
    own = {fold(account).removeprefix("@") for account in view.school.accounts}
    for match in _HANDLE.finditer(sentence.text):
        handle = fold(match[1]).rstrip(".")
        if handle in own or compiled(load_term("direct_message", "office_handle")).search(handle):
            continue
        rest = sentence.folded.replace(f"@{handle}", " ")
        confidence = _message(rest, "")
        if confidence:
            return confidence
    return 0.0


def _greeting(sentence: Sentence, end: int, known: bool) -> float:
    """A letter: `known` tells that the person greeted is one, by title, kinship or an earlier detector."""
    rest, following = sentence.folded[end:], sentence.after(_LOOK_AHEAD)
    confidence = _message(rest, following)
    if confidence:
        return max(confidence, 0.85 if known else 0.7)
    said = rest if re.search(r"\w", rest) else following
    if _celebrates(said):
        return 0.8 if _asks(said) and _acts(said) else 0.0
    if known and re.search(r"\w{2}", said):
        return 0.65
    return 0.6 if _asks(said) else 0.0


def _message(rest: str, following: str) -> float:
    """How sure it is that what goes with a name is meant for that person: a request or news, not praise alone."""
    if _celebrates(rest):
        return 0.7 if _asks(rest) and _acts(rest) else 0.0
    if _asks(rest):
        return 0.75
    told = _SECOND_PERSON.search(rest) or _asks(following[:_NEXT_SENTENCE])
    return 0.6 if told and not _celebrates(following[:_NEXT_SENTENCE]) else 0.0


def _is_vocative(text: str, start: int, end: int) -> bool:
    """Whether the name is set off on both sides, and not by what only describes its bearer."""
    if not _LEADS_IN.search(text[:start]):
        return False
    return bool(_SET_OFF.match(text, end)) and not _APPOSITION.match(text, end)


def _names(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Spans, within the sentence, of titles with a surname and of the names found earlier."""
    for match in _TITLED_NAME.finditer(sentence.text):
        yield match.span()
    yield from ((start, end) for start, end, found in sentence.names if found.subject != "public")


def _may_be_person(view: View, name: str) -> bool:
    folded = fold(name)
    school = [fold(form) for form in (view.school.name, *view.school.short_names) if form]
    if any(folded.startswith(form) or form.startswith(folded) for form in school):
        return False
    return not any(
        re.match(compiled(load_term("direct_message", term)).pattern, folded) for term in ("group", "figure")
    )


def _asks(text: str) -> bool:
    return compiled(load_term("direct_message", "request")).search(text) is not None


def _acts(text: str) -> bool:
    return compiled(load_term("direct_message", "action")).search(text) is not None


def _celebrates(text: str) -> bool:
    return any(
        compiled(load_term(*place)).search(text) is not None
        for place in (("common", "celebration"), ("direct_message", "praise"))
    )
