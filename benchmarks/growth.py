"""How the time of a text check grows with the text, by kind of text and by detector, and how much memory it takes.

python benchmarks/growth.py [--sizes 1 10 100 1000] [--kinds prose numbers …] [--steps]

Times are of the processor, so that other work on the machine counts little. The growth is the exponent between the
two largest sizes: 1 is linear, 2 quadratic. With `--steps` every step of a check has a line of its own. Each kind is
measured in a process of its own, in one check after another; the memory is the most that it took.
"""

from __future__ import annotations

import argparse
import math
import random
import resource
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from time import process_time

from policycheck import Checker
from policycheck.detect import Detection, Detector, View, _text_detectors
from policycheck.detect.language import load_language
from policycheck.detect.picture_text import PictureReader
from policycheck.detect.plain import plain_content
from policycheck.drafts import read_draft
from policycheck.register import Person, Register
from policycheck.types import Draft, Finding, School, Unchecked

ON = date(2026, 11, 20)
KB = 1000  # characters
SENTENCES = """
Well done to our Year 4 football team who drew two all at Hill Lane yesterday.
Please remember a coat, a water bottle and a packed lunch for Thursday's trip to the museum.
The choir sang three carols in the market square and raised money for the hospice.
Miss Harwood's class have been learning about volcanoes; ask them what magma is!
Doors open at 6.30pm and tickets cost £3 from the office or on www.maplestreet.example.
Our library has 214 new books, from picture books to long novels.
Reception planted beans on 3 March and they are already 12 cm tall 🌱.
We are looking for helpers at the summer fair: an hour at a stall is a great help.
Attendance was 96.4% last week. Oak class had the most and won an extra playtime.
Year 6 wrote to the council about the crossing, and the council wrote back.
""".split("\n")[1:-1]
FORENAMES = (
    "Amara Bram Cerys Dilan Esme Farid Greta Hamza Iolo Jodie Kofi Lowri Milan Nesta Otis Petra Rafiq Seren Tomos Una"
)
STEMS = "Ash Bram Cold Dun Elm Fern Glen Hart Ing Kirk Lang Mar Nor Oak Pen Rush Stan Thorn Wal Wyn".split()
ENDINGS = "by field ford ham ley more ton well wick worth burn combe dale hurst".split()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 10, 100, 1000], help="thousands of characters")
    parser.add_argument("--kinds", nargs="+", choices=tuple(TEXTS), default=tuple(TEXTS))
    parser.add_argument("--steps", action="store_true", help="a line for every step of a check")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.alone:
        measure(options.kinds[0], options.sizes, steps=options.steps)
        return
    heads = " | ".join(f"{size} kB" for size in options.sizes)
    print(f"| ms per kB | {heads} | growth | memory |\n|---|{'---|' * len(options.sizes)}---|---|", flush=True)
    given = [*(["--steps"] if options.steps else []), "--sizes", *map(str, options.sizes)]
    for kind in options.kinds:
        subprocess.run([sys.executable, __file__, "--alone", *given, "--kinds", kind], check=True)


def measure(kind: str, sizes: list[int], *, steps: bool) -> None:
    """Prints the lines of one kind of text; the memory is the most that this process took."""
    bench = Bench()
    bench.steps("Warm up, please. " + " ".join(SENTENCES))
    taken = [bench.steps(TEXTS[kind](size * KB)) for size in sizes]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(row(kind, [sum(spent.values()) for spent in taken], sizes) + f" {memory:.0f} MB |")
    for step in taken[-1] if steps else ():
        print(row(f"· {step}", [spent.get(step, 0.0) for spent in taken], sizes) + " |")


def row(name: str, seconds: list[float], sizes: list[int]) -> str:
    """A line of the table from the seconds at each size."""
    cells = " | ".join(f"{1000 * second / size:.2f}" for second, size in zip(seconds, sizes, strict=True))
    growth = "–"
    if len(sizes) > 1 and min(seconds[-2:]) > 0.002:
        growth = f"{math.log(seconds[-1] / seconds[-2]) / math.log(sizes[-1] / sizes[-2]):.2f}"
    return f"| {name} | {cells} | {growth} |"


class Bench:
    """A check taken apart, everything loaded."""

    def __init__(self) -> None:
        self._spent: dict[str, float] = defaultdict(float)
        self._checker = Checker(register=register(), school=SCHOOL)
        language = load_language()
        self._detection = Detection(
            school=SCHOOL,
            register=self._checker.register,
            text_detectors=lambda: tuple(Timed(detector, self._spent) for detector in _text_detectors()),
            image_detectors=(),
            language=lambda: language,
            picture_reader=PictureReader(),
        )
        self._checker._detection = self._detection

    def steps(self, text: str) -> Mapping[str, float]:
        """Seconds of each step of one check, and of the rest of it."""
        self._spent.clear()
        started = process_time()
        plain_content(read_draft(Draft(text)))
        plain = process_time() - started
        started = process_time()
        self._checker.check(text, on=ON)
        whole = process_time() - started
        steps = {"disguises": plain, **self._spent}
        return {**steps, "the model, judging": whole - sum(steps.values())}


class Timed:
    """A detector whose time is added up under its name."""

    def __init__(self, detector: Detector, spent: dict[str, float]) -> None:
        self._detector, self._spent = detector, spent
        self.name = detector.name

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        started = process_time()
        found = tuple(self._detector.detect(view))
        self._spent[self.name] += process_time() - started
        return iter(found)


SCHOOL = School(name="Maple Street Primary School", domains=("maplestreet.example",))


def register() -> Register:
    """500 invented people, of whom some share a forename or a surname."""
    pick = random.Random(3)
    people = [
        Person(
            person_id=f"p{number}",
            kind="pupil" if number % 10 else "staff",
            forename=pick.choice(FORENAMES),
            surname=pick.choice(STEMS) + pick.choice(ENDINGS),
            year_group=str(number % 7),
        )
        for number in range(500)
    ]
    return Register(people=tuple(people))


def prose(size: int) -> str:
    pick = random.Random(1)
    return filled(size, lambda: pick.choice(SENTENCES) + pick.choice((" ", " ", "\n", "\n\n")))


def names(size: int) -> str:
    pick, people = random.Random(2), register().people
    forms = ("{0} {1}, ", "{0} and ", "Well done {0}! ", "Mrs {1} thanked {0} {1}. ", "{0}, {1}\n")

    def one() -> str:
        person = pick.choice(people)
        return pick.choice(forms).format(person.forename, person.surname)

    return filled(size, one)


def tags(size: int) -> str:
    pick = random.Random(4)
    people = register().people
    return filled(size, lambda: pick.choice("#@") + pick.choice(FORENAMES) + pick.choice(people).surname + " ")


def spelt(size: int) -> str:
    pick = random.Random(5)
    return filled(size, lambda: pick.choice("katiepurs") + pick.choice((" ", " ", " ", "  ", ".", "-")))


def letters(size: int) -> str:
    return "".join(random.Random(6).choices("abcdefghijklmnopqrstuvwxyz", k=size))


def digits(size: int) -> str:
    return "".join(random.Random(7).choices("0123456789", k=size))


def numbers(size: int) -> str:
    pick = random.Random(8)
    return filled(size, lambda: str(pick.randrange(10 ** pick.randint(1, 6))) + pick.choice(" -./,"))


def marks(size: int) -> str:
    pick = random.Random(9)
    return filled(
        size, lambda: pick.choice("katie ") + "".join(pick.choices("\u0301\u0336\u0489", k=pick.randint(0, 9)))
    )


def filled(size: int, piece: Callable[[], str]) -> str:
    """Pieces up to a size."""
    pieces, length = [], 0
    while length < size:
        pieces.append(piece())
        length += len(pieces[-1])
    return "".join(pieces)[:size]


TEXTS: dict[str, Callable[[int], str]] = {
    "prose": prose,
    "letters, one word": letters,
    "words, one line": lambda size: prose(size).replace("\n", " ").replace(".", "").replace("!", ""),
    "hashtags and handles": tags,
    "digits, one run": digits,
    "numbers": numbers,
    "names of a register": names,
    "spelt out": spelt,
    "brackets": lambda size: "".join(random.Random(10).choices("()[]{}<>\"'", k=size)),
    "open brackets": lambda size: "(" * size,
    "emoji": lambda size: "".join(random.Random(11).choices("🎉❤️👩‍🏫🇬🇧⭐ ", k=size)),
    "zero width": lambda size: filled(size, lambda: "K\u200ba\u200dt\u2060i\u00ade \u202e"),
    "combining marks": marks,
    "right to left": lambda size: "\u202e" + prose(size - 1).replace("\n", " "),
    "look-alikes": lambda size: prose(size).translate(str.maketrans("aeopcy", "аеорсу")),
    "spaces": lambda size: "a" + " " * (size - 2) + "b",
    "lines": lambda size: "a\n" * (size // 2),
    "full stops": lambda size: "a." * (size // 2),
}


if __name__ == "__main__":
    main()
