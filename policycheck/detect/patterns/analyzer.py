"""Presidio's AnalyzerEngine with exactly our recognisers: no download, no language model."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from policycheck.detect.patterns.addresses import find_addresses, find_special_postcodes, judge_postcode
from policycheck.detect.patterns.birthdays import find_birthdays
from policycheck.detect.patterns.emails import find_emails
from policycheck.detect.patterns.handles import find_handles
from policycheck.detect.patterns.identifiers import (
    find_labelled_ninos,
    find_nhs_numbers,
    find_passports,
    find_ulns,
    find_upns,
    judge_licence,
    judge_nino,
)
from policycheck.detect.patterns.money import find_bank_details, find_cards, find_ibans
from policycheck.detect.patterns.pages import find_pages
from policycheck.detect.patterns.phones import find_phones
from policycheck.detect.patterns.plates import find_labelled_plates, judge_plate
from policycheck.detect.patterns.reading import read
from policycheck.detect.patterns.spans import Span

if TYPE_CHECKING:
    from presidio_analyzer import AnalyzerEngine, EntityRecognizer


class PatternAnalyzer:
    """Finds spans in a folded text. Built once; `find` may be called by several threads."""

    def __init__(self) -> None:
        self._engine = _engine()

    def find(self, text: str, *, today: date) -> tuple[Span, ...]:
        """Every span that any recogniser finds, overlapping ones too, in no order."""
        from policycheck.detect.patterns.recognisers import SPAN, FamilyRecogniser, ReadArtifacts

        birthdays = FamilyRecogniser("Birthdays", ("date-of-birth",), partial(find_birthdays, today=today))
        found = self._engine.analyze(
            text,
            language="en",
            score_threshold=0.0,
            ad_hoc_recognizers=[birthdays],
            nlp_artifacts=ReadArtifacts(read(text), self._engine.nlp_engine),
        )
        return tuple(result.recognition_metadata[SPAN] for result in found)


def _engine() -> AnalyzerEngine:
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import NoOpNlpEngine

    from policycheck.detect.patterns.recognisers import AsFound

    registry = RecognizerRegistry(recognizers=[*_judged(), *_checked(), *_families()], supported_languages=["en"])
    return AnalyzerEngine(
        registry=registry,
        nlp_engine=NoOpNlpEngine(models=[{"lang_code": "en", "model_name": "none"}]),
        supported_languages=["en"],
        context_aware_enhancer=AsFound(),
    )


def _judged() -> list[EntityRecognizer]:
    """Presidio's recognisers whose patterns are good and whose context is judged here."""
    from presidio_analyzer.predefined_recognizers.country_specific import uk

    from policycheck.detect.patterns.recognisers import JudgedRecogniser

    plates = uk.UkVehicleRegistrationRecognizer()
    judge = partial(judge_plate, holds=lambda plate: plates.validate_result(plate.upper()) is not False)
    return [
        JudgedRecogniser(uk.UkPostcodeRecognizer(), "postcode", judge_postcode),
        JudgedRecogniser(uk.UkNinoRecognizer(), "national-insurance", judge_nino),
        JudgedRecogniser(uk.UkDrivingLicenceRecognizer(), "driving-licence", judge_licence),
        JudgedRecogniser(plates, "vehicle-registration", judge),
    ]


def _checked() -> list[EntityRecognizer]:
    """Our patterns with Presidio's check digits."""
    from presidio_analyzer.predefined_recognizers import CreditCardRecognizer, IbanRecognizer, NhsRecognizer

    from policycheck.detect.patterns.recognisers import FamilyRecogniser

    nhs = partial(find_nhs_numbers, holds=NhsRecognizer().validate_result)
    ibans = partial(find_ibans, holds=IbanRecognizer().validate_result)
    cards = partial(find_cards, holds=CreditCardRecognizer().validate_result)
    return [
        FamilyRecogniser("NhsNumbers", ("nhs-number",), nhs),
        FamilyRecogniser("Ibans", ("iban",), ibans),
        FamilyRecogniser("Cards", ("card",), cards),
    ]


def _families() -> list[EntityRecognizer]:
    from policycheck.detect.patterns.recognisers import FamilyRecogniser

    accounts = ("handle", "federated-handle", "profile-link", "whatsapp-link")
    return [
        FamilyRecogniser("Phones", ("phone",), find_phones),
        FamilyRecogniser("Emails", ("email",), find_emails),
        FamilyRecogniser("Addresses", ("postal-address",), find_addresses),
        FamilyRecogniser("SpecialPostcodes", ("postcode",), find_special_postcodes),
        FamilyRecogniser("Upns", ("upn",), find_upns),
        FamilyRecogniser("Ulns", ("uln",), find_ulns),
        FamilyRecogniser("Passports", ("passport",), find_passports),
        FamilyRecogniser("LabelledNinos", ("national-insurance",), find_labelled_ninos),
        FamilyRecogniser("LabelledPlates", ("vehicle-registration",), find_labelled_plates),
        FamilyRecogniser("BankDetails", ("sort-code", "bank-account"), find_bank_details),
        FamilyRecogniser("Accounts", accounts, find_handles),
        FamilyRecogniser("Pages", ("page",), find_pages),
    ]
