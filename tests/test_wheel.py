"""The built wheel, away from the source tree, does the main job with the rulesets and models it carries."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment that holds the wheel, and sees the libraries of this one but not its policycheck."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(place), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    venv.create(place / "venv", with_pip=False)
    scripts = place / "venv" / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    ask = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(ask, check=True, capture_output=True, text=True).stdout.strip())
    (wheel,) = place.glob("*.whl")
    shutil.unpack_archive(wheel, packages, "zip")
    # A plain path line: the editable install's own .pth is not read from there.
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"))
    shutil.copytree(ROOT / "examples", place / "examples")
    return python


def run(python: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    place = python.parents[2]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [str(python), "-I", "-m", "policycheck", *arguments],
        cwd=place / "examples",
        env=environment,
        capture_output=True,
        encoding="utf-8",
    )


@pytest.mark.wheel
@pytest.mark.models
def test_the_wheel_cites_the_clauses_of_the_example(installed: Path) -> None:
    """The breaking example gives its four clauses and exit status 1, and the package is the installed one."""
    result = run(
        installed, "--output-format", "json", "--on", "2026-11-20", "breaks-four-clauses.txt", "photos/hopper.jpg"
    )
    assert result.returncode == 1, result.stderr
    (report,) = json.loads(result.stdout)["reports"]
    found = {violation["category"] for violation in report["violations"]}
    assert found >= {"person-name", "photo-consent", "contact-details", "commercial"}
    where = subprocess.run(
        [str(installed), "-I", "-c", "import policycheck; print(policycheck.__file__)"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert str(ROOT) not in where.stdout


@pytest.mark.wheel
@pytest.mark.models
def test_the_wheel_passes_the_compliant_example(installed: Path) -> None:
    """The compliant example is silent: exit status 0."""
    result = run(installed, "--on", "2026-11-20", "compliant.txt", "photos/astronaut.jpg")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.wheel
def test_the_wheel_drafts_a_ruleset(installed: Path) -> None:
    """`rules draft` finds the model of clauses in the installed package."""
    policy = installed.parents[2] / "policy.txt"
    policy.write_text("Social media policy\n\n1. Accounts\n\nGrumbles about the school stay off our page.\n", "utf-8")
    result = run(installed, "rules", "draft", str(policy), "--to", str(policy.with_suffix(".yaml")))
    assert result.returncode == 0, result.stdout + result.stderr
    assert "id: complaint" in policy.with_suffix(".yaml").read_text("utf-8")
