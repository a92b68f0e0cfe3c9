"""Lines in rows: what stands side by side reads on, columns and rows do not."""

from policycheck.detect.picture_text.engine import Line
from policycheck.detect.picture_text.rows import in_rows


def line(text: str, left: float, top: float, *, drop: float = 0) -> Line:
    right = left + 12 * len(text)
    corners = ((left, top), (right, top + drop), (right, top + 20 + drop), (left, top + 20))
    return Line(text=text, corners=corners, confidence=0.9, stops=((0.0, 1.0),) * len(text))


def texts(*lines: Line) -> list[list[str]]:
    return [[item.text for item in row] for row in in_rows(lines)]


def test_words_side_by_side_read_on() -> None:
    """A forename and a surname found as two lines are one row, whichever was found first."""
    assert texts(line("Example", 70, 12), line("Pat", 20, 10)) == [["Pat", "Example"]]


def test_columns_and_rows_stay_apart() -> None:
    """A wide gap is another column, and what stands lower is another row."""
    found = texts(line("Pat", 20, 10), line("Example", 200, 10), line("below", 20, 40))
    assert found == [["Pat"], ["Example"], ["below"]]


def test_a_slope_reads_on() -> None:
    """On a picture taken askew the next word is looked for at the height at which the one before it ends."""
    assert texts(line("Certificate", 10, 10, drop=30), line("of", 150, 41, drop=5)) == [["Certificate", "of"]]
