"""Programs around transposed and depthwise convolutions, reshaping, merging, normalization and
preprocessing.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from .layers import SIZES, Arguments, Drawn, suitable, window

Maker = Callable[[random.Random, int], Drawn]

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


def convolution_arguments(chooser: random.Random, axes: int, causal: bool) -> Arguments:
    """What these convolutions take in common."""
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


def permute(chooser: random.Random, rank: int) -> Drawn:
    """Permute, mostly of as many axes as there are."""
    dims = list(range(1, rank if chooser.random() < 0.9 else rank + 1))
    chooser.shuffle(dims)
    written: object = tuple(dims) if chooser.random() < 0.7 else dims
    return Drawn(f"@Permute({Arguments(chooser).must('dims', written).text()})", len(dims) + 1)


def repeat_vector(chooser: random.Random, rank: int) -> Drawn:
    """RepeatVector adds an axis."""
    return Drawn(f"@RepeatVector({Arguments(chooser).must('n', chooser.randint(1, 5)).text()})", 3)


def prelu(chooser: random.Random, rank: int) -> Drawn:
    """PReLU, with the spatial axes shared or not."""
    inner = list(range(1, max(2, rank - 1)))
    arguments = Arguments(chooser).may("shared_axes", [inner, [1], 1, rank - 1, [rank]], 0.7)
    return Drawn(f"@PReLU({arguments.text()})", rank)


def group_normalization(chooser: random.Random, rank: int) -> Drawn:
    """GroupNormalization, with groups that divide the channels or do not."""
    arguments = Arguments(chooser).must("groups", chooser.choice([1, 1, 2, 3, 4, -1, 32]))
    arguments.may("axis", [-1, 1, -2, rank - 1], 0.3)
    arguments.may("center", [True, False]).may("scale", [True, False])
    return Drawn(f"@GroupNormalization({arguments.text()})", rank)


def other_normalization(chooser: random.Random, rank: int) -> Drawn:
    """The normalizations along axes."""
    kind = chooser.choice(["RMSNormalization", "UnitNormalization", "LayerNormalization"])
    arguments = Arguments(chooser).may("axis", [-1, 1, (1, -1)[: rank - 1], rank - 1, rank], 0.5)
    return Drawn(f"@{kind}({arguments.text()})", rank)


def normalization(chooser: random.Random, rank: int) -> Drawn:
    """Normalization by given statistics or by those that adapt would set."""
    arguments = Arguments(chooser).may("axis", [-1, 1, None, (1, -1)[: rank - 1], rank], 0.5)
    if chooser.random() < 0.3:
        arguments.may("mean", [3.0], 1.0).may("variance", [2.0], 1.0)
    return Drawn(f"@Normalization({arguments.may('invert', [True], 0.1).text()})", rank)


def spectral_normalization(chooser: random.Random, rank: int) -> Drawn:
    """SpectralNormalization around a layer that suits the rank."""
    makers = {3: [depthwise(1), transposed(1)], 4: [depthwise(2), transposed(2)]}.get(rank, [])
    inner = chooser.choice(["@Dense({})", f"@Conv{max(1, min(3, rank - 2))}D({{}}, 2)"])
    code = inner.format(chooser.choice(SIZES))
    if makers and chooser.random() < 0.4:
        code = chooser.choice(makers)(chooser, rank).code
    return Drawn(f"@SpectralNormalization({code})", rank)


def adaptive_pooling(axes: int) -> Maker:
    """A maker of the adaptive pooling layers of Keras 3."""

    def draw(chooser: random.Random, rank: int) -> Drawn:
        arguments = Arguments(chooser).must("output_size", window(chooser, axes, 4))
        arguments.may("data_format", ["channels_first", "channels_last"], 0.15)
        kind = chooser.choice(["Average", "Max"])
        return Drawn(f"@Adaptive{kind}Pooling{axes}D({arguments.text()})", rank)

    return draw


EINSUMS: dict[int, list[tuple[str, str]]] = {
    2: [("ab,bc->ac", "{n}"), ("ab,bcd->acd", "({n}, {m})"), ("...x,xy->...y", "{n}")],
    3: [
        *[("abc,cd->abd", "(None, {n})"), ("abc,cd->abd", "({m}, {n})")],
        *[("...x,xy->...y", "{n}"), ("abc,cde->abde", "(None, {n}, {m})")],
        *[("abc,bd->adc", "({n}, None)"), ("abc,bcd->ad", "{n}"), ("...bc,cd->...bd", "(10, {n})")],
    ],
    4: [
        *[("...x,xy->...y", "{n}"), ("abcd,de->abce", "(None, None, {n})")],
        *[("abc...,cd->abd...", "(None, {n})"), ("abcd,cde->abe", "(None, {n})")],
    ],
}


def einsum_dense(chooser: random.Random, rank: int) -> Drawn:
    """EinsumDense with an equation for the rank; a bias over the last label if any."""
    equation, shape = chooser.choice(EINSUMS.get(rank, EINSUMS[3]))
    shape = shape.format(n=chooser.choice(SIZES), m=chooser.choice([10, 7, 6, 4]))
    last = equation.rstrip(".")[-1]
    bias = f", bias_axes={last!r}" if chooser.random() < 0.5 and not shape.endswith("None)") else ""
    made = equation.split("->")[1].replace("...", "")
    return Drawn(
        f"@EinsumDense({equation!r}, output_shape={shape}{bias})",
        rank if "..." in equation else len(made),
    )


def resized(chooser: random.Random, rank: int) -> Drawn:
    """Resizing and cropping of images."""
    kind = chooser.choice(["Resizing", "CenterCrop", "RandomCrop"])
    arguments = Arguments(chooser).must("height", chooser.choice([4, 8, 16]))
    arguments.must("width", chooser.choice([4, 8, 16]))
    if kind == "Resizing":
        arguments.may("interpolation", ["nearest", "bilinear"]).may(
            "crop_to_aspect_ratio", [True], 0.2
        )
    return Drawn(f"@{kind}({arguments.text()})", rank)


AUGMENTATIONS = [
    *["RandomFlip()", "RandomFlip('horizontal')", "RandomRotation(0.2)", "RandomZoom(0.2)"],
    *["RandomTranslation(0.1, 0.1)", "RandomContrast(0.2)", "RandomBrightness(0.2)"],
    *["RandomHeight(0.2)", "RandomWidth(0.2)", "RandomShear(0.2)", "RandomHue(0.2)"],
    *["AutoContrast()", "RandomErasing()", "RandomGrayscale()", "RandomInvert()", "Solarization()"],
    *["RandomColorJitter()", "RandomColorDegeneration(0.2)", "RandomSharpness(0.2)", "MixUp()"],
    *["RandomSaturation(0.2)", "RandomPosterization(4)", "RandomPerspective()", "AugMix()"],
    *["CutMix()", "RandAugment()", "RandomElasticTransform()", "RandomGaussianBlur()"],
]


def augmentation(chooser: random.Random, rank: int) -> Drawn:
    """A layer that changes images, sometimes one that only one of the versions has."""
    common = AUGMENTATIONS[:7] if chooser.random() < 0.6 else AUGMENTATIONS
    return Drawn(f"@{chooser.choice(common)}", rank)


def categories(chooser: random.Random, rank: int) -> Drawn:
    """Numbers as categories."""
    kind, arguments = chooser.choice(
        [
            ("CategoryEncoding", Arguments(chooser).must("num_tokens", chooser.choice([3, 5]))),
            ("Discretization", Arguments(chooser).must("bin_boundaries", [0.0, 1.0, 5.0])),
            ("Hashing", Arguments(chooser).must("num_bins", chooser.choice([3, 8]))),
        ]
    )
    arguments.may("output_mode", ["one_hot", "multi_hot", "count"], 0.7)
    return Drawn(f"@{kind}({arguments.text()})", rank)


def spectrogram(chooser: random.Random, rank: int) -> Drawn:
    """Spectrograms of Keras 3."""
    if rank == 2:
        arguments = Arguments(chooser).may("num_mel_bins", [16, 32]).may("sequence_stride", [4, 7])
        return Drawn(f"@MelSpectrogram({arguments.text()})", 3)
    arguments = Arguments(chooser).may("frame_length", [4, 5, 8], 0.9)
    arguments.may("mode", ["log", "stft", "real", "psd"], 0.6).may("padding", ["same"], 0.3)
    expand = chooser.random() < 0.3
    arguments.may("expand_dims", [True], 1.0 if expand else 0.0).may("frame_step", [2, 3], 0.4)
    return Drawn(f"@STFTSpectrogram({arguments.text()})", 4 if expand else 3)


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
    """Layers of these families and of the others, one behind the other."""
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
    """Augmentation as a stack of its own in front of a classifier."""
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


FORMS_A: dict[str, tuple[Callable[[random.Random], str], int]] = {
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
