"""The file that `policycheck rules new` writes: a small ruleset that works, with what to put in its place."""

from __future__ import annotations

from policycheck.rules.json_schema import FILE_NAME, MODELINE

_TEXT = """\
# {title}: our social media policy, as policycheck reads it.
#
# Lines that begin with # are notes and are not read. Replace the examples below by your own policy, clause by clause,
# and look at the file from time to time with:
#
#   policycheck rules check {file}        what is wrong with the file, and where
#   policycheck rules coverage {file}     every clause, and what serves it
#   policycheck rules test {file}         whether the examples are judged as they say
#   policycheck rules list {file}         every rule in force, those of the baseline included
#
# Words may stand in quotation marks ("2.1") or without. Put them in quotation marks where they hold a colon.

schema: policycheck-ruleset/1
id: {id}
title: {title}
policy: {title} Social Media Policy
version: "1"

# The month or day on which the policy was approved, and on which its review is due. Reports say so once it is overdue.
# approved: 2026-09
# review_due: 2027-09

# What the law and public guidance ask of every school is in force without a word from you: names and pictures without
# consent, private details, abuse and so on. `policycheck rules list uk-school` shows it.
extends: uk-school

# Where your policy decides otherwise, a rule of the baseline can be left out, with the reason:
# drop:
#   - {{rule: uk-school/fundraising, because: our policy has no clause on donations}}

# --- The clauses -----------------------------------------------------------------------------------------------------
# List every clause of the document, in its order: nothing is forgotten that way, and whoever asks what the checks do
# not cover gets an answer.
#
#   id        what the rules below call the clause; any short name
#   section   the number in your document, or the heading where it has no numbers
#   item      which item of a list it is, if it is one
#   text      what it says, in your own words
#
# A clause that no draft can show (training, passwords, who may post) says so under `not_in_a_draft`; one that a draft
# could show, but for which you have no rule yet, under `not_yet`. Either takes a few words why.
clauses:
  - id: "1"
    section: "1"
    text: The policy binds staff, pupils and families.
    not_in_a_draft: says who is bound

  - id: "2.1"
    section: "2"
    item: will not post, 1
    text: Nobody is named without consent.

  - id: "2.2"
    section: "2"
    item: will not post, 2
    text: No political statement is made.

  - id: "3"
    section: "3"
    text: Staff are trained every year.
    not_in_a_draft: concerns training

# --- The rules -------------------------------------------------------------------------------------------------------
# A rule serves one or more clauses (`cites`). The easiest way is to take a rule of the baseline over with `from`: what
# you do not state stays as it is there. What can be stated:
#
#   severity  block (must not be published), review (a person must decide) or advise (worth a look)
#   roles     whose accounts it binds: official, staff, pupil, parent; everybody's if left out
#   channels  where it holds: facebook, x, instagram and so on; everywhere if left out
#   message   what is wrong, in a sentence; remedy: what to do about it
#
# Give each rule two examples that break it and two that come close and do not. They are the best test of whether the
# rule does what the policy means. Invent the people in them.
rules:
  - id: 2/names
    from: uk-school/names
    cites: ["2.1"]
    remedy: Leave the name out ("a Year 4 pupil"), or ask for consent and record it in the register.
    examples:
      violates:
        - text: Congratulations to Tamsin Okoro-Wells in Year 4, who won the poetry prize!
        - text: Well done Ravindra Sefton of Oak class on his swimming badge.
      passes:
        - text: Congratulations to the Year 4 pupil who won the poetry prize!
        - text: Our Year 5 classes read a poem by Benjamin Zephaniah.

  - id: 2/political
    from: uk-school/political
    cites: ["2.2"]
    examples:
      violates:
        - text: Vote Labour on Thursday, our school needs it.
        - text: We urge all parents to vote Conservative in May.
      passes:
        - text: The school hall is a polling station on Thursday, so there is no breakfast club.
        - text: Our school council held its elections today.
"""


def starter(ruleset_id: str, file: str) -> str:
    """The text of a ruleset of that id, for a file of that name beside the schema."""
    title = ruleset_id.replace("-", " ").title()
    return f"{MODELINE}{FILE_NAME}\n" + _TEXT.format(id=ruleset_id, title=title, file=file)
