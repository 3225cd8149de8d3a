"""Random programs with the models of `keras.applications`: made, frozen, called, cut."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from kerasight.apis.keras import applications

SMALL = ("MobileNet", "MobileNetV2", "VGG16", "ResNet50")
"""Models that are built fast, drawn more often than the others."""

SHIPPED = Path(applications.__file__).parent
"""The recordings of each model."""

HEAD = "import keras\nfrom keras import applications, layers\n\n"


def recorded(version: int) -> list[str]:
    """The models that Kerasight knows of a version of Keras."""
    files = (SHIPPED / f"keras{version}").glob("*.json")
    return sorted(each.stem for each in files if each.stem not in ("preprocessing", "pixels"))


def application(chooser: random.Random, names: list[str], **fixed: str) -> str:
    """A call of one of the models' functions, with arguments in many combinations."""
    small = [name for name in SMALL if name in names]
    name = chooser.choice(small if small and chooser.random() < 0.6 else names)
    arguments = {"weights": "None"}
    sizes = chooser.choice(
        ["None", "(96, 96, 3)", "(128, 160, 3)", "(75, 101, 3)", "(224, 224, 1)"]
    )
    if chooser.random() < 0.3:
        sizes = repr((chooser.randint(75, 300), chooser.randint(75, 300), chooser.choice([3, 4])))
    if sizes != "None":
        arguments["input_shape"] = sizes
    if chooser.random() < 0.75:
        arguments["include_top"] = "False"
        if chooser.random() < 0.5:
            arguments["pooling"] = repr(chooser.choice(["avg", "max"]))
    elif chooser.random() < 0.5:
        arguments["classes"] = str(chooser.choice([2, 10, 101]))
    if name in ("MobileNet", "MobileNetV2") and chooser.random() < 0.3:
        arguments["alpha"] = str(chooser.choice([0.5, 0.75]))
    arguments |= fixed
    inner = ", ".join(f"{key}={value}" for key, value in arguments.items())
    return f"applications.{name}({inner})"


def alone(chooser: random.Random, names: list[str]) -> str:
    """A model as it comes, perhaps frozen, and a layer whose name counts on."""
    text = f"base = {application(chooser, names)}\n"
    if chooser.random() < 0.4:
        text += "base.trainable = False\n"
    return text + "head = keras.Sequential([keras.Input((8,)), layers.Dense(3)])\n"


def in_sequential(chooser: random.Random, names: list[str]) -> str:
    """Transfer learning as in the tutorials."""
    base = application(chooser, names, include_top="False", input_shape="(96, 128, 3)")
    frozen = chooser.choice(
        [
            "base.trainable = False\n",
            "for layer in base.layers:\n    layer.trainable = False\n",
            "for layer in base.layers[:-4]:\n    layer.trainable = False\n",
            "for layer in base.layers:\n"
            "    if not isinstance(layer, layers.BatchNormalization):\n"
            "        layer.trainable = False\n",
            "base.get_layer(index=1).trainable = False\n",
            "",
        ]
    )
    pool = "" if "pooling=" in base else "layers.GlobalAveragePooling2D(), "
    return (
        f"base = {base}\n{frozen}"
        f"model = keras.Sequential([base, {pool}layers.Dropout(0.2), layers.Dense(5)])\n"
    )


def in_functional(chooser: random.Random, names: list[str]) -> str:
    """A model called on a new input, preprocessed or not."""
    pooling = repr(chooser.choice(["avg", "max"]))
    shape = chooser.choice(["(96, 96, 3)", "(160, 200, 3)"])
    base = application(chooser, names, include_top="False", pooling=pooling, input_shape=shape)
    module = chooser.choice(["mobilenet_v2", "vgg16", "efficientnet", "densenet"])
    prepared = f"applications.{module}.preprocess_input(inputs)"
    images = prepared if chooser.random() < 0.4 else "inputs"
    return (
        f"base = {base}\nbase.trainable = False\ninputs = keras.Input({shape})\n"
        f"x = base({images}, training=False)\n"
        f"model = keras.Model(inputs, layers.Dense(4)(layers.Dense(8)(x)))\n"
    )


def extended(chooser: random.Random, names: list[str]) -> str:
    """New layers after `base.output`, or a model on a tensor of the program."""
    if chooser.random() < 0.5:
        base = application(chooser, names, include_top="False", pooling="'avg'")
        return f"base = {base}\nmodel = keras.Model(base.input, layers.Dense(4)(base.output))\n"
    base = application(
        chooser, names, include_top="False", input_shape="(96, 96, 3)", input_tensor="x"
    )
    before = chooser.choice(["x = inputs", "x = layers.Conv2D(3, 1)(inputs)"])
    return (
        f"inputs = keras.Input((96, 96, 3))\n{before}\nbase = {base}\n"
        f"x = layers.Flatten()(base.output)\nmodel = keras.Model(inputs, layers.Dense(4)(x))\n"
    )


def cut(chooser: random.Random, names: list[str]) -> str:
    """A feature extractor: a model that ends at one of the layers of another."""
    name = chooser.choice([each for each in LAYERS_TO_CUT_AT if each in names])
    layer = chooser.choice(LAYERS_TO_CUT_AT[name])
    base = f"applications.{name}(weights=None, include_top=False, input_shape=(150, 160, 3))"
    frozen = chooser.choice(["", "for layer in base.layers[:30]:\n    layer.trainable = False\n"])
    end = chooser.choice([f"base.get_layer({layer!r}).output", "base.layers[-3].output"])
    return (
        f"base = {base}\n{frozen}x = layers.Flatten()({end})\n"
        f"model = keras.Model(base.input, layers.Dense(4)(x))\n"
    )


LAYERS_TO_CUT_AT = {
    "DenseNet121": ("pool3_relu", "conv4_block24_concat"),
    "EfficientNetB0": ("block4a_expand_activation", "top_activation"),
    "InceptionV3": ("mixed7", "mixed2"),
    "MobileNetV2": ("block_6_expand_relu", "block_13_project_BN"),
    "ResNet50": ("conv4_block6_out", "conv2_block1_add"),
    "VGG16": ("block5_conv3", "block3_pool"),
}
"""Layers that feature extractors in courses and papers end at."""


def every(name: str, seed: int) -> str:
    """One model at another size, without and with its classifier, and pooled."""
    chooser = random.Random(f"{name} {seed}")
    rows, columns = chooser.randint(75, 260), chooser.randint(75, 260)
    return HEAD + (
        f"body = applications.{name}(weights=None, include_top=False, "
        f"input_shape=({rows}, {columns}, 3), pooling={chooser.choice(['avg', 'max', None])!r})\n"
        f"top = applications.{name}(weights=None, classes={chooser.choice([2, 10, 1000])})\n"
        f"opened = applications.{name}(weights=None, include_top=False)\n"
        "head = keras.Sequential([keras.Input((8,)), layers.Dense(3)])\n"
    )


FORMS: tuple[Callable[[random.Random, list[str]], str], ...] = (
    alone,
    alone,
    in_sequential,
    in_sequential,
    in_functional,
    extended,
    cut,
    cut,
)


def program(seed: int, names: list[str]) -> str:
    """The program of a seed, about some of the models in `names`."""
    chooser = random.Random(seed)
    return HEAD + chooser.choice(FORMS)(chooser, names)
