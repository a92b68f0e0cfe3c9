"""Configuration: found nearest above the draft, read strictly, and refused with one line that says where."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.config import Settings, find_config, is_path, load_settings, school_of
from policycheck.errors import ConfigError
from policycheck.types import School

FULL = """\
ruleset = "iwys"
channel = "facebook"
role = "staff"
register = "register"
fail_on = "block"
face_backend = "face_recognition"

[school]
name = "Maple Street Primary School"
short_names = ["Maple Street", "MSPS"]
domains = ["maplestreet.example.sch.uk"]
emails = ["office@maplestreet.example.sch.uk"]
phones = ["01632 960123"]
addresses = ["1 Maple Street, Testville, TE5 7ST"]
accounts = ["@MapleStreetPri"]
partners = ["Friends of Maple Street PTA"]
allowed_domains = ["gov.uk"]
"""


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def as_pyproject(text: str) -> str:
    return "[project]\nname = 'x'\n\n[tool.policycheck]\n" + re.sub(r"(?m)^\[(\w+)\]?", r"[tool.policycheck.\1]", text)


@pytest.mark.parametrize("name", ["policycheck.toml", "pyproject.toml"])
def test_every_key(tmp_path, name):
    """Every key of either file arrives in the settings, the register below the file's own folder."""
    path = write(tmp_path / name, FULL if name == "policycheck.toml" else as_pyproject(FULL))
    assert load_settings(path) == Settings(
        ruleset="iwys",
        channel="facebook",
        role="staff",
        register=tmp_path / "register",
        fail_on="block",
        face_backend="face_recognition",
        school=School(
            name="Maple Street Primary School",
            short_names=("Maple Street", "MSPS"),
            domains=("maplestreet.example.sch.uk",),
            emails=("office@maplestreet.example.sch.uk",),
            phones=("01632 960123",),
            addresses=("1 Maple Street, Testville, TE5 7ST",),
            accounts=("@MapleStreetPri",),
            partners=("Friends of Maple Street PTA",),
            allowed_domains=("gov.uk",),
        ),
        source=path,
    )


def test_empty_file_is_the_defaults(tmp_path):
    """An empty configuration means the documented defaults."""
    path = write(tmp_path / "policycheck.toml", "")
    assert load_settings(path) == Settings(source=path)
    assert (Settings().ruleset, Settings().channel, Settings().role) == ("uk-school", "website", "official")


def test_byte_order_mark(tmp_path):
    """A file that Windows Notepad saved, with a byte order mark and CRLF, is read."""
    path = tmp_path / "policycheck.toml"
    path.write_bytes(b'\xef\xbb\xbfchannel = "x"\r\nrole = "staff"\r\n')
    assert load_settings(path).channel == "x"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("iwys", "iwys"),
        ("ours.yaml", "{folder}/ours.yaml"),
        ("Ours.YML", "{folder}/Ours.YML"),
        ("policies/ours", "{folder}/policies/ours"),
        ("/etc/ours.yaml", "/etc/ours.yaml"),
    ],
)
def test_ruleset_is_an_id_or_a_path(tmp_path, value, expected):
    """A ruleset that looks like a path starts from the configuration's folder; an id stays an id."""
    path = write(tmp_path / "policycheck.toml", f'ruleset = "{value}"')
    assert load_settings(path).ruleset == expected.format(folder=tmp_path)


def test_windows_path_is_a_path():
    """A backslash makes a ruleset a path too."""
    assert is_path("policies\\ours")
    assert not is_path("wood-green")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("chanel = 'x'", ":1: unknown key 'chanel': did you mean 'channel'?"),
        ("\nfail-on = 'block'", ":2: unknown key 'fail-on': did you mean 'fail_on'?"),
        ("zebra = 1", ":1: unknown key 'zebra': the keys are ruleset, channel,"),
        ("[school]\nphone = []", ":2: unknown key 'phone' in [school]: did you mean 'phones'?"),
        ("channel = 'x'\n[scool]\nname = 'x'", ":2: unknown key 'scool': did you mean 'school'?"),
        ("channel = 'twitter'", ":1: channel 'twitter' is not known: "),
        ("channel = 'Facebook'", ":1: channel 'Facebook' is not known: did you mean 'facebook'?"),
        ("role = 'head'", ":1: role 'head' is not known: give one of official, staff, pupil, parent"),
        ("fail_on = 'never'", ":1: fail_on 'never' is not known"),
        ("channel = 1", ":1: channel is not a text"),
        ("ruleset = ''", ":1: ruleset is not a text"),
        ("\n\nregister = true", ":3: register is not a text"),
        ("school = 'Maple Street'", ":1: school is not a table"),
        ("[school]\nname = []", ":2: name is not a text"),
        ("[school]\nphones = '01632 960123'", ":2: phones is not a list of texts"),
        ("[school]\nphones = [1632]", ":2: phones is not a list of texts"),
        ("school.phones = [1]", ": phones is not a list of texts"),
        ("channel = ", ":1: not TOML: "),
        ("channel = facebook", ":1:11: not TOML: "),
        ("channel = 'x'\nchannel = 'x'", ":2:"),
        ("[school]]", ": not TOML: "),
        ("x = " + "9" * 5000, ": not TOML: "),
        ("x = " + "[" * 3000, ": not TOML: "),
    ],
)
@pytest.mark.parametrize("name", ["policycheck.toml", "pyproject.toml"])
def test_refused(tmp_path, text, said, name):
    """What cannot be used is one line: the file and its line, the key, and how to mend it."""
    shared = name == "pyproject.toml"
    path = write(tmp_path / name, as_pyproject(text) if shared else text)
    if shared:
        # Four lines stand above ours.
        head, _, rest = said[1:].partition(":")
        said = f":{int(head) + 4}:{rest}" if head.isdigit() else said
    with pytest.raises(ConfigError) as caught:
        load_settings(path)
    assert str(caught.value).startswith(str(path))
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_not_utf8(tmp_path):
    """A file in another encoding is refused with its line."""
    path = tmp_path / "policycheck.toml"
    path.write_bytes(b"channel = 'x'\n# caf\xe9\n")
    with pytest.raises(ConfigError, match=r"policycheck\.toml:2: not UTF-8"):
        load_settings(path)


def test_no_such_file(tmp_path):
    """A configuration that does not exist is refused."""
    with pytest.raises(ConfigError, match="no such configuration file"):
        load_settings(tmp_path / "policycheck.toml")


def test_pyproject_without_our_table(tmp_path):
    """A pyproject.toml given by name needs [tool.policycheck]."""
    with pytest.raises(ConfigError, match=r"has no \[tool\.policycheck\]"):
        load_settings(write(tmp_path / "pyproject.toml", "[tool.other]\n"))


def test_nearest_is_found(tmp_path):
    """The search goes upwards from the draft's folder, whether or not the draft exists."""
    far = write(tmp_path / "policycheck.toml", "")
    near = write(tmp_path / "a" / "policycheck.toml", "")
    (tmp_path / "a" / "b").mkdir()
    assert find_config(tmp_path / "a" / "b" / "post.txt") == near
    assert find_config(tmp_path / "a" / "b") == near
    assert find_config(tmp_path / "c" / "nosuch" / "post.txt") == far
    assert find_config(tmp_path / "a" / ".." / "post.txt") == far


def test_own_file_before_the_shared_one(tmp_path):
    """In one folder policycheck.toml wins over pyproject.toml."""
    shared = write(tmp_path / "pyproject.toml", "[tool.policycheck]\n")
    assert find_config(tmp_path) == shared
    own = write(tmp_path / "policycheck.toml", "")
    assert find_config(tmp_path) == own


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("[tool.policycheck]\n", True),
        ("[tool]\npolicycheck = {channel = 'x'}\n", True),
        ("[ tool . policycheck ]\nchannel = \n", True),
        ("[project]\ndependencies = ['policycheck']\n", False),
        ("[project\n# policycheck\n", False),
        ("tool = 1 # policycheck\n", False),
        ("# policycheck\nx = " + "[" * 3000, False),
        ("[tool.policycheck]\nx = " + "9" * 5000, True),
        ("", False),
    ],
)
def test_which_pyproject_counts(tmp_path, text, counts):
    """A pyproject.toml counts if it has our table; a broken one counts if the table seems to be there."""
    path = write(tmp_path / "a" / "pyproject.toml", text)
    assert (find_config(tmp_path / "a") == path) == counts


def test_school_of_a_mapping():
    """A school may be given as a mapping, with lists or tuples; unknown keys are refused."""
    assert school_of({"name": "Maple", "phones": ("01632 960123",), "domains": ["a.example"]}) == School(
        name="Maple", phones=("01632 960123",), domains=("a.example",)
    )
    with pytest.raises(ConfigError, match="did you mean 'phones'"):
        school_of({"phone": []})


@given(st.text(max_size=60))
def test_any_text_is_settings_or_one_line(tmp_path_factory, text):
    """Whatever a file holds, it is read or refused with one line."""
    path = tmp_path_factory.mktemp("any") / "policycheck.toml"
    path.write_text(text, encoding="utf-8", errors="replace")
    try:
        load_settings(path)
    except ConfigError as error:
        assert "\n" not in str(error).removeprefix(str(path))


def test_several_rulesets(tmp_path):
    """A list names several rulesets, each an id or a path; a list of one is that one."""
    path = write(tmp_path / "policycheck.toml", 'ruleset = ["iwys", "trust.yaml"]')
    assert load_settings(path).ruleset == ("iwys", str(tmp_path / "trust.yaml"))
    assert load_settings(write(path, 'ruleset = ["iwys"]')).ruleset == "iwys"


@pytest.mark.parametrize("value", ["[]", '["iwys", ""]', "[1]", "7", '" "', '"a\\u0000b.yaml"'])
def test_rulesets_that_are_no_texts(tmp_path, value):
    """Anything but a text or a list of texts is refused with its line."""
    path = write(tmp_path / "policycheck.toml", f'channel = "x"\nruleset = {value}')
    with pytest.raises(ConfigError, match=r"policycheck\.toml:2: ruleset is not a text"):
        load_settings(path)
