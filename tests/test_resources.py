"""Where what is shipped lies, and that it is what was shipped."""

import hashlib
import json

import pytest

from policycheck.errors import ModelError
from policycheck.resources import models_dir, read_manifest, rulesets_dir


def test_rulesets_and_models_are_found_in_the_source_tree():
    """Without an installed package the folders at the top of the tree are used."""
    assert (rulesets_dir() / "uk-school.yaml").is_file()
    assert (models_dir() / "language" / "model.onnx").is_file()


@pytest.mark.parametrize(
    "manifest", ["", "[]", "{}", '{"files": {}}', '{"files": {"a": 1}}', '{"files": {"a": {"sha256": "0"}}}']
)
def test_a_manifest_that_does_not_hold_is_one_clear_line(tmp_path, manifest):
    """No JSON, no files, another file, another file's hash."""
    (tmp_path / "a").write_bytes(b"weights")
    (tmp_path / "manifest.json").write_text(manifest, "utf-8")
    with pytest.raises(ModelError, match="install policycheck again") as caught:
        read_manifest(tmp_path, "a")
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    """The manifest, or a file that it names."""
    with pytest.raises(ModelError, match=r"manifest\.json: a file of a shipped model is missing"):
        read_manifest(tmp_path, "a")
    (tmp_path / "manifest.json").write_text('{"files": {"a": {"sha256": "0"}}}', "utf-8")
    with pytest.raises(ModelError, match="missing"):
        read_manifest(tmp_path, "a")


def test_a_manifest_that_holds_is_given(tmp_path):
    """With whatever else it says."""
    (tmp_path / "a").write_bytes(b"weights")
    manifest = {"files": {"a": {"sha256": hashlib.sha256(b"weights").hexdigest()}}, "limits": [1]}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    assert read_manifest(tmp_path, "a") == manifest
