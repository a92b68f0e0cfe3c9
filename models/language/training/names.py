"""Names for augmentation: today's pupils of the UK, drawn so that every community's names come often."""

import csv
import json
from pathlib import Path
from random import Random

# A forename given to n children is drawn in proportion to n ** FLATTEN: the most frequent is some 27 times as
# likely as one given thrice, where raw counts would make it 60,000 times.
FLATTEN = 0.3
BRITISH_LOCALES = ("en_GB", "en_IE")
_DOUBLE_TEXT = """
will may grace summer rose daisy hope jack mark art joy faith dawn robin april june august autumn
holly ivy poppy lily willow hazel heather pearl ruby amber jade skye hunter archer mason carter
cooper piper harper harmony melody destiny patience chase miles bill rob sue pat gene dean duke earl
frank guy max jay ray drew christian angel precious sunny winter brook florence chelsea india
georgia victoria austin lincoln jordan devon sky river star rocky paris sydney felicity verity
blossom bonnie buddy ace king prince reign noble justice
"""
DOUBLE = frozenset(_DOUBLE_TEXT.split())
_PARTICLES = ("van der", "de", "de la", "van", "von", "al", "bin", "El", "Da", "dos", "ap", "ab", "St")


def written(name: str) -> str:
    """Capitals as a register writes them: "MARY-JANE" is Mary-Jane, "O'SHEA" is O'Shea."""
    result = []
    for i, character in enumerate(name.lower()):
        first = i == 0 or not (name[i - 1].isalpha())
        result.append(character.upper() if first else character)
    return "".join(result)


class Names:
    """Draws forenames, surnames and full names; the same `random` gives the same names."""

    def __init__(self, data: Path, random: Random) -> None:
        self._random = random
        with (data / "names_ukbabynames/ukbabynames_totals.csv").open(encoding="utf-8") as file:
            rows = [(written(row["name"]), float(row["n"]) ** FLATTEN) for row in csv.DictReader(file) if row["name"]]
        self._uk = [name for name, _ in rows]
        self._uk_weights: list[float] = []
        total = 0.0
        for _, weight in rows:
            total += weight
            self._uk_weights.append(total)
        self._double = sorted(name for name in {*self._uk} if name.lower() in DOUBLE)
        locales = json.loads((data / "names_faker/faker_names_by_locale.json").read_text("utf-8"))
        self._forenames = {
            k: [n for n in v.get("first_names", []) if n.isascii() or n.isalpha()] for k, v in locales.items()
        }
        self._forenames = {k: v for k, v in self._forenames.items() if v}
        self._surnames = {k: v["last_names"] for k, v in locales.items() if v.get("last_names")}
        for kind, pool in (("forenames", self._forenames), ("surnames", self._surnames)):
            path = data / f"names_by_country/common-{kind}-by-country.csv"
            with path.open(encoding="utf-8-sig") as file:
                for row in csv.DictReader(file):
                    name = row["Romanized Name"] or row["Localized Name"]
                    if name and "/" not in name and "(" not in name:
                        pool.setdefault(f"country {row['Country']}", []).append(name)

    def _pooled(self, pool: dict[str, list[str]], british: float) -> str:
        here = [locale for locale in BRITISH_LOCALES if locale in pool]
        locale = self._random.choice(here if self._random.random() < british else sorted(pool))
        return self._random.choice(pool[locale])

    def forename(self) -> str:
        draw = self._random.random()
        if draw < 0.10:
            name = self.double()
        elif draw < 0.78:
            name = self._random.choices(self._uk, cum_weights=self._uk_weights)[0]
        else:
            name = self._pooled(self._forenames, 0.1)
        if self._random.random() < 0.04 and "-" not in name:
            name += self._random.choice("- ") + self._random.choice(self._uk[:400])
        return name

    def surname(self) -> str:
        draw = self._random.random()
        base = self._pooled(self._surnames, 0.35)
        if draw < 0.05:
            return base + "-" + self._pooled(self._surnames, 0.5)
        if draw < 0.07:
            return "O" + self._random.choice("'’") + base
        if draw < 0.09:
            return self._random.choice(("Mc", "Mac")) + base
        if draw < 0.12:
            return self._random.choice(_PARTICLES) + " " + base
        return base.title() if base.islower() else base

    def full(self) -> str:
        draw = self._random.random()
        forename, surname = self.forename(), self.surname()
        if draw < 0.06:
            return f"{forename[0]}. {surname}"
        if draw < 0.09:
            return f"{forename[0]} {surname}"
        if draw < 0.15:
            return f"{forename} {surname[0].upper()}" + self._random.choice(("", "."))
        if draw < 0.23:
            return f"{forename} {self.forename()} {surname}"
        return f"{forename} {surname}"

    def person(self) -> str:
        """A person as a post names one: forename alone more often than not."""
        return self.forename() if self._random.random() < 0.55 else self.full()

    def double(self) -> str:
        """A forename that is also a plain word."""
        return self._random.choice(self._double)
