"""Where the shipped rulesets and models lie: inside an installed package, or at the top of a source tree."""

import hashlib
import json
from pathlib import Path
from typing import Any

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


def read_manifest(folder: Path, *names: str) -> dict[str, Any]:
    """The manifest of a model's folder, whose files `names` are the ones that were shipped.

    Raises ModelError where a file is missing or altered, or the manifest is none.
    """
    advice = "install policycheck again"
    path = folder / "manifest.json"
    try:
        manifest: dict[str, Any] = json.loads(path.read_text("utf-8"))
        for name in names:
            expected = manifest["files"][name]["sha256"]
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != expected:
                raise ModelError(f"{folder / name}: is not the file that was shipped (sha256 differs): {advice}")
    except OSError as error:
        raise ModelError(f"{error.filename}: a file of a shipped model is missing: {advice}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(f"{path}: is not a model manifest: {advice}") from error
    return manifest
