"""`CategoryEncoding`; keras/src/layers/preprocessing/category_encoding.py."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import size
from kerasight.apis.keras.arguments.values.asked import Conflict, checks_of
from kerasight.apis.keras.arguments.values.checks import must, one_of
from kerasight.apis.keras.layers.preprocessing.categories import CategoriesLayer, argument_dtype
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.shapes import UnknownDim


class CategoryEncoding(CategoriesLayer):
    """`CategoryEncoding`: integers below `num_tokens`."""

    checks = checks_of(
        num_tokens=must("1 or more", lambda n: n >= 1),
        output_mode=one_of("count", "one_hot", "multi_hot"),
    )
    conflicts = (Conflict(("num_tokens",), lambda tokens: tokens is None, "is missing"),)

    def depth(self, layer: Layer) -> int | UnknownDim:
        """`num_tokens`."""
        return size(layer, "num_tokens")

    def dtype_in_keras_2(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:  # noqa: ARG002
        """Keras 2 asks no policy of the program."""
        return argument_dtype(call.layer, call.layer.precision.floatx)
