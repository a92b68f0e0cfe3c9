"""No network: the whole job is done with every socket refused."""

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"

BLOCKED = """
import socket, sys

def refuse(*_arguments, **_options):
    raise SystemExit("a connection was attempted")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = socket.create_connection = refuse
from policycheck.cli.main import main
sys.argv = ["policycheck", "--on", "2026-11-20", *sys.argv[1:]]
main()
"""


@pytest.mark.models
def test_a_check_makes_no_connection() -> None:
    """Text, links, e-mail addresses and a picture are checked without a single connection or name look-up."""
    command = [sys.executable, "-c", BLOCKED, "breaks-four-clauses.txt", "compliant.txt", "photos/hopper.jpg"]
    result = subprocess.run(command, cwd=EXAMPLES, capture_output=True, text=True)
    assert "a connection was attempted" not in result.stderr
    assert result.returncode == 1, result.stderr
