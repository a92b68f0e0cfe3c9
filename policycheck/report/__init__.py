"""A `Report` as text for people and as JSON for programs."""

from policycheck.report.header import RulesetHeader
from policycheck.report.json import SCHEMA, dumps, envelope

__all__ = ["SCHEMA", "RulesetHeader", "dumps", "envelope"]
