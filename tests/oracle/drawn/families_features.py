"""Layers that reshape, normalize, contract, augment images or encode categories."""

from __future__ import annotations

import random

from .families_spatial import depthwise, transposed
from .layers import SIZES, Arguments, Drawn


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
