"""Programs of spatial layers, normalizations and preprocessing: alone, in chains, shared."""

from __future__ import annotations

import random
from collections.abc import Callable

from .families_features import (
    augmentation,
    categories,
    einsum_dense,
    group_normalization,
    normalization,
    other_normalization,
    permute,
    prelu,
    repeat_vector,
    resized,
    spectral_normalization,
    spectrogram,
)
from .families_spatial import (
    Maker,
    adaptive_pooling,
    borders,
    depthwise,
    locally_connected,
    separable,
    transposed,
    up_sampling,
)
from .layers import Arguments, Drawn, suitable

STARTS: dict[int, list[str]] = {
    2: ["(8,)", "(12,)", "(1,)", "(6,)", "(None,)", "(3,)"],
    3: ["(10, 4)", "(7, 3)", "(20, 1)", "(None, 4)", "(6, 6)", "(10, None)", "(1, 8)"],
    4: ["(12, 12, 3)", "(9, 8, 2)", "(None, None, 3)", "(5, 5, 4)", "(3, 12, 12)", "(12, None, 4)"],
    5: ["(5, 6, 7, 2)", "(4, 4, 4, 3)", "(None, 6, None, 2)", "(4, 4, 4, None)"],
}

BATCHES = ["", "", "", "", ", batch_size=4"]


def start(chooser: random.Random, rank: int) -> str:
    """An input of this rank."""
    return f"@Input(shape={chooser.choice(STARTS[rank])}{chooser.choice(BATCHES)})"


ANY_RANK: list[Maker] = [prelu, group_normalization, other_normalization, normalization, permute]

BY_RANK: dict[int, list[Maker]] = {
    2: [*ANY_RANK, repeat_vector, einsum_dense, categories, categories, spectrogram],
    3: [
        *ANY_RANK,
        *[depthwise(1), separable(1), transposed(1), transposed(1), locally_connected(1)],
        *[borders("Cropping", "cropping", 1), borders("ZeroPadding", "padding", 1)],
        *[up_sampling(1), adaptive_pooling(1), einsum_dense, einsum_dense],
        *[spectral_normalization, spectrogram, categories],
    ],
    4: [
        *ANY_RANK,
        *[depthwise(2), separable(2), transposed(2), transposed(2), locally_connected(2)],
        *[borders("Cropping", "cropping", 2), borders("ZeroPadding", "padding", 2)],
        *[up_sampling(2), up_sampling(2), adaptive_pooling(2), einsum_dense],
        *[spectral_normalization, resized, resized, augmentation, augmentation, augmentation],
    ],
    5: [
        *ANY_RANK,
        *[transposed(3), borders("Cropping", "cropping", 3), borders("ZeroPadding", "padding", 3)],
        *[up_sampling(3), adaptive_pooling(3)],
    ],
}
"""The layers that suit each rank."""


def drawn(chooser: random.Random, rank: int, wrong: float = 0.0) -> Drawn:
    """A layer of these families for the rank, or for another with the chance `wrong`."""
    pool = rank if rank in BY_RANK and chooser.random() >= wrong else chooser.choice([2, 3, 4, 5])
    return chooser.choice(BY_RANK[pool])(chooser, rank)


def one_layer(chooser: random.Random) -> str:
    """One layer on one input."""
    rank = chooser.choice([2, 3, 3, 4, 4, 4, 5])
    layer = drawn(chooser, rank, 0.1)
    if chooser.random() < 0.5:
        return f"model = @Sequential([{start(chooser, rank)}, {layer.code}])\n"
    return f"x = {start(chooser, rank)}\nmodel = @Model(x, {layer.code}(x))\n"


def chain(chooser: random.Random) -> str:
    """Layers of these families and others, in a sequence."""
    rank = chooser.choice([2, 3, 4, 4])
    lines = ["model = @Sequential()", f"model.add({start(chooser, rank)})"]
    for _ in range(chooser.randint(2, 5)):
        layer = drawn(chooser, rank) if chooser.random() < 0.6 else suitable(chooser, rank, 0.0)
        lines.append(f"model.add({layer.code})")
        rank = layer.rank
    return "\n".join(lines) + "\n"


def dot(chooser: random.Random) -> str:
    """Dot of two inputs."""
    shapes = chooser.choices(["(8,)", "(4, 8)", "(8, 4)", "(None, 8)", "(3, 4, 8)", "(4, 4)"], k=2)
    if chooser.random() < 0.6:
        shapes[1] = shapes[0]
    pairs = [(2, 2), (2, 1), (-1, -1), (1, 2), (-1, 1), (3, 2), [1, 1]]
    axes = chooser.choice([1, 2, -1, -2, chooser.choice(pairs), chooser.choice(pairs)])
    arguments = Arguments(chooser).must("axes", axes).may("normalize", [True, False])
    return (
        f"a = @Input({shapes[0]})\nb = @Input({shapes[1]})\n"
        f"both = @Dot({arguments.text()})([a, b])\nmodel = @Model([a, b], both)\n"
    )


def shared(chooser: random.Random) -> str:
    """One layer called on two inputs of one rank."""
    rank = chooser.choice([3, 4])
    layer = chooser.choice([*ANY_RANK, *BY_RANK[rank]])(chooser, rank)
    one, two = start(chooser, rank), start(chooser, rank)
    if chooser.random() < 0.6:
        two = one
    return (
        f"layer = {layer.code}\na = {one}\nb = {two}\n"
        "left = layer(a)\nright = layer(b)\nmodel = @Model([a, b], [left, right])\n"
    )


def autoencoder(chooser: random.Random) -> str:
    """An image made small and large again."""
    depth, size = chooser.randint(1, 3), chooser.choice([28, 32, "None"])
    padding = chooser.choice(["same", "same", "valid"])
    up = chooser.choice(
        [
            f"x = @Conv2DTranspose(width, 3, strides=2, padding={padding!r})(x)",
            f"x = @UpSampling2D()(@Conv2D(width, 3, padding={padding!r})(x))",
            "x = @Conv2DTranspose(width, 2, strides=2, use_bias=False)(@ZeroPadding2D(1)(x))",
        ]
    )
    return (
        f"x = inputs = @Input(shape=({size}, {size}, 1))\nwidths = [8, 4, 2][:{depth}]\n"
        f"for width in widths:\n    x = @SeparableConv2D(width, 3, padding={padding!r})(x)\n"
        "    x = @MaxPooling2D(padding='same')(x)\n"
        f"for width in reversed(widths):\n    {up}\n    x = @PReLU(shared_axes=[1, 2])(x)\n"
        f"x = @Cropping2D({chooser.choice([0, 1, ((1, 1), (2, 0))])})(x)\n"
        "model = @Model(inputs, @Conv2D(1, 1, activation='sigmoid')(x))\n"
    )


def augmented(chooser: random.Random) -> str:
    """Augmentation as a separate stack in front of a classifier."""
    layers = ", ".join(augmentation(chooser, 4).code for _ in range(chooser.randint(1, 3)))
    size = chooser.choice([16, 24, 32])
    head = chooser.choice(["@Flatten()", "@GlobalAveragePooling2D()"])
    return (
        f"augment = @Sequential([{layers}])\ninputs = @Input(shape=(None, None, 3))\n"
        f"x = @Resizing({size}, {size})(inputs)\nx = augment(x)\nx = @Rescaling(1 / 127.5, "
        f"offset=-1)(x)\nx = @DepthwiseConv2D(3)(x)\nx = {head}(x)\n"
        "model = @Model(inputs, @Dense(5, activation='softmax')(x))\n"
    )


def words(chooser: random.Random) -> str:
    """Strings looked up, or texts cut into words."""
    shape = chooser.choice(["(1,)", "(1,)", "()", "(3,)", "(2, 3)"])
    arguments = Arguments(chooser).may("vocabulary", [["a", "b", "c"]], 0.6)
    arguments.may("output_mode", ["int", "one_hot", "multi_hot", "count"], 0.7)
    arguments.may("pad_to_max_tokens", [True, False], 0.3).may("max_tokens", [10], 0.4)
    kind = chooser.choice(["StringLookup", "TextVectorization"])
    if kind == "TextVectorization":
        arguments.may("output_sequence_length", [5, None], 0.5)
    else:
        arguments.may("num_oov_indices", [1, 2], 0.3).may("mask_token", ["", None], 0.2)
    return (
        f"words = @Input(shape={shape}, dtype='string')\n"
        f"model = @Model(words, @{kind}({arguments.text()})(words))\n"
    )


def masked(chooser: random.Random) -> str:
    """A mask on its way through layers that keep or drop it."""
    layers = [
        *["@PReLU(shared_axes=[1])", "@GroupNormalization(2)", "@Normalization(mean=0.0, "],
        *[
            "@UnitNormalization()",
            "@ZeroPadding1D(1)",
            "@SeparableConv1D(4, 1)",
            "@Permute((1, 2))",
        ],
        "@EinsumDense('abc,cd->abd', (6, 4))",
    ]
    layers[2] += "variance=1.0)"
    lines = "\n".join(f"x = {chooser.choice(layers)}(x)" for _ in range(chooser.randint(1, 3)))
    return (
        "inputs = @Input((6,))\nx = @Embedding(10, 4, mask_zero=True)(inputs)\n"
        f"{lines}\nx = @LSTM(3)(x)\nmodel = @Model(inputs, x)\n"
    )


FORMS_FAMILIES: dict[str, tuple[Callable[[random.Random], str], int]] = {
    "one layer of families a": (one_layer, 8),
    "chain of families a": (chain, 3),
    "dot": (dot, 1),
    "shared layer of families a": (shared, 1),
    "autoencoder": (autoencoder, 1),
    "augmented": (augmented, 1),
    "words": (words, 1),
    "masked": (masked, 1),
}
"""Each form of these programs and how often it is drawn."""
