"""A `Draft` to its `Content`: tells texts from pictures by what is in the file, and names what it cannot read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath
from stat import S_ISREG
from typing import TYPE_CHECKING

from policycheck.drafts.decode import UnreadableError, decode
from policycheck.drafts.drawing import declares_words, is_whole_drawing
from policycheck.drafts.embedded import embedded
from policycheck.drafts.film import read_film
from policycheck.drafts.formats import (
    TEXT_FORMATS,
    VideoFormat,
    image_format,
    is_image_name,
    is_video_name,
    video_format,
)
from policycheck.drafts.html import read_html
from policycheck.drafts.images import read_image
from policycheck.drafts.markdown import read_markdown
from policycheck.drafts.plain import read_name, read_plain
from policycheck.types import (
    Content,
    Draft,
    ImagePart,
    MetadataLocation,
    SourceFile,
    TextPart,
    TextSource,
    Unchecked,
)

if TYPE_CHECKING:
    from PIL.Image import Image

    Given = str | Path | bytes | Image | SourceFile

#: A file among the parts is a picture written into a page.
Part = TextPart | ImagePart | MetadataLocation | Unchecked | SourceFile

_READERS: dict[str, Callable[[TextSource], Iterator[TextPart]]] = {
    "plain": read_plain,
    "markdown": read_markdown,
    "html": read_html,
    "drawing": read_html,
}
# Beyond any camera's file; a larger one is a mistake or an attack.
MAX_FILE_BYTES = 150_000_000


def read_draft(draft: Draft) -> Content:
    """Reads everything a draft holds. What cannot be read is `Unchecked`; nothing is left out in silence."""
    sources: list[str] = []
    parts: list[Part] = []
    if draft.text is not None and (draft.text.strip() or not (draft.images or draft.files)):
        sources.append("text")
        parts.extend(_text("text", draft.text))
    for item in draft.files:
        _add(str(item.name if isinstance(item, SourceFile) else item), item, sources, parts)
    for name, image in _named(draft.images):
        _add(name, image, sources, parts)
    if not sources:
        parts.append(Unchecked(source="draft", stage="read", reason="there is nothing in this draft to check"))
    return Content(
        sources=tuple(sources),
        texts=tuple(part for part in parts if isinstance(part, TextPart)),
        images=tuple(part for part in parts if isinstance(part, ImagePart)),
        hidden=tuple(part for part in parts if isinstance(part, MetadataLocation)),
        unchecked=tuple(part for part in parts if isinstance(part, Unchecked)),
    )


def _add(name: str, item: Given, sources: list[str], parts: list[Part]) -> None:
    """Reads a file or picture, and behind it the pictures that are written into it."""
    sources.append(name)
    within: list[SourceFile] = []
    for part in _read(name, item):
        if isinstance(part, SourceFile):
            within.append(part)
        else:
            parts.append(part)
    for picture in within:
        _add(picture.name, picture, sources, parts)


def _named(images: Iterable[str | Path | bytes | Image]) -> Iterator[tuple[str, str | Path | bytes | Image]]:
    pathless = 0
    for image in images:
        if isinstance(image, (str, Path)):
            yield str(image), image
        else:
            pathless += 1
            yield f"image-{pathless}", image


def _text(name: str, text: str) -> Iterator[Part]:
    if not text.strip():
        yield Unchecked(source=name, stage="read", reason="the text is empty")
        return
    yield from read_plain(TextSource.of(name, text))


def _read(name: str, item: Given) -> Iterator[Part]:
    if isinstance(item, (str, Path, SourceFile)):
        yield from _file(name, item)
    else:
        yield from read_image(name, item)


def _file(name: str, item: str | Path | SourceFile) -> Iterator[Part]:
    try:
        data = item.data if isinstance(item, SourceFile) else file_bytes(Path(item))
        yield from _parts(name, data)
    except UnreadableError as error:
        yield Unchecked(source=name, stage="read", reason=str(error))


def file_bytes(path: Path) -> bytes:
    """A file's bytes. Raises UnreadableError where it cannot be read or is too large."""
    try:
        # A pipe may never end, and a device has no end.
        if not S_ISREG(path.stat().st_mode):
            raise UnreadableError("this is a folder, a pipe or a device: give the files themselves")
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise UnreadableError(f"the file cannot be read ({error.strerror or 'unknown cause'})") from error
    except ValueError as error:
        raise UnreadableError("the name holds a character that no file's name can hold") from error
    if len(data) > MAX_FILE_BYTES:
        raise UnreadableError(f"the file is larger than {MAX_FILE_BYTES // 1_000_000} MB")
    return data


def _parts(name: str, data: bytes) -> Iterator[Part]:
    if not data:
        raise UnreadableError("the file is empty")
    suffix = PurePath(name).suffix.lower()
    found = image_format(data) or video_format(data)
    if found is not None:
        yield from read_name(name)
        yield from read_film(name, data) if isinstance(found, VideoFormat) else read_image(name, data)
        if suffix not in found.suffixes:
            reason = f"the name does not fit: this is a {found.name} file; name it {found.suffixes[0]}"
            yield Unchecked(source=name, stage="read", reason=reason)
    elif suffix in TEXT_FORMATS:
        yield from read_name(name)
        if TEXT_FORMATS[suffix] == "drawing" and not is_whole_drawing(data):
            raise UnreadableError("the drawing is damaged or incomplete: export it anew")
        yield from _written(TextSource.of(name, decode(data)), TEXT_FORMATS[suffix])
    elif is_video_name(suffix):
        raise UnreadableError("the name says video, but the file is none that can be read: export it as MP4")
    elif is_image_name(suffix):
        raise UnreadableError("the name says picture, but the file is none that can be read: export it as JPEG or PNG")
    else:
        raise UnreadableError(
            f"files of the kind {suffix} are not read: save the text as .txt or .md, the picture as .jpg"
        )


def _written(origin: TextSource, kind: str) -> Iterator[Part]:
    parts: list[Part] = list(_READERS[kind](origin))
    if kind != "plain":
        parts.extend(embedded(origin))
    if kind == "drawing" and declares_words(origin.text):
        reason = "the drawing shows words that its head puts in place of marks (<!ENTITY): export it anew without them"
        parts.append(Unchecked(source=origin.name, stage="read", reason=reason))
    if not parts and kind != "drawing":
        raise UnreadableError("there are no words to check in the file")
    yield from parts
