"""A row's words as phrases: what stands between two marks of punctuation, in one script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

LATIN = "LATIN"
_WINDOW = 12  # words of a long phrase that are judged together
_DENSITY = 0.15  # of common words: prose in English has some 0.4, a headline less
_FRAME = 0.3  # the same for a phrase of any length: one in three
_CHARACTERS_PER_WORD = {"CJK": 2, "HIRAGANA": 2, "KATAKANA": 2, "THAI": 4, "LAO": 4, "KHMER": 4, "MYANMAR": 4}

_MARKS = r"[;!?…()\[\]{}\"“”„«»‹›|/•·=<>*_+&\\~`،؛؟۔।॥፣።፤、。，！？：；（）「」『』【】–—]"
_BREAK = re.compile(rf"(?:(?<!\d)[.,:]|[.,:](?!\d)|{_MARKS})+")
_NO_WORDS = re.compile(r"[@#]|://|^www\.|\w\.\w[^\s/]{0,60}/")  # handles, tags, addresses, links
_SPACED = re.compile(r"\S+")

#: What introduces words of another language in a lesson or a concert.
_QUOTING = frozenset(
    """say says said saying sing sings sang singing chant chanted recite recited read reads reading learn learns learned
    learnt learning study studies studied translate translated write writes wrote written means meaning called named
    titled""".split()
)
#: Words that English cannot do without, and those of its school posts, which no large language shares.
COMMON = _QUOTING | frozenset(
    """about after afternoon again all also and because been before being between both bring can't child children
    classes coming could day day's days didn't does don't done down during eight enjoy enjoyed enjoying evening
    every everybody everyone families family five friends from get give given going got great having help him his
    homework i'm i've if into it it's its just keep know lessons let's look looking love loved lunch make making
    many more morning much need next nine now off only other our out people play played playing please pupil pupils
    raised seen seven she should some students take taking teachers than thank thanks that that's the their them
    then there these they think this those three today tomorrow took two until very we're we've wear week's well
    went were what when where which while who why win with won won't working would year year's yesterday you
    your""".split()
)
#: Words that are common in English and in another language too: "of" is "or" in Dutch, "by" is "would" in Polish.
SHARED = frozenset(
    """a an any are as at back be but by class club come did do each first for four game go good had has have he her
    here home how in is last lesson made match me money most new no not of on one or over parents school see six so
    staff student teacher team ten term time to trip up want was we week will work""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that belong together.

    words: how many, reckoned from the letters where a script has no spaces. running: how many different ones that are
    neither capitalised nor single letters, or all where everything is in capitals. size: the running words, and a half
    for each that is capitalised. english: common English words are dense in it. frames: it shows that the row is
    English.
    """

    text: str
    script: str
    words: int
    running: int
    size: float
    english: bool
    frames: bool


def phrases(row: str) -> Iterator[Phrase]:
    """The phrases of a row, in order."""
    words: list[str] = []
    script = LATIN
    for word in _words(row):
        written = _script_of(word) if word else script
        if words and (not word or written != script):
            yield from _windows(words, script)
            words = []
        if word:
            words.append(word)
            script = written
    if words:
        yield from _windows(words, script)


def _words(row: str) -> Iterator[str]:
    """The words of a row without those that hold a digit; an empty one stands where a phrase ends."""
    for spaced in _SPACED.finditer(row):
        if _NO_WORDS.search(spaced[0]):
            yield ""
            continue
        for i, piece in enumerate(_BREAK.split(spaced[0])):
            if i:
                yield ""
            if any(map(str.isdigit, piece)):
                continue
            if any(map(str.isalpha, piece)):
                yield piece.strip("'’‘-‐‑")
            elif piece:
                yield ""


def _windows(words: Sequence[str], script: str) -> Iterator[Phrase]:
    count = -(-len(words) // _WINDOW)
    for i in range(count):
        yield _phrase(words[i * len(words) // count : (i + 1) * len(words) // count], script)


def _phrase(words: Sequence[str], script: str) -> Phrase:
    text = " ".join(words)
    long = tuple(dict.fromkeys(word for word in words if len(word) > 1))
    if text.lower() == text.upper():
        per_word = _CHARACTERS_PER_WORD.get(script)
        count = sum(map(len, long)) // per_word if per_word else len(long)
        return Phrase(text=text, script=script, words=count, running=count, size=count, english=False, frames=False)
    capitals = text.isupper() and len(words) > 1
    running = long if capitals else tuple(word for word in long if not word[0].isupper())
    folded = [word.lower().replace("’", "'") for word in words]
    common = sum(word in COMMON for word in folded)
    shared = sum(word in SHARED for word in folded)
    return Phrase(
        text=text.lower() if capitals else text,
        script=script,
        words=len(words),
        running=len(running),
        size=(len(running) + len(long)) / 2,
        english=common > 0 and common + shared / 2 >= _DENSITY * len(words),
        frames=common >= _FRAME * len(words) or not _QUOTING.isdisjoint(folded),
    )


def _script_of(word: str) -> str:
    first = next(filter(str.isalpha, word))
    return LATIN if first < "\u02b0" else _script(first)


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """`LATIN` too for its look-alikes: the letters of mathematics, those of full width, and modifier letters."""
    plain = next(filter(str.isalpha, unicodedata.normalize("NFKC", letter)), letter)
    script = unicodedata.name(plain, LATIN).partition(" ")[0]
    return LATIN if script == "MODIFIER" else script
