"""Abstract data: arrays, tables, data sets, loaders, and what is known of their numbers.

Rules read `Array.shape`, `Array.dtype` and `Array.facts`; None there means unknown.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import prod
from typing import Final, Literal, NamedTuple, TypeAlias
from weakref import ref

from kerasight.values.findings import Span
from kerasight.values.journal import Record, top
from kerasight.values.objects import DataValue, Unknown, Value
from kerasight.values.shapes import UNKNOWN_DIM, Dim, Shape, UnknownDim

Order: TypeAlias = Literal["sorted", "shuffled"]
"""The order of numbers."""

Library: TypeAlias = Literal["numpy", "tensorflow"]

TEXTS: Final = ("object", "str")
"""NumPy's names of the types of texts and of mixed columns."""


class Origin(NamedTuple):
    """Where data comes from."""

    words: str
    """For the message: `mnist.load_data()`."""

    span: Span

    content: str = ""
    """What the data is, if known.

    One of images, labels, texts, words (their numbers), features, targets (of a regression),
    series.
    """

    told: str = ""
    """What the disk says of it, for messages: "`train/` has 3 class folders"."""


class Labels(NamedTuple):
    """Numbers that name classes."""

    form: Literal["integers", "one-hot", "multi-hot"]

    classes: int | None = None
    """The number of classes, None if unknown."""

    first: int | None = None
    """The smallest of integer labels, None if unknown."""


class Step(NamedTuple):
    """Something done to data."""

    kind: str
    """What was done.

    One of scaled, shifted, standardized (by a scaler), split, windowed (cut into windows that
    overlap), shuffled, reshuffled (in another order each time it is read), cached, augmented.
    """

    words: str
    """For the message. Of a split, the part: train, test, validation; for a data set take, skip."""

    span: Span | None = None

    amount: float | None = None
    """The divisor of scaled data, the number subtracted from shifted data."""

    fitted_on: Array | None = None
    """The array that a scaler learned from."""


class Window(NamedTuple):
    """The axis of the steps in windows of a series; TensorFlow leaves its size open."""

    length: int
    """The number of steps in a window."""

    axis: int = 0
    """The axis of the steps."""


SHARES: Final = (0.75, 0.5, 0.25, 0.1, 0.05, 0.01, 0.001)
"""Shares of random numbers for which `Drawn` has a bound."""

CHANCE: Final = 1e-4
"""What is less likely than this does not happen."""


class Drawn(NamedTuple):
    """How numbers that are drawn at random, or spaced evenly, are spread."""

    below: tuple[float, ...]
    """For each of `SHARES` a number that at least this share of them is not above."""

    above: tuple[float, ...]
    """For each of `SHARES` a number that at least this share of them is not below."""

    ends: tuple[float, float]
    """Numbers that practically all of them are between."""

    most: int | None = None
    """How many there are at most; others repeat these. None: as many as the array has."""

    in_order: bool = False
    """Whether they grow or fall along the first axis, so that its parts differ."""

    def reach(self, count: int) -> tuple[float, float] | None:
        """A number that one of `count` of them is surely not above, and one not below."""
        count = count if self.most is None else min(count, self.most)
        shares = range(len(SHARES))
        last = max((at for at in shares if (1 - SHARES[at]) ** count <= CHANCE), default=None)
        return None if last is None else (self.below[last], self.above[last])


class Texts(NamedTuple):
    """The words of texts, in small letters and without punctuation."""

    words: frozenset[str]

    longest: int
    """How many words the longest text has."""


MAX_STEPS: Final = 12
"""The number of steps to remember, the latest ones."""


@dataclass(unsafe_hash=True, slots=True, repr=False)
class Facts(DataValue):
    """What is known of the numbers in an array."""

    low: float | None = None
    """A lower bound, included."""

    high: float | None = None
    """An upper bound, included."""

    attained: bool = False
    """Whether both bounds occur among the numbers."""

    distinct: int | None = None
    """How many different numbers there are."""

    labels: Labels | None = None
    order: Order | None = None
    origin: Origin | None = None

    history: tuple[Step, ...] = ()
    """What was done to the data, in order."""

    texts: Texts | None = None
    """The words, of an array of texts."""

    drawn: Drawn | None = None
    """How the numbers are spread, if they are random or spaced evenly."""

    window: Window | None = None
    """The windows of a series, as long as only batching and cutting steps changed their shape."""

    def did(self, step: Step) -> Facts:
        """These facts after one more step."""
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
    """The numbers of an array (key `facts`), and the memory that it is a view of.

    `start` is the first row of `base` in the view, if it is a slice of the rows. Views are held
    weakly: a loop makes thousands, and those that are gone are never asked for.
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
        """The memories of the views of this one that still exist."""
        alive = [(each, found) for each in self._views if (found := each()) is not None]
        self._views = [each for each, _ in alive]
        return [found for _, found in alive]


@dataclass(eq=False, slots=True, repr=False)
class Array(DataValue):
    """An array of NumPy, or an eager tensor of TensorFlow."""

    shape: Shape
    """Starts with the axis of the samples, unless the array is one element of a data set."""

    dtype: str | None = None
    """NumPy's name (`float32`, `object`), None if unknown."""

    memory: Memory = field(default_factory=Memory)
    library: Library = "numpy"

    @property
    def facts(self) -> Facts:
        """What is currently known of the numbers."""
        return self.memory["facts"]

    @property
    def reach(self) -> tuple[float, float] | None:
        """How far the numbers surely reach down and up: some are there, or beyond.

        None if nothing is known. They are the ends of the range if these surely occur.
        """
        facts = self.facts
        if facts.attained and facts.low is not None and facts.high is not None:
            return facts.low, facts.high
        if facts.drawn is None or self.shape.dims is None:
            return None
        sizes = [dim for dim in self.shape.dims if isinstance(dim, int)]
        return facts.drawn.reach(prod(sizes)) if len(sizes) == len(self.shape.dims) else None

    @property
    def rows(self) -> Dim:
        """The size of the first axis."""
        dims = self.shape.dims
        return dims[0] if dims else UnknownDim(self.shape.reason or "no axes")


@dataclass(eq=False, slots=True, repr=False)
class Sequences(Array):
    """A list with a list of numbers for each text, of which NumPy makes an array of two axes."""


def array(
    dims: tuple[Dim, ...] | None,
    dtype: str | None = None,
    facts: Facts = NO_FACTS,
    library: Library = "numpy",
    reason: str = "",
) -> Array:
    """A new array with its own memory; `dims` is None if the rank is unknown."""
    return Array(Shape(dims, reason), dtype, Memory(facts), library)


def view(
    target: Array, shape: Shape, facts: Facts | None = None, start: int | None = None
) -> Array:
    """A view of an array: changes of its numbers change the view."""
    memory = Memory(target.facts if facts is None else facts, target.memory, start)
    return Array(shape, target.dtype, memory, target.library)


class DataShape(tuple[Value, ...]):
    """The sizes of all axes of an array as the program reads them: `x.shape`, not `x.shape[1:]`.

    Slices and sums of it are plain tuples.
    """

    __slots__ = ()


@dataclass(eq=False, slots=True, repr=False)
class Series(DataValue):
    """A column of a table: an array of one axis with a name."""

    array: Array
    name: Value = None


@dataclass(eq=False, slots=True, repr=False)
class TableState(Record):
    """What changes in a table after it is made."""

    rows: Dim = field(metadata=top(UNKNOWN_DIM))

    complete: bool = field(default=True, metadata=top(False))
    """Whether the known columns are all columns, in order."""

    why: str = "one row of a table"
    """The reason why a part of it is unknown."""


@dataclass(eq=False, slots=True, repr=False)
class DataFrame(DataValue):
    """A table of pandas."""

    columns: dict[Value, Array]
    """The known columns by name, each an array of one axis."""

    state: TableState

    origin: Origin | None = None

    @property
    def complete(self) -> bool:
        """Whether all columns are known."""
        return self.state.complete

    @property
    def is_named(self) -> bool:
        """Whether the names of all known columns are known too."""
        return not any(isinstance(name, Unknown) for name in self.columns)

    @property
    def rows(self) -> Dim:
        """How many rows."""
        return self.state.rows

    @property
    def shape(self) -> Shape:
        """Rows and columns."""
        width = len(self.columns) if self.complete else UnknownDim("columns that are not known")
        return Shape((self.rows, width))


@dataclass(eq=False, slots=True, repr=False)
class Indexer(DataValue):
    """`df.iloc` and its like."""

    of: DataFrame | Series
    name: str


@dataclass(eq=False, slots=True, repr=False)
class Picture(DataValue):
    """A picture of Pillow: its size is (width, height), its array (height, width, channels)."""

    width: Dim
    height: Dim

    mode: str | None = None
    """Pillow's name (`RGB`, `L`), None if unknown."""

    origin: Origin | None = None
    """The call that reads it from a file."""


@dataclass(eq=False, slots=True, repr=False)
class Bunch(DataValue):
    """A data set of scikit-learn: its parts by name, as attributes and by index."""

    parts: dict[str, Value]


INFINITE: Final = -1
"""The cardinality of a data set that never ends, as TensorFlow writes it."""

Cardinality: TypeAlias = int | None
"""How many elements a data set yields: INFINITE, or None if unknown."""


@dataclass(eq=False, slots=True, repr=False)
class Dataset(DataValue):
    """A `tf.data.Dataset`."""

    element: Value
    """What iterating yields: a structure of arrays, or unknown."""

    batches: int | None = 0
    """How many batch axes the samples have (0: single samples), None if unknown."""

    batch_size: Dim = None
    """The size of the latest batch."""

    drops: bool = False
    """Whether a smaller last batch is dropped."""

    cardinality: Cardinality = None
    repeated: bool = False
    shuffled: bool = False

    window: Dataset | None = None
    """Set if the elements are data sets."""

    origin: Origin | None = None

    history: tuple[Step, ...] = ()
    """What was done to the order: windowed, shuffled, reshuffled, cached, split."""

    def did(self, step: Step) -> Dataset:
        """This data set after one more step."""
        return replace(self, history=(*self.history, step)[-MAX_STEPS:])


@dataclass(eq=False, slots=True, repr=False)
class Loader(DataValue):
    """Something that yields batches to Keras, other than a `tf.data.Dataset`."""

    kind: str
    """Its class.

    `ImageDataGenerator`, `DirectoryIterator`, `Sequence`, `TimeseriesGenerator` or `generator`.
    """

    element: Value
    """One batch."""

    arguments: dict[str, Value]
    """What it was made with: `class_mode`, `target_size`, `batch_size`."""

    batches: int | None = None
    """The number of batches in an epoch."""

    origin: Origin | None = None


@dataclass(eq=False, slots=True, repr=False)
class ToolState(Record):
    """What an object has learned."""

    fitted_on: Value = None
    """What is known of the array, None before it has learned."""

    source: Value = None
    """The array itself, which the program may have changed since."""

    inputs: Value = None
    """The inputs of a `FeatureSpace`, once somebody asked for them."""


@dataclass(eq=False, slots=True, repr=False)
class Tool(DataValue):
    """An object that learns from data and changes data: a scaler, an encoder, a tokenizer."""

    path: str
    """Its class."""

    arguments: dict[str, Value]
    span: Span

    state: ToolState = field(default_factory=ToolState)
