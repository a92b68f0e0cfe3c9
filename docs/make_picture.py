"""Draws docs/report.svg, the README's picture, from what the command really prints on the example.

python docs/make_picture.py
"""

import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ["breaks-four-clauses.txt", "photos/hopper.jpg", "--on", "2026-11-20"]


def main() -> None:
    command = [sys.executable, "-m", "policycheck", *EXAMPLE, "--color"]
    result = subprocess.run(command, cwd=ROOT / "examples", capture_output=True, encoding="utf-8")
    if result.returncode != 1:
        raise SystemExit(result.stderr)
    console = Console(record=True, width=100, file=StringIO(), force_terminal=True)
    console.print(Text.from_ansi(result.stdout.rstrip()))
    drawn = console.export_svg(title="policycheck breaks-four-clauses.txt photos/hopper.jpg")
    # The template names a font on the network; whoever looks at the picture has a monospaced one.
    offline = re.sub(r"@font-face\s*\{.*?\}", "", drawn, flags=re.DOTALL)
    offline = offline.replace("Fira Code", "ui-monospace, Menlo, Consolas")
    offline = re.sub(r"<!--.*?-->", "", offline, flags=re.DOTALL)
    (ROOT / "docs" / "report.svg").write_text(offline, encoding="utf-8")


if __name__ == "__main__":
    main()
