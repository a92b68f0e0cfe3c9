"""Where reports go: the screen or a file, as text or JSON, whatever the console can show."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import copymode
from typing import TYPE_CHECKING, TextIO

from policycheck.errors import UsageError
from policycheck.paths import path_key
from policycheck.report.layout import Layout, to_ascii
from policycheck.report.marks import neutral

if TYPE_CHECKING:
    from rich.text import Text

_WIDTH = 100
_MARKS = "▲│…“”"


def complain(message: str) -> None:
    """One line on standard error."""
    line = neutral(f"policycheck: {message}")
    encoding = sys.stderr.encoding or "ascii"
    print(line.encode(encoding, errors="replace").decode(encoding), file=sys.stderr)


def layout_for(*, output: Path | None, color: bool | None, explain: bool = False) -> Layout:
    """How a text report is to look where it goes: plain and of one width but on a terminal."""
    terminal = output is None and sys.stdout.isatty()
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Layout(
        width=min(_WIDTH, _columns()) if terminal else _WIDTH,
        colour=(terminal and not plain) if color is None else color,
        ascii=not _fits("utf-8" if output else sys.stdout.encoding),
        explain=explain,
    )


def write_lines(lines: Sequence[Text], *, output: Path | None, layout: Layout) -> None:
    """Writes a text report. Raises UsageError if the file cannot be written."""
    from rich.console import Console

    with _target(output) as stream:
        console = Console(
            file=stream,
            width=layout.width,
            force_terminal=layout.colour,
            color_system="auto" if layout.colour else None,
            no_color=not layout.colour,
            highlight=False,
            markup=False,
            emoji=False,
        )
        for line in lines:
            console.print(to_ascii(line) if layout.ascii else line, soft_wrap=True)


def write_text(text: str, *, output: Path | None) -> None:
    """Writes a text as it stands. Raises UsageError if the file cannot be written."""
    with _target(output) as stream:
        stream.write(text)


def ready(output: Path | None, given: Iterable[str | Path]) -> None:
    """Raises UsageError, before any work is done, where a report cannot or must not be written."""
    if output is None:
        return
    if path_key(output) in map(path_key, given):
        raise UsageError(f"{output}: is itself to be checked: give --output the name of another file")
    if output.is_dir():
        raise UsageError(f"{output}: is a folder: give --output the name of a file")
    if not output.parent.is_dir():
        raise UsageError(f"{output.parent}: no such folder for --output")


def _columns() -> int:
    try:
        return max(40, os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError):
        return _WIDTH


def _fits(encoding: str | None) -> bool:
    try:
        _MARKS.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


@contextmanager
def _target(output: Path | None) -> Iterator[TextIO]:
    if output is None:
        with _stdout() as stream:
            yield stream
    elif output.exists() and not output.is_file():
        with _writing(output), output.open("w", encoding="utf-8", errors="backslashreplace") as stream:
            yield stream
    else:
        place = Path(os.path.realpath(output))
        beside = place.with_name(f".{place.name}.{os.getpid()}.part")
        with _writing(output):
            try:
                with beside.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
                    if place.exists():
                        copymode(place, beside)
                    yield stream
                beside.replace(place)
            finally:
                beside.unlink(missing_ok=True)


@contextmanager
def _writing(output: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UsageError(f"{output}: the report cannot be written ({error.strerror}): check --output") from error


@contextmanager
def _stdout() -> Iterator[TextIO]:
    stream = sys.stdout
    # A console that lacks a character shows a question mark rather than ending the run.
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
    try:
        yield stream
        stream.flush()
    except OSError as error:
        # Python flushes again at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        # The reader (head, less) has seen enough; the exit status stands.
        if not isinstance(error, BrokenPipeError):
            raise UsageError(f"the report cannot be written ({error.strerror}): give --output a file") from error
