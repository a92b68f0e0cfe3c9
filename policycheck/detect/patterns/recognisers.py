"""The families as Presidio recognisers. This module imports Presidio: import it only inside a function."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from presidio_analyzer import EntityRecognizer, PatternRecognizer, RecognizerResult
from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine

from policycheck.detect.patterns.labels import Labels
from policycheck.detect.patterns.reading import Find, Reading
from policycheck.detect.patterns.spans import Span

Judge = Callable[[str, Labels, int, int], Span | None]
SPAN = "span"  # the key of a result's metadata under which the Span itself travels


class ReadArtifacts(NlpArtifacts):  # type: ignore[misc]
    """What Presidio hands to every recogniser: here the Reading of the text. No language model took part."""

    def __init__(self, reading: Reading, nlp_engine: NlpEngine) -> None:
        empty = nlp_engine.process_text(reading.text, "en")
        super().__init__(
            entities=[],
            tokens=empty.tokens,
            tokens_indices=[],
            lemmas=[],
            nlp_engine=nlp_engine,
            language="en",
        )
        self.reading = reading


class FamilyRecogniser(EntityRecognizer):  # type: ignore[misc]
    """A family's `find` as a recogniser."""

    def __init__(self, name: str, entities: tuple[str, ...], find: Find) -> None:
        self._find = find
        super().__init__(supported_entities=list(entities), name=name, supported_language="en")

    def load(self) -> None:
        """Nothing to load: the patterns are compiled with their modules."""

    def analyze(
        self,
        text: str,  # noqa: ARG002 - Presidio's interface
        entities: list[str],  # noqa: ARG002
        nlp_artifacts: ReadArtifacts,
    ) -> list[RecognizerResult]:
        return results(self, self._find(nlp_artifacts.reading))


class JudgedRecogniser(EntityRecognizer):  # type: ignore[misc]
    """One of Presidio's own recognisers; each of its results is judged by the words around it."""

    def __init__(self, inner: PatternRecognizer, entity: str, judge: Judge) -> None:
        self._inner, self._judge = inner, judge
        super().__init__(supported_entities=[entity], name=f"Judged{inner.name}", supported_language="en")

    def load(self) -> None:
        """Nothing to load: the inner recogniser compiled its patterns."""

    def analyze(
        self,
        text: str,
        entities: list[str],  # noqa: ARG002 - Presidio's interface
        nlp_artifacts: ReadArtifacts,
    ) -> list[RecognizerResult]:
        found = self._inner.analyze(text, self._inner.supported_entities, nlp_artifacts)
        labels = nlp_artifacts.reading.labels
        judged = (self._judge(text, labels, result.start, result.end) for result in found)
        return results(self, (span for span in judged if span is not None))


class AsFound(ContextAwareEnhancer):  # type: ignore[misc]
    """Leaves scores alone: the families read the words around a find themselves."""

    def __init__(self) -> None:
        super().__init__(
            context_similarity_factor=0.0,
            min_score_with_context_similarity=0.0,
            context_prefix_count=0,
            context_suffix_count=0,
        )

    def enhance_using_context(
        self,
        text: str,  # noqa: ARG002 - Presidio's interface
        raw_results: list[RecognizerResult],
        nlp_artifacts: NlpArtifacts,  # noqa: ARG002
        recognizers: list[EntityRecognizer],  # noqa: ARG002
        context: list[str] | None = None,  # noqa: ARG002
    ) -> list[RecognizerResult]:
        return raw_results


def results(recogniser: EntityRecognizer, spans: Iterable[Span]) -> list[RecognizerResult]:
    return [
        RecognizerResult(
            entity_type=span.entity,
            start=span.start,
            end=span.end,
            score=span.score,
            recognition_metadata={
                RecognizerResult.RECOGNIZER_NAME_KEY: recogniser.name,
                RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: recogniser.id,
                SPAN: span,
            },
        )
        for span in spans
    ]
