"""Settings that hold for every test."""

from hypothesis import settings

# Speed is measured in benchmarks; a test must not fail because the machine is busy.
settings.register_profile("policycheck", deadline=None)
settings.load_profile("policycheck")
