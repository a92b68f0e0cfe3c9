"""Importing the package: quick, and without surprises."""

import subprocess
import sys

HEAVY = (
    "spacy",
    "presidio_analyzer",
    "onnxruntime",
    "dlib",
    "numpy",
    "PIL",
    "pillow_heif",
    "tokenizers",
    "pydantic",
    "rich",
    "yaml",
    "phonenumbers",
    "rapidfuzz",
    "tldextract",
    "pyromark",
    "rapidocr",
    "cv2",
    "zxingcpp",
)


def test_import_loads_nothing_heavy() -> None:
    """`import policycheck` loads the standard library and itself, no model and none of the heavy libraries."""
    code = "import sys, policycheck; print(*{name.partition('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not set(loaded.split()) & set(HEAVY)
