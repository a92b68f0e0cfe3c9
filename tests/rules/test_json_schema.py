"""The JSON Schema is up to date, is one, and takes and refuses what the loader takes and refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from policycheck.resources import rulesets_dir
from policycheck.rules.json_schema import FILE_NAME, MODELINE, ruleset_schema, undescribed
from policycheck.rules.load import shipped_ids
from policycheck.rules.starter import starter


class Editor(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do: numbers are numbers, while dates and `on` are words."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, pattern) for tag, pattern in resolvers if tag.rpartition(":")[2] not in ("timestamp", "bool")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def faults(text: str) -> list[str]:
    value: Any = yaml.load(text, Editor)
    return [fault.json_path for fault in Draft202012Validator(ruleset_schema()).iter_errors(value)]


def shipped(name: str) -> str:
    return (rulesets_dir() / f"{name}.yaml").read_text(encoding="utf-8")


def test_the_shipped_schema_is_up_to_date() -> None:
    """rulesets/schema.json is what `policycheck rules schema` prints."""
    text = (rulesets_dir() / FILE_NAME).read_text(encoding="utf-8")
    assert json.loads(text) == ruleset_schema(), "policycheck rules schema --output rulesets/schema.json"


def test_it_is_a_schema_and_says_what_each_key_is_for() -> None:
    """It is valid by its own draft, and an editor can show a line for every key."""
    Draft202012Validator.check_schema(ruleset_schema())
    assert list(undescribed()) == []


@pytest.mark.parametrize("name", shipped_ids())
def test_shipped_rulesets_fit_and_point_to_it(name: str) -> None:
    """Every shipped ruleset begins by naming the schema beside it, and fits it."""
    assert shipped(name).startswith(f"{MODELINE}{FILE_NAME}\n")
    assert faults(shipped(name)) == []


def test_the_starter_fits() -> None:
    """So does the file that `policycheck rules new` writes."""
    assert faults(starter("maple-street", "maple.yaml")) == []


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("title:", "titel:", "$"),
        ("severity: block", "severity: stop", "severity"),
        ("from: uk-school/names", "kind: ban", "kind"),
        ("severities: {suggested-amount: review}", "severities: {sugested: review}", "severities"),
        ("roles: [staff]", "roles: staff", "roles"),
        ("cites: [2.1/will-not-4, 2.2/will-not-4]", "cites: []", "cites"),
    ],
)
def test_mistakes_are_marked(old: str, new: str, where: str) -> None:
    """Unknown keys, kinds, severities and entities, and a word where a list belongs, do not fit."""
    text = shipped("iwys")
    assert old in text
    assert any(place.endswith(where) for place in faults(text.replace(old, new, 1)))
