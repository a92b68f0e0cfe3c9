"""A safe copy in words, with the difference of its texts, and as JSON (schema `policycheck-redact/1`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policycheck.report import RulesetHeader
from policycheck.report.layout import Layout
from policycheck.report.marks import neutral
from policycheck.vocabulary import ENTITIES

if TYPE_CHECKING:
    from rich.text import Text

    from policycheck.redact import CopiedFile, SafeCopy

SCHEMA = "policycheck-redact/1"
_STYLES = {"+": "green", "-": "red", "@": "cyan"}


def copy_lines(copy: SafeCopy, to: Path, layout: Layout) -> tuple[Text, ...]:
    """What was changed in each file, what was not copied, and what the check of the copy still finds."""
    from rich.text import Text

    lines = [Text(_headline(copy, to), style="bold")]
    for file in copy.files:
        lines.append(Text())
        lines.extend(_file_lines(file, to))
    for gap in copy.left_out:
        lines += [Text(), Text(f"Not copied: {neutral(gap.source)}: {neutral(gap.reason)}", style="bold yellow")]
    lines.extend(_remaining(copy, layout))
    return tuple(lines)


def copy_values(
    copy: SafeCopy, to: Path, ruleset: RulesetHeader, *, show_text: bool, more: tuple[RulesetHeader, ...] = ()
) -> dict[str, Any]:
    """The same for programs. The texts' difference quotes the draft, so it is there only with `show_text`."""
    from policycheck.cli.version import tool_version

    return {
        "schema": SCHEMA,
        "tool": {"name": "policycheck", "version": tool_version()},
        "ruleset": ruleset.to_dict(),
        **({"rulesets": [header.to_dict() for header in (ruleset, *more)]} if more else {}),
        "to": to.as_posix(),
        "style": copy.style,
        "ready": copy.ready,
        "files": [_file_values(file, show_text=show_text) for file in copy.files],
        "left_out": [item.to_dict() for item in copy.left_out],
        "report": copy.report.to_dict(show_text=show_text),
    }


def difference(file: CopiedFile) -> tuple[str, ...]:
    """The unified difference of a text and its copy, without line ends; empty where nothing was changed."""
    before, after = (file.before or "").splitlines(), (file.after or "").splitlines()
    return tuple(unified_diff(before, after, file.source, file.name, lineterm="", n=2))


def _headline(copy: SafeCopy, to: Path) -> str:
    place = neutral(str(to))
    if not copy.files:
        return "Nothing was copied."
    if copy.ready:
        return f"The copy in {place} passes its check."
    if copy.report.verdict == "pass":
        return f"The copy in {place} is not complete: not everything could be checked."
    return f"The copy in {place} must not be published as it is: see what remains below."


def _file_lines(file: CopiedFile, to: Path) -> Iterator[Text]:
    from rich.text import Text

    yield Text(f"{neutral(file.source)} -> {neutral((to / file.name).as_posix())}: {_what(file)}")
    for line in difference(file):
        yield Text(neutral(line), style=_STYLES.get(line[:1], ""))
    for box in file.covered:
        yield Text(f"    {box.width} by {box.height} pixels, {box.x} from the left and {box.y} from the top")


def _what(file: CopiedFile) -> str:
    return _of_picture(file) if file.kind == "picture" else _of_text(file)


def _of_picture(file: CopiedFile) -> str:
    if not file.covered:
        return "nothing to cover, written anew without hidden data" if file.rewritten else "nothing to change"
    places = len(file.covered)
    return f"{places} {'place' if places == 1 else 'places'} covered, hidden data left out"


def _of_text(file: CopiedFile) -> str:
    counted = Counter(ENTITIES[category].get(entity, category) for category, entity in file.replaced)
    done = ["replaced: " + ", ".join(f"{number} {label}" for label, number in counted.items())] if counted else []
    if file.emptied:
        done.append(f"{file.emptied} {'comment' if file.emptied == 1 else 'comments'} emptied")
    if done:
        return "; ".join(done)
    return "nothing to change" if file.before == file.after else "references to renamed pictures changed"


def _remaining(copy: SafeCopy, layout: Layout) -> Iterator[Text]:
    from rich.text import Text

    from policycheck.report.terminal import render
    from policycheck.report.words import is_clean

    if not is_clean(copy.report):
        yield Text()
        yield Text("What remains in the copy, for a person to decide:", style="bold")
        yield from render(copy.report, layout)


def _file_values(file: CopiedFile, *, show_text: bool) -> dict[str, Any]:
    return {
        "source": file.source,
        "copy": file.name,
        "kind": file.kind,
        "replaced": [{"category": category, "entity": entity} for category, entity in file.replaced],
        "comments_emptied": file.emptied,
        "covered": [{"x": box.x, "y": box.y, "width": box.width, "height": box.height} for box in file.covered],
        "diff": "\n".join(difference(file)) if show_text else None,
    }
