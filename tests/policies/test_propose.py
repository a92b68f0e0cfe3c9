"""Proposals: what a clause asks, of whom, and what no draft can show."""

from __future__ import annotations

import pytest

from policycheck.policies import Proposal, clauses_of, propose
from policycheck.policies.text import read_text


def proposals(text: str) -> tuple[Proposal, ...]:
    return propose(clauses_of(read_text(text.encode(), "p.txt")))


def last(text: str) -> Proposal:
    return proposals(text)[-1]


def categories(proposal: Proposal) -> set[str]:
    return {item.category for item in proposal.wanted}


@pytest.mark.parametrize(
    ("clause", "category"),
    [
        ("We never publish a child's surname.", "person-name"),
        ("Photographs of children are not shared unless a parent has given consent.", "photo-consent"),
        ("Staff must not give pupils their mobile numbers.", "contact-details"),
        ("The account must not be used to support a political party.", "political"),
        ("Local firms may not advertise on our page.", "commercial"),
        ("Crowdfunding links are not permitted.", "fundraising"),
        ("Do not forward chain messages.", "spam"),
        ("Parents must not harass teachers online.", "abuse"),
        ("Racist remarks will be removed.", "discrimination"),
        ("Swearing is not allowed.", "age-inappropriate"),
        ("Staff should not accept friend requests from pupils.", "direct-message"),
        ("We do not tag the personal profiles of teachers.", "personal-account"),
        ("Make sure that links lead to websites that are safe.", "unsafe-link"),
        ("Parents should not complain about the school online.", "complaint"),
        ("Families must not discuss behaviour incidents on social media.", "behaviour-incident"),
        ("Staff must make clear that their views are their own.", "personal-opinion"),
        ("Teachers must not mention pupils on their own accounts.", "about-community"),
        ("Confidential information must not be disclosed.", "confidential"),
        ("Staff must not provide references on networking sites.", "reference"),
        ("Posts must always be professional in tone.", "unprofessional"),
    ],
)
def test_each_category_is_known_by_its_words(clause: str, category: str) -> None:
    """A plain clause of each kind is proposed, surely enough to be a rule."""
    assert category in categories(last(clause))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Staff are trained in the safe use of photographs each year.", "training"),
        ("6. Training\n\nStaff must not post photographs before they have finished the course.", "training"),
        ("We monitor accounts for abusive comments.", "monitoring"),
        ("Passwords must not be shared with pupils.", "passwords"),
        ("Staff must keep their privacy settings as high as they can be.", "settings"),
        ("This policy will be reviewed every year.", "review"),
        ("Roles and responsibilities\n\n- The head teacher ensures respect for this policy.", "responsible"),
        ("Related policies\n\n- Anti-bullying policy", "other documents"),
        ("Breaches of this policy may lead to disciplinary action.", "breach"),
    ],
)
def test_what_no_draft_can_show_has_no_rule_and_a_reason(text: str, why: str) -> None:
    """Training, monitoring, accounts, responsibilities and the document itself are marked as such."""
    found = last(text)
    assert found.wanted == ()
    assert why in found.not_in_a_draft


def test_a_list_of_what_is_posted_permits_and_its_lead_is_the_purpose() -> None:
    """Nothing is proposed against what the school says it will post; the lead gives off-purpose."""
    lead, first, second = proposals(
        "2.1 X\n\nThe school will post on X:\n- photos of trips\n- advertisements for our fair\n"
    )
    assert categories(lead) == {"off-purpose"}
    assert first.wanted == second.wanted == ()
    assert "permits" in first.not_in_a_draft


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Use of official accounts\n\nNames of pupils are not posted.", ("official",)),
        ("Staff must not complain about the school.", ("staff",)),
        ("Pupils should not use social media to:\n- complain about teachers", ("pupil",)),
        ("Use by parents and carers\n\n- Complaints must not be posted.", ("parent",)),
        ("Personal use of social media\n\n- Complaints must not be posted.", ("staff",)),
        ("We will delete:\n- abusive comments", ()),
        ("The school expects that parents will not post photographs of other people's children.", ("parent",)),
        ("We ask that our parents do not share complaints on Facebook.", ("parent",)),
        ("It is expected that staff will not share photos of pupils on their own accounts.", ("staff",)),
        ("The academy asks that students do not use racist language online.", ("pupil",)),
        ("The trust requires all employees not to use offensive language online.", ("staff",)),
    ],
)
def test_whom_a_clause_binds(text: str, roles: tuple[str, ...]) -> None:
    """By its lead, its own subject or its heading; what is moderated binds everybody."""
    assert last(text).roles == roles


def test_a_sentence_about_training_does_not_hide_a_clear_ban_beside_it() -> None:
    """In one clause the ban is proposed; a guess beside such a sentence is left to a person."""
    assert "personal-opinion" in categories(
        last("Do not express opinions on our behalf. Staff receive training on it.")
    )
    unsure = last("Take steps to keep personal data to yourself and do not share it. Change passwords often.")
    assert unsure.wanted == ()
    assert unsure.not_in_a_draft == ""


def test_what_nothing_speaks_of_is_left_to_a_person() -> None:
    """No category and no reason: neither is made up."""
    found = last("Owls must fly at dawn.")
    assert (found.wanted, found.not_in_a_draft) == ((), "")


@pytest.mark.parametrize(
    ("clause", "category"),
    [
        ("Brownies appear in pictures only if their grown-up has signed the yellow form.", "photo-consent"),
        ("Ask for a mum or dad's say-so before any snap goes up.", "photo-consent"),
        ("Where a photo is shown, nobody in it is named.", "name-with-photo"),
        ("Initials of learners are left out of newsletters.", "person-name"),
        ("What we know of a child's allergies stays off the page.", "sensitive-personal"),
        ("No one may use the group to sell things.", "commercial"),
        ("Requests for money need the committee's approval.", "fundraising"),
        ("Forwarded messages are not for this chat.", "spam"),
        ("Grumbles about the club are for the committee, not for Facebook.", "complaint"),
        ("If you are unhappy, ring us instead of posting.", "complaint"),
        ("Exclusions of pupils at our school are never talked about online.", "behaviour-incident"),
        ("Leaders are not friends with scouts on any network.", "direct-message"),
        ("Texts to juniors are always copied to a parent.", "direct-message"),
        ("Staff keep school business off their own accounts.", "about-community"),
        ("The group is only to be used for club news.", "off-purpose"),
        ("Do not mix your personal page with the club's.", "personal-account"),
        ("Posts must not contain anything that breaches copyright.", "copyright"),
        ("Links are shared once somebody has checked that they are safe.", "unsafe-link"),
    ],
)
def test_everyday_words_say_the_same(clause: str, category: str) -> None:
    """What nurseries, clubs and parents' groups write in words of their own is proposed too."""
    assert category in categories(last(clause))


@pytest.mark.parametrize(
    "clause",
    [
        "Leaders attend a workshop on photographs and consent every spring.",
        "The deputy head goes through the page and its pictures every Monday.",
        "Records of complaints are kept until the child is eighteen.",
        "Photographs of pupils are stored on the office drive.",
        "Report abusive messages to the welfare officer.",
        "We take part in a refresher on friend requests and private messages.",
    ],
)
def test_everyday_words_make_no_rule_of_training_and_records(clause: str) -> None:
    """Words about pictures and messages count for nothing where a clause is of courses, checks and files."""
    assert categories(last(clause)) == set()


def test_words_that_announce_a_list_are_no_following_of_accounts() -> None:
    """The words "we agreed the following" above a list has nothing to do with who follows whose account."""
    found = last("We have agreed the following.\n\n- Do not use our page to advertise.\n")
    assert "commercial" in categories(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nobody who posts on behalf of the academy may:\n- swear", {"age-inappropriate"}),
        ("When communicating with parents, staff must not:\n- advertise", {"commercial"}),
        ("During lessons staff must not:\n- share jokes about religion", {"discrimination"}),
        ("When posting on behalf of the school, staff must not:\n- wave", set()),
        ("Photographs must not be posted that show:\n- the car park", {"photo-consent"}),
        ("Comments must not be abusive. They must not insult:\n- hair or clothes", {"abuse"}),
    ],
)
def test_the_occasion_of_a_list_is_not_laid_on_its_items(text: str, expected: set[str]) -> None:
    """Only what the lead says of what is posted is the items' too, and only where they tell nothing themselves."""
    assert categories(last(text)) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Staff must not identify themselves as employees of the school.", {"about-community"}),
        ("Campaigning against the school or its staff is not acceptable.", {"complaint", "abuse"}),
        (
            "Posts must not contain:\n- date of birth, candidate number or results of any student",
            {"personal-identifier"},
        ),
        ("Photographs may not be stored on personal devices.", set()),
        ("Photographs must be deleted from cameras and memory cards.", set()),
        ("Staff must not use personal phones in the presence of children.", set()),
        ("Staff must not use their own phones to take pictures of children.", {"photo-consent"}),
        ("Staff must not give out their own phone numbers.", {"contact-details"}),
        ("Pupils must not create fake accounts in the names of teachers.", set()),
        ("No pupil may impersonate a teacher.", set()),
        ("Staff must not delete messages that may be needed as evidence of bullying.", set()),
        ("Job adverts are posted by the office.", set()),
        ("The whereabouts of pupils on a trip are not posted.", set()),
        ("Requests to share raffles will be turned down.", {"fundraising"}),
    ],
)
def test_a_word_is_read_with_those_beside_it(clause: str, expected: set[str]) -> None:
    """Clauses common in policies whose words look like those of another category, or of something that is posted."""
    assert categories(last(f"Staff\n\n{clause}")) == expected
