"""Pictures, and the models loaded once."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from policycheck.detect.faces.centerface import CenterFace
from policycheck.detect.faces.dlib_resnet import DlibResnet
from policycheck.detect.faces.sface import SFace

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

PICTURES = Path(__file__).resolve().parents[2] / "data" / "pictures"


@pytest.fixture(scope="session")
def network() -> CenterFace:
    return CenterFace.load()


@pytest.fixture(scope="session")
def embedder() -> SFace:
    return SFace.load()


@pytest.fixture(scope="session")
def resnet() -> DlibResnet:
    return DlibResnet.load()


@pytest.fixture(scope="session")
def picture() -> "Callable[[str], NDArray[np.uint8]]":
    def read(name: str) -> "NDArray[np.uint8]":
        with Image.open(PICTURES / name) as opened:
            return np.asarray(opened.convert("RGB"))

    return read
