"""What a calibration permits: the shipped distance without one, its own where it holds, and otherwise nothing."""

from datetime import date
from pathlib import Path

from policycheck.detect.faces.limit import STALE, TOO_LITTLE, Limit, limit_for
from policycheck.detect.faces.scale import DLIB, SFACE
from policycheck.register.calibration import Calibration, digests


def calibration(photos: list[tuple[str, Path]], *, threshold: float | None = 0.4):
    return Calibration(
        made_on=date(2026, 11, 20),
        embedding=SFACE.embedding,
        people=100,
        pairs=4950,
        within=0,
        at_most=0.0006,
        threshold=threshold,
        photos=digests(photos),
    )


def test_a_calibration_holds_for_its_own_photos_and_embeddings(tmp_path: Path) -> None:
    """Photos or embeddings that it was not made from, or too little data, let nobody be matched."""
    photos = [("p1", tmp_path / "p1.jpg")]
    photos[0][1].write_bytes(b"one")
    more = [*photos, ("p2", tmp_path / "p2.jpg")]
    more[1][1].write_bytes(b"two")
    assert limit_for(None, photos, SFACE) == Limit()
    assert limit_for(calibration(photos), photos, SFACE) == Limit(at_most=0.4)
    assert limit_for(calibration(photos), more, SFACE) == Limit(refusal=STALE)
    assert limit_for(calibration(photos), photos, DLIB) == Limit(refusal=STALE)
    assert limit_for(calibration(photos, threshold=None), photos, SFACE) == Limit(refusal=TOO_LITTLE)
