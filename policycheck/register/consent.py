"""A consent and when it holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from policycheck.kinds import SOCIAL, Channel

Scope = Literal["photo", "forename", "full-name", "name-with-photo", "video", "biometric"]
ConsentChannel = Channel | Literal["social", "any"]
ConsentState = Literal["in-force", "expired", "withdrawn", "refused", "other-channel", "none"]

SCOPES: tuple[Scope, ...] = get_args(Scope)
_COVERED_BY: dict[Scope, tuple[Scope, ...]] = {"forename": ("forename", "full-name")}
_ENDED_BY: dict[Scope, tuple[Scope, ...]] = {"full-name": ("full-name", "forename")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One person's consent, a row of consents.csv.

    In force from `granted_on`, still on `expires_on`, no longer on `withdrawn_on`.
    """

    channel: ConsentChannel
    scope: Scope
    granted_on: date
    expires_on: date | None
    withdrawn_on: date | None

    def reaches(self, channel: Channel) -> bool:
        return self.channel in ("any", channel) or (self.channel == "social" and channel in SOCIAL)

    def ended(self, on: date) -> bool:
        """Whether it was withdrawn or refused by that day."""
        return self.withdrawn_on is not None and self.withdrawn_on <= on

    def refusal(self) -> bool:
        return self.withdrawn_on is not None and self.withdrawn_on <= self.granted_on

    def ends(self, grant: Consent, *, on: date) -> bool:
        """Whether this row's withdrawal ends `grant`: itself, an earlier grant, or one of a refusal's own day."""
        if self.withdrawn_on is None or self.withdrawn_on > on:
            return False
        if self.scope not in _ENDED_BY.get(grant.scope, (grant.scope,)):
            return False
        if self.refusal():
            return grant.granted_on <= self.withdrawn_on
        return grant is self or grant.granted_on < self.withdrawn_on


def judge(consents: tuple[Consent, ...], *, scope: Scope, channel: Channel, on: date) -> ConsentState:
    """What one person's consents say of one scope on one channel and day.

    A withdrawal ends the grants made before its day wherever it reaches, also those of a wider channel or of
    a scope that contains its own; a later grant stands.
    """
    scopes = _COVERED_BY.get(scope, (scope,))
    known = [consent for consent in consents if consent.granted_on <= on]
    reaching = [consent for consent in known if consent.reaches(channel)]
    grants = [consent for consent in reaching if consent.scope in scopes]
    standing = [grant for grant in grants if not any(row.ends(grant, on=on) for row in reaching)]
    if any(grant.expires_on is None or grant.expires_on >= on for grant in standing):
        return "in-force"
    if standing:
        return "expired"
    if grants:
        last = max(grants, key=lambda grant: (grant.granted_on, grant.refusal()))
        return "refused" if last.refusal() else "withdrawn"
    elsewhere = any(consent.scope in scopes and not consent.ended(on) for consent in known)
    return "other-channel" if elsewhere else "none"
