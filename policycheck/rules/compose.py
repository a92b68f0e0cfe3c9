"""What a ruleset does to its base, and what it adds to the draft's reading: phrases, partners, election periods."""

from __future__ import annotations

from policycheck.rules.document import Document, Path
from policycheck.rules.problems import suggestion
from policycheck.rules.rule import WORD, change_rule, periods
from policycheck.rules.ruleset import Period, Rule, Ruleset, SwitchedOff
from policycheck.rules.schema import PhrasesForm, RulesetForm
from policycheck.types import Category, Phrase
from policycheck.vocabulary import ENTITIES

#: What is found by reading a picture, a register or a pattern is no matter of words that a school could list.
_NOT_OF_WORDS: tuple[Category, ...] = (
    "person-name",
    "photo-consent",
    "name-with-photo",
    "contact-details",
    "personal-identifier",
    "personal-account",
    "unsafe-link",
    "location-metadata",
)
_OF_WORDS: tuple[Category, ...] = tuple(category for category in ENTITIES if category not in _NOT_OF_WORDS)
_MOST_WORDS = 12


def kept_rules(document: Document, form: RulesetForm, inherited: dict[str, Rule]) -> tuple[Rule, ...]:
    """The base's rules that stay, with the changes to them. Raises RulesetError."""
    places: dict[str, str] = {rule.base: f"taken over by `{rule.id}`" for rule in form.rules if rule.base}
    gone = set(places)
    for index, drop in enumerate(form.drop):
        path: Path = ("drop", index, "rule")
        gone.add(_claim(document, path, drop.rule, "dropped", places=places, inherited=inherited))
    for index, entry in enumerate(form.switched_off):
        path = ("switched_off", index, "rule")
        gone.add(_claim(document, path, entry.rule, "switched off", places=places, inherited=inherited))
    changed: dict[str, Rule] = {}
    for index, change in enumerate(form.change):
        path = ("change", index, "rule")
        name = _claim(document, path, change.rule, "changed", places=places, inherited=inherited)
        changed[name] = change_rule(document, path[:2], inherited[name], change, by=form.id)
    return tuple(changed.get(name, rule) for name, rule in inherited.items() if name not in gone)


def _claim(
    document: Document, path: Path, name: str, what: str, *, places: dict[str, str], inherited: dict[str, Rule]
) -> str:
    """The name, once it is known that the base has the rule and that nothing else is done to it."""
    if name not in inherited:
        raise document.error(path, f"no base rule `{name}`: {suggestion(name, inherited)}")
    if name in places:
        raise document.error(path, f"`{name}` is {places[name]} already: keep one of the two")
    places[name] = what
    return name


def switched_off(form: RulesetForm, base: Ruleset | None) -> tuple[SwitchedOff, ...]:
    """The rules that this ruleset and its base switch off, each with its reason."""
    own = tuple(SwitchedOff(rule=entry.rule, reason=" ".join(entry.because.split())) for entry in form.switched_off)
    return (base.switched_off if base else ()) + own


def partners(form: RulesetForm, base: Ruleset | None) -> tuple[str, ...]:
    """The organisations that are related to the school, those of the base first."""
    return tuple(dict.fromkeys((*(base.partners if base else ()), *form.partners)))


def purdah(document: Document, form: RulesetForm, base: Ruleset | None, rules: tuple[Rule, ...]) -> tuple[Period, ...]:
    """The periods before an election. Raises RulesetError for one that ends first, or that no rule heeds."""
    own = periods(document, ("purdah",), form.purdah)
    if form.purdah and not any(rule.during == "purdah" for rule in rules):
        problem = "no rule has `during: purdah`: extend uk-school and keep its own, or write one"
        raise document.error(("purdah",), problem)
    return (base.purdah if base else ()) + own


def phrases(document: Document, form: RulesetForm, base: Ruleset | None, rules: tuple[Rule, ...]) -> tuple[Phrase, ...]:
    """The words to find, each once. Raises RulesetError for what cannot be found or would have no effect."""
    found = dict.fromkeys(base.phrases if base else ())
    judged = {(rule.find.category, entity) for rule in rules for entity in _entities(rule)}
    for index, entry in enumerate(form.phrases):
        entity = _entity(document, ("phrases", index), entry)
        if (entry.category, entity) not in judged:
            problem = f"no rule of this ruleset judges {entry.category} ({entity}): add one, or choose another category"
            raise document.error(("phrases", index, "category"), problem)
        for number, words in enumerate(entry.words):
            count = len(WORD.findall(words))
            if not 0 < count <= _MOST_WORDS:
                problem = f"a phrase has from one to {_MOST_WORDS} words of letters or digits: this has {count}"
                raise document.error(("phrases", index, "words", number), problem)
            found[Phrase(category=entry.category, entity=entity, words=words)] = None
    return tuple(found)


def _entities(rule: Rule) -> tuple[str, ...]:
    return rule.find.entities or tuple(ENTITIES[rule.find.category])


def _entity(document: Document, path: Path, entry: PhrasesForm) -> str:
    if entry.category not in _OF_WORDS:
        problem = f"{entry.category} is not found by words alone: use one of {', '.join(_OF_WORDS)}"
        raise document.error((*path, "category"), problem)
    known = tuple(ENTITIES[entry.category])
    if entry.entity is None and len(known) == 1:
        return known[0]
    if entry.entity is None:
        raise document.error(path, f"`entity` is missing: of {entry.category} there are {', '.join(known)}")
    if entry.entity not in known:
        problem = f"`{entry.entity}` is no entity of {entry.category}: {suggestion(entry.entity, known)}"
        raise document.error((*path, "entity"), problem)
    return entry.entity
