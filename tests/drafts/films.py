"""Videos made for tests: a square that changes its colour every second."""

from __future__ import annotations

from io import BytesIO

import numpy as np

COLOURS = ((200, 40, 40), (40, 200, 40), (40, 40, 200), (200, 200, 40), (40, 200, 200))


def film(seconds: int = 3, *, kind: str = "mp4", size: tuple[int, int] = (96, 64), **metadata: str) -> bytes:
    """A video of so many seconds, ten frames each, in MP4, MOV or WebM."""
    import av

    stream = BytesIO()
    with av.open(stream, "w", format=kind) as container:
        container.metadata.update(metadata)
        video = container.add_stream("libvpx" if kind == "webm" else "mpeg4", rate=10)
        video.width, video.height, video.pix_fmt = *size, "yuv420p"
        for number in range(seconds * 10):
            pixels = np.full((size[1], size[0], 3), COLOURS[number // 10 % len(COLOURS)], dtype=np.uint8)
            container.mux(video.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")))
        container.mux(video.encode())
    return stream.getvalue()


def box(kind: bytes, content: bytes) -> bytes:
    """A box of an ISO base media file."""
    return (len(content) + 8).to_bytes(4) + kind + content


def located(text: bytes = b"+52.6+001.3/") -> bytes:
    """A QuickTime film that holds nothing but the position that phones write."""
    position = box(b"\xa9xyz", len(text).to_bytes(2) + b"\x15\xc7" + text)
    return box(b"ftyp", b"qt  \x00\x00\x00\x00qt  ") + box(b"moov", box(b"udta", position))
