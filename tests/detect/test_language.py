"""The language pipeline: entities with exact offsets, and the refusal of files that were not shipped."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policycheck.detect.language import Statements, entity_score, load_language, read_text, statements
from policycheck.errors import ModelError
from policycheck.resources import models_dir

if TYPE_CHECKING:
    from spacy.language import Language

SHIPPED = ("manifest.json", "model.onnx", "tokenizer.json")


@pytest.fixture(scope="module")
def language() -> "Language":
    return load_language()


def persons(language: "Language", text: str) -> list[str]:
    return [entity.text for entity in language(text).ents if entity.label_ == "PERSON"]


@pytest.mark.models
@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_changed_file_is_refused(tmp_path: Path, name: str) -> None:
    """One changed byte in a shipped file stops the load with one line that names the file."""
    for shipped in SHIPPED:
        shutil.copy(models_dir() / "language" / shipped, tmp_path / shipped)
    content = bytearray((tmp_path / name).read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ModelError, match="sha256") as caught:
        load_language(tmp_path)
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_or_broken_model_is_refused(tmp_path: Path) -> None:
    """No manifest, no JSON, no keys and no model file: each is one clear line."""
    manifests = (None, "{", "[]", "{}", json.dumps({"files": {"model.onnx": {"sha256": "0"}}}))
    for manifest in manifests:
        if manifest is not None:
            (tmp_path / "manifest.json").write_text(manifest, "utf-8")
        with pytest.raises(ModelError) as caught:
            load_language(tmp_path)
        assert "\n" not in str(caught.value)


@pytest.mark.models
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Year 6 read Florence Nightingale's diary", ["Florence Nightingale"]),
        ("Well done to Amelia-Mae Jones for her poem!", ["Amelia-Mae Jones"]),
        ("Jean-Luc Mbeki-Hughes's model bridge held 3 kg.", ["Jean-Luc Mbeki-Hughes"]),
        ("Our winners are Oluwaseun, Priya and Zofia.", ["Oluwaseun", "Priya", "Zofia"]),
        ("Mrs Thistlewood retires in July.", ["Thistlewood"]),
        ("PLAYER OF THE MATCH: CALLUM OGDEN", ["CALLUM OGDEN"]),
        ("Thank you for all your help at the summer fair.", []),
        ("We may need more helpers: will you join us in the hall?", []),
        ("Daisy chains and a rose for every mum.", []),
        ("Grace before lunch is said by Year 2.", []),
        ("Thanks @tom_b and #WellDoneAmy!", []),
    ],
)
def test_persons(language: "Language", text: str, expected: list[str]) -> None:
    """Names come out whole and without titles, possessives or words that are names elsewhere."""
    assert persons(language, text) == expected


@pytest.mark.models
def test_context_decides_what_is_a_name(language: "Language") -> None:
    """A girl called Grace is a person; the building named after an Archer is not."""
    found = persons(language, "Will May see Grace at the Archer Building?")
    assert "Grace" in found
    assert "Archer" not in found


@pytest.mark.models
@settings(deadline=None)
@given(before=st.text(" \t\n🎉é.!", max_size=12), after=st.text(" \t\n🎉é.!", max_size=12))
def test_offsets_are_exact(language: "Language", before: str, after: str) -> None:
    """What an entity's offsets cut out of the text is the entity, and its score is a probability."""
    text = f"{before} Well done to Priya Shah {after}"
    doc = language(text)
    assert doc.text == text
    assert len(list(doc.sents)) >= 1
    for entity in doc.ents:
        assert text[entity.start_char : entity.end_char] == entity.text
        assert 0 <= entity_score(entity) <= 1


@pytest.mark.models
@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b\u200d", "\x00\x01", "🎉" * 50, "\ufeff", "\ud83d"])
def test_texts_without_words(language: "Language", text: str) -> None:
    """Nothing, white space, controls, emoji and lone surrogates name nobody and stop nothing."""
    assert persons(language, text) == []


@pytest.mark.models
@pytest.mark.parametrize("newline", [" ", "\n"])
def test_long_texts(language: "Language", newline: str) -> None:
    """A name is found wherever it stands in a long text, on one line or on many."""
    filler = "the hall was full and the children sang well for the whole of the afternoon and stayed late"
    text = newline.join([f"{filler} until"] * 40 + ["Priya Shah won the cup"] + [filler] * 40 + ["said Callum Ogden"])
    assert persons(language, text) == ["Priya Shah", "Callum Ogden"]


@pytest.mark.models
def test_one_endless_line(language: "Language") -> None:
    """A hundred kilobytes without a space are read."""
    assert persons(language, "a" * 100_000) == []
    assert language("x-" * 50_000).text.startswith("x-x-")


@pytest.mark.models
def test_threads_agree(language: "Language") -> None:
    """Several threads on one pipeline find what one thread finds."""
    texts = [f"Well done to Priya Shah, who read {n} books with Callum Ogden." for n in range(40)]
    alone = [persons(language, text) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda text: persons(language, text), texts)) == alone


@pytest.mark.models
def test_addresses_and_links_are_no_names(language: "Language") -> None:
    """Email addresses, handles, hashtags and links are never entities: other detectors read them."""
    text = "Write to priya.shah@maple.example, @priya_shah, #PriyaShah or https://priya.example/shah"
    assert persons(language, text) == []


def made_of(language: "Language", text: str, role: str = "") -> Statements:
    made = statements(read_text(language, text, role=role))
    assert made is not None
    return made


@pytest.mark.models
def test_every_row_is_read(language: "Language") -> None:
    """Each sentence and line has a probability for every label, however many windows the text needs."""
    text = "We sang. Bring a coat!\n- Lunch is at noon\n" * 60
    made = made_of(language, text)
    assert made.rows.shape == (180, len(made.labels))
    assert len(made.places) == 180
    assert ((made.rows >= 0) & (made.rows <= 1)).all()


@pytest.mark.models
def test_a_blunt_insult_and_a_clean_line(language: "Language") -> None:
    """What nobody would argue about: an insult is one, and a notice is nothing."""
    insult, notice = (
        "You are a nasty little liar and everybody hates you.",
        "Forest school is on Thursday, so please pack wellies.",
    )
    made = made_of(language, f"{notice}\n{insult}", "parent")
    assert made.confidence("abuse", len(notice) + 1) > 0.5
    assert all(made.confidence(label, 0) < 0.5 for label in made.labels)


@pytest.mark.models
def test_limits_are_a_half(language: "Language") -> None:
    """A probability at its label's limit is a confidence of a half, 0 stays 0 and 1 stays 1."""
    made = made_of(language, "We sang.")
    for label, limit in zip(made.labels, made.limits, strict=True):
        for value, expected in ((0.0, 0.0), (limit, 0.5), (1.0, 1.0)):
            made.rows[0, made.labels.index(label)] = value
            assert made.confidence(label, 0) == pytest.approx(expected, abs=1e-6)


@pytest.mark.models
@pytest.mark.parametrize("role", ["", "official", "staff", "pupil", "parent"])
def test_whose_account_it_is(language: "Language", role: str) -> None:
    """A text is read for each role, and nobody's role changes what was cut into rows."""
    assert list(made_of(language, "One of mine cried today.", role).places) == [0]


@pytest.mark.models
def test_an_unknown_role_is_refused(language: "Language") -> None:
    """A role that the model does not know is an error, not a guess."""
    with pytest.raises(ValueError):
        read_text(language, "We sang.", role="governor")
