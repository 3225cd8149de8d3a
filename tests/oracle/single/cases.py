"""Draws cases with Hypothesis: one layer, made and called, as a small program."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from kerasight import facts
from kerasight.values.keras_version import KerasVersion, Major

from .inputs import Plan, plan_of, shapes
from .meanings import Values
from .values import values_of

BASES = frozenset("Layer Wrapper InputLayer AbstractRNNCell PreprocessingLayer".split())
"""Base classes for custom layers, and the input: nothing to call by itself."""

NOT_DRAWN = {
    "FlaxLayer": "needs Flax",
    "JaxLayer": "needs JAX",
    "TorchModuleWrapper": "needs PyTorch",
    "TFSMLayer": "needs a SavedModel",
    "DenseFeatures": "needs feature columns, which are deprecated",
    "DynamicEmbedding": "undocumented",
    "DynamicLookup": "undocumented",
    "Equalization": "gives back its input, which no model of Keras 3.15.1 can be made of",
    "MaxNumBoundingBoxes": "takes bounding boxes, no tensor",
    "StackedRNNCells": "compared inside RNN",
}
"""Classes that are not drawn, and why."""

PUBLIC = {
    "GroupedQueryAttention": "GroupQueryAttention",
    "RandomFourierFeatures": "experimental.RandomFourierFeatures",
    "SyncBatchNormalization": "experimental.SyncBatchNormalization",
}
"""The public names of classes that call themselves otherwise."""

STRANGE = (
    "foo=1",
    "input_shape=(4,)",
    "input_dim=4",
    "batch_size=2",
    "batch_input_shape=(None, 4)",
    "weights=None",
    "kernal_size=3",
    "unit=3",
    "actvation='relu'",
    "name='other'",
    "name='a/b'",
    "name=3",
    "dtype='float64'",
    "dtype='float'",
    "trainable=False",
    "trainable=1",
    "autocast=False",
    "dynamic=False",
    "activity_regularizer='l2'",
    "seed=1",
    "data_format='channels_last'",
)
"""Arguments that a class may or may not take."""

OWN_CELL = """
class OwnCell(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units
        self.state_size = units
        self.output_size = units

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), name="kernel")
        self.recurrent = self.add_weight(shape=(self.units, self.units), name="recurrent")
        self.built = True

    def call(self, inputs, states):
        output = keras.activations.tanh(inputs[:, :1]) + states[0]
        return output, [output]

"""


@dataclass(frozen=True, slots=True)
class Case:
    """One layer as a program. `made` is the line of its constructor, `called` that of its call."""

    class_name: str
    text: str
    made: int
    called: int


def public_layers(keras: Major) -> list[str]:
    """Every class in `keras.layers` of this version."""
    folder = Path(facts.__file__).parent
    paths = json.loads((folder / f"keras{keras}.json").read_text("utf-8"))["signatures"]
    names = (path.removeprefix("keras.layers.") for path in paths)
    return [name for name in names if "." not in name and name[0].isupper()]


def drawn_classes(keras: Major) -> list[str]:
    """Every public layer of this version that is made and called by itself."""
    return [name for name in public_layers(keras) if name not in BASES | NOT_DRAWN.keys()]


@st.composite
def arguments(draw: st.DrawFn, class_name: str, keras: Major, spoil: str) -> str:
    """The arguments of the constructor as code, with one mistake when `spoil` asks for it."""
    signature = facts.signature(f"keras.layers.{class_name}", KerasVersion(keras))
    assert signature is not None
    table: dict[str, Values] = {}
    for name in signature.names:
        values = values_of(class_name, name)
        if values is not None:
            table[name] = values
    required = [name for name in signature.names if name not in signature.defaults]
    free = [name for name in table if name not in required]
    count = draw(st.integers(0, min(4, len(free)))) if free else 0
    chosen = (
        draw(st.lists(st.sampled_from(free), min_size=count, max_size=count, unique=True))
        if count
        else []
    )
    given_ = {name: draw(st.sampled_from(table[name].good)) for name in (*required, *chosen)}
    if spoil == "value" and table:
        name = draw(st.sampled_from([*required, *table]))
        given_[name] = draw(st.sampled_from(table[name].bad))
    if spoil == "missing" and given_:
        given_.pop(draw(st.sampled_from(sorted(given_))))
    by_position = 0
    while by_position < len(signature.positional) and signature.positional[by_position] in given_:
        by_position += 1
    by_position = draw(st.integers(0, by_position))
    leading = [given_.pop(name) for name in signature.positional[:by_position]]
    written = [*leading, *(f"{name}={value}" for name, value in given_.items())]
    if spoil == "strange":
        extra = draw(st.sampled_from(STRANGE))
        if not any(each.startswith(extra.partition("=")[0] + "=") for each in written):
            written.append(extra)
    if spoil == "many":
        written = ["1"] * draw(st.integers(1, len(signature.positional) + 1))
    return ", ".join(written)


SPOILS = (
    *("",) * 9,
    "value",
    "value",
    "value",
    "value",
    "input",
    "input",
    "strange",
    "missing",
    "many",
)


@st.composite
def cases(draw: st.DrawFn, class_name: str, keras: Major) -> Case:
    """One layer with arguments and inputs that mostly suit it, or one thing that does not."""
    plan = plan_of(class_name)
    spoil = draw(st.sampled_from(SPOILS))
    code = f"L.{PUBLIC.get(class_name, class_name)}({draw(arguments(class_name, keras, spoil))})"
    call = draw(st.sampled_from(plan.calls))
    count = 1 + max(int(digit) for digit in re.findall(r"x(\d)", call))
    inputs = [
        f"keras.Input(({', '.join(sizes)}{',' if len(sizes) == 1 else ''}){options})"
        for sizes, options in zip(
            draw(shapes(plan, count, spoil != "input")), draw(options_of(plan, count)), strict=True
        )
    ]
    extra = draw(st.sampled_from(plan.extra)) if plan.extra and draw(st.integers(0, 9)) == 0 else ""
    return as_program(class_name, code, call, inputs, extra, draw(st.integers(0, 4)) == 0)


@st.composite
def options_of(draw: st.DrawFn, plan: Plan, count: int) -> list[str]:
    """The other arguments of each `Input`: mostly one batch size and dtype for all of them."""
    batch = draw(st.sampled_from(("", "", "", "", "", ", batch_size=4")))
    dtype = draw(st.sampled_from(plan.dtypes))
    return [batch + (f", dtype={dtype}" if dtype else "")] * count


def as_program(
    class_name: str, code: str, call: str, inputs: list[str], extra: str, stacked: bool
) -> Case:
    """The layer on its inputs; alone in a Sequential when `stacked` and it takes one tensor."""
    head = "import keras\nfrom keras import layers as L\n" + (OWN_CELL if "OwnCell" in code else "")
    start = head.count("\n")
    if stacked and call == "x0" and not extra:
        body = f"layer = {code}\nmodel = keras.Sequential([{inputs[0]}, layer])\n"
        return Case(class_name, head + body, start + 1, start + 2)
    lines = [f"x{number} = {each}" for number, each in enumerate(inputs)]
    names = [f"x{number}" for number in range(len(inputs))]
    whole = names[0] if len(names) == 1 else f"[{', '.join(names)}]"
    arguments_ = ", ".join(filter(None, [call, extra]))
    lines += [f"layer = {code}", f"y = layer({arguments_})", f"model = keras.Model({whole}, y)"]
    made = start + len(inputs) + 1
    return Case(class_name, head + "\n".join(lines) + "\n", made, made + 1)


BATCH = 25
"""Examples drawn from one seed: Hypothesis varies its draws, and many seeds vary more."""


def drawn(class_name: str, keras: Major, count: int, first_seed: int) -> Iterator[Case]:
    """`count` cases at most of one class, the same for the same seed; no case twice."""
    found: dict[Case, None] = {}

    def collect(case: Case) -> None:
        found[case] = None

    for batch in range(0, count, BATCH):
        drawing = given(cases(class_name, keras))(collect)
        size = min(BATCH, count - batch)
        seed(f"{first_seed} {batch} {class_name} {keras}")(quietly(size)(drawing))()
    yield from found


def quietly(size: int) -> settings:
    """So many examples, none shrunk or kept."""
    return settings(
        max_examples=size,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
