"""Posts as training sentences: names drawn for their slots, a row for each line and one for the whole."""

from dataclasses import replace
from random import Random

from posts import Line, Post
from school import SchoolPosts
from sentences import Row, Sentence, Span, retokenise

WHOLE_SHARE = 0.5  # of the posts; of the rest a run of lines is read, as a sentence must be judged alone too
UNKNOWN_SHARE = 0.15  # of the texts are read without knowing whose account they are from
WORDS = 100  # of one text, which is cut into pieces afterwards: more would not fit the model


def drafted(post: Post, school: SchoolPosts, random: Random) -> list[Sentence]:
    """The post, or a run of its lines, in as many texts as its length needs."""
    lines = list(post.lines)
    role = post.role if random.random() > UNKNOWN_SHARE else ""
    if len(lines) > 1 and random.random() > WHOLE_SHARE:
        start = random.randrange(len(lines))
        lines = lines[start : start + random.randint(1, len(lines) - start)]
    result, group, words = [], list[Line](), 0
    for line in lines:
        length = len(line.text.split())
        if group and words + length > WORDS:
            result.append(_sentence(group, role, school))
            group, words = [], 0
        group.append(line)
        words += length
    return [*result, _sentence(group, role, school)]


def _sentence(lines: list[Line], role: str, school: SchoolPosts) -> Sentence:
    text, spans, places = "", list[Span](), list[tuple[int, int]]()
    for line in lines:
        start = len(text)
        text, spans = school.filled(line.text, text, spans)
        places.append((start, len(text)))
        text += line.glue
    sentence = replace(retokenise("posts", text, spans, strip_titles=False), role=role)
    found = {label for line in lines for label in line.labels}
    ends = _word_ends(sentence, text)
    for (start, end), line in zip(places, lines, strict=True):
        inside = [i for i, (first, last) in enumerate(ends) if first < end and last > start]
        if inside:
            sentence.rows.append(Row(start=inside[0], end=inside[-1] + 1, labels=line.labels))
    if len(lines) > 1:
        sentence.rows.append(Row(start=0, end=len(sentence.words), labels=tuple(sorted(found))))
    return sentence


def _word_ends(sentence: Sentence, text: str) -> list[tuple[int, int]]:
    places, position = [], 0
    for word in sentence.words:
        start = text.index(word, position)
        position = start + len(word)
        places.append((start, position))
    return places
