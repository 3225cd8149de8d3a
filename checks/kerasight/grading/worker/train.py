"""Runs a solution and saves the model that its `solution_model()` returns.

Run as a script by path, with the user's interpreter; imports the standard library and, after the
solution, its Keras. Its one argument is a JSON object: `solution`, `original_folder`, `model`
(where to save) and `seed`. Writes JSON lines to the descriptor named by `KERASIGHT_CHANNEL`: `fit`,
`batch`, `epoch`, `returned`, and one `outcome` as the last.
"""

from __future__ import annotations

import functools
import importlib.machinery
import inspect
import json
import math
import os
import sys
import time
import traceback
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

KERAS_PACKAGES = ("keras", "tf_keras")
TEXT_LENGTH = 2000
BATCH_SECONDS = 0.25
"""Seconds between two batch messages, so that fast batches do not fill the channel."""


class Channel:
    """The output channel."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        os.set_inheritable(descriptor, False)

    def send(self, **fields: object) -> None:
        """Write one line."""
        os.write(self.descriptor, json.dumps(fields).encode() + b"\n")


def plain_logs(logs: dict[str, Any] | None) -> dict[str, float | None]:
    """Keras's logs as JSON numbers, null if not finite."""
    plain: dict[str, float | None] = {}
    for name, value in (logs or {}).items():
        try:
            number = float(value)
        except (TypeError, ValueError):
            continue
        plain[str(name)] = number if math.isfinite(number) else None
    return plain


def learning_rate(model: Any) -> float | None:
    """The learning rate of the optimizer, None if it is not a number."""
    try:
        return float(model.optimizer.learning_rate)
    except (AttributeError, TypeError, ValueError):
        return None


def name_of(part: Any) -> str:
    """The name of the function or class of a loss or an optimizer."""
    if isinstance(part, str):
        return part
    return str(getattr(part, "__name__", type(part).__name__))


def constant_losses(labels: Any) -> dict[str, float]:
    """The losses of the best constant prediction for `labels`: the entropy of classes in nats, the
    variance and the mean absolute deviation from the median of numbers.

    Empty unless each label is one value, or one class in one-hot form.
    """
    numpy = sys.modules.get("numpy")
    if numpy is None or not isinstance(labels, numpy.ndarray) or not labels.size:
        return {}
    if labels.dtype.kind not in "biuf":
        return {}
    table = labels.reshape(len(labels), -1).astype("float64")
    found: dict[str, float] = {}
    if table.shape[1] > 1:
        if numpy.allclose(table.sum(axis=1), 1) and table.min() >= 0:
            shares = table.mean(axis=0)
            found["entropy"] = float(-(shares * numpy.log(numpy.maximum(shares, 1e-12))).sum())
            return found
    elif (table == numpy.round(table)).all():
        counts = numpy.unique(table, return_counts=True)[1]
        shares = counts / counts.sum()
        found["entropy"] = float(-(shares * numpy.log(shares)).sum())
    found["variance"] = float(table.var(axis=0).mean())
    found["deviation"] = float(numpy.abs(table - numpy.median(table, axis=0)).mean())
    return found


def validation_examples(arguments: dict[str, Any]) -> int:
    """The number of validation examples of a `fit` with these arguments, 0 if unknown."""
    given: Any = arguments.get("validation_data")
    labels: Any = arguments.get("y")
    share = arguments.get("validation_split") or 0.0
    try:
        if isinstance(given, (tuple, list)):
            return len(given[1])
        if given is None and share:
            # Keras rounds down the number of training examples.
            return len(labels) - int(len(labels) * (1 - share))
    except (TypeError, LookupError):
        return 0
    return 0


class ImportHook:
    """Prepares every Keras that the solution imports, right after its import."""

    def __init__(self, prepare: Callable[[types.ModuleType], None]) -> None:
        self.prepare = prepare

    def find_spec(
        self,
        name: str,
        path: object = None,  # noqa: ARG002 - the import system passes it
        target: object = None,  # noqa: ARG002
    ) -> importlib.machinery.ModuleSpec | None:
        """The package's spec, with a loader that prepares the package."""
        if name not in KERAS_PACKAGES:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name)
        if spec is None or spec.loader is None:
            return None
        execute = spec.loader.exec_module

        def execute_and_prepare(module: types.ModuleType) -> None:
            execute(module)
            self.prepare(module)

        spec.loader.exec_module = execute_and_prepare  # type: ignore[method-assign]
        return spec


def prepare_keras(keras: Any, channel: Channel, seed: int) -> None:
    """Seed Keras, and make every `fit` report its epochs."""
    keras.utils.set_random_seed(seed)

    class Progress(keras.callbacks.Callback):  # type: ignore[misc]
        def __init__(self, epochs: int) -> None:
            super().__init__()
            self.epochs = epochs
            self.epoch = 1
            self.begin = self.reported = time.monotonic()

        def on_train_begin(self, logs: dict[str, Any] | None = None) -> None:  # noqa: ARG002
            self.begin = time.monotonic()

            self.reported = self.begin

        def on_epoch_begin(self, epoch: int, logs: dict[str, Any] | None = None) -> None:  # noqa: ARG002
            self.epoch = epoch + 1

        def on_train_batch_end(self, batch: int, logs: dict[str, Any] | None = None) -> None:
            now = time.monotonic()
            if now - self.reported < BATCH_SECONDS:
                return
            self.reported = now
            steps = self.params.get("steps")
            channel.send(
                event="batch",
                epoch=self.epoch,
                batch=batch + 1,
                batches=steps if isinstance(steps, int) else None,
                logs=plain_logs(logs),
            )

        def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
            plain = plain_logs(logs)
            rate = learning_rate(self.model)
            # Keras's schedules store it under one of several names.
            if rate is not None and plain.pop("lr", rate) is not None:
                plain.setdefault("learning_rate", rate)
            channel.send(
                event="epoch",
                epoch=epoch + 1,
                epochs=max(self.epochs, epoch + 1),
                logs=plain,
                seconds=time.monotonic() - self.begin,
            )

    original = keras.Model.fit
    signature = inspect.signature(original)

    @functools.wraps(original)
    def fit(self: Any, *arguments: Any, **named: Any) -> Any:
        try:
            bound = signature.bind(self, *arguments, **named)
        except TypeError:
            return original(self, *arguments, **named)
        channel.send(
            event="fit",
            loss=name_of(getattr(self, "loss", None)),
            optimizer=name_of(getattr(self, "optimizer", None)),
            learning_rate=learning_rate(self),
            constant_losses=constant_losses(bound.arguments.get("y")),
            validation_examples=validation_examples(bound.arguments),
        )
        callbacks = bound.arguments.get("callbacks")
        epochs = bound.arguments.get("epochs", 1)
        progress = Progress(epochs if isinstance(epochs, int) else 1)
        if isinstance(callbacks, keras.callbacks.CallbackList):
            callbacks.callbacks.append(progress)
        else:
            given = callbacks if isinstance(callbacks, (list, tuple)) else [callbacks]
            # Last, so that it sees what the solution's callbacks add to the logs.
            bound.arguments["callbacks"] = [one for one in given if one is not None] + [progress]
        return original(*bound.args, **bound.kwargs)

    keras.Model.fit = fit


def line_in(solution: str, error: BaseException) -> int | None:
    """The line of the solution that the error came from."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == solution]
    if lines:
        return lines[-1]
    return error.lineno if isinstance(error, SyntaxError) else None


def raised(stage: str, solution: str, error: BaseException) -> dict[str, object]:
    """The outcome of a solution that ended with an exception."""
    trail = error.__traceback__
    # From the first frame of the solution: the frames before it are those of this script.
    while trail is not None and trail.tb_frame.f_code.co_filename != solution:
        trail = trail.tb_next
    sys.stdout.flush()
    traceback.print_exception(type(error), error, trail)
    return {
        "status": "raised",
        "stage": stage,
        "kind": type(error).__name__,
        "text": str(error)[:TEXT_LENGTH],
        "line": line_in(solution, error),
        "memory": isinstance(error, MemoryError)
        or type(error).__name__ == "ResourceExhaustedError",
    }


def is_model(value: object) -> bool:
    """Whether `value` is a model of one of the Keras packages that were imported."""
    packages = [sys.modules[name] for name in KERAS_PACKAGES if name in sys.modules]
    return any(isinstance(value, package.Model) for package in packages)


def run(order: dict[str, Any], channel: Channel) -> dict[str, object]:
    """Run the solution and save its model; returns the outcome."""
    path = order["solution"]
    module = types.ModuleType("solution")
    module.__file__ = path
    sys.modules["solution"] = module
    try:
        code = compile(Path(path).read_bytes(), path, "exec")
        exec(code, module.__dict__)
        model = module.solution_model()
    except BaseException as error:  # SystemExit and KeyboardInterrupt can end it, too
        return raised("train", path, error)
    if not is_model(model):
        return {"status": "no-model", "kind": type(model).__name__}
    channel.send(event="returned")
    try:
        model.save(order["model"])
    except BaseException as error:
        return raised("save", path, error)
    return {"status": "saved"}


def main() -> None:
    """Run the order in the first argument."""
    order = json.loads(sys.argv[1])
    channel = Channel(int(os.environ.pop("KERASIGHT_CHANNEL")))
    # The solution must see its own folders, not that of this script.
    sys.path[0:1] = [str(Path(order["solution"]).parent), order["original_folder"]]
    sys.argv = [order["solution"]]
    hook = ImportHook(lambda keras: prepare_keras(keras, channel, order["seed"]))
    sys.meta_path.insert(0, hook)
    outcome = run(order, channel)
    sys.stdout.flush()
    sys.stderr.flush()
    channel.send(event="outcome", **outcome)
    # Threads and atexit handlers of the solution must not affect the result.
    os._exit(0)


if __name__ == "__main__":
    main()
