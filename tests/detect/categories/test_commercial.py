"""Commercial: the table of examples, and what the table cannot say."""

from policycheck.detect.categories.commercial import CommercialDetector

TABLE = "commercial"


def test_must_flag(find, must_flag):
    """Each `+` line of the table is found to be an advert."""
    assert find(CommercialDetector(), must_flag)


def test_must_pass(find, must_pass):
    """Each `-` line of the table stays silent."""
    assert find(CommercialDetector(), must_pass) == []


def test_one_violation_a_draft(find, table):
    """Every finding is of the detector's category, bears one datum and says why in plain words."""
    found = [finding for mark, text in table(TABLE) if mark == "+" for finding in find(CommercialDetector(), text)]
    assert {(finding.category, finding.datum, finding.detector) for finding in found} == {
        ("commercial", "commercial", "commercial")
    }
    assert all(finding.cue and finding.text for finding in found)


def test_partners_of_the_school_may_advertise(find):
    """A declared partner's offer is no advert, while the same offer of another business is one."""
    offer = "{} has 20% off all classes this month with code DANCE20. Book now!"
    assert find(CommercialDetector(), offer.format("Dance Spot")) == []
    assert find(CommercialDetector(), offer.format("Twirl Studio"))


def test_an_advert_spread_over_sentences_is_found(find):
    """Praise, price and call in neighbouring sentences count together."""
    assert find(CommercialDetector(), "Fancy a treat? Glow Salon has nails from £15. Book now!")
