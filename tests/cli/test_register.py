"""`policycheck register`: calibration from the command line, on photos of two adults in the public domain."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

PICTURES = Path(__file__).resolve().parents[1] / "data" / "pictures"
PEOPLE = """\
person_id,kind,forename,surname,known_as,aliases,handles,year_group
P1,staff,Ada,Sample,,,,
P2,pupil,Grace,Specimen,,,,
"""
CONSENTS = """\
person_id,channel,scope,granted_on,expires_on,withdrawn_on,given_by
P1,any,photo,2026-01-01,,,self
P1,any,biometric,2026-01-01,,,self
P2,any,biometric,2026-01-01,,,self
"""


@pytest.fixture
def register(program):
    """A register of two people, one of them with a photo that shows nobody."""
    program.write("register/people.csv", PEOPLE)
    program.write("register/consents.csv", CONSENTS)
    (program.folder / "register" / "faces").mkdir()
    for name, picture in (("P1.jpg", "astronaut.jpg"), ("P2.jpg", "hopper.jpg"), ("P2-2.jpg", "coffee.jpg")):
        shutil.copy(PICTURES / picture, program.folder / "register" / "faces" / name)
    return program.folder / "register"


@pytest.mark.models
def test_too_few_people_are_said_and_written(program, register):
    """The number needed, the photo that cannot be used, and a file that clears nobody; no id and no name."""
    result = program("register", "calibrate", "register", "--on", "2026-11-20")
    assert result.exit_code == 0
    assert "2 people with 2 usable reference photos." in result.stdout
    assert "photo 2 of faces/, in order of name: no face is found in it" in result.stdout
    assert "Nobody is cleared by matching: too little data: 78 people" in " ".join(result.stdout.split())
    assert not any(word in result.stdout for word in ("P1", "P2", "Ada", "Grace", "Sample"))
    kept = json.loads((register / "calibration.json").read_text())
    assert (kept["threshold"], kept["people"], kept["made_on"], len(kept["photos"])) == (None, 2, "2026-11-20", 3)


@pytest.mark.models
def test_the_configured_register_as_json(program, register):
    """The configuration's register is calibrated, an earlier broken file is no hindrance, single photos are said."""
    program.write("policycheck.toml", 'register = "register"\n')
    (register / "calibration.json").write_text("{")
    values = program.json("register", "calibrate", "--on", "2026-11-20")
    assert values["schema"] == "policycheck-calibrate/1"
    assert (values["calibration"]["threshold"], values["people_needed"]) == (None, 78)
    assert values["unusable"] == [{"photo": 2, "reason": "no face is found in it"}]
    assert values["rates"][0]["pairs"]["of"] == 1
    assert [item["photo"] for item in values["advice"] if "one usable photo" in item["reason"]] == [1, 3]
    assert [item["photo"] for item in values["advice"] if "no year group" in item["reason"]] == [3]


def test_without_a_register_there_is_nothing_to_calibrate(program):
    """One line, and the status of wrong use."""
    result = program("register", "calibrate")
    assert result.exit_code == 2
    assert "no register: give its folder" in result.stderr
    assert program("register").exit_code == 2
