"""`Content` to findings: every detector in one explicit order, each seeing what those before it found."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from policycheck.config import FaceBackend
from policycheck.detect.base import Detector, View
from policycheck.detect.creators import settled
from policycheck.detect.picture_text import PictureReader
from policycheck.detect.plain import as_written, plain_content
from policycheck.register import Register
from policycheck.types import Content, Finding, Phrase, Role, School, TextPart, Unchecked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

    ReadImage = Callable[[Path], NDArray[np.uint8] | None]

_T = TypeVar("_T")

__all__ = ["Detection", "Detector", "View"]


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
    ) -> None:
        self._school, self._register = school, register
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
        phrases: tuple[Phrase, ...] = (),
    ) -> Detection:
        """phrases: words that the school wants found, with what they are."""
        from policycheck.detect.faces import FaceDetector
        from policycheck.detect.metadata import MetadataDetector

        return cls(
            school=school,
            register=register,
            text_detectors=partial(_text_detectors, phrases),
            image_detectors=(MetadataDetector(), FaceDetector(read_image=read_image, backend=face_backend)),
            language=_language,
            picture_reader=PictureReader(),
        )

    def run(self, content: Content, *, on: date, role: Role | None = None) -> tuple[Finding | Unchecked, ...]:
        """Everything found, in the order of the detectors. role: whose account posts it; None: nobody knows."""
        read = tuple(self._picture_reader.read(content.images))
        written = tuple(item for item in read if isinstance(item, TextPart))
        content = plain_content(replace(content, texts=content.texts + written))
        docs = self._docs(content, role)
        detectors = self._image_detectors if content.images or content.hidden else ()
        if docs:
            detectors += self._text_detectors.get()
        found: tuple[Finding | Unchecked, ...] = tuple(item for item in read if isinstance(item, Unchecked))
        for detector in detectors:
            view = View(
                content=content,
                docs=docs,
                school=self._school,
                on=on,
                role=role,
                register=self._register,
                found=tuple(item for item in found if isinstance(item, Finding)),
            )
            found += tuple(detector.detect(view))
        return tuple(as_written(settled(found, content), content))

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


def _text_detectors(phrases: tuple[Phrase, ...] = ()) -> tuple[Detector, ...]:
    from policycheck.detect.categories import category_detectors
    from policycheck.detect.links import LinkDetector
    from policycheck.detect.names import CaptionDetector, NameDetector
    from policycheck.detect.patterns import PatternDetector
    from policycheck.detect.phrases import PhraseDetector
    from policycheck.detect.tongue import TongueDetector

    return (
        PatternDetector(),
        LinkDetector(),
        NameDetector(),
        CaptionDetector(),
        *category_detectors(),
        TongueDetector(),
        *((PhraseDetector(phrases),) if phrases else ()),
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
