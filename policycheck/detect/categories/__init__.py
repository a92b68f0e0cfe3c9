"""Detectors of what a text is about: politics, adverts, appeals, tone. Each judges sentence by sentence."""

from policycheck.detect.base import Detector


def category_detectors() -> tuple[Detector, ...]:
    """Every detector of this package, in order. Those that ask who is named come after the name detector."""
    from policycheck.detect.categories.about_community import AboutCommunity
    from policycheck.detect.categories.abuse import AbuseDetector
    from policycheck.detect.categories.age_inappropriate import AgeInappropriateDetector
    from policycheck.detect.categories.behaviour_incident import BehaviourIncident
    from policycheck.detect.categories.commercial import Commercial
    from policycheck.detect.categories.complaint import Complaint
    from policycheck.detect.categories.confidential import Confidential
    from policycheck.detect.categories.direct_message import DirectMessage
    from policycheck.detect.categories.discrimination import DiscriminationDetector
    from policycheck.detect.categories.fundraising import Fundraising
    from policycheck.detect.categories.off_purpose import OffPurpose
    from policycheck.detect.categories.opinion import PersonalOpinion
    from policycheck.detect.categories.political import Political
    from policycheck.detect.categories.reference import Reference
    from policycheck.detect.categories.sensitive import SensitiveDetector
    from policycheck.detect.categories.spam import Spam
    from policycheck.detect.categories.unprofessional import Unprofessional

    return (
        Political(),
        Commercial(),
        Fundraising(),
        Spam(),
        AbuseDetector(),
        DiscriminationDetector(),
        AgeInappropriateDetector(),
        SensitiveDetector(),
        DirectMessage(),
        Complaint(),
        BehaviourIncident(),
        PersonalOpinion(),
        AboutCommunity(),
        Confidential(),
        Reference(),
        Unprofessional(),
        OffPurpose(),
    )
