"""Random programs with the models of `keras.applications`: made, frozen, called, cut."""

from __future__ import annotations

import random
from collections.abc import Callable

SMALL = ("MobileNet", "MobileNetV2", "VGG16", "ResNet50")
"""Models that are built fast, drawn more often than the others."""

HEAD = "import keras\nfrom keras import applications, layers\n\n"


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
    """A model called on an input of its own, preprocessed or not."""
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
    """New layers behind `base.output`, or a model on a tensor of the program."""
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


FORMS: tuple[Callable[[random.Random, list[str]], str], ...] = (
    alone,
    alone,
    in_sequential,
    in_sequential,
    in_functional,
    extended,
)


def program(seed: int, names: list[str]) -> str:
    """The program of a seed, about some of the models in `names`."""
    chooser = random.Random(seed)
    return HEAD + chooser.choice(FORMS)(chooser, names)
