"""Makes golden.json: what `face_recognition` itself says of the public-domain portraits in tests/data/pictures.

In a scratch environment, since that package wants an old setuptools and is none of policycheck's:

    pip install 'setuptools<81' dlib-bin==20.0.1.post1 face_recognition_models==0.3.0 pillow numpy click
    pip install --no-deps face_recognition==1.3.0
    python tests/detect/faces/make_golden.py
"""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path

import dlib
import face_recognition

HERE = Path(__file__).resolve().parent
PICTURES = HERE.parents[1] / "data" / "pictures"


def main() -> None:
    golden = []
    for name in ("astronaut.jpg", "hopper.jpg"):
        picture = face_recognition.load_image_file(PICTURES / name)
        # dlib's HOG detector also sees a face where none is; the portrait's is the largest.
        locations = face_recognition.face_locations(picture)
        top, right, bottom, left = max(locations, key=lambda place: place[2] - place[0])
        (embedding,) = face_recognition.face_encodings(
            picture, [(top, right, bottom, left)], num_jitters=1, model="small"
        )
        golden.append(
            {
                "picture": name,
                "rectangle": [left, top, right, bottom],
                "embedding": [round(float(value), 7) for value in embedding],
            }
        )
    made = {
        "made_by": {"face_recognition": version("face_recognition"), "dlib": dlib.__version__},
        "faces": golden,
    }
    (HERE / "golden.json").write_text(json.dumps(made) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
