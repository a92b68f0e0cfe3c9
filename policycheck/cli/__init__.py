"""The command line: parses, wires, prints and exits."""
