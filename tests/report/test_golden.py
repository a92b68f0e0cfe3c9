"""The reports as they are, byte for byte.

After a wanted change: UPDATE_GOLDEN=1 python -m pytest tests/report/test_golden.py
"""

from __future__ import annotations

import io
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from rich.console import Console
from rich.text import Text

from policycheck.report import dumps, envelope
from policycheck.report.layout import Layout, to_ascii
from policycheck.report.picture import Drawn, boxes, key
from policycheck.report.terminal import render, summary
from policycheck.types import ImagePart

GOLDEN = Path(__file__).parent / "golden"
PHOTO = ImagePart(source="photo.jpg", pixels=np.zeros((8, 8, 3), dtype=np.uint8))


def compare(name: str, made: str) -> None:
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(made.encode())
    assert made == path.read_bytes().decode()


def shown(report, header, layout):
    stream = io.StringIO()
    console = Console(file=stream, width=layout.width, highlight=False, markup=False, emoji=False)
    for line in (*render(report, layout), Text(), *summary((report,), (header,), layout)):
        console.print(to_ascii(line) if layout.ascii else line, soft_wrap=True)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "layout"),
    [
        ("plain.txt", Layout()),
        ("narrow.txt", Layout(width=50)),
        ("ascii.txt", Layout(ascii=True)),
        ("explained.txt", Layout(explain=True)),
    ],
)
def test_text(report, header, name, layout):
    """The text report is as kept: plain, on a narrow screen, in ASCII, and with its reasons."""
    compare(name, shown(report, header, layout))


def test_text_of_unchecked_alone(report, header):
    """A report with nothing but an unchecked part says that this is no pass."""
    compare("unchecked.txt", shown(replace(report, violations=()), header, Layout()))


def test_key_of_a_picture(report):
    """Which number of a drawn picture is which is as kept."""
    drawn = (Drawn(source="photo.jpg", copy="verdict.jpg", boxes=boxes(report, PHOTO)),)
    compare("drawn.txt", "".join(f"{line.plain.rstrip()}\n" for line in key(drawn, report, Layout())))


@pytest.mark.parametrize(("name", "show_text"), [("report.json", False), ("with-text.json", True)])
def test_json(report, header, name, show_text):
    """The JSON report is as kept, with the words found and without."""
    made = envelope(version="1.2.3", ruleset=header, reports=[report.to_dict(show_text=show_text)])
    compare(name, dumps(made))


@pytest.mark.parametrize(("name", "show_text"), [("explained.json", False), ("explained-with-text.json", True)])
def test_explained_json(report, header, name, show_text):
    """The JSON report with its reasons is as kept, with the words found and without."""
    made = envelope(version="1.2.3", ruleset=header, reports=[report.to_dict(show_text=show_text, explain=True)])
    compare(name, dumps(made))
