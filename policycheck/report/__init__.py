"""A `Report` as text for people and as JSON for programs."""

from policycheck.report.header import BaseReview, RulesetHeader
from policycheck.report.json import SCHEMA, dumps, envelope

__all__ = ["SCHEMA", "BaseReview", "RulesetHeader", "dumps", "envelope"]
