"""The variables of a program as Kerasight knows them, and as they really are."""

# ruff: noqa: PLC0415 - collecting the tests need not load TensorFlow

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from kerasight.apis.context import Context
from kerasight.interpreter.analysis import _run_function
from kerasight.interpreter.core.budget import BASE_STEPS, Budget
from kerasight.interpreter.core.evaluation import execute_block
from kerasight.interpreter.core.state import State
from kerasight.source.document import Document
from kerasight.values.data import INFINITE, Array, DataFrame, Dataset, Facts, Series
from kerasight.values.keras_version import KERAS_3, KerasVersion
from kerasight.values.objects import DictValue, ListValue, Unknown
from kerasight.values.shapes import Shape

CASES = Path(__file__).with_name("cases")


def interpreted_variables(text: str, keras: KerasVersion = KERAS_3) -> dict[str, Any]:
    """The variables of the module after its interpretation."""
    document = Document.from_text(text)
    context = Context(keras)
    state = State(document, context, Budget(BASE_STEPS * 10), document)
    context.run_function = partial(_run_function, state)
    state.scope = state.module
    execute_block(state, document.tree.body)
    return state.module.variables


def blocks(name: str) -> list[str]:
    """The programs in a file of cases, each with the imports at the head of the file."""
    head, *others = (CASES / f"{name}.py").read_text(encoding="utf-8").split("# ---\n")
    return [head + each for each in others]


@dataclass
class Held:
    """The result of comparing our values with the real ones."""

    wrong: list[str] = field(default_factory=list)
    known: int = 0
    unknown: list[str] = field(default_factory=list)


def hold(
    text: str, held: Held, prepared: dict[str, Any] | None = None, keras: KerasVersion = KERAS_3
) -> None:
    """Run and interpret a program, and compare every variable that holds data."""
    real: dict[str, Any] = dict(prepared or {})
    exec(compile(text, "<case>", "exec"), real)
    ours = interpreted_variables(text, keras)
    for name, value in real.items():
        if name.startswith("_") or name in (prepared or {}):
            continue
        comparison = Comparison(held, name)
        comparison.value(value, ours.get(name), name)


@dataclass
class Comparison:
    """One variable: each part of it that both know must be equal."""

    held: Held
    name: str

    def say(self, path: str, real: object, ours: object) -> None:
        """Note a disagreement."""
        self.held.wrong.append(f"{path}: really {real}, but we say {ours}")

    def value(self, real: Any, ours: Any, path: str) -> None:
        """Compare two values, and what is in them."""
        import numpy as np

        if (isinstance(real, tuple) and type(real) is tuple) or isinstance(real, list):
            self.items(real, ours, path)
        elif isinstance(real, dict):
            self.mapping(real, ours, path)
        elif isinstance(real, np.ndarray | np.generic):
            self.array(real, ours, path)
        elif isinstance(real, bool | int | float | str):
            self.plain(real, ours, path)
        elif type(real).__module__.startswith("pandas"):
            self.table(real, ours, path)
        elif type(real).__module__.startswith("tensorflow"):
            self.tensorflow(real, ours, path)

    def items(self, real: Any, ours: Any, path: str) -> None:
        """Compare the elements of a list or tuple."""
        import numpy as np

        if isinstance(ours, Unknown) or ours is None:
            self.held.unknown.append(f"{path}: {getattr(ours, 'reason', '')}")
            return
        if isinstance(ours, Array):
            self.array(np.asarray(real), ours, path)
            return
        items = list(ours) if isinstance(ours, tuple) else ours.items
        if isinstance(ours, ListValue) and not ours.complete:
            self.held.unknown.append(path)
            return
        if len(items) != len(real):
            self.say(path, f"{len(real)} elements", len(items))
            return
        for index, (one, other) in enumerate(zip(real, items, strict=True)):
            self.value(one, other, f"{path}[{index}]")

    def mapping(self, real: Any, ours: Any, path: str) -> None:
        """Compare the values of a dict."""
        if not isinstance(ours, DictValue):
            self.held.unknown.append(path)
            return
        for key, value in real.items():
            if key in ours.items:
                self.value(value, ours.items[key], f"{path}[{key!r}]")

    def plain(self, real: Any, ours: Any, path: str) -> None:
        """Compare numbers and strings."""
        if isinstance(ours, Array):
            import numpy as np

            self.shape((), ours.shape, path)
            self.range(np.asarray(real), ours.facts, path)
        elif isinstance(ours, Unknown) or ours is None:
            self.held.unknown.append(f"{path}: {getattr(ours, 'reason', '')}")
        elif ours != real:
            self.say(path, real, ours)
        else:
            self.held.known += 1

    def shape(self, real: tuple[int | None, ...], ours: Shape, path: str) -> None:
        """Compare shapes: an unknown size agrees with any."""
        if ours.dims is None:
            self.held.unknown.append(f"{path}.shape: {ours.reason}")
            return
        if len(ours.dims) != len(real):
            self.say(f"{path}.shape", real, ours)
            return
        for one, other in zip(real, ours.dims, strict=True):
            if isinstance(other, int) or other is None:
                self.held.known += 1
                if one != other:
                    self.say(f"{path}.shape", real, ours)

    def array(self, real: Any, ours: Any, path: str) -> None:
        """Compare shape, type and range of arrays of NumPy."""
        import numpy as np

        if isinstance(ours, bool | int | float) and real.ndim == 0:
            self.plain(real.item(), ours, path)
            return
        if isinstance(ours, Series):
            ours = ours.array
        if not isinstance(ours, Array):
            if ours is None or isinstance(ours, Unknown):
                self.held.unknown.append(f"{path}: {getattr(ours, 'reason', '')}")
            else:
                self.say(path, type(real).__name__, type(ours).__name__)
            return
        if ours.library != "numpy":
            self.say(f"{path}.library", "numpy", ours.library)
        self.shape(real.shape, ours.shape, path)
        self.dtype(real.dtype, ours.dtype, path)
        if np.issubdtype(real.dtype, np.number) or real.dtype == np.bool_:
            self.range(real, ours.facts, path)

    def dtype(self, real: Any, ours: str | None, path: str) -> None:
        """Compare types."""
        name = "str" if getattr(real, "kind", "") == "U" else str(getattr(real, "name", real))
        name = "bytes" if name.startswith("bytes") else name
        if ours is None:
            self.held.unknown.append(f"{path}.dtype")
        elif name != ours:
            self.say(f"{path}.dtype", name, ours)
        else:
            self.held.known += 1

    def range(self, real: Any, facts: Facts, path: str) -> None:
        """All numbers lie in the range that we say, at its ends where we say so."""
        import numpy as np

        if not real.size:
            return
        low, high = float(real.min()), float(real.max())
        fine = 2e-3 if real.dtype == np.float16 else 1e-5
        slack = fine * max(abs(low), abs(high), 1.0)
        below = facts.low is not None and low < facts.low - slack
        above = facts.high is not None and high > facts.high + slack
        if facts.attained and facts.low is not None and facts.high is not None:
            below = below or low > facts.low + slack
            above = above or high < facts.high - slack
        self.held.known += facts.low is not None or facts.high is not None
        if below or above:
            self.say(f"{path} range", (low, high), (facts.low, facts.high))
        distinct = len(np.unique(real))
        if facts.distinct is not None and facts.distinct != distinct:
            self.say(f"{path} different", distinct, facts.distinct)
        if facts.order == "sorted" and real.ndim == 1 and not (np.diff(real) >= 0).all():
            self.say(f"{path} order", "not sorted", "sorted")
        is_one_hot = facts.labels is not None and facts.labels.form == "one-hot"
        if is_one_hot and not (real.sum(axis=-1) == 1).all():
            self.say(f"{path} labels", "not one-hot", "one-hot")

    def table(self, real: Any, ours: Any, path: str) -> None:
        """Compare tables and columns of pandas."""
        if isinstance(ours, Series):
            self.array(real.to_numpy(), ours, path)
        elif isinstance(ours, DataFrame):
            self.shape(real.shape, ours.shape, path)
            if ours.complete and list(real.columns) != list(ours.columns):
                self.say(f"{path}.columns", list(real.columns), list(ours.columns))
            for name, column in ours.columns.items():
                self.shape(real[name].shape, column.shape, f"{path}[{name!r}]")
                self.dtype(real[name].dtype, column.dtype, f"{path}[{name!r}]")
        elif type(real).__name__ in ("DataFrame", "Series"):
            if isinstance(ours, Unknown) or ours is None:
                self.held.unknown.append(f"{path}: {getattr(ours, 'reason', '')}")
            else:
                self.say(path, type(real).__name__, type(ours).__name__)

    def tensorflow(self, real: Any, ours: Any, path: str) -> None:
        """Compare tensors and data sets."""
        import tensorflow as tf

        if isinstance(real, tf.data.Dataset):
            self.dataset(real, ours, path)
        elif isinstance(real, tf.Tensor):
            if isinstance(ours, Array):
                if ours.library != "tensorflow":
                    self.say(f"{path}.library", "tensorflow", ours.library)
                self.shape(tuple(real.shape), ours.shape, path)
                self.dtype(real.dtype, ours.dtype, path)
                if real.dtype.is_integer or real.dtype.is_floating:
                    self.range(real.numpy(), ours.facts, path)
            else:
                self.held.unknown.append(f"{path}: {getattr(ours, 'reason', type(ours).__name__)}")

    def dataset(self, real: Any, ours: Any, path: str) -> None:
        """Compare the element, the cardinality, and the yielded elements."""
        if not isinstance(ours, Dataset):
            self.held.unknown.append(f"{path}: {getattr(ours, 'reason', type(ours).__name__)}")
            return
        self.spec(real.element_spec, ours.element, f"{path}.element")
        cardinality = int(real.cardinality())
        if ours.cardinality is None:
            self.held.unknown.append(f"{path}.cardinality")
            return
        self.held.known += 1
        if cardinality == -2:
            cardinality = sum(1 for _ in real) if ours.cardinality != INFINITE else -2
        if cardinality not in (ours.cardinality, -2):
            self.say(f"{path}.cardinality", cardinality, ours.cardinality)

    def spec(self, real: Any, ours: Any, path: str) -> None:
        """Compare the structure of an element."""
        import tensorflow as tf

        if isinstance(real, tuple) and isinstance(ours, tuple):
            if len(real) != len(ours):
                self.say(path, real, ours)
                return
            for index, (one, other) in enumerate(zip(real, ours, strict=True)):
                self.spec(one, other, f"{path}[{index}]")
        elif isinstance(real, dict) and isinstance(ours, DictValue):
            for key, one in real.items():
                self.spec(one, ours.items.get(key), f"{path}[{key!r}]")
        elif isinstance(real, tf.TensorSpec) and isinstance(ours, Array):
            if real.shape.rank is None:
                if ours.shape.dims is not None:
                    self.say(f"{path}.shape", real.shape, ours.shape)
            else:
                self.shape(tuple(real.shape), ours.shape, path)
            self.dtype(real.dtype, ours.dtype, path)
        elif isinstance(ours, Unknown) or ours is None:
            self.held.unknown.append(f"{path}: {getattr(ours, 'reason', '')}")
        elif isinstance(real, tf.TensorSpec | tuple | dict):
            self.say(path, real, type(ours).__name__)
