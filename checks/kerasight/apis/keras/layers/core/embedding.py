"""`Embedding` and `ReversibleEmbedding`; embedding.py and reversible_embedding.py of
keras/src/layers/core.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kerasight.apis.arguments import flag, size, to_dim
from kerasight.apis.keras.arguments.values.asked import Conflict, checks_of
from kerasight.apis.keras.arguments.values.checks import by_version, positive, true_integer
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.weights import weight
from kerasight.values.keras import Layer, Tensor
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerCall, MaskNodes, WeightSpec
from kerasight.values.shapes import Shape, unknown_shape

NOT_EQUAL = ("NotEqual", "tf.math.not_equal")


SIZE: Final = by_version(three=true_integer, two=positive)


class Embedding(BaseLayer):
    """`Embedding`: (...) of integers to (..., output_dim); a table (input_dim, output_dim)."""

    checks = checks_of(
        input_dim=SIZE,
        output_dim=SIZE,
    )
    conflicts: tuple[Conflict, ...] = (
        Conflict(
            ("mask_zero", "sparse"),
            lambda mask, sparse: bool(mask) and bool(sparse),
            "and `sparse` exclude each other",
            (2,),
        ),
    )

    is_embedding = True
    example_shape = "(120,)"
    computes_in_keras_2 = True

    def declared_shape(self, layer: Layer, keras: KerasVersion) -> Shape | None:
        """In Keras 2, every Embedding has an input of `input_length` steps, by default open.

        keras/src/layers/core/embedding.py of 2.x; `input_dim` is no size of the input.
        """
        if keras.is_3:
            return None
        arguments = layer.arguments
        batch, length = (to_dim(arguments.get(name)) for name in ("batch_size", "input_length"))
        return Shape((batch, length))

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """The table; those of a `lora_rank` are left out."""
        layer = call.layer
        if layer.arguments.get("lora_rank") is not None:
            return None
        return (weight(layer, "embeddings", (size(layer, "input_dim"), size(layer, "output_dim"))),)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """One more axis of `output_dim`."""
        shape = call.shape
        if shape.dims is None:
            return (shape,)
        return (Shape((*shape.dims, size(call.layer, "output_dim"))),)

    def compute_mask(
        self,
        call: LayerCall,
        outputs: Sequence[Tensor],  # noqa: ARG002
        graph: MaskNodes,
    ) -> Tensor | None:
        """Where the integers are not 0, with `mask_zero`."""
        masks = flag(call.layer, "mask_zero")
        if masks is None:
            return graph.unknown(call.inputs, "argument 'mask_zero'")
        return graph.operation(NOT_EQUAL, call.inputs, call.shape) if masks else None


class ReversibleEmbedding(Embedding):
    """`ReversibleEmbedding`: an embedding that returns logits with `reverse=True`.

    A second table (output_dim, input_dim) unless the weights are tied.
    """

    conflicts = ()

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """The table, and another one when the weights are not tied."""
        table, tied = super().weights(call), flag(call.layer, "tie_weights", default=True)
        if table is None or tied:
            return table
        [(_, shape, initializer, _)] = table
        turned = unknown_shape("argument 'tie_weights'")
        if tied is False:
            turned = Shape((shape.dims or ())[::-1])
        return (*table, WeightSpec("reverse_embeddings", turned, initializer))

    def compute_mask(
        self,
        call: LayerCall,  # noqa: ARG002
        outputs: Sequence[Tensor],  # noqa: ARG002
        graph: MaskNodes,  # noqa: ARG002
    ) -> Tensor | None:
        """None: `call` sets the mask, which is not run for symbolic tensors."""
        return None

    def compute_output_spec(self, call: LayerCall) -> tuple[Tensor, ...]:
        """(..., output_dim) for the integers, or (..., input_dim) in reverse."""
        dims, reverse = call.shape.dims, call.keywords.get("reverse", False)
        if reverse is False:
            return super().compute_output_spec(call)
        shape = unknown_shape("argument 'reverse' is not known")
        if reverse is True and dims is not None:
            shape = Shape((*dims[:-1], size(call.layer, "input_dim")))
        return self._of_shapes(call, (shape,))
