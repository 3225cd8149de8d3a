"""Names that Keras 3 moved, with their new place, where that is certain."""

from __future__ import annotations

from kerasight import facts
from kerasight.apis.names import canonical
from kerasight.facts.functions import module_names
from kerasight.facts.removals import moved_path
from kerasight.values.keras_version import KERAS_2, KERAS_3, KerasVersion

LAYER_MODULES = tuple(
    f"keras.layers.{name}"
    for name in """experimental.preprocessing experimental advanced_activations convolutional
    convolutional_recurrent core embeddings local merge noise normalization pooling preprocessing
    recurrent wrappers""".split()
)

MODULES = {
    **dict.fromkeys(LAYER_MODULES, "keras.layers"),
    **dict.fromkeys(("keras.engine.topology", "keras.engine.base_layer"), "keras.layers"),
    **dict.fromkeys(("keras.engine.training", "keras.engine"), "keras.models"),
    "keras.objectives": "keras.losses",
    "keras.optimizers.adam": "keras.optimizers",
    "keras.optimizers.experimental": "keras.optimizers",
    "keras.optimizers.legacy": "keras.optimizers",
    "keras.optimizers.sgd": "keras.optimizers",
    "keras.utils.generic_utils": "keras.utils",
    "keras.utils.np_utils": "keras.utils",
    "keras.utils.vis_utils": "keras.utils",
}
"""Removed modules and the modules that have their names; longer ones before their prefixes."""

CLASSES = {
    "keras.layers.AtrousConvolution1D": "keras.layers.Conv1D",
    "keras.layers.AtrousConvolution2D": "keras.layers.Conv2D",
    "keras.layers.Deconvolution2D": "keras.layers.Conv2DTranspose",
    "keras.layers.Deconvolution3D": "keras.layers.Conv3DTranspose",
}
"""Classes of Keras 1 and those that they are now."""

AS_WHOLE = frozenset(
    {"keras.layers.experimental.preprocessing", "keras.utils.np_utils", "keras.utils.vis_utils"}
)
"""Modules whose commonly used names are all in the other one."""


def moved(path: str, namespace: str) -> str | None:
    """The canonical path in Keras 3 of what `path` meant, None if not certain.

    `namespace` is the name of Keras in the program: `keras` or `tensorflow.keras`.
    """
    same = CLASSES.get(path) or moved_path(path, namespace)
    if same is not None:
        return same
    for module, replacement in MODULES.items():
        if path == module:
            return replacement if module in AS_WHOLE else None
        if path.startswith(module + "."):
            return _in(replacement, path.rpartition(".")[2], namespace)
    return None


def _in(module: str, name: str, namespace: str) -> str | None:
    """The path of a name in one of the modules of the Keras of `namespace`, None if it has none."""
    keras = KERAS_2 if namespace == "tf_keras" else KERAS_3
    root = "keras" if keras.is_2 else namespace
    names = module_names(root + module.removeprefix("keras"), keras)
    return f"{module}.{name}" if names is not None and name in names else None


PRIVATE = {
    "tensorflow.python.keras": "tensorflow.keras",
    "keras._tf_keras.keras": "tensorflow.keras",
    "keras.api._v2.keras": "keras",
    "keras.api": "keras",
    "keras.src": "keras",
    "tf_keras.api._v2.keras": "tf_keras",
    "tf_keras.api": "tf_keras",
    "tf_keras.src": "tf_keras",
}
"""Private packages of Keras, each with its public replacement."""

PUBLIC_MODULES = frozenset(
    f"keras.{name}"
    for name in """activations applications callbacks constraints datasets initializers layers
    losses metrics models optimizers regularizers utils""".split()
)
"""Modules that are public under the same name."""


def private_root(path: str) -> str | None:
    """The package in `PRIVATE` of a path, None for a public path."""
    return next((root for root in PRIVATE if f"{path}.".startswith(f"{root}.")), None)


def public(path: str, keras: KerasVersion) -> str | None:
    """The canonical public path for a private path, None if there is none for certain."""
    root = private_root(path)
    if root is None:
        return None
    inside = "keras" + path.removeprefix(root)
    known = canonical(inside)
    same_name = known.rpartition(".")[2] == path.rpartition(".")[2]
    if same_name and (known in PUBLIC_MODULES or facts.signature(known, keras) is not None):
        return known
    return moved(inside, PRIVATE[root])
