"""What the two heads tell apart: entities by word, and kinds of statement by sentence."""

from collections.abc import Iterable

ENTITIES = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")

#: A category of the package, or one of its kinds after a stroke. A category with kinds has a label of its own too.
CATEGORIES = (
    "political", "commercial", "fundraising", "spam", "abuse", "discrimination",
    "age-inappropriate", "age-inappropriate/self-harm", "age-inappropriate/disclosure",
    "age-inappropriate/profanity", "age-inappropriate/sexual", "age-inappropriate/drugs",
    "age-inappropriate/alcohol", "age-inappropriate/gambling", "age-inappropriate/violence",
    "sensitive-personal", "sensitive-personal/health", "sensitive-personal/send",
    "sensitive-personal/free-school-meals", "sensitive-personal/looked-after", "sensitive-personal/religion",
    "sensitive-personal/ethnicity", "sensitive-personal/safeguarding", "sensitive-personal/family",
    "direct-message", "direct-message/addressed", "direct-message/invitation", "direct-message/befriending",
    "complaint", "complaint/other-school", "behaviour-incident", "personal-opinion", "about-community",
    "confidential", "reference", "unprofessional", "unprofessional/lesson-time", "off-purpose",
)  # fmt: skip

_SHORT = {
    "sensitive": "sensitive-personal",
    "sensitive/fsm": "sensitive-personal/free-school-meals",
    "sensitive/care": "sensitive-personal/looked-after",
}
_AGE = ("self-harm", "disclosure", "profanity", "sexual", "drugs", "alcohol", "gambling", "violence")


def expanded(written: Iterable[str]) -> tuple[str, ...]:
    """The labels for codes as posts write them, each kind with its category, in the order of `CATEGORIES`.

    Raises ValueError for a code that stands for none.
    """
    found: set[str] = set()
    for code in written:
        name = _SHORT.get(code, f"age-inappropriate/{code}" if code in _AGE else code)
        name = name.replace("sensitive/", "sensitive-personal/")
        if name not in CATEGORIES:
            raise ValueError(f"{code}: is no label of a post")
        found |= {name, name.split("/", 1)[0]}
    return tuple(label for label in CATEGORIES if label in found)
