"""The library as a publishing tool uses it: one call, typed results, many drafts, several threads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from policycheck import Checker, ConfigError, Draft, RegisterError, RulesetError, UsageError
from policycheck.register import Consent, Person, Register

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
PICTURES = Path(__file__).resolve().parent / "data" / "pictures"
PHOTO = Consent(channel="any", scope="photo", granted_on=date(2026, 1, 1), expires_on=None, withdrawn_on=None)
ON = date(2026, 11, 20)


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.load(EXAMPLES / "policycheck.toml")


@pytest.mark.models
def test_a_violation_cites_its_clause(checker: Checker) -> None:
    """Rule, category, section, evidence with exact offsets, and no words unless asked for."""
    text = "Well done Saoirse Devlin!"
    report = checker.check(text, on=ON)
    (violation,) = report.violations
    assert (report.verdict, violation.category, violation.severity) == ("block", "person-name", "block")
    assert [citation.section for citation in violation.citations] == ["2.1"]
    (evidence,) = report.to_dict()["violations"][0]["evidence"]
    assert text[evidence["start"] : evidence["end"]] == "Saoirse Devlin"
    assert evidence["text"] is None
    assert "Devlin" not in json.dumps(report.to_dict())
    assert "Devlin" in json.dumps(report.to_dict(show_text=True))


@pytest.mark.models
def test_the_channel_chooses_the_section(checker: Checker) -> None:
    """A post on X cites the clause under that heading."""
    (violation,) = checker.check("Well done Saoirse Devlin!", channel="x", on=ON).violations
    assert [citation.section for citation in violation.citations] == ["2.2"]


@pytest.mark.models
def test_the_day_decides_whether_a_consent_holds(checker: Checker) -> None:
    """Consent that was withdrawn in October held in September."""
    assert checker.check("Well done Saoirse Devlin!", on=date(2026, 9, 30)).verdict == "pass"


@pytest.mark.models
def test_the_compliant_example_is_silent(checker: Checker) -> None:
    """The person shown and named has consented, and was matched under her biometric consent."""
    text = (EXAMPLES / "compliant.txt").read_text(encoding="utf-8")
    report = checker.check(text, images=[EXAMPLES / "photos" / "astronaut.jpg"], on=ON)
    assert (report.verdict, report.violations, report.unchecked) == ("pass", (), ())


@pytest.mark.models
def test_without_a_register_every_face_is_asked_about() -> None:
    """Nobody is known to have consented."""
    with Image.open(EXAMPLES / "photos" / "astronaut.jpg") as picture:
        report = Checker(ruleset="iwys").check(images=[picture], on=ON)
    assert report.verdict == "review"
    assert [violation.category for violation in report.violations] == ["photo-consent"]
    assert report.sources == ("image-1",)


@pytest.mark.models
def test_what_cannot_be_read_is_no_pass(checker: Checker) -> None:
    """A damaged picture beside a clean text makes the verdict `review`."""
    report = checker.check("School is closed on Monday.", images=[b"\xff\xd8\xff\xe0 damaged"], on=ON)
    assert (report.verdict, report.violations) == ("review", ())
    assert [gap.source for gap in report.unchecked] == ["image-1"]


@pytest.mark.models
def test_many_drafts_stream_in_order(checker: Checker) -> None:
    """A report comes before the next draft is asked for."""
    taken: list[int] = []

    def drafts() -> Iterator[Draft]:
        for number, text in enumerate(["School is closed.", "Well done Saoirse Devlin!"]):
            taken.append(number)
            yield Draft(text, on=ON)

    reports = checker.check_many(drafts())
    assert next(reports).verdict == "pass"
    assert taken == [0]
    assert next(reports).verdict == "block"


@pytest.mark.models
def test_threads_share_a_checker() -> None:
    """A fresh Checker gives the same reports to eight threads as to one."""
    texts = ["School is closed.", "Well done Saoirse Devlin!", "Call 07700 900461.", "Immy won!"] * 4
    shared, alone = Checker.load(EXAMPLES / "policycheck.toml"), Checker.load(EXAMPLES / "policycheck.toml")
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: shared.check(text, on=ON).to_dict(), texts))
    assert together == [alone.check(text, on=ON).to_dict() for text in texts]


def test_a_checker_loads_no_model() -> None:
    """Models load with the first check, not before."""
    assert Checker(ruleset="iwys")._detection is None


def test_what_cannot_be_used_is_said_at_once(tmp_path: Path) -> None:
    """An unknown ruleset, register, channel, role or key raises the error of its kind."""
    with pytest.raises(RulesetError, match="nosuch"):
        Checker(ruleset="nosuch")
    with pytest.raises(RegisterError):
        Checker(register=tmp_path / "nowhere")
    with pytest.raises(UsageError, match="channel"):
        Checker(channel="myspace")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="role"):
        Checker().check("Hi", role="head")  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match="phone"):
        Checker(school={"phone": ["01632 960555"]})


OURS = """\
schema: policycheck-ruleset/1
id: ours
title: Ours
policy: Our Policy
version: "1"
extends: uk-school
phrases:
  - {category: behaviour-incident, words: [red card room]}
partners: [Seaborough Trampolines]
purdah:
  - {from: 2027-03-23, until: 2027-05-06, note: council election}
change:
  - {rule: uk-school/political, severity: advise, severities: {}}
  - {rule: uk-school/behaviour-incidents, severity: block}
"""


@pytest.mark.models
def test_a_schools_own_file_works_from_end_to_end(tmp_path: Path) -> None:
    """Its phrases are found, its partners are no business, and only in its election period politics is block."""
    path = tmp_path / "ours.yaml"
    path.write_text(OURS, encoding="utf-8")
    ours = Checker(ruleset=path)
    (violation,) = ours.check("The Red-Card Room is full again.", on=ON).violations
    assert (violation.rule, violation.severity) == ("uk-school/behaviour-incidents", "block")
    advert = "25% off everything at Seaborough Trampolines this weekend!"
    assert [item.category for item in Checker().check(advert, on=ON).violations] == ["commercial"]
    assert ours.check(advert, on=ON).violations == ()
    (within,) = ours.check("Vote Labour on Thursday for better schools!", on=date(2027, 4, 1)).violations
    assert (within.rule, within.severity) == ("uk-school/purdah", "block")
    assert [citation.section for citation in within.citations] == ["4.6", "4.1"]
    (outside,) = ours.check("Vote Labour on Thursday for better schools!", on=ON).violations
    assert (outside.rule, outside.severity) == ("uk-school/political", "advise")


@pytest.mark.models
def test_several_rulesets_judge_together(tmp_path: Path) -> None:
    """The strictest outcome, with the clauses of each ruleset; what only one has is said by that one."""
    path = tmp_path / "ours.yaml"
    path.write_text(OURS, encoding="utf-8")
    checker = Checker(ruleset=(path, "iwys"))
    assert ([ruleset.id for ruleset in checker.rulesets], checker.ruleset.id) == (["ours", "iwys"], "ours")
    (violation,) = checker.check("Vote Labour on Thursday for better schools!", channel="facebook", on=ON).violations
    assert (violation.rule, violation.severity) == ("iwys/2.1/political", "block")
    policies = [citation.policy for citation in violation.citations]
    assert policies[0].startswith("IWYS")
    assert policies[-1] == "United Kingdom school baseline"


@pytest.mark.models
def test_partners_and_phrases_count_for_their_own_ruleset_alone(tmp_path: Path) -> None:
    """In either order: what one file clears the other still finds, and what one lists it alone judges."""
    head = OURS[: OURS.index("phrases:")]
    phrases = "phrases: [{category: abuse, entity: insult, words: [squashed banana]}]\n"
    for name, more in (("ours", "partners: [Luigi's Pizza]\n" + phrases), ("trust", "")):
        (tmp_path / f"{name}.yaml").write_text(head.replace("ours", name) + OWN.format(name) + more, encoding="utf-8")
    files = (tmp_path / "ours.yaml", tmp_path / "trust.yaml")
    advert, insult = "Order from Luigi's Pizza today, 20% off with code SCHOOL.", "Our caretaker is a squashed banana."
    for both in (Checker(ruleset=files), Checker(ruleset=files[::-1])):
        (violation,) = both.check(advert, on=ON).violations
        assert (violation.rule, len(violation.citations)) == ("trust/adverts", 1)
        (violation,) = both.check(insult, on=ON).violations
        assert (violation.rule, len(violation.citations)) == ("ours/insults", 1)
    partner = Checker(ruleset=files, school={"partners": ["Luigi's Pizza"]})
    assert partner.check(advert, on=ON).violations == ()


OWN = """\
clauses: [{{id: "1", section: "1", text: "{0} adverts."}}, {{id: "2", section: "2", text: "{0} insults."}}]
rules:
  - {{id: adverts, from: uk-school/commercial, cites: ["1"]}}
  - {{id: insults, from: uk-school/abuse, cites: ["2"]}}
"""
REQUIRING = """\
clauses: [{id: "8", section: "8", text: Staff who name the school say that the view is their own.}]
rules:
  - {id: own-view, from: uk-school/personal-opinion, kind: require, says: [views are my own], cites: ["8"]}
"""


@pytest.mark.models
def test_a_staff_post_that_names_the_school_says_whose_view_it_is(tmp_path: Path) -> None:
    """The school's name, listed as a phrase, asks for the words; with them the post is silent."""
    path = tmp_path / "ours.yaml"
    phrases = "phrases: [{category: personal-opinion, words: [Harbour Lane]}]\n"
    path.write_text(OURS[: OURS.index("phrases:")] + phrases + REQUIRING, encoding="utf-8")
    ours = Checker(ruleset=path, role="staff")
    (violation,) = ours.check("The autumn term at Harbour Lane starts on 3 September.", on=ON).violations
    assert (violation.rule, violation.evidence[0].text) == ("ours/own-view", "Harbour Lane")
    assert (
        ours.check("The autumn term at Harbour Lane starts on 3 September. Views are my own.", on=ON).violations == ()
    )


@pytest.mark.models
@pytest.mark.parametrize("text", [None, "The fair was a success."])
def test_people_stated_of_all_account_for_no_face_of_a_picture_with_its_own(text: str | None) -> None:
    """A statement of nobody clears no face, whether or not there is a text beside the picture."""
    people = (Person(person_id="p", kind="pupil", forename="Katie", surname="Sample", consents=(PHOTO,)),)
    checker = Checker(register=Register(people=people))
    hopper = str(PICTURES / "hopper.jpg")
    cleared = checker.check(text, images=[hopper], people=["Katie Sample"], on=ON)
    assert "photo-consent" not in [item.category for item in cleared.violations]
    draft = Draft(text, images=[hopper], people=["Katie Sample"], people_of={hopper: ()}, on=ON)
    assert "photo-consent" in [item.category for item in checker.check_draft(draft).violations]
