"""The version of this installation."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def tool_version() -> str:
    """As installed; `unknown` where the source tree is run without installing it."""
    try:
        return version("policycheck")
    except PackageNotFoundError:
        return "unknown"
