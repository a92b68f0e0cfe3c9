"""Which formats are read, told by the first bytes for pictures and by the name for texts."""

from __future__ import annotations

from dataclasses import dataclass

TEXT_FORMATS = {
    "": "plain",
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".svg": "drawing",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageFormat:
    """A picture format: Pillow's names for it, and the suffixes that files of it carry."""

    name: str
    pillow: tuple[str, ...]
    suffixes: tuple[str, ...]


JPEG = ImageFormat(name="JPEG", pillow=("JPEG", "MPO"), suffixes=(".jpg", ".jpeg", ".jpe", ".jfif"))
PNG = ImageFormat(name="PNG", pillow=("PNG",), suffixes=(".png", ".apng"))
WEBP = ImageFormat(name="WebP", pillow=("WEBP",), suffixes=(".webp",))
HEIC = ImageFormat(name="HEIC", pillow=("HEIF",), suffixes=(".heic", ".heif", ".hif"))
AVIF = ImageFormat(name="AVIF", pillow=("AVIF",), suffixes=(".avif",))
GIF = ImageFormat(name="GIF", pillow=("GIF",), suffixes=(".gif",))
TIFF = ImageFormat(name="TIFF", pillow=("TIFF",), suffixes=(".tif", ".tiff"))
BMP = ImageFormat(name="BMP", pillow=("BMP",), suffixes=(".bmp",))


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoFormat:
    """A video format: FFmpeg's name for it, and the suffixes that files of it carry."""

    name: str
    ffmpeg: str
    suffixes: tuple[str, ...]


MP4 = VideoFormat(name="MP4", ffmpeg="mov", suffixes=(".mp4", ".mov", ".m4v", ".3gp", ".qt"))
WEBM = VideoFormat(name="WebM", ffmpeg="matroska", suffixes=(".webm", ".mkv"))
AVI = VideoFormat(name="AVI", ffmpeg="avi", suffixes=(".avi",))

_SIGNATURES = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"BM", BMP),
)
_AVIF_BRANDS = (b"avif", b"avis")
_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
# The first box of a QuickTime film that is older than `ftyp`.
_QUICKTIME = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
# Known as pictures by their name, though their pixels are not read.
_OTHER_SUFFIXES = (".svg", ".psd", ".raw", ".dng", ".cr2", ".nef", ".ico", ".jxl")


def image_format(data: bytes) -> ImageFormat | None:
    """The format that the first bytes show, or None if they show no picture."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return WEBP
    if _begins_with_box(data, b"ftyp"):
        if data[8:12] in _AVIF_BRANDS:
            return AVIF
        return HEIC if data[8:12] in _HEIF_BRANDS else None
    if data[:2] == b"BM" and int.from_bytes(data[2:6], "little") != len(data):
        # Two letters alone also begin many a sentence.
        return None
    return next((found for signature, found in _SIGNATURES if data.startswith(signature)), None)


def video_format(data: bytes) -> VideoFormat | None:
    """The video format that the first bytes show, or None if they show none."""
    if _begins_with_box(data, b"ftyp"):
        return MP4 if image_format(data) is None else None
    if _begins_with_box(data, *_QUICKTIME):
        return MP4
    if data.startswith(b"\x1a\x45\xdf\xa3"):
        return WEBM
    return AVI if data[:4] == b"RIFF" and data[8:12] == b"AVI " else None


def _begins_with_box(data: bytes, *kinds: bytes) -> bool:
    # A box's length comes first. Up to 150 MB its first byte is no sign of any text: "Our free breakfast club" is none.
    return data[4:8] in kinds and data[0] < 9


def is_video_name(suffix: str) -> bool:
    """Whether a lower-case suffix belongs to a video."""
    return any(suffix in known.suffixes for known in (MP4, WEBM, AVI))


def is_image_name(suffix: str) -> bool:
    """Whether a lower-case suffix belongs to a picture or a video."""
    formats = (JPEG, PNG, WEBP, HEIC, AVIF, GIF, TIFF, BMP)
    known = suffix in _OTHER_SUFFIXES or any(suffix in known.suffixes for known in formats)
    return known or is_video_name(suffix)
