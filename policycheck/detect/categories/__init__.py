"""Detectors of what a text is about: politics, adverts, appeals, tone. Each judges sentence by sentence."""

from policycheck.detect.base import Detector


def category_detectors() -> tuple[Detector, ...]:
    """Every detector of this package, in order. Those that ask who is named come after the name detector."""
    from policycheck.detect.categories.about_community import AboutCommunityDetector
    from policycheck.detect.categories.abuse import AbuseDetector
    from policycheck.detect.categories.age_inappropriate import AgeInappropriateDetector
    from policycheck.detect.categories.behaviour_incident import BehaviourIncidentDetector
    from policycheck.detect.categories.commercial import CommercialDetector
    from policycheck.detect.categories.complaint import ComplaintDetector
    from policycheck.detect.categories.confidential import ConfidentialDetector
    from policycheck.detect.categories.copyright import CopyrightDetector
    from policycheck.detect.categories.direct_message import DirectMessageDetector
    from policycheck.detect.categories.discrimination import DiscriminationDetector
    from policycheck.detect.categories.fundraising import FundraisingDetector
    from policycheck.detect.categories.off_purpose import OffPurposeDetector
    from policycheck.detect.categories.opinion import PersonalOpinionDetector
    from policycheck.detect.categories.others_pictured import OthersPicturedDetector
    from policycheck.detect.categories.political import PoliticalDetector
    from policycheck.detect.categories.reference import ReferenceDetector
    from policycheck.detect.categories.sensitive import SensitiveDetector
    from policycheck.detect.categories.spam import SpamDetector
    from policycheck.detect.categories.unprofessional import UnprofessionalDetector

    return (
        PoliticalDetector(),
        CommercialDetector(),
        FundraisingDetector(),
        SpamDetector(),
        AbuseDetector(),
        DiscriminationDetector(),
        AgeInappropriateDetector(),
        SensitiveDetector(),
        DirectMessageDetector(),
        ComplaintDetector(),
        BehaviourIncidentDetector(),
        PersonalOpinionDetector(),
        AboutCommunityDetector(),
        ConfidentialDetector(),
        ReferenceDetector(),
        UnprofessionalDetector(),
        OffPurposeDetector(),
        OthersPicturedDetector(),
        CopyrightDetector(),
    )
