"""py3langid as it is used: every language has a name, and what cannot be loaded is one clear line."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from policycheck.detect.tongue.languages import ENGLISH, NAMES, WELSH, Languages
from policycheck.errors import ModelError


def test_every_language_of_the_model_has_a_name() -> None:
    """No code that py3langid may answer with is unknown here, and none is named that it does not know."""
    labels = set(LanguageIdentifier.from_model_file(MODEL_FILE).labels)
    assert labels == set(NAMES) | set(ENGLISH)
    assert NAMES[WELSH] == "Welsh"


def test_shares_add_up_and_threads_agree() -> None:
    """Shares are from 0 to 1 and together 1, the same in every thread of a fresh object."""
    languages = Languages()
    words = "Jutro szkoła będzie zamknięta z powodu śniegu."
    with ThreadPoolExecutor(8) as pool:
        first, *others = pool.map(languages.shares, [words] * 16)
    assert sum(first.values()) == pytest.approx(1, abs=1e-3)
    assert first["pl"] > 0.9
    assert all(other == first for other in others)


def test_a_broken_model_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that cannot be read stops the check with what to do, rather than passing for English."""

    def broken(*_arguments: object, **_options: object) -> None:
        raise EOFError("end of file")

    monkeypatch.setattr(LanguageIdentifier, "from_model_file", broken)
    with pytest.raises(ModelError, match="install py3langid again") as caught:
        Languages().shares("Jutro")
    assert "\n" not in str(caught.value)
