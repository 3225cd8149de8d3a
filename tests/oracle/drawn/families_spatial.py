"""Layers over spatial axes: convolutions of other kinds, borders, sizes, adaptive pooling."""

from __future__ import annotations

import random
from collections.abc import Callable

from .layers import SIZES, Arguments, Drawn, window

Maker = Callable[[random.Random, int], Drawn]


def convolution_arguments(chooser: random.Random, axes: int, causal: bool) -> Arguments:
    """The common arguments of these convolutions."""
    arguments = Arguments(chooser).must("kernel_size", window(chooser, axes, 5))
    arguments.may("padding", ["same", "valid", "SAME", *(["causal"] if causal else [])], 0.6)
    if chooser.random() < 0.7:
        arguments.may("strides", [window(chooser, axes)], 0.6)
    else:
        arguments.may("dilation_rate", [window(chooser, axes)], 0.8)
    arguments.may("data_format", ["channels_first", "channels_last"], 0.15)
    arguments.may("activation", ["relu", None], 0.3)
    return arguments.may("use_bias", [False, True], 0.4)


def depthwise(axes: int) -> Maker:
    """A maker of DepthwiseConv."""

    def draw(chooser: random.Random, rank: int) -> Drawn:
        arguments = convolution_arguments(chooser, axes, causal=False)
        arguments.may("depth_multiplier", [1, 2, 3], 0.5)
        return Drawn(f"@DepthwiseConv{axes}D({arguments.text()})", rank)

    return draw


def separable(axes: int) -> Maker:
    """A maker of SeparableConv."""

    def draw(chooser: random.Random, rank: int) -> Drawn:
        arguments = convolution_arguments(chooser, axes, causal=axes == 1)
        arguments.first.insert(0, ("filters", repr(chooser.choice(SIZES))))
        arguments.may("depth_multiplier", [1, 2, 3], 0.4)
        return Drawn(f"@SeparableConv{axes}D({arguments.text()})", rank)

    return draw


def locally_connected(axes: int) -> Maker:
    """A maker of LocallyConnected of Keras 2."""

    def draw(chooser: random.Random, rank: int) -> Drawn:
        arguments = Arguments(chooser).must("filters", chooser.choice(SIZES[:5]))
        arguments.must("kernel_size", window(chooser, axes, 4))
        arguments.may("strides", [window(chooser, axes)]).may("implementation", [1, 2, 3], 0.6)
        arguments.may("padding", ["same", "valid"], 0.2).may("use_bias", [False], 0.3)
        arguments.may("data_format", ["channels_first"], 0.1)
        return Drawn(f"@LocallyConnected{axes}D({arguments.text()})", rank)

    return draw


def transposed(axes: int) -> Maker:
    """A maker of the transposed convolutions."""

    def draw(chooser: random.Random, rank: int) -> Drawn:
        arguments = convolution_arguments(chooser, axes, causal=False)
        arguments.first.insert(0, ("filters", repr(chooser.choice(SIZES))))
        arguments.may("output_padding", [0, 1, (1,) * axes, None], 0.3)
        return Drawn(f"@Conv{axes}DTranspose({arguments.text()})", rank)

    return draw


def ends(chooser: random.Random, axes: int) -> object:
    """An amount for both ends of an axis, in each way to write it."""
    one = chooser.randint(0, 3)
    pairs: list[object] = [(chooser.randint(0, 2), chooser.randint(0, 3)) for _ in range(axes)]
    if axes == 1:
        return chooser.choice([one, pairs[0]])
    each = [chooser.randint(0, 2) for _ in range(axes)]
    return chooser.choice([one, tuple(each), tuple(pairs), [*pairs], (each[0], *pairs[1:])])


def borders(kind: str, argument: str, axes: int) -> Maker:
    """A maker of Cropping or ZeroPadding."""

    def draw(chooser: random.Random, rank: int) -> Drawn:
        arguments = Arguments(chooser)
        if chooser.random() < 0.85:
            arguments.must(argument, ends(chooser, axes))
        if axes > 1:
            arguments.may("data_format", ["channels_first", "channels_last"], 0.15)
        return Drawn(f"@{kind}{axes}D({arguments.text()})", rank)

    return draw


def up_sampling(axes: int) -> Maker:
    """A maker of UpSampling."""

    def draw(chooser: random.Random, rank: int) -> Drawn:
        arguments = Arguments(chooser)
        if chooser.random() < 0.8:
            arguments.must("size", chooser.randint(1, 3) if axes == 1 else window(chooser, axes))
        if axes > 1:
            arguments.may("data_format", ["channels_first", "channels_last"], 0.15)
        if axes == 2:
            arguments.may("interpolation", ["nearest", "bilinear"], 0.3)
        return Drawn(f"@UpSampling{axes}D({arguments.text()})", rank)

    return draw


def adaptive_pooling(axes: int) -> Maker:
    """A maker of the adaptive pooling layers of Keras 3."""

    def draw(chooser: random.Random, rank: int) -> Drawn:
        arguments = Arguments(chooser).must("output_size", window(chooser, axes, 4))
        arguments.may("data_format", ["channels_first", "channels_last"], 0.15)
        kind = chooser.choice(["Average", "Max"])
        return Drawn(f"@Adaptive{kind}Pooling{axes}D({arguments.text()})", rank)

    return draw
