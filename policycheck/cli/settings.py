"""Which settings a draft is checked by: the configuration nearest above it, and flags before that."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from policycheck.cli.options import Options
from policycheck.config import FILE_NAME, Settings, find_config, load_settings, several
from policycheck.paths import absolute


class SettingsFinder:
    """Looks up and remembers the settings of each folder."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._by_folder: dict[Path, Settings] = {}
        self._by_file: dict[Path | None, Settings] = {}

    def for_file(self, path: Path) -> Settings:
        """The settings for a draft whose first file is `path`. Raises ConfigError."""
        return self.for_folder(absolute(path).parent)

    def for_folder(self, folder: Path) -> Settings:
        """The settings for what lies in a folder. Raises ConfigError."""
        folder = absolute(folder)
        if folder not in self._by_folder:
            self._by_folder[folder] = self._from(self._options.config or find_config(folder))
        return self._by_folder[folder]

    def _from(self, source: Path | None) -> Settings:
        if source not in self._by_file:
            self._by_file[source] = self._with_flags(load_settings(source) if source else Settings())
        return self._by_file[source]

    def _with_flags(self, settings: Settings) -> Settings:
        flags = self._options
        return replace(
            settings,
            ruleset=several(flags.ruleset) if flags.ruleset else settings.ruleset,
            channel=flags.channel or settings.channel,
            role=flags.role or settings.role,
            register=flags.register or settings.register,
            fail_on=flags.fail_on or settings.fail_on,
        )


def ruleset_in_use(ruleset: str | None, config: Path | None) -> str:
    """The first of `rulesets_in_use`. Raises ConfigError."""
    return rulesets_in_use(ruleset, config)[0]


def rulesets_in_use(ruleset: str | None, config: Path | None) -> tuple[str, ...]:
    """The ruleset that the flag names, else all of the configuration given or nearest to the current folder.

    Raises ConfigError.
    """
    source = config or find_config(Path.cwd())
    settings = load_settings(source) if source else Settings()
    named = ruleset or settings.ruleset
    return (named,) if isinstance(named, str) else named


def never_a_draft(path: Path, settings: Settings) -> str:
    """What a file belongs to if it is never a draft (the configuration, the register), else empty."""
    place = absolute(path)
    source = absolute(settings.source) if settings.source else None
    if place.name == FILE_NAME or place == source:
        return "the configuration"
    if settings.register is not None and _of_register(place, absolute(settings.register), source):
        return "the consent register"
    return ""


def _of_register(place: Path, register: Path, source: Path | None) -> bool:
    if not place.is_relative_to(register):
        return False
    home = source.parent if source else Path.cwd()
    if not home.is_relative_to(register):
        return True
    # The register is the site's own folder or one above it, where drafts lie too: only its files are its own.
    inside = place.relative_to(register).parts
    return inside[0] == "faces" or inside in (("people.csv",), ("consents.csv",), ("calibration.json",))
