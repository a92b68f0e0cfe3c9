"""`policycheck register`: the commands about the consent register itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from policycheck.cli.options import RegisterOptions, of_the_register
from policycheck.cli.output import layout_for, ready, write_lines, write_text
from policycheck.config import Settings, find_config, load_settings
from policycheck.errors import UsageError

if TYPE_CHECKING:
    from policycheck.detect.faces.calibrate import Trial


@click.group()
def register() -> None:
    """Look after the consent register."""


@register.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="[FOLDER]")
@of_the_register
def calibrate(folder: Path | None, **flags: Any) -> int:
    """Measure on the school's own photos how near a face must be to match.

    FOLDER is the register; by default that of the configuration. The result is written to calibration.json in it, and
    can make face matching stricter, never looser. Where there are too few people to tell, nothing is cleared by
    matching until there are more.
    """
    from policycheck.cli.calibrated import trial_lines, trial_values
    from policycheck.detect.faces.calibrate import calibrate_register
    from policycheck.drafts import read_pixels
    from policycheck.register import load_register
    from policycheck.register.calibration import write_calibration
    from policycheck.report import dumps

    options = RegisterOptions(**flags)
    ready(options.output, ())
    source = options.config or find_config(Path.cwd())
    settings = load_settings(source) if source else Settings()
    place = folder or settings.register
    if place is None:
        raise UsageError("no register: give its folder, or name it in policycheck.toml")
    known = load_register(place, calibrated=False)
    trial: Trial = calibrate_register(
        known, on=options.on or date.today(), read_image=read_pixels, backend=settings.face_backend
    )
    written = write_calibration(trial.calibration, place)
    if options.output_format == "json":
        write_text(dumps(trial_values(trial, written)), output=options.output)
    else:
        layout = layout_for(output=options.output, color=options.color)
        write_lines(trial_lines(trial, written, layout), output=options.output, layout=layout)
    return 0
