"""`policycheck rules verify`: whether a ruleset still says what its policy document says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policycheck.cli.output import layout_for, write_lines, write_text
from policycheck.cli.rules_shown import counted
from policycheck.errors import UsageError

if TYPE_CHECKING:
    from policycheck.policies import Comparison, Held, PolicyClause
    from policycheck.rules import Ruleset

_DIFFERS, _NOT_COMPARED = 1, 3
_MARK = "\ufeff"


@click.command()
@click.argument("ruleset", metavar="RULESET")
@click.argument("policy", type=click.Path(path_type=Path), metavar="POLICY")
@click.option("--accept", is_flag=True, help="Take over the new words of changed clauses; RULESET is then a file.")
def verify(ruleset: str, policy: Path, accept: bool) -> int:
    """Compare a ruleset with the policy document, a later edition of it say.

    Lists the clauses that are no longer in the document, those whose words or numbers have changed, and those that are
    new. Clauses are compared by the print of their words that `rules draft` keeps as `wording`; of a clause without
    one, only whether its section is still there.

    Exit status: 0 nothing differs, 1 something does, 3 nothing does but some clauses cannot be compared.
    """
    from policycheck.policies import Held, clauses_of, compare, read_policy
    from policycheck.rules import load_ruleset

    loaded = load_ruleset(ruleset)
    held = [
        Held(id=clause.id, section=clause.section, item=clause.item, wording=clause.wording)
        for clause in loaded.clauses
    ]
    found = compare(held, clauses_of(read_policy(policy)))
    lines = tuple(_lines(found, loaded, f"{ruleset} against {policy.name}"))
    _write(lines)
    if accept:
        _accept(found, loaded, ruleset)
    if found.differs:
        return _DIFFERS
    return _NOT_COMPARED if found.unknown else 0


def _lines(found: Comparison, ruleset: Ruleset, title: str) -> Iterator[tuple[str, str]]:
    """What differs, as labels and words."""
    count = sum(map(len, (found.gone, found.changed, found.moved, found.new)))
    told = f"{count} {'difference' if count == 1 else 'differences'}"
    if not count:
        told = "nothing differs that can be compared" if found.unknown else "every clause is as it was"
    yield "", f"{title}: {told}"
    for item in found.gone:
        yield "gone", f"{_place(item)}{_served(item, ruleset)}"
    for pair in found.changed:
        how = f"{pair.likeness:.0%} the same{_served(pair.held, ruleset)}"
        yield "changed", f"{_place(pair.held)} ({how}), now {_place(pair.clause)}: {pair.clause.text}"
    for pair in found.moved:
        yield "moved", f"{_place(pair.held)}{_served(pair.held, ruleset)}, now {_place(pair.clause)}"
    for clause in found.new:
        yield "new", f"{_place(clause)}: {clause.text}{_proposed(clause)}"
    if found.unknown:
        yield "unknown", f"{len(found.unknown)} clauses without `wording`, whose sections are still there"


def _place(clause: Held | PolicyClause) -> str:
    return f"{clause.section}, {clause.item}" if clause.item else clause.section


def _served(held: Held, ruleset: Ruleset) -> str:
    """The rules that cite a clause."""
    rules = [
        rule.id.partition("/")[2] for rule in ruleset.rules if any(clause.id == held.id for clause in rule.clauses)
    ]
    own = f"cited by {', '.join(rules)}" if rules else "cited by no rule"
    return f" [{held.id}, {own}]"


def _proposed(clause: PolicyClause) -> str:
    from policycheck.policies import propose

    proposal = propose((clause,))[0]
    if proposal.not_in_a_draft:
        return f" [not in a draft: {proposal.not_in_a_draft}]"
    wanted = ", ".join(f"{item.category} {item.confidence:.2f}" for item in proposal.wanted)
    return f" [proposed: {wanted}]" if wanted else " [to decide]"


def _write(lines: tuple[tuple[str, str], ...]) -> None:
    from rich.text import Text

    from policycheck.report.layout import field, wrapped
    from policycheck.report.marks import neutral

    layout = layout_for(output=None, color=None)
    (_, title), *rest = lines
    rows = [*wrapped(Text(neutral(title), style="bold"), layout)]
    for label, words in rest:
        rows.extend(field(label, neutral(words), layout))
    write_lines(rows, output=None, layout=layout)


def _accept(found: Comparison, ruleset: Ruleset, name: str) -> None:
    """Puts the new prints of changed clauses in the place of the old ones; the rest of the file stays as it is."""
    from policycheck.policies.wording import wording
    from policycheck.rules.document import put
    from policycheck.rules.load import locate

    path = locate(name)
    if path != Path(name):
        raise UsageError(f"{name}: --accept writes to a file of your own: give its path, not a ruleset's id")
    places = {clause.id: index for index, clause in enumerate(ruleset.clauses)}
    prints: dict[tuple[str | int, ...], str] = {
        ("clauses", places[pair.held.id], "wording"): wording(pair.clause.text) for pair in found.changed
    }
    # Bytes, for line ends and the mark that some editors begin a file with are to stay.
    text = path.read_bytes().decode()
    mark = _MARK if text.startswith(_MARK) else ""
    if prints:
        write_text(mark + put(text.removeprefix(mark), prints), output=path)
    _write((("", f"{name}: {counted(len(prints), 'print')} taken over"),))
