"""Where the shipped rulesets and models lie: inside an installed package, or at the top of a source tree."""

from pathlib import Path

from policycheck.errors import ModelError, RulesetError

_PACKAGE = Path(__file__).resolve().parent


def _find(name: str) -> Path | None:
    for candidate in (_PACKAGE / "_shipped" / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    return None


def rulesets_dir() -> Path:
    """The folder of shipped rulesets. Raises RulesetError where the installation lacks it."""
    found = _find("rulesets")
    if found is None:
        raise RulesetError("the shipped rulesets are missing from this installation: install policycheck again")
    return found


def models_dir() -> Path:
    """The folder of shipped models. Raises ModelError where the installation lacks it."""
    found = _find("models")
    if found is None:
        raise ModelError("the shipped models are missing from this installation: install policycheck again")
    return found
