"""The real Keras in a separate process: reads programs, answers with their results.

`python -m tests.oracle.real.server 3|2` reads one JSON line a batch from standard input,
`{"programs": [text, ...], "allocate": bool, "workers": int, "together": int, "deadline": seconds}`,
and writes one JSON line a program as it finishes. Keras is imported once; programs run in forked
children, so that none sees the names, weights or crashes of another. `together` small programs
share a child, which forgets the names after each. Nothing computes before the fork, since
TensorFlow's threads do not survive one.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import linecache
import math
import os
import re
import selectors
import signal
import sys
import tempfile
import time
import traceback
import types
import warnings
from dataclasses import dataclass
from typing import Any

PROGRAM = "<program>"

NEEDS_MEMORY = re.compile(r"\.(compile|fit|predict|evaluate|save|load_model)\(")
"""Calls that cannot work on weights without memory."""

DEADLINE = 300.0
"""Seconds before a program counts as hung; far above any real one, on a busy machine too."""


def load_keras(version: int) -> types.ModuleType:
    """Import the Keras of `version` (2 or 3) and let every spelling of its import reach it."""
    os.environ.update(
        TF_CPP_MIN_LOG_LEVEL="3",
        CUDA_VISIBLE_DEVICES="-1",
        KERAS_BACKEND="tensorflow",
        TF_NUM_INTRAOP_THREADS="1",
        TF_NUM_INTEROP_THREADS="1",
        OMP_NUM_THREADS="1",
    )
    if version == 2:
        os.environ["TF_USE_LEGACY_KERAS"] = "1"
    keras = importlib.import_module("tf_keras" if version == 2 else "keras")
    tensorflow = importlib.import_module("tensorflow")
    tensorflow.keras.layers  # noqa: B018 - the lazy module loads now, not in each child
    package = keras.__name__
    for name, module in list(sys.modules.items()):
        if name == package or name.startswith(package + "."):
            for root in ("keras", "keras.api", "tf_keras"):
                sys.modules.setdefault(root + name[len(package) :], module)
    sys.modules["keras.api"] = keras
    keras.__dict__["api"] = keras
    return keras


def shapes_of(tensors: Any) -> list[list[int | None]]:
    """The shapes of a structure of symbolic tensors, in a flat list."""
    flatten = importlib.import_module("tensorflow").nest.flatten
    return [list(tensor.shape) for tensor in flatten(tensors)]


def dtypes_of(tensors: Any) -> list[str]:
    """The dtypes of a structure of symbolic tensors, in a flat list."""
    flatten = importlib.import_module("tensorflow").nest.flatten
    return [getattr(tensor.dtype, "name", tensor.dtype) for tensor in flatten(tensors)]


def layer_outputs(layer: Any) -> list[Any]:
    """The outputs of each call of the layer: a list of structures of tensors."""
    return [
        node.output_tensors if hasattr(node, "output_tensors") else node.outputs
        for node in layer._inbound_nodes
    ]


def shown(layer: Any) -> list[list[int | None]]:
    """The shape that `summary()` shows for a layer without nodes in a graph; empty for `?`."""
    if not getattr(layer, "built", True):
        return []
    try:
        shape = getattr(layer, "output_shape", None)
        if shape is None and getattr(layer, "_build_shapes_dict", None):
            shape = layer.compute_output_shape(**layer._build_shapes_dict)
    except Exception:  # a layer that Keras rejected raises when asked for its shape
        return []
    if not shape:
        return []
    plain = all(size is None or isinstance(size, int) for size in shape)
    return [list(shape)] if plain else [list(one) for one in shape]


def describe_layer(layer: Any) -> dict[str, Any]:
    """One line of the summary; `params` is None while the layer has no weights yet."""
    built = getattr(layer, "built", True)
    calls = layer_outputs(layer)
    return {
        "name": layer.name,
        "class_name": type(layer).__name__,
        "outputs": [shapes_of(call) for call in calls],
        "dtypes": [dtypes_of(call) for call in calls],
        "shown": [] if calls else shown(layer),
        "params": params(layer) if built and hasattr(layer, "count_params") else None,
        "weights": weights(layer) if built else [],
    }


def weights(layer: Any) -> list[tuple[str, list[int | None], bool]]:
    """The name, the shape and whether it is trained of each weight, as `get_weights()` has them."""
    trained = {id(weight) for weight in getattr(layer, "trainable_weights", ())}
    made = [each for each in getattr(layer, "weights", ()) if hasattr(each, "shape")]
    return [
        (
            getattr(each, "path", each.name).partition(":")[0],
            list(each.shape),
            id(each) in trained,
        )
        for each in made
    ]


def params(layer: Any) -> int | None:
    """The number of weights, None where a part of the layer has none yet."""
    try:
        return int(layer.count_params())
    except ValueError:
        return None


def describe_model(model: Any, keras: types.ModuleType) -> dict[str, Any]:
    """A model as in `summary()`; the totals are None while it is not built."""
    is_graph = model.built and bool(getattr(model, "inputs", None))
    rows = model.layers
    if hasattr(model, "_operations") and not isinstance(model, keras.Sequential):
        rows = model._operations

    is_keras3 = hasattr(keras, "StatelessScope")

    def count(name: str) -> int | None:
        try:
            weights = getattr(model, name) if model.built or is_keras3 else None
        except ValueError:  # Keras 2: a part of the model has no weights yet
            weights = None
        if weights is None:
            return None
        # An open size counts as 0, a vocabulary not at all, as in `count_params` of
        # tf_keras/src/utils/layer_utils.py.
        sized = [weight for weight in weights if hasattr(weight, "shape")]
        return sum(math.prod(size or 0 for size in weight.shape) for weight in sized)

    return {
        "class_name": type(model).__name__,
        "built": bool(model.built),
        "layers": [describe_layer(layer) for layer in rows],
        "inputs": shapes_of(model.inputs) if is_graph else None,
        "outputs": shapes_of(model.outputs) if is_graph else None,
        "input_dtypes": dtypes_of(model.inputs) if is_graph else None,
        "output_dtypes": dtypes_of(model.outputs) if is_graph else None,
        "total_params": count("weights"),
        "trainable_params": count("trainable_weights"),
    }


def run(text: str, allocate: bool, keras: types.ModuleType) -> dict[str, Any]:
    """Run one program; with `allocate`, weights get real memory (needed to fit or to save)."""
    warnings.simplefilter("ignore")
    # Keras reads the source of a lambda when it traces or saves it.
    linecache.cache[PROGRAM] = (len(text), None, text.splitlines(keepends=True), PROGRAM)
    namespace: dict[str, Any] = {"__name__": "__main__", "__file__": PROGRAM}
    scope: contextlib.AbstractContextManager[Any] = contextlib.nullcontext()
    if not (allocate or NEEDS_MEMORY.search(text)) and hasattr(keras, "StatelessScope"):
        scope = keras.StatelessScope(initialize_variables=False)
    raised = None
    with scope:
        try:
            exec(compile(text, PROGRAM, "exec"), namespace)
        except BaseException as error:  # a program may raise SystemExit as well
            frames = [
                frame.lineno
                for frame in traceback.extract_tb(error.__traceback__)
                if frame.filename == PROGRAM
            ]
            raised = {
                "type": type(error).__name__,
                "message": str(error),
                "lines": frames,
                "operation": raising_function(error),
            }
        models: list[dict[str, Any]] = []
        seen: dict[int, dict[str, Any]] = {}
        for name, value in namespace.items():
            if not isinstance(value, keras.Model):
                continue
            if id(value) not in seen:
                seen[id(value)] = {"names": [], **describe_model(value, keras)}
                models.append(seen[id(value)])
            seen[id(value)]["names"].append(name)
    return {"raised": raised, "models": models}


def raising_function(error: BaseException) -> str:
    """The innermost library function on the way to the error, `module.function`."""
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename != PROGRAM and "site-packages" in frame.filename
    ]
    if not frames:
        return ""
    last = frames[-1]
    return f"{last.filename.rsplit('site-packages/', 1)[-1]}:{last.name}"


def forget(keras: types.ModuleType) -> None:
    """Reset the numbers in automatic names."""
    if hasattr(keras, "StatelessScope"):
        keras.utils.clear_session(free_memory=False)
    else:
        keras.backend.reset_uids()


def child(texts: list[str], allocate: bool, keras: types.ModuleType, out: int) -> None:
    """Run some programs in a fresh process, write a line for each to `out`, and end."""
    quiet = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(quiet, descriptor)
    with os.fdopen(out, "w") as stream:
        for text in texts:
            try:
                answer = run(text, allocate, keras)
            except BaseException as error:
                answer = {"fault": "".join(traceback.format_exception(error))}
            print(json.dumps(answer), file=stream, flush=True)
            forget(keras)
    os._exit(0)


@dataclass(slots=True)
class Running:
    """A child process for the programs of these indices, and its output so far."""

    indices: list[int]
    process: int
    deadline: float
    written: bytes = b""


def serve_batch(batch: dict[str, Any], keras: types.ModuleType) -> None:
    """Run a batch, a few children at once, and print the answers of each as it ends."""
    programs, together = batch["programs"], batch.get("together", 1)
    indices = list(range(len(programs)))
    waiting = [indices[at : at + together] for at in range(0, len(indices), together)][::-1]
    running: dict[int, Running] = {}
    selector = selectors.DefaultSelector()
    while waiting or running:
        while waiting and len(running) < batch["workers"]:
            group = waiting.pop()
            read_end, write_end = os.pipe()
            process = os.fork()
            if process == 0:
                os.close(read_end)
                child([programs[index] for index in group], batch["allocate"], keras, write_end)
            os.close(write_end)
            selector.register(read_end, selectors.EVENT_READ)
            deadline = time.monotonic() + batch.get("deadline", DEADLINE)
            running[read_end] = Running(group, process, deadline)
        for key, _ in selector.select(timeout=1.0):
            part = os.read(key.fd, 1 << 20)
            if part:
                running[key.fd].written += part
                continue
            selector.unregister(key.fd)
            os.close(key.fd)
            ended = running.pop(key.fd)
            _, status = os.waitpid(ended.process, 0)
            rest = answer_all(ended, status)
            if rest:
                waiting.append(rest)
        for each in running.values():
            if time.monotonic() > each.deadline:
                os.kill(each.process, signal.SIGKILL)


def answer_all(ended: Running, status: int) -> list[int]:
    """Print the answers of a child; returns the indices after a program that killed it."""
    answers = [json.loads(line) for line in ended.written.splitlines(True) if line.endswith(b"\n")]
    if len(answers) < len(ended.indices):
        answers.append({"fault": f"ended with {status}"})
    for index, answer in zip(ended.indices, answers, strict=False):
        print(json.dumps({"index": index, **answer}), flush=True)
    return ended.indices[len(answers) :]


def main() -> None:
    """Serve until standard input ends."""
    keras = load_keras(int(sys.argv[1]))
    gc.freeze()
    print(json.dumps({"ready": keras.__version__}), flush=True)
    # Files that programs save must not be in the checkout.
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for line in sys.stdin:
            serve_batch(json.loads(line), keras)


if __name__ == "__main__":
    main()
