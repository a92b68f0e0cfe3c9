"""`--annotate`: copies with boxes, never over a picture that was given."""

from __future__ import annotations

import json
import os
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

from policycheck.cli.main import cli
from policycheck.report.picture import STYLES

PHOTO = Path(__file__).resolve().parents[2] / "examples" / "photos" / "hopper.jpg"


def turned(path: Path) -> bytes:
    """The picture lying on its side, as a camera stores it, with a position and a camera's name."""
    exif = Image.Exif()
    exif[0x0112], exif[0x0110] = 6, "Sample Camera"
    exif.get_ifd(0x8825)[1] = "N"
    stream = BytesIO()
    with Image.open(path) as picture:
        picture.convert("RGB").rotate(90, expand=True).save(stream, "JPEG", exif=exif, quality=95)
    return stream.getvalue()


@pytest.mark.models
@pytest.mark.parametrize("name", ["verdict.png", "verdict.jpg"])
def test_a_turned_picture_is_drawn_upright(tmp_path, monkeypatch, name):
    """The copy is upright, has a frame where the report says, no metadata, and its number in the terminal."""
    monkeypatch.chdir(tmp_path)
    Path("photo.jpg").write_bytes(turned(PHOTO))
    before = Path("photo.jpg").read_bytes()
    result = CliRunner().invoke(cli, ["photo.jpg", "--annotate", name])
    assert result.exit_code == 1
    assert f"Drawn in {name}, a copy of photo.jpg\n    ? " in result.stdout
    assert Path("photo.jpg").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["photo.jpg", name])
    with Image.open(PHOTO) as original, Image.open(name) as copy:
        assert copy.size == original.size
        assert not copy.getexif()
        assert not {"exif", "comment", "xmp", "icc_profile"} & set(copy.info)
        pixels = np.asarray(copy.convert("RGB")).astype(int)
    told = json.loads(CliRunner().invoke(cli, ["photo.jpg", "--output-format", "json"]).stdout)
    (face,) = told["reports"][0]["violations"][0]["evidence"]
    # The beginning of the left edge, which is a dash; JPEG blurs what is thin.
    corner = pixels[face["y"] : face["y"] + 6, face["x"] - 2 : face["x"]]
    assert np.abs(corner.mean(axis=(0, 1)) - STYLES["review"].colour).max() < (1 if name.endswith("png") else 70)


def test_several_pictures(program, picture):
    """A name is numbered; in a folder each copy has its picture's name, and no copy takes another's place."""
    for name in ("a.jpg", "b/a.jpg", "A.png"):
        program.write(name, picture())
    (program.folder / "out").mkdir()
    assert program("a.jpg", "b/a.jpg", "A.png", "--annotate", "v.png").exit_code != 2
    assert {path.name for path in program.folder.glob("v-*.png")} == {"v-1.png", "v-2.png", "v-3.png"}
    program("a.jpg", "b/a.jpg", "A.png", "--annotate", "out")
    assert len({path.name.lower() for path in (program.folder / "out").iterdir()}) == 3


def test_no_input_is_overwritten(program, picture):
    """By its name, through a link, by a numbered name, or as the report's own file: status 2, and nothing changes."""
    made = picture()
    for name in ("a.jpg", "v-1.jpg"):
        program.write(name, made)
    os.link(program.folder / "a.jpg", program.folder / "linked.jpg")
    for arguments in (
        ("a.jpg", "--annotate", "./a.jpg"),
        ("a.jpg", "--annotate", "linked.jpg"),
        ("a.jpg", "v-1.jpg", "--annotate", "v.jpg"),
        ("a.jpg", "--annotate", "r.png", "--output", "r.png"),
    ):
        result = program(*arguments)
        assert result.exit_code == 2, arguments
        assert "--annotate" in result.stderr
    assert [path.read_bytes() for path in sorted(program.folder.iterdir())] == [made] * 3


@pytest.mark.parametrize("out", ["v.gif", "verdict", "nowhere/v.jpg", "register/faces/v.jpg"])
def test_where_no_copy_can_be_written(program, picture, out):
    """Another format, a folder that is not there and the register are wrong use, said before any work."""
    program.write("a.jpg", picture())
    program.write("register/faces/.keep")
    result = program("a.jpg", "--annotate", out, "--register", "register")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert program.drafts == []


def test_a_post_without_a_picture_has_no_copy(program):
    """A text alone, and a picture that cannot be read, leave nothing behind."""
    program.write("post.txt")
    program.write("a.jpg", b"\xff\xd8\xff\xe0 damaged")
    program("post.txt", "a.jpg", "--annotate", "v.jpg")
    assert not (program.folder / "v.jpg").exists()


def test_json_is_not_added_to(program, picture):
    """The copies are written, and the report for programs stays as it is."""
    program.write("a.jpg", picture())
    plain = program("a.jpg", "--output-format", "json").stdout
    assert program("a.jpg", "--output-format", "json", "--annotate", "v.jpg").stdout == plain
    assert (program.folder / "v.jpg").exists()
