"""The errors that policycheck raises on purpose: each is one line that says what, where and how to mend."""


class PolicycheckError(Exception):
    """Base of every expected error. Its text is one line and never holds a person's name."""


class UsageError(PolicycheckError):
    """The caller asked for something that does not exist or does not fit together."""


class ConfigError(PolicycheckError):
    """A configuration file (policycheck.toml, pyproject.toml) cannot be used."""


class RulesetError(PolicycheckError):
    """A ruleset cannot be used; the text begins with file:line:column."""


class RegisterError(PolicycheckError):
    """A consent register cannot be used; the text names the file and the row, never the person."""


class ModelError(PolicycheckError):
    """A shipped model is missing or is not the file that was shipped."""
