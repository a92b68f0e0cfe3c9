"""AboutCommunity: the table of examples, and what the table cannot say."""

from dataclasses import replace

from policycheck.detect.categories.about_community import AboutCommunityDetector

TABLE = "about_community"


def test_must_flag(find, must_flag):
    """Each `+` line of the table is found to be words about people of the school."""
    assert find(AboutCommunityDetector(), must_flag)


def test_must_pass(find, must_pass):
    """Each `-` line of the table stays silent."""
    assert find(AboutCommunityDetector(), must_pass) == []


def test_one_violation_a_draft(find, table):
    """Every finding is of the detector's category, bears one datum and says why in plain words."""
    found = [finding for mark, text in table(TABLE) if mark == "+" for finding in find(AboutCommunityDetector(), text)]
    assert {(finding.category, finding.datum, finding.detector) for finding in found} == {
        ("about-community", "about-community", "about-community")
    }
    assert all(finding.cue and finding.text for finding in found)


def test_people_of_the_register_count_without_further_words(make_view):
    """A name that the register knows is enough; an unknown name needs words about a school."""
    view = make_view("Katie is a star.")
    assert list(AboutCommunityDetector().detect(view)) == []
    known = replace(view, found=tuple(replace(name, people=("P002",)) for name in view.found))
    assert [finding.confidence for finding in AboutCommunityDetector().detect(known)] == [0.7]
