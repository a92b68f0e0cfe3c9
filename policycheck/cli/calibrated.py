"""A calibration in words, and as JSON (schema `policycheck-calibrate/1`). People are numbers of photos, never names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policycheck.detect.faces.calibrate import PAIRS_AIM, STRANGERS_AIM, TOO_LITTLE, Rate, Trial, people_needed
from policycheck.detect.faces.rates import at_least, at_most
from policycheck.report.layout import Layout, wrapped
from policycheck.report.marks import neutral

if TYPE_CHECKING:
    from rich.text import Text

SCHEMA = "policycheck-calibrate/1"
_HEAD = ("within", "pairs of two people", "people near another", "by a normal tail", "photos of one person")


def trial_lines(trial: Trial, written: Path, layout: Layout) -> tuple[Text, ...]:
    """Which photos cannot be used, what lies within each distance, and what that permits."""
    from rich.text import Text

    outcome = trial.outcome
    photos = len(trial.gallery.templates)
    head = f"{_counted(outcome.people, 'person', 'people')} with {_counted(photos, 'usable reference photo')}."
    lines = [Text(head, style="bold")]
    for label, noted in (("Not used", trial.unusable), ("Mind", trial.advice)):
        for number, reason in noted:
            lines.extend(wrapped(Text(f"  {label}: photo {number} of faces/, in order of name: {reason}"), layout))
    if outcome.people > 1:
        lines += [Text(), *(Text(row) for row in _table(outcome.rates))]
        lines.extend(wrapped(Text("Each rate with what 95% confidence leaves open (Clopper and Pearson)."), layout))
    lines.append(Text())
    lines.extend(wrapped(Text(_conclusion(trial)), layout))
    lines.extend(wrapped(Text(f"Written to {neutral(str(written))}."), layout))
    return tuple(lines)


def trial_values(trial: Trial, written: Path) -> dict[str, Any]:
    """The same for programs; `calibration` is what was written."""
    from policycheck.cli.version import tool_version

    outcome = trial.outcome
    return {
        "schema": SCHEMA,
        "tool": {"name": "policycheck", "version": tool_version()},
        "written": written.as_posix(),
        "calibration": trial.calibration.to_dict(),
        "reason": outcome.reason or None,
        "people_needed": people_needed(),
        "unusable": [{"photo": number, "reason": reason} for number, reason in trial.unusable],
        "advice": [{"photo": number, "reason": reason} for number, reason in trial.advice],
        "rates": [_values(rate) for rate in outcome.rates],
    }


def _conclusion(trial: Trial) -> str:
    outcome = trial.outcome
    if outcome.chosen:
        return (
            f"A face is matched within {outcome.chosen.distance:.3f} at most, where at most {PAIRS_AIM:.1%} of pairs "
            f"of different people and {STRANGERS_AIM:.0%} of strangers are expected. It holds for these photos alone: "
            "calibrate again when others come."
        )
    mend = (
        f"{people_needed()} people with a usable photo are needed to show that at most {PAIRS_AIM:.1%} of pairs of "
        "different people lie within a distance"
        if outcome.reason == TOO_LITTLE
        else "no distance keeps different people apart well enough"
    )
    return (
        f"Nobody is cleared by matching: {outcome.reason}: {mend}. Each face is asked about, and --people says who is "
        "shown. Without calibration.json the distances that are shipped hold, which were measured on adults."
    )


def _table(rates: tuple[Rate, ...]) -> Iterator[str]:
    rows = [_HEAD, *(_row(rate) for rate in rates)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    for row in rows:
        yield "  " + "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()


def _row(rate: Rate) -> tuple[str, ...]:
    return (
        f"{rate.distance:.3f}",
        f"{rate.pairs} of {rate.of_pairs} (to {_share(rate.pairs_at_most)})",
        f"{rate.strangers} of {rate.of_people} (to {_share(at_most(rate.strangers, rate.of_people))})",
        _share(rate.predicted),
        f"{rate.own} of {rate.of_own} (from {_share(at_least(rate.own, rate.of_own))})" if rate.of_own else "none",
    )


def _values(rate: Rate) -> dict[str, Any]:
    return {
        "distance": round(rate.distance, 4),
        "pairs": {"within": rate.pairs, "of": rate.of_pairs, "at_most": rate.pairs_at_most},
        "strangers": {
            "within": rate.strangers,
            "of": rate.of_people,
            "at_most": at_most(rate.strangers, rate.of_people),
            "predicted": rate.predicted,
        },
        "own": {"within": rate.own, "of": rate.of_own, "at_least": at_least(rate.own, rate.of_own)},
    }


def _share(rate: float) -> str:
    return f"{rate:.2%}" if rate < 0.1 else f"{rate:.0%}"


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}"
