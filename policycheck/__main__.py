"""`python -m policycheck` is `policycheck`."""

from policycheck.cli.main import main

if __name__ == "__main__":
    main()
