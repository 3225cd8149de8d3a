"""Objects of other libraries in the place of objects of Keras 3: one record each, measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kerasight.values.backends.features import TENSORFLOW, TORCH
from kerasight.values.keras_version import Backend

TF_KERAS: Final = "tf_keras."
TAPE: Final = "tensorflow.GradientTape"
MADE: Final = "()"
"""The end of the path of an object of `tf_keras`: `tf_keras.layers.Dense()`."""


@dataclass(frozen=True, slots=True)
class ForeignUse:
    """An object of another library, where Keras takes its own."""

    paths: tuple[str, ...]
    """How the paths of the classes begin."""

    what: str
    """What the object is."""

    where: str
    """What is done with it, as the rest of a sentence."""

    help: str
    """What to do, as a sentence; `{name}` is the class."""

    works_on: frozenset[Backend] = frozenset()
    """The backends on which it works all the same."""


LAYERS: Final = ("tf_keras.layers.", "tf_keras.Sequential", "tf_keras.Model", "tf_keras.models.")
OWN_LAYER: Final = "Use the layer of `keras.layers`: all layers of a model are of one Keras."
FOR_TORCH: Final = (
    "Use a layer of `keras.layers`, or wrap it in `keras.layers.TorchModuleWrapper`, with PyTorch "
    "as the backend."
)

CALLED: Final = (
    ForeignUse(LAYERS, "a layer of Keras 2", "is called on a tensor of Keras 3", OWN_LAYER),
    ForeignUse(("torch.nn.",), "a module of PyTorch", "is called on a tensor of Keras", FOR_TORCH),
)
"""Called on a symbolic tensor."""

STACKED: Final = (
    ForeignUse(LAYERS, "a layer of Keras 2", "is given to a model of Keras 3", OWN_LAYER),
    ForeignUse(("torch.nn.",), "a module of PyTorch", "is given to a model of Keras", FOR_TORCH),
)
"""Among the layers of a `Sequential`."""

OPTIMIZER: Final = (
    ForeignUse(
        ("tf_keras.optimizers.", "torch.optim.", "optax."),
        "an optimizer of another library",
        "is given to `compile`",
        "Use one of Keras, such as `keras.optimizers.Adam(learning_rate=1e-3)`.",
    ),
)
LOSS: Final = (
    ForeignUse(
        ("tf_keras.losses.",),
        "a loss of Keras 2, which computes with TensorFlow,",
        "is given to `compile`",
        "Use the loss of `keras.losses`.",
        TENSORFLOW,
    ),
    ForeignUse(
        ("torch.nn.",),
        "a loss of PyTorch",
        "is given to `compile`",
        "Use a loss of `keras.losses`.",
        TORCH,
    ),
)
METRIC: Final = (
    ForeignUse(
        ("tf_keras.metrics.",),
        "a metric of Keras 2, which computes with TensorFlow,",
        "is given to `compile`",
        "Use the metric of `keras.metrics`.",
        TENSORFLOW,
    ),
)
IN_TF_KERAS: Final = ForeignUse(
    LAYERS,
    "a layer of Keras 3",
    "is given to a model of `tf_keras`",
    "Use the layer of `tf_keras.layers`, or a model of `keras`: all layers of a model are of one "
    "Keras.",
)


def is_object(path: str) -> bool:
    """Whether a path is that of a class: an unknown value with it is an object of the class."""
    name = path.removesuffix(MADE).rpartition(".")[2]
    return name[:1].isupper() and (path.endswith(MADE) or not path.startswith(TF_KERAS))
