"""Tries a solution with one batch in every `fit`, then saves and loads its model and predicts.

Run as a script by path, with the user's interpreter; imports the standard library, the workers
`train` and `score` in the same folder and, after the solution, its Keras. Its one argument is a
JSON object: `solution`, `original_folder`, `seed`, `model` (where to save), `known` (training
examples, in the form of the hidden ones), `input_shapes` and `output_shape`. Writes JSON lines to
the descriptor named by `KERASIGHT_CHANNEL`: one `outcome`, whose `certain` says whether a whole
training would end in the same way, and one `checked` for a saved model.

The training is a separate process in a separate folder: whatever is used up or written here (random
numbers, generators, checkpoints) does not affect it.
"""

# ruff: noqa: PLC0415 - other packages load once this folder is off the path

from __future__ import annotations

import ast
import functools
import importlib
import inspect
import json
import os
import sys
import zipfile
from enum import Enum
from pathlib import Path
from typing import Any

import score
import train

EXAMPLES = 32
"""The number of predicted training examples."""

MOST_FITS = 20
"""The greatest number of `fit` calls.

A solution that trains until its model is good enough would never end.
"""


class Phase(Enum):
    """The progress of the solution; the value has the exceptions that the whole training would also
    raise there, None for all.

    Up to the end of the first epoch, only the number of batches differs. Callbacks at its end get
    metrics of one batch, and code after a shortened `fit` may depend on them.
    """

    AS_ALWAYS = None
    END_OF_EPOCH = frozenset(
        {"AttributeError", "ImportError", "KeyError", "ModuleNotFoundError", "TypeError"}
    )
    AFTER_FIT = frozenset({"ImportError", "ModuleNotFoundError"})


class Untried(BaseException):
    """Ends the dry run without a result; the text says why."""


class Trial:
    """The progress of the solution."""

    def __init__(self) -> None:
        self.phase = Phase.AS_ALWAYS
        self.fits = 0
        self.fitting = False

    def is_certain(self, outcome: dict[str, Any], solution: str) -> bool:
        """Whether the whole training would also have this outcome."""
        if outcome["status"] == "raised" and outcome["stage"] == "train":
            kind, sure = outcome["kind"], self.phase.value
            return kind != Untried.__name__ and (sure is None or kind in sure)
        if outcome["status"] == "no-model" and outcome["kind"] == "NoneType":
            return self.phase is Phase.AS_ALWAYS or not may_return(solution)
        return True


def may_return(solution: str) -> bool:
    """Whether the entry function has a `return` with a value, so that a None may be due to the
    short training."""
    tree = ast.parse(Path(solution).read_bytes())
    entries = [node for node in tree.body if getattr(node, "name", "") == "solution_model"]
    frontier: list[ast.AST] = [*entries]
    while frontier:
        node = frontier.pop()
        if isinstance(node, ast.Return) and node.value is not None:
            return True
        inner = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
        if node in entries or not isinstance(node, inner):
            frontier += ast.iter_child_nodes(node)
    return len(entries) != 1 or not isinstance(entries[0], ast.FunctionDef)


def shorten(keras: Any, seed: int, trial: Trial) -> None:
    """Seed Keras, and let every `fit` end after one batch and one batch of validation."""
    keras.utils.set_random_seed(seed)

    class OneBatch(keras.callbacks.Callback):  # type: ignore[misc]
        def on_train_batch_end(self, batch: int, logs: Any = None) -> None:  # noqa: ARG002
            self.model.stop_training = True

        def on_epoch_end(self, epoch: int, logs: Any = None) -> None:  # noqa: ARG002
            if trial.phase is Phase.AS_ALWAYS:
                trial.phase = Phase.END_OF_EPOCH

    original = keras.Model.fit
    signature = inspect.signature(original)

    @functools.wraps(original)
    def fit(self: Any, *arguments: Any, **named: Any) -> Any:
        if trial.fits >= MOST_FITS:
            raise Untried(f"it calls fit() more than {MOST_FITS} times")
        try:
            bound = signature.bind(self, *arguments, **named)
        except TypeError:
            return original(self, *arguments, **named)
        given = bound.arguments.get("callbacks")
        if isinstance(given, keras.callbacks.CallbackList):
            one_batch = OneBatch()
            one_batch.set_model(self)
            given.callbacks.insert(0, one_batch)
        else:
            several = given if isinstance(given, (list, tuple)) else [given]
            # First, so that the solution's callbacks at the end come after it.
            ours = [OneBatch(), *(one for one in several if one is not None)]
            bound.arguments["callbacks"] = ours
        if is_validated(bound.arguments):
            bound.arguments.update(validation_steps=1, validation_freq=1)
        trial.fitting = True
        try:
            history = original(*bound.args, **bound.kwargs)
        finally:
            trial.fitting = False
        trial.fits += 1
        trial.phase = Phase.AFTER_FIT
        return history

    keras.Model.fit = fit
    forbid(keras.Model, "train_on_batch", trial)
    for name in ("apply", "apply_gradients"):
        forbid(keras.optimizers.Optimizer, name, trial)


def is_validated(arguments: dict[str, Any]) -> bool:
    """Whether a `fit` with these arguments has validation data."""
    return arguments.get("validation_data") is not None or bool(arguments.get("validation_split"))


def forbid(owner: Any, name: str, trial: Trial) -> None:
    """End the dry run when a training step is made outside of `fit`, which cannot be shortened."""
    original = getattr(owner, name, None)
    if original is None:
        return

    @functools.wraps(original)
    def step(self: Any, *arguments: Any, **named: Any) -> Any:
        if not trial.fitting:
            raise Untried("it trains in a loop of its own, without fit()")
        return original(self, *arguments, **named)

    setattr(owner, name, step)


def package_of(model: str) -> str:
    """The package that saved a `.keras` file."""
    with zipfile.ZipFile(model) as archive:
        version = json.loads(archive.read("metadata.json"))["keras_version"]
    return "tf_keras" if version.startswith("2.") and "tf_keras" in sys.modules else "keras"


def checked(order: dict[str, Any]) -> dict[str, object]:
    """Load the saved model like the scorer, and predict a few examples."""
    import numpy

    package = package_of(order["model"])
    keras = importlib.import_module(package)
    # The scorer does not know the solution.
    keras.utils.get_custom_objects().clear()
    del sys.modules["solution"]
    try:
        model = score.loaded({**order, "safe_mode": True}, keras)
        with numpy.load(order["known"]) as data:
            score.answers(order, model, data["inputs"][:EXAMPLES])
    except score.Refused as refused:
        return dict(refused.facts)
    return {"status": "sound"}


def main() -> None:
    """Execute the order in the first argument."""
    order = json.loads(sys.argv[1])
    channel = train.Channel(int(os.environ.pop("KERASIGHT_CHANNEL")))
    sys.path[0:1] = [str(Path(order["solution"]).parent), order["original_folder"]]
    sys.argv = [order["solution"]]
    trial = Trial()
    hook = train.ImportHook(lambda keras: shorten(keras, order["seed"], trial))
    sys.meta_path.insert(0, hook)
    outcome = train.run(order, channel)
    channel.send(event="outcome", certain=trial.is_certain(outcome, order["solution"]), **outcome)
    if outcome["status"] == "saved":
        channel.send(event="checked", **checked(order))
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
