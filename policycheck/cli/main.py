"""The program: which command, and how each kind of ending is told to whoever called."""

from __future__ import annotations

import gc
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

import click

from policycheck.cli.check import check
from policycheck.cli.explain import explain
from policycheck.cli.redact import redact
from policycheck.cli.register import register
from policycheck.cli.rules import rules
from policycheck.cli.scan import scan
from policycheck.cli.version import tool_version
from policycheck.errors import ModelError, PolicycheckError

_WRONG_USE, _INTERNAL = 2, 4
_BETWEEN_COLLECTIONS = 50_000  # objects; Python looks after 700
# What a shell reports of a program that Ctrl-C ended.
_INTERRUPTED = 130


class Program(click.Group):
    """A group whose command is `check` where none is named, and that ends with the documented statuses."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {"--help", "-h", "--version"}
        if args and args[0] not in self.commands and args[0] not in own:
            args = ["check", *args]
        return super().parse_args(ctx, args)

    # Narrower than click's own: the program's name and standalone_mode are ours to decide.
    def main(  # type: ignore[override]
        self, args: Sequence[str] | None = None, **extra: Any
    ) -> NoReturn:
        arguments = list(sys.argv[1:] if args is None else args)
        extra |= {"prog_name": "policycheck", "standalone_mode": False}
        try:
            status = super().main(args=arguments, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
            status = _WRONG_USE
        except click.ClickException as error:
            status = _complain(
                f"{error.format_message().rstrip('.')} (policycheck --help lists what there is)", _WRONG_USE
            )
        except ModelError as error:
            status = _complain(str(error), _INTERNAL)
        except PolicycheckError as error:
            status = _complain(str(error), _WRONG_USE)
        except (click.Abort, KeyboardInterrupt):
            status = _complain("interrupted", _INTERRUPTED)
        # Whatever it is, it must end as one line without a word of the draft, and never as a pass.
        except Exception as error:  # noqa: BLE001
            if "--debug" in arguments:
                _show(error)
            status = _complain(f"internal error ({_where(error)}): run with --debug for the traceback", _INTERNAL)
        sys.exit(status if isinstance(status, int) else _INTERNAL)


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    no_args_is_help=True,
)
@click.version_option(tool_version(), prog_name="policycheck")
def cli() -> None:
    """Say which clause of a school's social media policy a draft post would break, where, and how to mend it.

    Nothing leaves this computer. `policycheck post.txt photo.jpg` is `policycheck check post.txt photo.jpg`.

    Exit status: 0 nothing found, 1 violations at or above --fail-on, 2 wrong use, configuration, ruleset or
    register, 3 nothing found but something could not be checked, 4 internal error.
    """


cli.add_command(check)
cli.add_command(scan)
cli.add_command(explain)
cli.add_command(redact)
cli.add_command(rules)
cli.add_command(register)


def main() -> NoReturn:
    """The entry point of the program `policycheck`."""
    # Loading makes hundreds of thousands of objects, hardly any of them garbage: looking for it took a tenth of a run.
    gc.set_threshold(_BETWEEN_COLLECTIONS)
    # Pillow's remarks on a damaged picture; the report says in one line what could not be read.
    warnings.filterwarnings("ignore", module="PIL")
    cli.main()


def _complain(message: str, status: int) -> int:
    from policycheck.cli.output import complain

    complain(" ".join(message.split()))
    return status


def _show(error: Exception) -> None:
    import traceback

    traceback.print_exception(error, file=sys.stderr)


def _where(error: BaseException) -> str:
    """An error's kind and the line of this package that raised it; its own words might quote the draft."""
    package = Path(__file__).parents[1]
    place, frame = "", error.__traceback__
    while frame is not None:
        file = Path(frame.tb_frame.f_code.co_filename)
        if file.is_relative_to(package):
            place = f" at {file.relative_to(package).as_posix()}:{frame.tb_lineno}"
        frame = frame.tb_next
    return f"{type(error).__name__}{place}"
