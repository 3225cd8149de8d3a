"""Attributes of layers, models and symbolic tensors as the program reads and sets them."""

# ruff: noqa: PLC0415 - few programs read attributes of layers

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.keras.graph.operations import shape_value
from kerasight.apis.keras.models.parts import layers_of
from kerasight.values.events import SequentialUncalled
from kerasight.values.findings import Edit, Position, Span
from kerasight.values.keras import Layer, Model, Tensor, UnknownLayer
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import BoundMethod, LibraryName, ListValue, Rest, Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.context import Context

METHODS = frozenset(
    """add pop build compile fit fit_generator evaluate predict save save_weights load_weights
    export summary get_layer count_params get_weights set_weights get_config train_on_batch
    test_on_batch predict_on_batch to_json call adapt add_weight add_loss reset_states
    reset_state add_metric quantize enable_lora compute_output_shape evaluate_generator
    predict_generator predict_classes predict_proba""".split()
)

EVERYWHERE = METHODS.difference(["reset_states", "reset_state", "add_metric"]).union(
    """built dtype history input inputs layers loss metrics metrics_names name
    non_trainable_weights optimizer output outputs stop_training trainable trainable_variables
    trainable_weights variables weights""".split()
)
"""Members that objects have in every version, or that are reported when they are called."""


def _tensors(tensors: tuple[Tensor, ...] | None, name: str) -> Value:
    if tensors is None:
        return Unknown(f"'{name}' of a layer that is not built")
    return tensors[0] if len(tensors) == 1 else ListValue(list(tensors))


def _of_model(model: Model, name: str, keras: KerasVersion) -> Value:
    if name in ("input", "output"):
        if model.is_sequential and keras.is_3:
            # keras/src/models/sequential.py has none itself.
            return _of_application(model, name, keras)
        nested = model.state.nested_inputs if name == "input" else model.state.nested_outputs
        if nested is not None:
            return nested
        return _tensors(model.inputs if name == "input" else model.outputs, name)
    if name in ("inputs", "outputs"):
        tensors = model.inputs if name == "inputs" else model.outputs
        return Unknown(f"'{name}' of the model") if tensors is None else ListValue(list(tensors))
    if name in ("input_shape", "output_shape"):
        tensors = model.inputs if name == "input_shape" else model.outputs
        if tensors is None or len(tensors) != 1:
            return Unknown(f"'{name}' of the model")
        return shape_value(tensors[0].shape)
    if name == "layers":
        layers: list[Value] = [
            each.value if isinstance(each, UnknownLayer) else each
            for each in layers_of(model)
            if not (
                isinstance(each, Layer) and each.applications and each.applications[0].is_operation
            )
        ]
        if layers and isinstance(layers[-1], Unknown) and model.is_functional:
            layers[-1] = Rest("layers that are not known")
        return ListValue(layers)
    return None


def report_uncalled(context: Context, model: Model, attribute: str, span: Span) -> None:
    """Record an access to `input` or `output` of a `Sequential` that was never called, in Keras 3.

    Building, `fit` and `predict` do not count: only a call on a symbolic tensor does, and one on a
    value that is not known may.
    """
    if context.keras.is_2 or context.tracing.inside or context.expected.missing_names:
        return
    if model.instance is not None or model.applications:
        return
    if model.state.shared or model.state.met_unknown:
        return
    if model.is_sequential:
        correction = None
        if model.inputs is not None:
            end = span.end
            place = Span(Position(end.line, end.column - len(attribute)), end)
            correction = Edit(place, f"{attribute}s[0]")
        context.record(
            SequentialUncalled(
                context.at(span), model=model, attribute=attribute, correction=correction
            )
        )


VARIABLE_LISTS: Final = frozenset("trainable_variables trainable_weights variables weights".split())
"""Attributes of layers and models that list their variables."""

VARIABLES: Final = "keras.Variable"
"""The path of variables of Keras that are not followed one by one."""


def of_layer(layer: Layer, name: str, keras: KerasVersion) -> Value:
    """`layer.name`: an attribute of a layer or model."""
    if name in METHODS:
        return BoundMethod(layer, name)
    if name == "name":
        return Unknown("the name of a layer") if layer.known_name is None else layer.known_name
    if name == "trainable":
        trainable: Value = layer.trainable
        return trainable
    if isinstance(layer, Model):
        found = _of_model(layer, name, keras)
        if found is not None:
            return found
    elif name in ("input", "output", "input_shape", "output_shape"):
        return _of_application(layer, name, keras)
    if name in ("dtype", "compute_dtype", "variable_dtype"):
        if layer.spec.chooses_dtype:
            return Unknown("the dtype of a layer")
        kept = layer.precision.compute if name == "compute_dtype" else layer.precision.variable
        return Unknown("the dtype of a layer") if kept is None else kept
    if name in layer.arguments:
        return _of_argument(layer, name, keras)
    path = VARIABLES if name in VARIABLE_LISTS else ""
    return Unknown(f"the attribute '{name}' of {layer.class_name}", path)


def _of_argument(layer: Layer, name: str, keras: KerasVersion) -> Value:
    """An attribute that has the name of an argument, if all layers of the class have it."""
    from kerasight.facts.classes import class_facts

    found = class_facts(f"keras.layers.{type(layer.spec).__name__}", keras)
    member = None if found is None else found.member(name)
    if member is None or member.since not in ("class", "made"):
        return Unknown(f"the attribute '{name}' of {layer.class_name}")
    return layer.spec.attribute(layer, name, keras)


def _of_application(layer: Layer, name: str, keras: KerasVersion) -> Value:
    applications = layer.applications or layer.inside
    if len(applications) != 1:
        return Unknown(f"'{name}' of a layer that is not called, or more than once")
    application = applications[0]
    tensors = application.inputs if name.startswith("input") else application.outputs
    if name in ("input", "output"):
        return _tensors(tensors, name)
    # Keras 2 says None where only the batch is left, and Keras 3 has these of models alone.
    if keras.is_3 or len(tensors) != 1 or tensors[0].shape.rank == 1:
        return Unknown(f"'{name}'")
    return shape_value(tensors[0].shape)


def of_tensor(tensor: Tensor, name: str, keras: KerasVersion) -> Value:
    """`tensor.name`; a dtype is a string in Keras 3, and a TensorFlow dtype in Keras 2."""
    if name == "shape":
        return shape_value(tensor.shape)
    if name == "ndim" and tensor.shape.dims is not None:
        return len(tensor.shape.dims)
    if name == "get_shape":
        return BoundMethod(tensor, name)
    if name == "dtype" and tensor.dtype is not None:
        return tensor.dtype if keras.is_3 else LibraryName(f"tensorflow.{tensor.dtype}")
    return Unknown(f"the attribute '{name}' of a tensor")
