"""Names that Keras 3 removed, and their replacements."""

from __future__ import annotations

from functools import lru_cache

from kerasight.apis.keras.versions.backend_functions import BACKEND, advice
from kerasight.facts.removals import NAMESPACES, moved_path, removed_paths

LONG_GONE = {
    "keras.engine": "`keras.layers.Layer`, `keras.Model`",
    "keras.layers.advanced_activations": "`keras.layers`",
    "keras.layers.convolutional": "`keras.layers`",
    "keras.layers.convolutional_recurrent": "`keras.layers`",
    "keras.layers.core": "`keras.layers`",
    "keras.layers.embeddings": "`keras.layers`",
    "keras.layers.local": "`keras.layers`",
    "keras.layers.merge": "`keras.layers`",
    "keras.layers.noise": "`keras.layers`",
    "keras.layers.normalization": "`keras.layers`",
    "keras.layers.pooling": "`keras.layers`",
    "keras.layers.preprocessing": "`keras.layers`",
    "keras.layers.recurrent": "`keras.layers`",
    "keras.layers.wrappers": "`keras.layers`",
    "keras.layers.AtrousConvolution1D": "`keras.layers.Conv1D` with `dilation_rate`",
    "keras.layers.AtrousConvolution2D": "`keras.layers.Conv2D` with `dilation_rate`",
    "keras.layers.Deconvolution2D": "`keras.layers.Conv2DTranspose`",
    "keras.layers.Deconvolution3D": "`keras.layers.Conv3DTranspose`",
    "keras.layers.CuDNNGRU": "`keras.layers.GRU`, which uses the fast kernel by itself",
    "keras.layers.CuDNNLSTM": "`keras.layers.LSTM`, which uses the fast kernel by itself",
    "keras.objectives": "`keras.losses`",
    "keras.optimizers.adam": "`keras.optimizers.Adam`",
    "keras.optimizers.sgd": "`keras.optimizers.SGD`",
    "keras.optimizer_v2": "`keras.optimizers`",
    "keras.python": "`keras`, without `python`",
    "keras.utils.generic_utils": "`keras.utils`",
    "keras.utils.multi_gpu_model": "`tf.distribute.MirroredStrategy`",
    "keras.utils.np_utils": "`keras.utils.to_categorical`",
    "keras.utils.vis_utils": "`keras.utils.plot_model`",
    "keras.wrappers.scikit_learn": "`keras.wrappers.SKLearnClassifier`",
}
"""Paths that were already removed when Keras 2 ended, and their replacements."""

REPLACEMENTS = {
    "keras.layers.experimental": "`keras.layers`",
    "keras.losses.Reduction": 'a string: `reduction="sum"`',
    "keras.models.model_from_yaml": "`keras.models.model_from_json`",
    "keras.optimizers.experimental": "`keras.optimizers`",
    "keras.preprocessing.image.ImageDataGenerator": (
        "`keras.utils.image_dataset_from_directory` with layers such as `RandomFlip`"
    ),
    "keras.preprocessing.sequence.TimeseriesGenerator": (
        "`keras.utils.timeseries_dataset_from_array`"
    ),
    "keras.preprocessing.text": "`keras.layers.TextVectorization`",
}
"""The replacements of names that Keras 3 removed."""


def namespace_of(path: str) -> str | None:
    """The name of Keras in an import, None if it is not a public path of Keras."""
    for namespace in NAMESPACES:
        if path == namespace or path.startswith(namespace + "."):
            return namespace
    return None


@lru_cache(maxsize=4096)
def removed_in_import(path: str) -> tuple[str, str | None] | None:
    """The part of a path in an import that Keras 3 does not have, and what to do, as a sentence.

    None if nothing is missing.
    """
    namespace = namespace_of(path)
    if namespace is None:
        return None
    parts = ("keras" + path.removeprefix(namespace)).split(".")
    for count in range(2, len(parts) + 1):
        part = ".".join(parts[:count])
        if _is_gone(part, namespace):
            return namespace + part.removeprefix("keras"), replacement(part, namespace)
    return None


@lru_cache(maxsize=4096)
def removed_attribute(path: str, root: str) -> tuple[str, str | None] | None:
    """A canonical path that Keras 3 does not have, as shown, and what to do, as a sentence.

    `root` is the package of Keras that the program has it from. If that is not known, the name must
    be missing in all. None if nothing is missing.
    """
    if namespace_of(path) is None:
        return None
    namespaces = (root,) if root in NAMESPACES else NAMESPACES
    if all(_is_gone(path, each) for each in namespaces):
        shown = namespaces[0] if len(namespaces) == 1 else "keras"
        return shown + path.removeprefix("keras"), replacement(path, namespaces[-1])
    return None


def _is_gone(path: str, namespace: str) -> bool:
    return path in removed_paths(namespace) or path in LONG_GONE


def replacement(path: str, namespace: str) -> str | None:
    """What to do in the place of a removed canonical path, as a sentence; None if unknown."""
    known = LONG_GONE.get(path) or REPLACEMENTS.get(path)
    if known is not None:
        return f"Use {known}."
    module, _, name = path.rpartition(".")
    if module == BACKEND:
        return advice(name)
    same = moved_path(path, namespace)
    return None if same is None else f"Use `{same.removeprefix(f'{module}.')}`."
