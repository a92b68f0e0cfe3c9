"""Whom a name outside the register belongs to, by the words beside it."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from policycheck.detect.names import cues
from policycheck.detect.names.forenames import is_forename
from policycheck.detect.names.forms import COURTESY, FAMILY, OFFICES, PUBLIC
from policycheck.detect.names.groups import names_a_group
from policycheck.detect.names.reading import Reading
from policycheck.detect.names.works import is_staged, is_studied
from policycheck.types import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """Whom a name belongs to, and the cue in plain words."""

    subject: Subject
    cue: str


def is_pupil(reading: Reading, first: int, last: int) -> bool:
    """Whether the words beside a name make it a pupil's."""
    return bool(cues.PUPIL_AFTER.match(reading.after(last)) or cues.PUPIL_BEFORE.search(_lead(reading, first)))


def is_classed(reading: Reading, last: int) -> bool:
    """Whether a pupil's class, year or age stands right after a name."""
    return cues.PUPIL_AFTER.match(reading.after(last)) is not None


def is_praised(reading: Reading, first: int) -> bool:
    """Whether a name is addressed or praised, as a pupil's is and a figure's in a lesson is not."""
    return cues.PRAISED.search(reading.before(first)) is not None


def is_parent(reading: Reading, first: int) -> bool:
    """Whether a family role stands right before a name: "his mum Grace"."""
    return cues.PARENT_BEFORE.search(reading.before(first)) is not None


def is_titled(reading: Reading, first: int, titles: Container[str]) -> bool:
    """Whether one of `titles`, written as such, stands right before a name."""
    before = reading.words[first - 1] if first else None
    return before is not None and before.key in titles and before.capital and reading.words[first].gap in (" ", ". ")


def is_in_office(reading: Reading, first: int, last: int) -> bool:
    """Whether the words beside a full name make it an elected person's, which no pupil is."""
    office = cues.OFFICE_BEFORE.search(reading.before(first)) or cues.OFFICE_AFTER.match(reading.after(last))
    return office is not None


def is_employed(reading: Reading, first: int, last: int) -> bool:
    """Whether a job that no pupil has stands beside a name: our caretaker Grace."""
    after = reading.after(last)
    job = cues.JOB_BEFORE.search(reading.before(first))
    # "Our caretaker, Grace, retires" is one; "said our caretaker, Grace and Ali won" is not.
    named = job is not None and (not job["aside"] or after.startswith(","))
    return named or cues.JOB_AFTER.match(after) is not None


def is_teacher(reading: Reading, first: int, last: int) -> bool:
    """Whether a title and surname are an adult's by the words beside them, not a pupil's."""
    after = reading.after(last)
    role = cues.STAFF_AFTER.match(after) or cues.TEACHES.match(after)
    return role is not None or _is_staff(reading.before(first))


def belongs(reading: Reading, first: int, last: int) -> Belonging:
    """Whom a name outside the register belongs to, the strongest cue first."""
    title = reading.words[first].key if last > first else ""
    before, after = reading.before(first), reading.after(last)
    lead = _lead(reading, first)
    if cues.GOVERNOR_BEFORE.search(before) or cues.GOVERNOR_AFTER.match(after) or _is_on_board(reading, first, last):
        return Belonging(subject="governor", cue="a governor's role beside the name")
    if first < last and is_in_office(reading, first, last):
        return Belonging(subject="public", cue="an elected office or an honour beside the name")
    if title in FAMILY or cues.PARENT_BEFORE.search(before) or cues.PARENT_AFTER.match(after):
        return Belonging(subject="parent", cue="a family role beside the name")
    if title in PUBLIC and not cues.NO_TITLE.search(before) and not _is_prince(reading, first, last):
        return Belonging(subject="public", cue="a title of public office or rank")
    if title in COURTESY | OFFICES:
        return Belonging(subject="staff", cue="an adult's title")
    if is_staged(reading, first, last) or is_studied(reading, first, last):
        return Belonging(subject="public", cue="the title of a work, or its author")
    if names_a_group(reading, first, last):
        return Belonging(subject="public", cue="what a class or a house is called")
    if cues.PUPIL_AFTER.match(after):
        return Belonging(subject="pupil", cue="a pupil's class or age beside the name")
    if _is_staff(before) or cues.STAFF_CROWD.search(before) or cues.STAFF_AFTER.match(after):
        return Belonging(subject="staff", cue="an adult's role beside the name")
    if _is_public(reading, first, last):
        return Belonging(subject="public", cue="a public figure's role or work beside the name")
    if cues.PUPIL_BEFORE.search(lead):
        return Belonging(subject="pupil", cue="a pupil's role, class or prize beside the name")
    return Belonging(subject="unknown", cue="a name without any cue")


def _is_prince(reading: Reading, first: int, last: int) -> bool:
    """Whether Prince or Princess is a forename: with a surname that is no forename, beside another's name."""
    words = reading.words
    if words[first].key not in ("prince", "princess") or last != first + 1 or is_forename(words[last].key):
        return False
    listed = first > 1 and words[first - 1].key == "and" and words[first - 2].capital
    return listed or cues.PUPIL_AFTER.match(reading.after(last)) is not None


def _is_on_board(reading: Reading, first: int, last: int) -> bool:
    """Whether an office of a board stands in brackets behind a name; a school council or a club has a chair too."""
    if not cues.ON_BOARD.match(reading.after(last)):
        return False
    around = reading.around(first)
    return cues.BOARD.search(around) is not None and not cues.CHILDS_BOARD.search(around)


def _is_staff(before: str) -> bool:
    match = cues.STAFF_BEFORE.search(before)
    return match is not None and not cues.CHILD_AT_WORK.search(before[: match.start()])


def _is_public(reading: Reading, first: int, last: int) -> bool:
    before = reading.before(first)
    if _names_a_team(reading, first):
        return True
    if cues.PUBLIC_AFTER.match(reading.after(last)) or _credited(reading, first):
        return True
    if any(_lists_figures(words) for words in (before, _lead(reading, first))):
        return True
    # A forename alone is hardly ever an author's.
    if first == last and not cues.ALONE_PUBLIC.search(before):
        return False
    role = cues.PUBLIC_BEFORE.search(before)
    # "Our gymnast Maya" is a pupil.
    sentence = reading.sentence(first)
    if first < last and cues.POLITICS.search(sentence) and cues.STANDING.search(sentence):
        return True
    if first < last and cues.LONG_AGO.search(sentence):
        return True
    by_role = role is not None and not cues.CHILDS.search(before[: role.start()]) and not _ends_other(reading, first)
    # "Most likely to be prime minister: Martha George", "Explorers: Kian" are lists.
    by_role = by_role and (not before.endswith(": ") or cues.MAKER.search(before) is not None)
    return by_role or cues.PUBLIC_TOPIC.search(before) is not None


def _lists_figures(words: str) -> bool:
    """Whether words lead to a list of figures: "artists such as", but not "our star artists:"."""
    found = cues.PUBLIC_LIST.search(words)
    return found is not None and not cues.CHILDS.search(words[: found.start()])


def _ends_other(reading: Reading, first: int) -> bool:
    """Whether the word before a comma is somebody else's surname: "Efa Bishop, Macsen Iorwerth"."""
    words = reading.words
    if first < 2 or not words[first].gap.startswith(","):
        return False
    return words[first - 1].capital and words[first - 1].spaced and words[first - 2].capital


def _names_a_team(reading: Reading, first: int) -> bool:
    """Whether a team or house is called by the name: "Team Farah"."""
    before = reading.words[first - 1] if first else None
    return before is not None and before.key == "team" and before.capital and reading.words[first].spaced


def _credited(reading: Reading, first: int) -> bool:
    """Whether a name stands after the title of what is read or sung: "reading The Explorer by …"."""
    words = reading.words
    if first < 2 or words[first - 1].key != "by":
        return False
    titled = words[first - 2].capital or '"' in words[first - 1].gap
    return titled and cues.READ.search(reading.sentence(first)) is not None


def _lead(reading: Reading, first: int) -> str:
    """What stands before the list that a name is in: "Stars of the week: Ben, Ali and" leads each."""
    before = reading.before(first)
    match = cues.CROWD.search(before)
    return before[: match.start()] if match and match.start() else before
