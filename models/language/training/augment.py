"""What a sentence goes through before an epoch: other people's names, damaged case, neighbours joined."""

from dataclasses import replace
from random import Random

from names import Names
from sentences import TITLES, Sentence

from policycheck.detect.words import split_words

RENAMED_SHARE = 0.40  # of the persons in corpora
LOWERED_SHARE = 0.07
RAISED_SHARE = 0.06
HEADLINE_SHARE = 0.02
JOINED_SHARE = 0.25
JOINED_WORDS = 80


def renamed(sentence: Sentence, names: Names, random: Random) -> Sentence:
    """Gives a share of the persons other names: one word becomes one name, several become a full name."""
    words, tags = list[str](), list[str]()
    i = 0
    while i < len(sentence.words):
        end = i + 1
        if sentence.tags[i] == "B-PER":
            while end < len(sentence.tags) and sentence.tags[end] == "I-PER":
                end += 1
            if random.random() < RENAMED_SHARE:
                new = _replacement(sentence.words[i - 1] if i else "", end - i, names, random)
                words.extend(new)
                tags.extend(["B-PER", *["I-PER"] * (len(new) - 1)])
                i = end
                continue
        words.extend(sentence.words[i:end])
        tags.extend(sentence.tags[i:end])
        i = end
    return Sentence(source=sentence.source, words=words, tags=tags)


def _replacement(before: str, length: int, names: Names, random: Random) -> list[str]:
    if length > 1:
        name = names.full()
    elif before.rstrip(".").lower() in TITLES or random.random() < 0.35:
        name = names.surname()
    else:
        name = names.forename()
    return [name[start:end] for start, end in split_words(name) if not name[start:end].isspace()]


def recased(sentence: Sentence, random: Random) -> Sentence:
    """Damages the case of a share of sentences; links, handles and hashtags keep theirs."""
    draw = random.random()
    if draw < LOWERED_SHARE:
        change = str.lower
    elif draw < LOWERED_SHARE + RAISED_SHARE:
        change = str.upper
    elif draw < LOWERED_SHARE + RAISED_SHARE + HEADLINE_SHARE:
        change = str.capitalize
    else:
        return sentence
    words = [word if word[0] in "@#" or "/" in word else change(word) or word for word in sentence.words]
    return replace(sentence, words=words)


def joined(sentences: list[Sentence], random: Random) -> list[Sentence]:
    """Joins a share of sentences to the ones that follow in the same source: a post is many sentences."""
    result: list[Sentence] = []
    i = 0
    while i < len(sentences):
        current = sentences[i]
        i += 1
        if random.random() < JOINED_SHARE:
            for _ in range(random.randint(1, 3)):
                if i == len(sentences) or sentences[i].source != current.source:
                    break
                if len(current.words) + len(sentences[i].words) > JOINED_WORDS:
                    break
                current = Sentence(
                    source=current.source,
                    words=current.words + sentences[i].words,
                    tags=current.tags + sentences[i].tags,
                )
                i += 1
        result.append(current)
    return result
