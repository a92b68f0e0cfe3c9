"""PersonalOpinion: the table of examples, and what the table cannot say."""

from policycheck.detect.categories.opinion import PersonalOpinionDetector

TABLE = "opinion"


def test_must_flag(find, must_flag):
    """Each `+` line of the table is found to be a view that could be read as the school's."""
    assert find(PersonalOpinionDetector(), must_flag)


def test_must_pass(find, must_pass):
    """Each `-` line of the table stays silent."""
    assert find(PersonalOpinionDetector(), must_pass) == []


def test_one_violation_a_draft(find, table):
    """Every finding is of the detector's category, bears one datum and says why in plain words."""
    found = [finding for mark, text in table(TABLE) if mark == "+" for finding in find(PersonalOpinionDetector(), text)]
    assert {(finding.category, finding.datum, finding.detector) for finding in found} == {
        ("personal-opinion", "personal-opinion", "personal-opinion")
    }
    assert all(finding.cue and finding.text for finding in found)


def test_a_disclaimer_frees_a_general_view(find):
    """The same view with a disclaimer anywhere in the draft is not emitted."""
    view = "I work at Northgate Academy and I think league tables are a disgrace."
    assert find(PersonalOpinionDetector(), view)
    assert find(PersonalOpinionDetector(), view + " All views my own.") == []


def test_a_disclaimer_does_not_free_words_put_into_the_school_s_mouth(find):
    """Speaking for the whole school stays what it is."""
    assert find(PersonalOpinionDetector(), "Everyone at our school agrees that SATs are cruel. Views my own.")
