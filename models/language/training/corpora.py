"""What an epoch reads: the corpora and posts, with the names, case and lines of that epoch."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from augment import joined, recased, renamed
from drafts import drafted
from names import Names
from plain import plain_posts
from posts import Post, read_folder
from school import SchoolPosts
from sentences import Row, Sentence
from topics import read_topics

DEV_EVERY, TOGETHER = 8, 6
POSTS = Path(__file__).with_name("posts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A part of the training.

    rate: of the encoder's weights. corpora: the share of the tagged sentences that is read each epoch. readings: how
    often each post is read. drawn: how many school posts are drawn from templates; plain: how many plain statements.
    row_weight: of the labels of a row against the tags of a word.
    keeps: an earlier stage whose names are to be kept: this one begins half-way between its weights and those of the
    stage before, and learns the tags that it gives beside those of the corpora.
    """

    name: str
    epochs: int
    rate: float
    corpora: float
    readings: int
    drawn: int
    row_weight: float
    plain: int = 0
    keeps: str = ""


#: Names come first: learnt beside the labels from the start, they never got as good. The labels take some of them away
#: again (PERSON F1 on EWT from 0.880 to 0.869, worldwide recall from 0.90 to 0.87), which the last stage mends.
STAGES = (
    Stage(name="first", epochs=4, rate=1.2e-4, corpora=1.0, readings=0, drawn=2500, row_weight=0.2),
    Stage(name="second", epochs=4, rate=8e-5, corpora=0.5, readings=2, drawn=2500, row_weight=0.4),
    Stage(name="third", epochs=2, rate=6e-5, corpora=0.6, readings=2, drawn=2500, row_weight=0.3),
    Stage(name="fourth", epochs=1, rate=5e-5, corpora=0.7, readings=1, drawn=2500, row_weight=0.3, plain=4000),
    Stage(
        name="fifth",
        epochs=2,
        rate=5e-5,
        corpora=0.7,
        readings=1,
        drawn=2500,
        row_weight=0.3,
        plain=3000,
        keeps="first",
    ),
)
#: Encyclopaedia, news and manuals: long formal sentences, which state nothing of these.
FORMAL = frozenset({"wikigold", "gum", "pud"})
NEVER_FORMAL = (
    "political", "fundraising", "spam", "direct-message", "behaviour-incident", "about-community", "confidential",
    "reference", "unprofessional",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpora:
    """What trains: `tagged` has entities, `topics` and `posts` have categories, `posts` both."""

    data: Path
    tagged: list[Sentence]
    topics: list[Sentence]
    posts: list[Post]

    def epoch(self, stage: Stage, seed: int) -> list[Sentence]:
        """What an epoch of a stage reads; the same seed gives the same."""
        random = Random(seed)
        names = Names(self.data, random)
        school = SchoolPosts(self.data, names, random)
        tagged = [sentence for sentence in self.tagged if random.random() < stage.corpora]
        changed = [recased(renamed(sentence, names, random), random) for sentence in tagged]
        posts = self.posts * stage.readings + plain_posts(stage.plain, random)
        others = [
            *self.topics,
            *(school.post() for _ in range(stage.drawn)),
            *(item for post in posts for item in drafted(post, school, random)),
        ]
        together = [_judged(sentence) for sentence in joined(changed, random)]
        return together + [recased(item, random) for item in others if item.words]


def _judged(sentence: Sentence) -> Sentence:
    if sentence.source not in FORMAL:
        return sentence
    return replace(sentence, rows=[Row(start=0, end=len(sentence.words), known=NEVER_FORMAL)])


def read(path: Path) -> list[Sentence]:
    """The sentences that prepare.py wrote."""
    return [Sentence(**json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def load(data: Path, work: Path) -> tuple[Corpora, list[Post]]:
    """What trains, and the posts that are held back."""
    posts, held = split_posts(read_folder(POSTS))
    return Corpora(data=data, tagged=read(work / "train.jsonl"), topics=read_topics(data), posts=posts), held


def split_posts(posts: list[Post]) -> tuple[list[Post], list[Post]]:
    """Those that train, and one in DEV_EVERY to compare checkpoints and to set limits on.

    Neighbours stay together, since a post and its near-miss are often written one after the other.
    """
    groups = [posts[i : i + TOGETHER] for i in range(0, len(posts), TOGETHER)]
    kept = [post for i, group in enumerate(groups) if i % DEV_EVERY for post in group]
    return kept, [post for group in groups[::DEV_EVERY] for post in group]


def held_back(posts: list[Post], data: Path, seed: int) -> list[Sentence]:
    """Posts that are held back, as texts."""
    random = Random(seed)
    school = SchoolPosts(data, Names(data, random), random)
    return [sentence for post in posts for sentence in drafted(post, school, random)]
