"""A school's policy document: read into clauses, proposed as rules, compared with a ruleset."""

from policycheck.policies.clauses import PolicyClause, clauses_of


from policycheck.policies.read import read_policy


__all__ = [
    "Held",
    "PolicyClause",
    "Proposal",
    "clauses_of",
    "compare",
    "draft_yaml",
    "propose",
    "read_policy",
]
