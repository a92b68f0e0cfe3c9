"""Learns what sentences state by their words alone, beside the network.

python bag.py --work WORK

Reads the posts that train, with nothing in the place of names, and plain statements; writes WORK/statements.npz. Takes
half a minute. Posts that are held back from the network's training are held back here as well.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
from corpora import POSTS, split_posts
from labels import CATEGORIES
from plain import plain_posts
from posts import Post, read_folder

from policycheck.detect.bag import bag
from policycheck.detect.words import split_words

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from learning import learn

LEAST, INVERSE_PENALTY, SHARE = 5, 8.0, 2.0
PLAIN = 6000
_SLOT = re.compile(r"\{[A-Z_]+(?::([^}]*))?\}")


def sentences() -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The n-grams and the labels of every line that trains."""
    posts: list[Post] = [*split_posts(read_folder(POSTS))[0], *plain_posts(PLAIN, Random(5))]
    for post in posts:
        for line in post.lines:
            text = _SLOT.sub(lambda slot: slot[1] or "", line.text)
            words = [text[start:end] for start, end in split_words(text) if text[start:end].strip()]
            yield bag(words, post.role), line.labels


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    options = parser.parse_args()
    bags, labelled = zip(*sentences(), strict=True)
    arrays = learn(bags, labelled, CATEGORIES, least=LEAST, inverse_penalty=INVERSE_PENALTY, share=SHARE)
    np.savez_compressed(options.work / "statements.npz", **arrays)


if __name__ == "__main__":
    main()
