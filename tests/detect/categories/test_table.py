"""Tables of cues: each can be read, and each has examples of both kinds."""

from dataclasses import fields
from pathlib import Path

import pytest

from policycheck.detect.categories import table as tables
from policycheck.detect.categories.cues import Cue
from policycheck.detect.categories.pattern import compiled
from policycheck.detect.categories.table import load_cues, load_term

FOLDER = Path(tables.__file__).parent / "tables"
NAMES = (
    "political",
    "commercial",
    "fundraising",
    "spam",
    "direct_message",
    "unprofessional",
    "off_purpose",
    "opinion",
    "complaint",
    "behaviour_incident",
    "about_community",
    "confidential",
    "reference",
)
PATTERNS = [field.name for field in fields(Cue) if "needs" in field.name or "unless" in field.name] + ["pattern"]


@pytest.mark.parametrize("name", NAMES)
def test_every_pattern_compiles_and_every_cue_says_why(name):
    """A table's patterns are sound, its weights probabilities, its reasons words."""
    for cue in load_cues(name):
        assert 0 < cue.weight < 1
        assert cue.says and cue.says[0].islower() and not cue.says.endswith(".")
        for field in PATTERNS:
            assert compiled(getattr(cue, field)).search("") is None or not getattr(cue, field)


@pytest.mark.parametrize("name", NAMES)
def test_every_table_has_examples_of_both_kinds(name, table):
    """At least a dozen texts must be found and a dozen must stay silent."""
    marks = [mark for mark, _ in table(name)]
    assert marks.count("+") >= 12
    assert marks.count("-") >= 12


@pytest.mark.parametrize("name", NAMES)
def test_what_is_known_to_be_missed_stays_little(name, table):
    """The known gaps (`?`) are at most a fifth of what ought to be found."""
    marks = [mark for mark, _ in table(name)]
    assert marks.count("?") <= (marks.count("+") + marks.count("?")) / 5


def _write(folder, monkeypatch, **files):
    monkeypatch.setattr(tables, "_FOLDER", folder)
    tables._read.cache_clear()
    load_cues.cache_clear()
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, "utf-8")


@pytest.fixture
def own_tables(tmp_path, monkeypatch):
    """Reads tables from a folder of the test's own, and forgets them afterwards."""
    yield lambda **files: _write(tmp_path, monkeypatch, **files)
    monkeypatch.undo()
    tables._read.cache_clear()
    load_cues.cache_clear()


def test_terms_gaps_and_alternatives(own_tables):
    """Terms stand for their words, dots for a gap, and a divided line for alternatives of whole words."""
    own_tables(
        common='[terms]\npet = "cat | dogs?"\n',
        own='[terms]\nbig = "big {pet}"\n[[cue]]\nsays = "x"\npattern = """sell ... {big}\n | (?:a|b )c"""\n',
    )
    (cue,) = load_cues("own")
    pattern = compiled(cue.pattern)
    assert pattern.search("sell my very big dogs") and pattern.search("b c") and pattern.search("ac")
    assert not pattern.search("sell my very big dogsled") and not pattern.search("sell" + "x" * 70 + "big cat")


@pytest.mark.parametrize(
    ("cue", "error"),
    [('says = "x"\npattern = "{nothing}"', KeyError), ('says = "x"\npattern = "a"\nunles = "b"', TypeError)],
)
def test_a_slip_in_a_table_is_no_silence(own_tables, cue, error):
    """An unknown term or field is an error, since a cue that never matches would go unnoticed."""
    own_tables(common="[terms]\n", own=f"[[cue]]\n{cue}\n")
    with pytest.raises(error):
        load_cues("own")


def test_a_term_by_itself():
    """A detector may ask for the pattern of one term."""
    assert compiled(load_term("common", "celebration")).search("congratulations")
