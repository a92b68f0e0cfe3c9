"""ONNX Runtime, as every network here is run: on the processor, on few threads, silently."""

from __future__ import annotations

from pathlib import Path
from typing import Any

_THREADS = 2


def load_session(path: Path, *, spinning: bool = True, unpacked: bool = False) -> Any:
    """A session of the network in that file.

    spinning: threads wait by spinning, which is quickest for one short text after another and slows down whatever else
        the machine does. unpacked: quantised weights are unpacked as the network is loaded, not at every run.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = _THREADS
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", str(int(spinning)))
    options.add_session_config_entry("session.disable_quant_qdq", str(int(unpacked)))
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
