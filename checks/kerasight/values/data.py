"""Abstract data: arrays, tables, data sets, loaders, and what is known of their numbers.

Rules read `Array.shape`, `Array.dtype` and `Array.facts`; whatever is None there is not known.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final, Literal, NamedTuple, TypeAlias
from weakref import ref

from kerasight.values.findings import Span
from kerasight.values.objects import DataValue, Value
from kerasight.values.shapes import Dim, Shape, UnknownDim

Library: TypeAlias = Literal["numpy", "tensorflow"]


class Origin(NamedTuple):
    """Where data comes from, in the words of a message: "`mnist.load_data()`".

    `content` says what it is where that is known: images, labels, texts, words (their numbers),
    features, targets (of a regression), series.
    """

    words: str
    span: Span
    content: str = ""


class Labels(NamedTuple):
    """Numbers that name classes; `first` is the least of integer labels."""

    form: Literal["integers", "one-hot", "multi-hot"]
    classes: int | None = None
    first: int | None = None


class Step(NamedTuple):
    """Something done to data on its way, in order.

    `kind` is one of scaled (`amount` is the divisor), shifted (`amount` is subtracted),
    standardized (by a scaler), split (`words` says which part: train, test, validation; for a
    data set take, skip), windowed (cut into windows that overlap), shuffled, reshuffled (in another
    order each time it is read), cached, augmented. `words` are for a message. `fitted_on` is the
    array that a scaler learned from.
    """

    kind: str
    words: str
    span: Span | None = None
    amount: float | None = None
    fitted_on: Array | None = None


class Window(NamedTuple):
    """The axis of the steps in windows of a series: TensorFlow leaves its size open.

    Each window has `length` steps along `axis`.
    """

    length: int
    axis: int = 0


MAX_STEPS: Final = 12
"""So many steps are remembered, the latest."""


@dataclass(unsafe_hash=True, slots=True, repr=False)
class Facts(DataValue):
    """What is known of the numbers in an array.

    All numbers lie between `low` and `high`, both included; `attained` tells that both occur.
    `distinct` is how many different numbers there are. `window` is known of windows of a series
    while nothing but cutting steps off and batching has happened to their shape.
    """

    low: float | None = None
    high: float | None = None
    attained: bool = False
    distinct: int | None = None
    labels: Labels | None = None
    order: Literal["sorted", "shuffled"] | None = None
    origin: Origin | None = None
    history: tuple[Step, ...] = ()
    window: Window | None = None

    def did(self, step: Step) -> Facts:
        """The same facts after one more step."""
        return replace(self, history=(*self.history, step)[-MAX_STEPS:])

    @property
    def split(self) -> str | None:
        """Which part of a whole the data is: train, test or validation."""
        return next((step.words for step in reversed(self.history) if step.kind == "split"), None)

    @property
    def is_scaled(self) -> bool:
        """Whether the program has scaled the numbers."""
        return any(step.kind in ("scaled", "standardized") for step in self.history)


NO_FACTS: Final = Facts()


class Memory(dict[str, Facts]):
    """The numbers of an array under `facts`, with the memory that it is a part of.

    `start` is the row of `base` that this one begins with, where it is a slice of the rows one by
    one. Views are held weakly: a loop makes thousands, and nobody asks those that are gone.
    """

    __slots__ = ("__weakref__", "_views", "base", "start")

    def __init__(
        self, facts: Facts = NO_FACTS, base: Memory | None = None, start: int | None = None
    ) -> None:
        super().__init__(facts=facts)
        self.base = base
        self.start = start
        self._views: list[ref[Memory]] = []
        if base is not None:
            base._views.append(ref(self))

    @property
    def views(self) -> list[Memory]:
        """The memories of the parts of this one that somebody still looks at."""
        alive = [(each, found) for each in self._views if (found := each()) is not None]
        self._views = [each for each, _ in alive]
        return [found for _, found in alive]


@dataclass(eq=False, slots=True, repr=False)
class Array(DataValue):
    """An array of NumPy, or a tensor of TensorFlow that holds data (`library`).

    `shape` begins with the axis of the samples unless the array is one element of a data set.
    `dtype` is NumPy's name (`float32`, `object`), None when not known.
    """

    shape: Shape
    dtype: str | None = None
    memory: Memory = field(default_factory=Memory)
    library: Library = "numpy"

    @property
    def facts(self) -> Facts:
        """What is known of the numbers now."""
        return self.memory["facts"]

    @property
    def rows(self) -> Dim:
        """The size of the first axis."""
        dims = self.shape.dims
        return dims[0] if dims else UnknownDim(self.shape.reason or "no axes")


def array(
    dims: tuple[Dim, ...] | None,
    dtype: str | None = None,
    facts: Facts = NO_FACTS,
    library: Library = "numpy",
    reason: str = "",
) -> Array:
    """A new array with a memory of its own; `dims` None is a rank that is not known."""
    return Array(Shape(dims, reason), dtype, Memory(facts), library)


def view(
    target: Array, shape: Shape, facts: Facts | None = None, start: int | None = None
) -> Array:
    """Another look at the numbers of an array: what changes there changes here."""
    memory = Memory(target.facts if facts is None else facts, target.memory, start)
    return Array(shape, target.dtype, memory, target.library)


class DataShape(tuple[Value, ...]):
    """The sizes of all axes of an array as the program reads them: `x.shape`, not `x.shape[1:]`.

    A tuple like any other, which parts and sums of it are no more.
    """

    __slots__ = ()


@dataclass(eq=False, slots=True, repr=False)
class Series(DataValue):
    """A column of a table: an array of one axis with a name."""

    array: Array
    name: Value = None


@dataclass(eq=False, slots=True, repr=False)
class DataFrame(DataValue):
    """A table of pandas.

    `columns` are its known columns by name, each an array of one axis. `state` holds `complete`
    (whether these are all columns, in this order), `rows`, and `why` the contents are not known.
    """

    columns: dict[Value, Array]
    state: dict[str, Value]
    origin: Origin | None = None

    @property
    def complete(self) -> bool:
        """Whether all columns are known."""
        return self.state["complete"] is True

    @property
    def rows(self) -> Dim:
        """How many rows."""
        rows: Dim = self.state["rows"]
        return rows

    @property
    def shape(self) -> Shape:
        """Rows and columns."""
        width = len(self.columns) if self.complete else UnknownDim("columns that are not known")
        return Shape((self.rows, width))


@dataclass(eq=False, slots=True, repr=False)
class Bunch(DataValue):
    """A data set of scikit-learn: its parts by name, as attributes and by index."""

    parts: dict[str, Value]


INFINITE: Final = -1
"""The cardinality of a data set that never ends, as TensorFlow writes it."""

Cardinality: TypeAlias = int | None
"""How many elements a data set yields: INFINITE, or None when that is not known."""


@dataclass(eq=False, slots=True, repr=False)
class Dataset(DataValue):
    """A `tf.data.Dataset`.

    `element` is what iterating yields: a structure of arrays, or unknown. `batches` counts the
    axes of the samples that batching has put in front (0: single samples); None when that is not
    known. `batch_size` is the size of the latest batch, with `drops` whether a smaller rest is left
    out. `window` tells that the elements are data sets. `history` is what was done to their order:
    windowed, shuffled, reshuffled, cached, split.
    """

    element: Value
    batches: int | None = 0
    batch_size: Dim = None
    drops: bool = False
    cardinality: Cardinality = None
    repeated: bool = False
    shuffled: bool = False
    window: Dataset | None = None
    origin: Origin | None = None
    history: tuple[Step, ...] = ()

    def did(self, step: Step) -> Dataset:
        """The same data set after one more step."""
        return replace(self, history=(*self.history, step)[-MAX_STEPS:])


@dataclass(eq=False, slots=True, repr=False)
class Loader(DataValue):
    """What yields batches to Keras without being a `tf.data.Dataset`.

    `kind` names its class (`ImageDataGenerator`, `DirectoryIterator`, `Sequence`,
    `TimeseriesGenerator`, `generator`), `element` is one batch, `arguments` hold what it was made
    with (`class_mode`, `target_size`, `batch_size`), `batches` how many there are in an epoch.
    """

    kind: str
    element: Value
    arguments: dict[str, Value]
    batches: int | None = None
    origin: Origin | None = None


@dataclass(eq=False, slots=True, repr=False)
class Tool(DataValue):
    """An object that learns from data and changes data: a scaler, an encoder, a tokenizer.

    `path` is its class. `state` holds what it has learned: `fitted_on` (the array), `facts`.
    """

    path: str
    arguments: dict[str, Value]
    span: Span
    state: dict[str, Value] = field(default_factory=dict)
