"""The progress bar: for people who wait, and for nobody else."""

from __future__ import annotations

import sys
import time

import pytest

from policycheck.cli import progress as module
from policycheck.cli.progress import progress


def test_no_terminal_no_bar(monkeypatch, capsys):
    """Without a terminal the items come and nothing is printed."""
    monkeypatch.setattr(module, "_PATIENCE", 0.0)
    assert list(progress(iter("abc"), total=3)) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("patience", "shown"), [(0.0, True), (60.0, False)])
def test_bar_appears_after_a_while(monkeypatch, capsys, patience, shown):
    """On a terminal a run that takes its time shows a bar, and a quick one nothing."""
    monkeypatch.setattr(module, "_PATIENCE", patience)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)

    def slowly():
        for item in "abc":
            time.sleep(0.05)
            yield item

    assert list(progress(slowly(), total=3)) == ["a", "b", "c"]
    assert ("Checking" in capsys.readouterr().err) is shown


def test_an_error_ends_the_bar(monkeypatch):
    """An error in the middle passes through, and no bar goes on in the background."""
    import threading

    monkeypatch.setattr(module, "_PATIENCE", 0.0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)

    def broken():
        yield 1
        raise ValueError("broken")

    before = threading.active_count()
    with pytest.raises(ValueError, match="broken"):
        list(progress(broken(), total=2))
    # The drawing thread notices within a tick that it is to end.
    end = time.monotonic() + 10
    while threading.active_count() > before and time.monotonic() < end:
        time.sleep(0.01)
    assert threading.active_count() == before
