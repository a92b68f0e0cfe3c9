"""Sessions: however a network's weights are kept while it runs, it answers the same."""

import numpy as np
import pytest

from policycheck.detect.onnx import load_session
from policycheck.resources import models_dir


@pytest.mark.models
def test_unpacked_weights_answer_the_same() -> None:
    """Unpacking at load and unpacking at each run give one answer, and nothing is asked for but the face."""
    path = models_dir() / "sface" / "sface.onnx"
    face = np.random.default_rng(7).uniform(0, 255, (1, 3, 112, 112)).astype(np.float32)
    packed, unpacked = (
        load_session(path, spinning=False, unpacked=how).run(["embedding"], {"face": face})[0] for how in (False, True)
    )
    assert packed.shape == (1, 128)
    np.testing.assert_allclose(packed, unpacked, atol=1e-4)
