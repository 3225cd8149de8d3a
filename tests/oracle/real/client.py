"""The client of `server`: programs in, what the real Keras made of them out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from kerasight.values.keras_version import Major

ROOT = Path(__file__).parents[3]

RealShape = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Raised:
    """The exception that ended a program.

    `lines` are the program's own lines on the way to it, outermost first; `operation` is the
    library function that raised.
    """

    type: str
    message: str
    lines: tuple[int, ...]
    operation: str

    @property
    def line(self) -> int:
        """The innermost line of the program on the way to the error."""
        return self.lines[-1] if self.lines else 0


class RealWeight(NamedTuple):
    """A weight of a layer: its whole name, and whether it is trained."""

    name: str
    shape: RealShape
    trainable: bool


@dataclass(frozen=True, slots=True)
class RealLayer:
    """One layer of a built model: the shapes of each of its calls; params None if unbuilt.

    Without calls in the graph, `shown` is what `summary()` shows, nothing for `?`. `dtypes` has
    those of the outputs of each call, `weights` what `get_weights()` tells, in that order.
    """

    name: str
    class_name: str
    calls: tuple[tuple[RealShape, ...], ...]
    params: int | None
    shown: tuple[RealShape, ...] = ()
    dtypes: tuple[tuple[str, ...], ...] = ()
    weights: tuple[RealWeight, ...] = ()


@dataclass(frozen=True, slots=True)
class RealModel:
    """One model that the program bound to variables; what is None is not built."""

    names: tuple[str, ...]
    class_name: str
    built: bool
    layers: tuple[RealLayer, ...]
    inputs: tuple[RealShape, ...] | None
    outputs: tuple[RealShape, ...] | None
    total_params: int | None
    trainable_params: int | None
    input_dtypes: tuple[str, ...] | None = None
    output_dtypes: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of the real Keras for one program."""

    raised: Raised | None
    models: tuple[RealModel, ...]


class OracleError(Exception):
    """The oracle itself failed, which is no statement about any program."""


def shape(raw: list[int | None]) -> RealShape:
    """A shape as it comes over the wire."""
    return tuple(raw)


def shapes(raw: list[list[int | None]] | None) -> tuple[RealShape, ...] | None:
    """A list of shapes as it comes over the wire, None where there is none."""
    return None if raw is None else tuple(shape(item) for item in raw)


def names(raw: list[str] | None) -> tuple[str, ...] | None:
    """A list of dtypes as it comes over the wire, None where there is none."""
    return None if raw is None else tuple(raw)


def outcome(answer: dict[str, Any]) -> Outcome:
    """One answer of the server as an Outcome. Raises OracleError for a broken oracle."""
    if "fault" in answer:
        raise OracleError(answer["fault"])
    raised = answer["raised"]
    return Outcome(
        raised=None
        if raised is None
        else Raised(raised["type"], raised["message"], tuple(raised["lines"]), raised["operation"]),
        models=tuple(
            RealModel(
                names=tuple(model["names"]),
                class_name=model["class_name"],
                built=model["built"],
                layers=tuple(
                    RealLayer(
                        layer["name"],
                        layer["class_name"],
                        tuple(tuple(shape(item) for item in call) for call in layer["outputs"]),
                        layer["params"],
                        tuple(shape(item) for item in layer["shown"]),
                        tuple(map(tuple, layer["dtypes"])),
                        tuple(
                            RealWeight(name, shape(sizes), trainable)
                            for name, sizes, trainable in layer["weights"]
                        ),
                    )
                    for layer in model["layers"]
                ),
                inputs=shapes(model["inputs"]),
                outputs=shapes(model["outputs"]),
                total_params=model["total_params"],
                trainable_params=model["trainable_params"],
                input_dtypes=names(model["input_dtypes"]),
                output_dtypes=names(model["output_dtypes"]),
            )
            for model in answer["models"]
        ),
    )


class RealKeras:
    """A running server for one Keras version; a context manager."""

    def __init__(self, version: Major) -> None:
        """Start the server; the import of Keras takes a few seconds."""
        environment = {key: value for key, value in os.environ.items() if "KERAS" not in key}
        self.version = version
        self._errors = tempfile.TemporaryFile(  # noqa: SIM115 - lives as long as the server
            "w+", encoding="utf-8", errors="replace"
        )
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.oracle.real.server", str(version)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            cwd=ROOT,
            env=environment,
        )
        self.keras_version: str = self._read()["ready"]

    def ask(
        self,
        programs: Sequence[str],
        *,
        allocate: bool = False,
        workers: int = 2,
        together: int = 1,
    ) -> list[Outcome]:
        """Run the programs, `together` of them in one process; outcomes in the same order.

        With `allocate` the weights get real memory, which fitting and saving need.
        Raises OracleError when the oracle itself fails.
        """
        answers = self._answers(programs, allocate, workers, {"together": together})
        return [outcome(each) for each in answers]

    def told_by(self, program: str, *, allocate: bool = False) -> Any:
        """The value that a program ends with, by `raise SystemExit(json.dumps(value))`."""
        [outcome] = self.ask([program], allocate=allocate)
        assert outcome.raised is not None and outcome.raised.type == "SystemExit", outcome.raised
        return json.loads(outcome.raised.message)

    def ask_of_strangers(self, programs: Sequence[str], seconds: float) -> list[Outcome | None]:
        """The same for programs that others wrote: None for one that hangs or dies."""
        answers = self._answers(programs, True, 2, {"deadline": seconds})
        return [None if "fault" in each else outcome(each) for each in answers]

    def _answers(
        self, programs: Sequence[str], allocate: bool, workers: int, more: dict[str, Any]
    ) -> list[dict[str, Any]]:
        batch = {"programs": list(programs), "allocate": allocate, "workers": workers, **more}
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(batch) + "\n")
        self._process.stdin.flush()
        answers = [self._read() for _ in programs]
        return sorted(answers, key=lambda answer: answer["index"])

    def close(self) -> None:
        """End the server."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(timeout=60)
        self._errors.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            self._errors.seek(0)
            raise OracleError(
                f"the Keras {self.version} server ended before it answered:\n"
                f"{self._errors.read()[-2000:]}"
            )
        answer: dict[str, Any] = json.loads(line)
        return answer
