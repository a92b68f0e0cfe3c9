"""Who is who, and what they consented to, on which day and for which channel."""

from policycheck.register.consent import Consent, ConsentState, Scope
from policycheck.register.people import Kind, Person, Register
from policycheck.register.read import load_register
from policycheck.register.stated import Stated, look_up, split_names

__all__ = [
    "Consent",
    "ConsentState",
    "Kind",
    "Person",
    "Register",
    "Scope",
    "Stated",
    "load_register",
    "look_up",
    "split_names",
]
