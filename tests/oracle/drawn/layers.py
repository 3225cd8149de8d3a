"""Random configurations of every layer we know, written as code, with the rank they leave.

A configuration is meant to suit the rank it is drawn for, but not always to be valid: sizes
that do not divide, axes out of range and arguments that exclude each other are drawn too,
since Keras's refusals are as much a part of the comparison as its shapes.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

ACTIVATIONS = ["relu", "tanh", "sigmoid", "softmax", "linear", "elu", "selu", "softplus", "gelu"]

SIZES = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16]


@dataclass(frozen=True, slots=True)
class Drawn:
    """One layer as code, and its output rank for the rank it was drawn for."""

    code: str
    rank: int
    outputs: int = 1


class Arguments:
    """Collects the arguments of a call: each maybe left out, the first ones maybe positional."""

    def __init__(self, chooser: random.Random) -> None:
        self.chooser = chooser
        self.first: list[tuple[str, str]] = []
        self.rest: list[str] = []

    def must(self, name: str, value: object) -> Arguments:
        """An argument that is always given; leading ones may be written by position."""
        self.first.append((name, repr(value)))
        return self

    def may(self, name: str, values: Sequence[object], chance: float = 0.3) -> Arguments:
        """An argument that is given now and then, as one of `values`."""
        if self.chooser.random() < chance:
            self.rest.append(f"{name}={self.chooser.choice(values)!r}")
        return self

    def text(self) -> str:
        """The arguments as written between the parentheses."""
        positional = self.chooser.randint(0, len(self.first))
        first = [
            value if index < positional else f"{name}={value}"
            for index, (name, value) in enumerate(self.first)
        ]
        self.chooser.shuffle(self.rest)
        return ", ".join(first + self.rest)


def window(chooser: random.Random, axes: int, largest: int = 3) -> object:
    """A window or step as Keras takes it: a number, or one number for each axis."""
    if chooser.random() < 0.5:
        return chooser.randint(1, largest)
    sizes = [chooser.randint(1, largest) for _ in range(axes)]
    return tuple(sizes) if chooser.random() < 0.8 else sizes


def dense(chooser: random.Random, rank: int) -> Drawn:
    """Dense keeps the rank."""
    arguments = Arguments(chooser).must("units", chooser.choice(SIZES))
    arguments.may("activation", [*ACTIVATIONS, None], 0.5).may("use_bias", [True, False])
    arguments.may("kernel_regularizer", ["l2", None], 0.1)
    return Drawn(f"@Dense({arguments.text()})", rank)


def flatten(chooser: random.Random, rank: int) -> Drawn:
    """Flatten leaves (batch, size)."""
    arguments = Arguments(chooser).may("data_format", ["channels_first", "channels_last"], 0.2)
    return Drawn(f"@Flatten({arguments.text()})", 2)


def reshape(chooser: random.Random, rank: int) -> Drawn:
    """Reshape to sizes that mostly hold one `-1`, or a guess that mostly does not fit."""
    target: list[int] = [chooser.choice([1, 1, 2, 3, 4]) for _ in range(chooser.randint(1, 3))]
    if chooser.random() < 0.85:
        target[chooser.randrange(len(target))] = -1
    written: object = tuple(target) if chooser.random() < 0.8 else target
    return Drawn(
        f"@Reshape({Arguments(chooser).must('target_shape', written).text()})", len(target) + 1
    )


def dropout(chooser: random.Random, rank: int) -> Drawn:
    """Dropout changes nothing."""
    arguments = Arguments(chooser).must("rate", chooser.choice([0, 0.1, 0.25, 0.5]))
    return Drawn(f"@Dropout({arguments.may('seed', [1, None], 0.2).text()})", rank)


def activation(chooser: random.Random, rank: int) -> Drawn:
    """Activation changes nothing."""
    arguments = Arguments(chooser).must("activation", chooser.choice(ACTIVATIONS))
    return Drawn(f"@Activation({arguments.text()})", rank)


def rescaling(chooser: random.Random, rank: int) -> Drawn:
    """Rescaling changes nothing."""
    arguments = Arguments(chooser).must("scale", chooser.choice([2.0, 0.5, 1.0 / 255]))
    return Drawn(f"@Rescaling({arguments.may('offset', [0.0, -1.0]).text()})", rank)


def batch_normalization(chooser: random.Random, rank: int) -> Drawn:
    """BatchNormalization changes nothing, and has weights of the size of its axis."""
    arguments = Arguments(chooser).may("axis", [-1, 1, rank - 1, -2, rank], 0.3)
    arguments.may("center", [True, False]).may("scale", [True, False]).may("momentum", [0.9], 0.2)
    arguments.may("trainable", [False], 0.1)
    return Drawn(f"@BatchNormalization({arguments.text()})", rank)


def convolution(axes: int) -> Callable[[random.Random, int], Drawn]:
    """A maker of Conv1D or Conv2D."""

    def draw(chooser: random.Random, rank: int) -> Drawn:
        arguments = Arguments(chooser).must("filters", chooser.choice(SIZES))
        arguments.must("kernel_size", window(chooser, axes, 5))
        arguments.may("padding", ["same", "valid", "causal"][: 4 - axes], 0.5)
        if chooser.random() < 0.7:
            arguments.may("strides", [window(chooser, axes)], 0.4)
        else:
            arguments.may("dilation_rate", [window(chooser, axes)], 0.8)
        arguments.may("groups", [2, 1, 4], 0.12)
        arguments.may("data_format", ["channels_first", "channels_last"], 0.12)
        arguments.may("activation", [*ACTIVATIONS], 0.5).may("use_bias", [False, True])
        return Drawn(f"@Conv{axes}D({arguments.text()})", rank)

    return draw


def pooling(kind: str, axes: int) -> Callable[[random.Random, int], Drawn]:
    """A maker of MaxPooling or AveragePooling over `axes` axes."""

    def draw(chooser: random.Random, rank: int) -> Drawn:
        arguments = Arguments(chooser)
        if chooser.random() < (0.6 if kind == "Max" else 0.9):
            arguments.must("pool_size", window(chooser, axes))
        arguments.may("strides", [window(chooser, axes), None], 0.3)
        arguments.may("padding", ["same", "same", "valid", "SAME"], 0.3)
        arguments.may("data_format", ["channels_first", "channels_last"], 0.12)
        return Drawn(f"@{kind}Pooling{axes}D({arguments.text()})", rank)

    return draw


def global_pooling(kind: str, axes: int) -> Callable[[random.Random, int], Drawn]:
    """A maker of GlobalMaxPooling or GlobalAveragePooling over `axes` axes."""

    def draw(chooser: random.Random, rank: int) -> Drawn:
        keep = chooser.choice([None, None, None, True, False])
        arguments = Arguments(chooser)
        if keep is not None:
            arguments.may("keepdims", [keep], 1.0)
        arguments.may("data_format", ["channels_first", "channels_last"], 0.15)
        return Drawn(f"@Global{kind}Pooling{axes}D({arguments.text()})", rank if keep else 2)

    return draw


def embedding(chooser: random.Random, rank: int) -> Drawn:
    """Embedding adds an axis."""
    arguments = Arguments(chooser).must("input_dim", chooser.choice([5, 20, 100]))
    arguments.must("output_dim", chooser.choice(SIZES)).may("mask_zero", [True, False])
    arguments.may("input_length", [5, 10], 0.15)
    return Drawn(f"@Embedding({arguments.text()})", rank + 1)


def recurrent_arguments(kind: str, chooser: random.Random) -> Arguments:
    """The common arguments of the three recurrent layers."""
    arguments = Arguments(chooser).must("units", chooser.choice(SIZES[:8]))
    arguments.may("activation", ["relu", "tanh"], 0.2).may("use_bias", [True, False], 0.2)
    arguments.may("go_backwards", [True, False], 0.1).may("dropout", [0.2], 0.1)
    arguments.may("recurrent_dropout", [0.2], 0.1).may("stateful", [True], 0.05)
    if kind == "GRU":
        arguments.may("reset_after", [True, False], 0.4)
    if kind == "LSTM":
        arguments.may("unit_forget_bias", [True, False], 0.1)
    if kind != "SimpleRNN":
        arguments.may("recurrent_activation", ["sigmoid", "hard_sigmoid"], 0.1)
    return arguments


def recurrent(kind: str) -> Callable[[random.Random, int], Drawn]:
    """A maker of SimpleRNN, LSTM or GRU with one output."""

    def draw(chooser: random.Random, rank: int) -> Drawn:
        sequences = chooser.choice([None, True, True, False])
        arguments = recurrent_arguments(kind, chooser)
        if sequences is not None:
            arguments.may("return_sequences", [sequences], 1.0)
        return Drawn(f"@{kind}({arguments.text()})", 3 if sequences else 2)

    return draw


def recurrent_with_state(chooser: random.Random, bidirectional: bool) -> Drawn:
    """A recurrent layer that also returns its states."""
    kind = chooser.choice(["SimpleRNN", "LSTM", "GRU"])
    sequences = chooser.choice([True, False])
    arguments = recurrent_arguments(kind, chooser).may("return_sequences", [sequences], 1.0)
    states = 2 if kind == "LSTM" else 1
    code = f"@{kind}({arguments.may('return_state', [True], 1.0).text()})"
    if bidirectional:
        code, states = f"@Bidirectional({code})", 2 * states
    return Drawn(code, 3 if sequences else 2, 1 + states)


def bidirectional(chooser: random.Random, rank: int) -> Drawn:
    """Bidirectional around a recurrent layer, in every merge mode with one output."""
    inner = recurrent(chooser.choice(["SimpleRNN", "LSTM", "GRU"]))(chooser, rank)
    modes: list[object] = ["concat", "sum", "ave", "mul"]
    arguments = Arguments(chooser).may("merge_mode", modes, 0.5).text()
    return Drawn(f"@Bidirectional({inner.code}{', ' if arguments else ''}{arguments})", inner.rank)


ANY_RANK = [dense, dropout, activation, batch_normalization, rescaling, flatten]

BY_RANK: dict[int, list[Callable[[random.Random, int], Drawn]]] = {
    2: [*ANY_RANK, dense, dense, reshape, reshape],
    3: [
        *ANY_RANK,
        reshape,
        convolution(1),
        convolution(1),
        pooling("Max", 1),
        pooling("Average", 1),
        global_pooling("Max", 1),
        global_pooling("Average", 1),
        recurrent("SimpleRNN"),
        recurrent("LSTM"),
        recurrent("GRU"),
        bidirectional,
    ],
    4: [
        *ANY_RANK,
        reshape,
        convolution(2),
        convolution(2),
        convolution(2),
        pooling("Max", 2),
        pooling("Max", 2),
        pooling("Average", 2),
        global_pooling("Max", 2),
        global_pooling("Average", 2),
    ],
}
"""The layers for each rank; the most important ones are listed several times."""

EVERY_LAYER = list(dict.fromkeys(maker for makers in BY_RANK.values() for maker in makers))


def suitable(chooser: random.Random, rank: int, wrong: float = 0.03) -> Drawn:
    """A layer for this rank; with the chance `wrong`, any layer at all."""
    if chooser.random() < wrong or rank not in BY_RANK:
        return chooser.choice(EVERY_LAYER)(chooser, rank)
    return chooser.choice(BY_RANK[rank])(chooser, rank)
