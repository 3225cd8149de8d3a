"""Runs a solution up to its first `fit`, and trains its model with other learning rates.

Run as a script by path, with the user's interpreter; imports the standard library, the worker
`train` in the same folder and, after the solution, its Keras. Its one argument is a JSON object:
`solution`, `original_folder`, `seed`, and either `sweep` {`low`, `high`, `steps`, `by`: "batch" or
"epoch"} or `candidates` {`rates`, `epochs`}. Writes JSON lines to the descriptor named by
`KERASIGHT_CHANNEL`: `fit`, then `rate` or `candidate`, and one `outcome` as the last.

Every run starts with the weights at the call of `fit` and a new optimizer.
"""

from __future__ import annotations

import functools
import inspect
import json
import math
import os
import sys
from typing import Any

import train


class Swept(BaseException):
    """Ends the solution after its first `fit` was replaced."""


class Runner:
    """Trains one model repeatedly from the same weights."""

    def __init__(self, keras: Any, model: Any, arguments: dict[str, Any], compiled: Any) -> None:
        self.keras = keras
        self.model = model
        self.arguments = arguments
        self.compiled = compiled
        self.weights: Any = None

    def fit(self, rate: float, callback: Any, **changes: Any) -> None:
        """Train from the initial weights with a new optimizer of the same class."""
        if self.weights is None and self.model.built:
            self.weights = self.model.get_weights()
        elif self.weights is not None:
            self.model.set_weights(self.weights)
        old = self.model.optimizer
        optimizer = type(old).from_config({**old.get_config(), "learning_rate": rate})
        self.model.compile(**{**self.compiled, "optimizer": optimizer})
        self.model.fit(**{**self.arguments, "callbacks": [callback], "verbose": 0, **changes})

    def set_rate(self, rate: float) -> None:
        """Change the learning rate between two steps."""
        self.model.optimizer.learning_rate.assign(rate)


def rates(sweep: dict[str, Any]) -> list[float]:
    """Learning rates from `low` to `high`, in geometric progression."""
    low, high, steps = sweep["low"], sweep["high"], sweep["steps"]
    return [low * (high / low) ** (step / (steps - 1)) for step in range(steps)]


def swept(runner: Runner, sweep: dict[str, Any], channel: Any) -> None:
    """One run in which the learning rate rises with every batch, or with every epoch.

    Keras reports the running mean loss of the epoch: the loss of one batch follows from two of
    them.
    """
    all_rates = rates(sweep)
    by_batch = sweep["by"] == "batch"

    class Rising(runner.keras.callbacks.Callback):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            super().__init__()
            self.step = self.batch = 0
            self.mean = 0.0
            self.best = math.inf

        def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:  # noqa: ARG002
            self.batch, self.mean = 0, 0.0
            if not by_batch and self.step < len(all_rates):
                runner.set_rate(all_rates[self.step])

        def on_train_batch_begin(self, batch: int, logs: Any = None) -> None:  # noqa: ARG002
            if by_batch and self.step < len(all_rates):
                runner.set_rate(all_rates[self.step])

        def on_train_batch_end(self, batch: int, logs: Any = None) -> None:  # noqa: ARG002
            if not by_batch:
                return
            self.batch += 1
            mean = float(logs["loss"])
            self.report(self.batch * mean - (self.batch - 1) * self.mean)
            self.mean = mean

        def on_epoch_end(self, epoch: int, logs: Any = None) -> None:  # noqa: ARG002
            if not by_batch:
                self.report(float(logs["loss"]))

        def report(self, loss: float) -> None:
            finite = math.isfinite(loss)
            channel.send(
                event="rate",
                learning_rate=all_rates[self.step],
                loss=loss if finite else None,
            )
            self.best = min(self.best, loss) if finite else self.best
            self.step += 1
            # Far beyond the point where the analysis cuts the curve: the rest would be wasted.
            beyond = not finite or loss > 20 * max(self.best, 1e-12)
            self.model.stop_training = self.step >= len(all_rates) or beyond

    without = {"validation_data": None, "validation_split": 0.0, "validation_steps": None}
    changes = {name: value for name, value in without.items() if name in runner.arguments}
    runner.fit(all_rates[0], Rising(), epochs=len(all_rates), **changes)


def tried(runner: Runner, candidates: dict[str, Any], channel: Any) -> None:
    """A short training at each candidate, from the same weights."""

    class Telling(runner.keras.callbacks.Callback):  # type: ignore[misc, name-defined]
        def __init__(self, rate: float) -> None:
            super().__init__()
            self.rate = rate

        def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
            channel.send(
                event="candidate",
                learning_rate=self.rate,
                epoch=epoch + 1,
                logs=train.plain_logs(logs),
            )

    for rate in candidates["rates"]:
        runner.keras.utils.set_random_seed(candidates["seed"])
        runner.fit(rate, Telling(rate), epochs=candidates["epochs"])


def prepare(keras: Any, order: dict[str, Any], channel: Any) -> None:
    """Seed Keras, remember the arguments of `compile`, and replace the first `fit`."""
    keras.utils.set_random_seed(order["seed"])
    compile_model, fit_model = keras.Model.compile, keras.Model.fit
    compile_signature = inspect.signature(compile_model)
    fit_signature = inspect.signature(fit_model)
    compiled: dict[int, dict[str, Any]] = {}

    @functools.wraps(compile_model)
    def remember(self: Any, *arguments: Any, **named: Any) -> Any:
        bound = compile_signature.bind(self, *arguments, **named).arguments
        compiled[id(self)] = {name: value for name, value in bound.items() if name != "self"}
        compiled[id(self)].update(compiled[id(self)].pop("kwargs", {}))
        return compile_model(self, *arguments, **named)

    @functools.wraps(fit_model)
    def take_over(self: Any, *arguments: Any, **named: Any) -> Any:
        bound = fit_signature.bind(self, *arguments, **named).arguments
        given = {name: value for name, value in bound.items() if name != "self"}
        channel.send(
            event="fit",
            loss=train.name_of(getattr(self, "loss", None)),
            optimizer=train.name_of(getattr(self, "optimizer", None)),
            learning_rate=train.learning_rate(self),
            constant_losses=train.constant_losses(given.get("y")),
        )
        keras.Model.compile, keras.Model.fit = compile_model, fit_model
        runner = Runner(keras, self, given, compiled.get(id(self), {}))
        if "sweep" in order:
            swept(runner, order["sweep"], channel)
        else:
            tried(runner, {**order["candidates"], "seed": order["seed"]}, channel)
        raise Swept

    keras.Model.compile, keras.Model.fit = remember, take_over


def main() -> None:
    """Execute the order in the first argument."""
    order = json.loads(sys.argv[1])
    channel = train.Channel(int(os.environ.pop("KERASIGHT_CHANNEL")))
    sys.path[0:1] = [os.path.dirname(order["solution"]), order["original_folder"]]  # noqa: PTH120
    sys.argv = [order["solution"]]
    sys.meta_path.insert(0, train.ImportHook(lambda keras: prepare(keras, order, channel)))
    outcome = train.run({**order, "model": os.devnull}, channel)
    if outcome.get("kind") == "Swept":
        outcome = {"status": "saved"}
    sys.stdout.flush()
    sys.stderr.flush()
    channel.send(event="outcome", **outcome)
    os._exit(0)


if __name__ == "__main__":
    main()
