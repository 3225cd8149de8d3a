"""The row of a layer in `model.summary()`.

Mirrors `format_layer_shape` of keras/src/utils/summary_utils.py and `print_layer_summary` of
tf_keras/src/utils/layer_utils.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.values.keras import Layer, Model
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import ProblemFound
from kerasight.values.shapes import Shape, unknown_shape

if TYPE_CHECKING:
    from collections.abc import Sequence


def shown_shapes(layer: Layer, keras: KerasVersion) -> tuple[Shape, ...]:
    """The output shapes in the row of a layer, with unknown rank where Keras shows `?`.

    The last node of the graph counts. For a layer without nodes, called in the code of another,
    Keras 3 computes the shape from that which it was built for; Keras 2 shows `multiple`.
    """
    if layer.applications:
        return tuple(tensor.shape for tensor in layer.applications[-1].outputs)
    if isinstance(layer, Model) and layer.outputs is not None:
        return tuple(tensor.shape for tensor in layer.outputs)
    built_for: Sequence[Shape] | None = layer.state.built_for
    if not built_for:
        return (unknown_shape("the layer is not built"),)
    if keras.is_2:
        return (unknown_shape("'multiple' in Keras 2: called in the code of a layer"),)
    in_layer = bool(layer.state.called_in_layer)
    notes_no_shape = in_layer and layer.spec.facts(keras).built_when_made
    if layer.is_custom or notes_no_shape:
        return (unknown_shape("'?' in Keras 3: called in the code of a layer"),)
    try:
        called = LayerCall.on_shapes(layer, built_for, keras)
        return layer.spec.compute_output_shape(called)
    except ProblemFound:
        return (unknown_shape(f"{layer.class_name} cannot be built"),)
