"""Consent: in force on which day, for which channel and scope, and what ends it."""

from datetime import date

import pytest

from policycheck.register import Consent
from policycheck.register.consent import ConsentChannel, ConsentState, Scope, judge
from policycheck.types import Channel

DAY = date(2026, 11, 20)


def row(
    scope: Scope = "photo",
    channel: ConsentChannel = "any",
    granted: str = "2026-09-01",
    expires: str | None = None,
    withdrawn: str | None = None,
) -> Consent:
    return Consent(
        channel=channel,
        scope=scope,
        granted_on=date.fromisoformat(granted),
        expires_on=date.fromisoformat(expires) if expires else None,
        withdrawn_on=date.fromisoformat(withdrawn) if withdrawn else None,
    )


def state(*rows: Consent, scope: Scope = "photo", channel: Channel = "facebook", on: date = DAY) -> ConsentState:
    return judge(rows, scope=scope, channel=channel, on=on)


@pytest.mark.parametrize(
    ("consent", "expected"),
    [
        (row(), "in-force"),
        (row(granted="2026-11-20"), "in-force"),
        (row(granted="2026-11-21"), "none"),
        (row(expires="2026-11-20"), "in-force"),
        (row(expires="2026-11-19"), "expired"),
        (row(withdrawn="2026-11-21"), "in-force"),
        (row(withdrawn="2026-11-20"), "withdrawn"),
        (row(withdrawn="2026-09-01"), "refused"),
        (row(channel="facebook"), "in-force"),
        (row(channel="social"), "in-force"),
        (row(channel="website"), "other-channel"),
        (row(scope="video"), "none"),
    ],
)
def test_one_row_on_one_day(consent: Consent, expected: ConsentState) -> None:
    """It still holds on expires_on and no longer on withdrawn_on; a refusal is withdrawn on the day it was granted."""
    assert state(consent) == expected


def test_nobody_consented_without_a_row() -> None:
    """No row: no consent."""
    assert state() == "none"


@pytest.mark.parametrize("channel", ["website", "blog", "newsletter"])
def test_social_means_the_networks_alone(channel: Channel) -> None:
    """A consent for social networks does not reach the website, a blog or the newsletter."""
    assert state(row(channel="social"), channel=channel) == "other-channel"


def test_a_full_name_covers_the_forename_and_not_the_reverse() -> None:
    """Who may be named in full may be named by forename."""
    assert state(row(scope="full-name"), scope="forename") == "in-force"
    assert state(row(scope="forename"), scope="full-name") == "none"


def test_a_withdrawal_ends_earlier_grants_and_leaves_later_ones() -> None:
    """An older row of a wider channel ends too; a new consent stands."""
    withdrawal = row(channel="facebook", withdrawn="2026-10-01")
    assert state(withdrawal, row(granted="2026-08-01")) == "withdrawn"
    assert state(withdrawal, row(granted="2026-10-02")) == "in-force"
    assert state(withdrawal, row(granted="2026-10-01")) == "in-force"
    assert state(withdrawal, row(granted="2026-08-01"), channel="x") == "in-force"


def test_a_refusal_outweighs_a_grant_of_the_same_day() -> None:
    """Two rows that contradict each other are read as no."""
    assert state(row(), row(withdrawn="2026-09-01")) == "refused"


def test_withdrawing_the_forename_ends_the_full_name() -> None:
    """Nobody is named in full whose forename may not be used; the forename outlives the full name."""
    assert state(row(scope="full-name"), row(scope="forename", withdrawn="2026-10-01"), scope="full-name") == (
        "withdrawn"
    )
    assert state(row(scope="forename"), row(scope="full-name", withdrawn="2026-10-01"), scope="forename") == (
        "in-force"
    )
