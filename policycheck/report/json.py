"""The machine report, schema `policycheck-report/1`: fields are added to it, never changed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from policycheck.report.header import RulesetHeader
from policycheck.types import Verdict

SCHEMA = "policycheck-report/1"
_RISING: tuple[Verdict, ...] = ("pass", "review", "block")


def envelope(
    *, version: str, ruleset: RulesetHeader, reports: Sequence[dict[str, Any]], more: Sequence[RulesetHeader] = ()
) -> dict[str, Any]:
    """The whole report of a run: `reports` come from `Report.to_dict`, and their worst verdict is its own.

    more: the other rulesets where the drafts were judged by several at once; `rulesets` is then all of them.
    """
    several = {"rulesets": [header.to_dict() for header in (ruleset, *more)]} if more else {}
    return {
        "schema": SCHEMA,
        "tool": {"name": "policycheck", "version": version},
        "ruleset": ruleset.to_dict(),
        **several,
        "verdict": max((report["verdict"] for report in reports), key=_RISING.index, default="pass"),
        "reports": list(reports),
    }


def dumps(report: dict[str, Any]) -> str:
    """The report as JSON, a newline at its end.

    Plain ASCII, so that no console's encoding can garble it and a file name that is not UTF-8 still fits.
    """
    return json.dumps(report, indent=2, ensure_ascii=True) + "\n"
