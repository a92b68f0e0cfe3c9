"""Recall and precision of the pupils of a register, by the form in which a post names them.

python benchmarks/pupils.py --data DIR [--blank] [--sizes 20,100,500] [--files bdfgij] [--misses]

DIR is the data folder. Registers of invented pupils are drawn from its name lists, and their names written into the
posts of models/language/training/posts, in every form of `pupil_forms` and in lists and tables; other slots get people
outside the register. A pupil is found where a finding that overlaps the name has the pupil among its people. A finding
is false where it names people of the register and none of them stands there, nor anybody who could be taken for one:
of the same forename, surname or diminutive. files: the first letters of the files of posts; by default those that the
look-up was not developed on. blank: without the language model.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from pupil_forms import letters, read_nicknames
from pupil_posts import Case, Mention, Writer

from policycheck.detect.base import View
from policycheck.detect.language import blank_language, load_language, read_text
from policycheck.detect.names import NameDetector
from policycheck.detect.patterns import PatternDetector
from policycheck.drafts import read_draft
from policycheck.register import Person, Register
from policycheck.types import Draft, Finding, School, TextLocation

if TYPE_CHECKING:
    from spacy.language import Language

ON = date(2026, 11, 20)
THRESHOLD = 0.5  # the confidence below which rules take no notice
HELD_OUT = "bdfgij"


@dataclass(slots=True)
class Tally:
    due: int = 0
    right: int = 0

    def add(self, right: bool) -> None:
        self.due, self.right = self.due + 1, self.right + right


Tallies = dict[str, Tally]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--blank", action="store_true")
    parser.add_argument("--sizes", default="20,100,500")
    parser.add_argument("--files", default=HELD_OUT)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true", help="print what was missed or false (invented names)")
    options = parser.parse_args()
    language = blank_language() if options.blank else load_language()
    recall: Tallies = defaultdict(Tally)
    precision: Tallies = defaultdict(Tally)
    for size in map(int, options.sizes.split(",")):
        writer = Writer(options.data, size, options.files, Random(options.seed * 1000 + size))
        finder = Finder(writer.register, language)
        judge = Judge(writer.register, options.data, misses=options.misses)
        for case in writer.cases():
            found = tuple(finder.findings(case))
            judge.add_recall(case, found, recall)
            judge.add_precision(case, found, precision)
    show("recall", recall)
    show("precision", precision)


def show(title: str, tallies: Tallies) -> None:
    print(f"| {title} of | {title} | count |\n|---|---|---|")
    for name in sorted(tallies, key=lambda name: (name.startswith("all"), name)):
        print(f"| {name} | {tallies[name].right / tallies[name].due:.3f} | {tallies[name].due} |")


class Finder:
    """Everybody whom the names detector finds; where a handle is in the post, what holds it too."""

    def __init__(self, register: Register, language: Language) -> None:
        self._register, self._language = register, language
        self._names, self._patterns = NameDetector(), PatternDetector()

    def findings(self, case: Case) -> Iterator[Finding]:
        content = read_draft(Draft(case.text))
        docs = tuple(read_text(self._language, part.text) for part in content.texts)
        view = View(content=content, docs=docs, school=School(), on=ON, register=self._register)
        handles = any(mention.form == "handle" for mention in case.mentions)
        for detector in (self._names, self._patterns) if handles else (self._names,):
            for item in detector.detect(view):
                if isinstance(item, Finding) and item.people and item.confidence >= THRESHOLD:
                    yield item


class Judge:
    def __init__(self, register: Register, data: Path, *, misses: bool) -> None:
        self._register, self._misses = register, misses
        self._nicknames = read_nicknames(data, usual=False)

    def add_recall(self, case: Case, found: tuple[Finding, ...], tallies: Tallies) -> None:
        for mention in case.mentions:
            if mention.pupil is None:
                continue
            right = any(mention.pupil.person_id in item.people for item in found if meets(item, mention))
            kind = "all, names that are words too" if mention.word else "all, other names"
            for key in (mention.style or mention.form, kind, self._all, "all"):
                tallies[key].add(right)
            if self._misses and not right:
                self._print(f"missed {mention.form}", case, mention.start, mention.end)

    def add_precision(self, case: Case, found: tuple[Finding, ...], tallies: Tallies) -> None:
        for item in found:
            if item.category != "person-name" or not isinstance(item.location, TextLocation):
                continue
            right = any(meets(item, mention) and self._may_be(item, mention) for mention in case.mentions)
            tallies[self._all].add(right)
            tallies["all"].add(right)
            if self._misses and not right:
                self._print(f"false, {item.cue}", case, item.location.start, item.location.end)

    @property
    def _all(self) -> str:
        return f"all, {len(self._register.people)} pupils"

    def _may_be(self, item: Finding, mention: Mention) -> bool:
        if mention.pupil is not None and mention.pupil.person_id in item.people:
            return True
        return any(self._is_called(self._register.person(person), mention) for person in item.people)

    def _is_called(self, person: Person, mention: Mention) -> bool:
        """Whether a name written without a thought of this person would be this person's all the same."""
        surname, written = letters(person.surname), letters(mention.text)
        aliases = (alias.removesuffix(person.surname) for alias in person.aliases)
        given = {letters(name) for name in (person.forename, person.known_as, *aliases) if name}
        given |= {short for name in tuple(given) for short in self._nicknames.get(name, ())}
        return written == surname or written in given or written in {name + surname for name in given}

    def _print(self, what: str, case: Case, start: int, end: int) -> None:
        around = f"{case.text[max(start - 40, 0) : start]}[{case.text[start:end]}]{case.text[end : end + 40]}"
        print(f"{what} | {around}".replace("\n", "⏎"))


def meets(item: Finding, mention: Mention) -> bool:
    place = item.location
    return isinstance(place, TextLocation) and place.start < mention.end and mention.start < place.end


if __name__ == "__main__":
    main()
