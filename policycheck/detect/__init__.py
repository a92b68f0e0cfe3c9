"""`Content` to findings: every detector in one explicit order, each seeing what those before it found."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from policycheck.config import FaceBackend
from policycheck.detect.base import Detector, Own, View
from policycheck.detect.creators import settled
from policycheck.detect.picture_text import PictureReader
from policycheck.detect.plain import as_written, plain_content
from policycheck.register import Register
from policycheck.types import Content, Finding, Role, School, TextPart, Unchecked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

    ReadImage = Callable[[Path], NDArray[np.uint8] | None]

_T = TypeVar("_T")
_Found = tuple[Finding | Unchecked, ...]

__all__ = ["Detection", "Detector", "Own", "View"]


class Detection:
    """The detectors of one school, loaded once. `run` may be called by several threads.

    What only a text needs (the language model, Presidio) is loaded with the first text, and what only a picture
    needs with the first picture.
    """

    def __init__(
        self,
        *,
        school: School,
        register: Register | None,
        text_detectors: Callable[[], tuple[Detector, ...]],
        image_detectors: tuple[Detector, ...],
        language: Callable[[], Language],
        picture_reader: PictureReader,
        own: tuple[Own, ...] = (Own(),),
    ) -> None:
        self._register = register
        self._readings = tuple(_reading(school, item) for item in own)
        self._text_detectors = _Once(text_detectors)
        self._language = _Once(language)
        self._image_detectors = image_detectors
        self._picture_reader = picture_reader

    @classmethod
    def load(
        cls,
        *,
        school: School,
        register: Register | None,
        read_image: ReadImage,
        face_backend: FaceBackend = "sface",
        own: tuple[Own, ...] = (Own(),),
    ) -> Detection:
        """own: what is read for; a draft is read once for each."""
        from policycheck.detect.faces import FaceDetector
        from policycheck.detect.metadata import MetadataDetector

        return cls(
            school=school,
            register=register,
            text_detectors=_text_detectors,
            image_detectors=(MetadataDetector(), FaceDetector(read_image=read_image, backend=face_backend)),
            language=_language,
            picture_reader=PictureReader(),
            own=own,
        )

    def run(self, content: Content, *, on: date, role: Role | None = None) -> _Found:
        """Everything found for the first that is read for. role: whose account posts it; None: nobody knows."""
        return self.run_for_each(content, on=on, role=role)[0]

    def run_for_each(self, content: Content, *, on: date, role: Role | None = None) -> tuple[_Found, ...]:
        """Everything found for each that is read for, in the order of the detectors. Pictures are looked at once."""
        read = tuple(self._picture_reader.read(content.images))
        written = tuple(item for item in read if isinstance(item, TextPart))
        content = plain_content(replace(content, texts=content.texts + written))
        docs = self._docs(content, role)
        unread = tuple(item for item in read if isinstance(item, Unchecked))
        views = tuple(
            View(content=content, docs=docs, school=school, on=on, role=role, register=self._register)
            for school, _ in self._readings
        )
        shown = _detected(self._image_detectors if content.images or content.hidden else (), views[0], unread)
        detectors = self._text_detectors.get() if docs else ()
        return tuple(
            tuple(as_written(settled(_detected((*detectors, *more), view, shown), content), content))
            for view, (_, more) in zip(views, self._readings, strict=True)
        )

    def _docs(self, content: Content, role: Role | None) -> tuple[Doc, ...]:
        if not content.texts:
            return ()
        from policycheck.detect.language import read_text

        language = self._language.get()
        return tuple(read_text(language, part.text, role=role or "") for part in content.texts)


def _language() -> Language:
    from policycheck.detect.language import load_language
    from policycheck.detect.tongue import add_tongue_reader

    return add_tongue_reader(load_language())


def _detected(detectors: tuple[Detector, ...], view: View, found: _Found) -> _Found:
    """What was found, then what each detector finds, which sees what those before it found."""
    for detector in detectors:
        seen = tuple(item for item in found if isinstance(item, Finding))
        found += tuple(detector.detect(replace(view, found=seen)))
    return found


def _reading(school: School, own: Own) -> tuple[School, tuple[Detector, ...]]:
    """The school with its partners, and what finds its words."""
    from policycheck.detect.phrases import PhraseDetector

    partners = tuple(dict.fromkeys((*school.partners, *own.partners)))
    return replace(school, partners=partners), (PhraseDetector(own.phrases),) if own.phrases else ()


def _text_detectors() -> tuple[Detector, ...]:
    from policycheck.detect.categories import category_detectors
    from policycheck.detect.links import LinkDetector
    from policycheck.detect.names import CaptionDetector, NameDetector
    from policycheck.detect.patterns import PatternDetector
    from policycheck.detect.tongue import TongueDetector

    return (
        PatternDetector(),
        LinkDetector(),
        NameDetector(),
        CaptionDetector(),
        *category_detectors(),
        TongueDetector(),
    )


class _Once(Generic[_T]):
    """Makes a value when first asked for, once however many threads ask."""

    def __init__(self, make: Callable[[], _T]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._made: list[_T] = []

    def get(self) -> _T:
        with self._lock:
            if not self._made:
                self._made.append(self._make())
            return self._made[0]
