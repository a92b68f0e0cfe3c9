"""Entities: what the model takes for a place or a body is a person where the words say so."""

from __future__ import annotations

import pytest
from spacy.tokens import Span

from policycheck.detect.names.entities import entity_spans
from policycheck.detect.names.reading import read_prose


@pytest.mark.parametrize(
    ("text", "entity", "person"),
    [
        ("Gold went to Zuriel Hartgrove of Year 3.", "Zuriel Hartgrove", True),
        ("Gold went to Zuriel Hartgrove from Reception.", "Zuriel Hartgrove", True),
        ("Gold went to Oak House of Year 3.", "Oak House", False),
        ("Gold went to Hartgrove of Year 3.", "Hartgrove", False),
        ("Gold went to Zuriel Hartgrove of the east.", "Zuriel Hartgrove", False),
    ],
)
def test_a_place_of_a_year_group_is_a_child(blank, text, entity, person):
    """A full name that is said to be of a year group is a person's, whatever the model calls it."""
    doc = blank(text)
    start = text.index(entity)
    doc.ents = (doc.char_span(start, start + len(entity), label="LOC"),)
    spans = entity_spans(read_prose(text), doc)
    assert bool(spans.people) is person
    assert bool(spans.others) is not person


def test_a_person_stays_one(blank):
    """What the model takes for a person is nothing else."""
    doc = blank("Well done Zuriel Hartgrove!")
    doc.ents = (Span(doc, 2, 4, label="PERSON"),)
    spans = entity_spans(read_prose(doc.text), doc)
    assert spans.people and not spans.others
