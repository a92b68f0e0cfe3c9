"""Proposals as a ruleset file that loads at once and says where a person has still to decide."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from policycheck.policies.baseline import BASELINE, bound, form_of
from policycheck.policies.dates import About
from policycheck.policies.propose import Proposal
from policycheck.policies.roles import moderates
from policycheck.policies.whom import whom
from policycheck.policies.wording import wording
from policycheck.types import ROLES, Category, Role

UNDECIDED = "a person has still to decide which rule serves it"
# The longest text of a clause that a ruleset takes.
_TEXT_LENGTH = 1900
# What a rule on it does not see, for the person who decides.
_SEES: Mapping[Category, str] = MappingProxyType({"location-metadata": "which sees positions hidden in files alone"})
# Of what a clause may be about, a person is offered the likeliest.
_MOST_OFFERED = 3
_Key = tuple[Category, tuple[Role, ...]]


def draft_yaml(proposals: Sequence[Proposal], about: About, *, ruleset_id: str, source: str, today: str) -> str:
    """The ruleset file. `source` is the document's file name, `today` the version where the document states none."""
    return "\n".join((*_head(about, ruleset_id, source, today), *_clauses(proposals), *_rules(proposals))) + "\n"


def _head(about: About, ruleset_id: str, source: str, today: str) -> Iterator[str]:
    yield f"# Drafted by `policycheck rules draft` from {_plain(source)}. Each rule names how sure its proposal is."
    yield "# To finish it: read every clause beside the document; settle each `# decide:`; give each rule examples."
    yield "# `text` quotes your document: put your own short words there before you give this file to others."
    yield "# `wording` is what `policycheck rules verify` compares; leave it as it is."
    yield "schema: policycheck-ruleset/1"
    yield f"id: {ruleset_id}"
    yield f"title: {_quoted(about.title)}"
    yield f"policy: {_quoted(about.title)}"
    yield f'version: "{about.approved or today}"'
    if about.approved:
        yield f'approved: "{about.approved}"'
    yield f'review_due: "{about.due}"' if about.due else "# decide: review_due, the month or day its review is due"
    yield f"extends: {BASELINE}"
    yield ""


def _clauses(proposals: Sequence[Proposal]) -> Iterator[str]:
    yield "clauses:"
    for proposal in proposals:
        clause = proposal.clause
        undecided = not proposal.wanted and not proposal.not_in_a_draft
        if undecided:
            yield f"  # decide: {_question(proposal)}"
        yield f"  - id: {_quoted(clause.id)}"
        yield f"    section: {_quoted(clause.section)}"
        if clause.item:
            yield f"    item: {_quoted(clause.item)}"
        yield f"    text: {_quoted(_cut(clause.text))}"
        yield f'    wording: "{wording(clause.text)}"'
        if undecided:
            yield f"    not_yet: {UNDECIDED}"
        elif proposal.not_in_a_draft:
            yield f"    not_in_a_draft: {_quoted(proposal.not_in_a_draft)}"
    yield ""


def _cut(text: str) -> str:
    """The text, or where it is longer than a ruleset takes its beginning, which says so."""
    return text if len(text) <= _TEXT_LENGTH else f"{text[:_TEXT_LENGTH].rpartition(' ')[0] or text[:_TEXT_LENGTH]} …"


def _question(proposal: Proposal) -> str:
    if not proposal.unsure:
        return "cite it in a rule below, or replace not_yet by not_in_a_draft and why"
    maybe = ", ".join(
        f"{item.category} ({item.confidence:.2f}, “{_plain(item.words)}”)"
        + (f", {_SEES[item.category]}" if item.category in _SEES else "")
        for item in proposal.unsure[:_MOST_OFFERED]
    )
    return f"perhaps {maybe}; cite it in a rule below, or replace not_yet by not_in_a_draft and why"


def _rules(proposals: Sequence[Proposal]) -> Iterator[str]:
    grouped: dict[_Key, list[Proposal]] = {}
    for proposal in proposals:
        for wanted in proposal.wanted:
            who = bound(wanted.category, proposal.roles, moderates=moderates(proposal.clause))
            grouped.setdefault((wanted.category, who), []).append(proposal)
    if not grouped:
        return
    yield "rules:"
    for (category, roles), served in grouped.items():
        form = form_of(category, roles, [whom(proposal.clause) for proposal in served])
        yield f"  - id: {'-'.join((category, *(('everybody',) if roles == ROLES else roles)))}"
        if form.base:
            yield f"    from: {form.base}"
        yield "    cites:"
        for proposal in served:
            wanted = next(item for item in proposal.wanted if item.category == category)
            yield f"      - {_quoted(proposal.clause.id)} # {wanted.confidence:.2f} “{_plain(wanted.words)}”"
        if roles:
            yield f"    roles: [{', '.join(roles)}]"
        for key, value in form.fields:
            yield f"    {key}: {value}"
    yield ""


def _quoted(text: str) -> str:
    """A YAML scalar in double quotes, whose escapes are JSON's."""
    return json.dumps(_plain(text), ensure_ascii=False)


def _plain(text: str) -> str:
    """The text on one line, without the characters that YAML does not take."""
    kept = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]", " ", text)
    return " ".join(kept.split())
