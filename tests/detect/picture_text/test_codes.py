"""Codes: what they say in letters is read, with the box; bare numbers and pictures without a code say nothing."""

from __future__ import annotations

import numpy as np

from policycheck.detect.picture_text.codes import read_codes


def test_a_qr_code_is_read(draw) -> None:
    """The payload is whole, and the corners lie on the code in the lower right."""
    [code] = read_codes(draw((), code="https://bit.ly/3abcDEF"))
    assert code.payload == "https://bit.ly/3abcDEF"
    assert all(x > 300 and y > 150 for x, y in code.corners)


def test_numbers_and_nothing_are_silent(draw) -> None:
    """A book's number is nobody's, and noise is no code."""
    import zxingcpp

    made = zxingcpp.create_barcode("9780141439518", zxingcpp.BarcodeFormat.EAN13)
    bars = np.asarray(zxingcpp.write_barcode_to_image(made, scale=3))
    assert zxingcpp.read_barcodes(bars)
    assert read_codes(np.repeat(bars[:, :, None], 3, axis=2)) == ()
    assert read_codes(np.random.default_rng(5).integers(0, 255, (200, 200, 3), dtype=np.uint8)) == ()
