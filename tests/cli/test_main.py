"""The program as a whole: which command is meant, and how every kind of ending is told."""

from __future__ import annotations

import subprocess
import sys

import pytest

from policycheck.cli.main import cli


@pytest.mark.parametrize(
    ("text", "arguments", "status"),
    [
        ("Quiet.", (), 0),
        ("BLOCKME", (), 1),
        ("REVIEWME", (), 1),
        ("ADVISEME", (), 0),
        ("ADVISEME", ("--fail-on", "advise"), 1),
        ("REVIEWME", ("--fail-on", "block"), 0),
        ("BLOCKME", ("--fail-on", "block"), 1),
        ("BLOCKME", ("--exit-zero",), 0),
        ("", (), 3),
        ("", ("--exit-zero",), 0),
        ("", ("--fail-on", "block"), 3),
        ("CRASHME", (), 4),
        ("CRASHME", ("--exit-zero",), 4),
        ("OURFAULT", (), 2),
        ("OURFAULT", ("--exit-zero",), 2),
    ],
)
@pytest.mark.parametrize("command", ["check", "scan"])
def test_exit_status(program, command, text, arguments, status):
    """Each outcome has the exit status that the documentation promises, whichever command is used."""
    program.write("post.txt", text)
    assert program(command, "post.txt", *arguments).exit_code == status


def test_violations_outweigh_what_is_unchecked(program):
    """A run in which something is found and something else is unchecked exits 1."""
    program.write("a.txt", b"")
    program.write("b.txt", "BLOCKME")
    assert program("scan", ".").exit_code == 1


def test_unchecked_outweighs_a_pass(program):
    """One unreadable page among clean ones makes the run exit 3."""
    program.write("a.txt")
    program.write("b.txt", b"")
    program.write("c.txt")
    assert program("scan", ".").exit_code == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nosuch.txt",), "nosuch.txt: no such file"),
        (("scan", "nosuch"), "nosuch: no such file or folder"),
        (("check",), "Missing argument"),
        (("post.txt", "--channel", "fax"), "'fax' is not one of"),
        (("post.txt", "--on", "tomorrow"), "tomorrow"),
        (("post.txt", "--nosuch"), "--nosuch"),
        (("post.txt", "--config", "nosuch.toml"), "nosuch.toml: no such configuration file"),
        (("post.txt", "--ruleset", "broken"), "broken.yaml:3:1"),
        (("post.txt", "--output", "nosuch/report.txt"), "no such folder for --output"),
        (("post.txt", "--output", "."), "is a folder"),
        (("post.txt", "--output", "./post.txt"), "is itself to be checked"),
        (("scan", "post.txt", "--output", "post.txt"), "is itself to be checked"),
        (("-", "-"), "only once"),
        (("folder",), "policycheck scan"),
        (("policycheck.toml",), "never a draft"),
        (("post.txt", "register/faces/p1.jpg", "--register", "register"), "never a draft"),
    ],
)
def test_wrong_use_is_one_line(program, arguments, said):
    """Wrong use exits 2 with one line on standard error that says what is wrong, and no report."""
    program.write("post.txt")
    program.write("folder/post.txt")
    program.write("policycheck.toml", "")
    program.write("register/faces/p1.jpg", b"x")
    result = program(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("policycheck: ")
    assert result.stderr.count("\n") == 1
    assert said in result.stderr


def test_no_arguments_show_the_help(program):
    """Called with nothing, the program shows its help and exits 2, for nothing was checked."""
    result = program()
    assert result.exit_code == 2
    assert "Usage: policycheck" in result.stderr


def test_check_is_the_default_command(program):
    """A file or an option in the first place means `check`."""
    program.write("post.txt", "BLOCKME")
    assert program("post.txt").exit_code == 1
    assert program("--fail-on", "advise", "post.txt").exit_code == 1
    assert program("--", "post.txt").exit_code == 1


def test_internal_error_says_nothing_of_the_draft(program):
    """An internal error is one line with its kind and place; neither it nor the report repeats the draft."""
    program.write("post.txt", "CRASHME Amira Testcase")
    result = program("post.txt")
    assert result.exit_code == 4
    assert "RuntimeError" in result.stderr
    assert "Amira" not in result.output
    assert "Traceback" not in result.output
    assert result.stderr.count("\n") == 1


def test_debug_shows_the_traceback(program):
    """With --debug an internal error brings its traceback."""
    program.write("post.txt", "CRASHME")
    result = program("post.txt", "--debug")
    assert result.exit_code == 4
    assert "Traceback" in result.stderr


def test_escape_sequences_in_a_name_stay_harmless(program):
    """A file name that holds a terminal escape sequence does not reach the terminal as one."""
    result = program("\x1b[31mpost.txt")
    assert result.exit_code == 2
    assert "\x1b" not in result.output


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["check", "--help"], ["scan", "--help"], ["explain", "--help"]]
)
def test_help_is_quick(arguments):
    """Help and version load neither models, nor picture libraries, nor what draws the report."""
    code = (
        "import sys\n"
        "from policycheck.cli.main import main\n"
        "try:\n    main()\n"
        "except SystemExit as end:\n    assert end.code == 0, end.code\n"
        "heavy = {'spacy', 'PIL', 'numpy', 'presidio_analyzer', 'onnxruntime', 'rich', 'yaml', 'pyromark'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True)


def test_closed_pipe_keeps_the_exit_status(tmp_path):
    """A reader that stops early (head) changes nothing about how the run ends and brings no traceback."""
    code = (
        "import sys, os\n"
        "sys.path.insert(0, sys.argv.pop(1))\n"
        "from conftest import FakeChecker\n"
        "from policycheck.cli import run\n"
        "from policycheck.cli.main import cli\n"
        "run.make_checker = lambda settings: FakeChecker(settings, [])\n"
        "read, write = os.pipe(); os.close(read); os.dup2(write, 1)\n"
        "cli.main(sys.argv[1:])\n"
    )
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text("BLOCKME\n" * 200)
    from pathlib import Path

    here = str(Path(__file__).parent)
    done = subprocess.run(
        [sys.executable, "-c", code, here, "scan", str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, "")


def test_every_command_has_help():
    """Each command says what it does and what each of its options is for."""
    for command in cli.commands.values():
        assert command.help
        assert all(
            getattr(option, "help", "") for option in command.params if option.name not in ("files", "paths", "rule")
        )
