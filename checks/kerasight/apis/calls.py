"""The one table of calls: the transfer functions of library functions, classes and methods."""

# ruff: noqa: PLC0415 - a program that calls none of these loads none of them

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kerasight import facts
from kerasight.apis import data, numbers
from kerasight.apis.arguments import flatten_tensors, tensors_of
from kerasight.apis.keras.dtypes import precision
from kerasight.apis.keras.graph import operations
from kerasight.apis.keras.graph.application import apply_layer, call_model
from kerasight.apis.keras.graph.making import make_layer
from kerasight.apis.keras.layers import is_known
from kerasight.apis.keras.models import methods
from kerasight.apis.keras.models.changing import CHANGES_WEIGHTS, change_weights
from kerasight.apis.keras.models.cloning import clone_model
from kerasight.apis.keras.models.functional import make_functional
from kerasight.apis.keras.models.inputs import make_input, make_input_layer, make_tensor
from kerasight.apis.keras.models.sequential import make_sequential
from kerasight.apis.keras.ops.calling import (
    FUNCTIONS_ON_TENSORS,
    call_function,
    find,
    report_misuse,
)
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.objects import (
    DictValue,
    FunctionValue,
    LibraryName,
    Rest,
    Unknown,
    Value,
    result_of,
    unknown,
)
from kerasight.values.shapes import unknown_shape

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

LAYERS = "keras.layers."

APPLICATIONS = "keras.applications."

NUMPY_TAKES = frozenset({"numpy.ndim", "numpy.shape", "numpy.size"})
"""NumPy functions that accept anything with a shape."""

TRAINING = ("keras.optimizers.", "keras.losses.", "keras.metrics.", "keras.callbacks.")
"""Paths of `kerasight.apis.keras.training`; imported when a program trains."""

MERGE_FUNCTIONS = {
    "keras.layers.add": "Add",
    "keras.layers.average": "Average",
    "keras.layers.concatenate": "Concatenate",
    "keras.layers.dot": "Dot",
    "keras.layers.maximum": "Maximum",
    "keras.layers.minimum": "Minimum",
    "keras.layers.multiply": "Multiply",
    "keras.layers.subtract": "Subtract",
}
"""Functions that make and call a merging layer."""


def _hub_layer(context: Context, call: Call) -> Value:
    """`hub.KerasLayer(handle, output_shape=...)`: a module from elsewhere."""
    from kerasight.apis.keras.layers.hub import make_hub_layer

    return make_hub_layer(context, call)


def _clear_session(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`keras.utils.clear_session()`: resets automatic names."""
    context.counters.clear()
    return None


LINEAR = "keras.activations.linear"


def _linear(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`keras.activations.linear(x)`: returns its argument."""
    return call.get("x", 0, Unknown("no tensor"))


def _activation(context: Context, call: Call) -> Value:
    """`keras.activations.get(name)`: the function of that name; functions stay unchanged."""
    given = call.get("identifier", 0, Unknown("no activation"))
    if given is None or isinstance(given, str):
        path = f"keras.activations.{given or 'linear'}"
        known = path == LINEAR or find(context, path) is not None
        return LibraryName(path) if known else Unknown(f"the activation '{given}'")
    is_callable = isinstance(given, FunctionValue | LibraryName | Layer)
    return given if is_callable else unknown("an activation that is not known", given)


FUNCTIONS: dict[str, Callable[[Context, Call], Value]] = {
    "keras.Input": make_input,
    "tensorflow_hub.KerasLayer": _hub_layer,
    "keras.activations.get": _activation,
    LINEAR: _linear,
    "keras.KerasTensor": make_tensor,
    "keras.backend.KerasTensor": make_tensor,
    "keras.backend.common.keras_tensor.KerasTensor": make_tensor,
    "keras.layers.InputLayer": make_input_layer,
    "keras.models.Sequential": make_sequential,
    "keras.models.Model": make_functional,
    "keras.models.clone_model": clone_model,
    "keras.models.save_model": methods.save_model,
    "keras.saving.save_model": methods.save_model,
    "keras.models.load_model": methods.load_model,
    "keras.saving.load_model": methods.load_model,
    "tensorflow.saved_model.save": methods.save_for_tensorflow,
    "keras.backend.clear_session": _clear_session,
    "keras.utils.clear_session": _clear_session,
    "keras.backend.int_shape": operations.int_shape,
    **{path: function for function, paths in precision.SETTINGS for path in paths},
}


REGISTERS_NAMES = frozenset(
    """CustomObjectScope custom_object_scope enable_unsafe_deserialization get_custom_objects
    register_keras_serializable""".split()
)
"""Functions that register custom names, or load unregistered objects."""


def call_library(context: Context, path: str, call: Call) -> Value:
    """The result of `path(...)`; unknown if it is not in the table."""
    if path.rpartition(".")[2] in REGISTERS_NAMES:
        context.names_registered = True
    function = FUNCTIONS.get(path)
    if function is not None:
        return function(context, call)
    if path.startswith(APPLICATIONS):
        from kerasight.apis.keras.applications.making import call_application

        return call_application(context, path, call)
    if path in MERGE_FUNCTIONS:
        return _merge(context, MERGE_FUNCTIONS[path], call)
    if path.startswith(LAYERS):
        name = path.removeprefix(LAYERS)
        if is_known(name) or facts.is_public(path):
            return make_layer(context, name, call)
    if path.startswith(TRAINING):
        from kerasight.apis.keras.training.objects import make_object

        return make_object(context, path, call)
    if path.startswith("numpy.") and path not in NUMPY_TAKES:
        symbolic = [value for value in call.positional if isinstance(value, Tensor)]
        report_misuse(context, path, symbolic, call.span)
    found = data.call(context, path, call)
    if found is not None:
        return found
    number = numbers.compute(path, call)
    if number is not None:
        return number
    if path.startswith(FUNCTIONS_ON_TENSORS):
        computed = data.on_tensors(context, path, call, call_function)
        if computed is not None:
            return computed
        return call_function(context, path, call)
    for value in (*call.positional, *call.keywords.values()):
        share(context, value)
    return result_of(path, (*call.positional, *call.keywords.values()))


def share(context: Context, value: Value) -> None:
    """Unknown code may compile or train the models that it gets."""
    if isinstance(value, Model):
        context.journal.change(value.state).shared = True


def _merge(context: Context, class_name: str, call: Call) -> Value:
    inputs = call.get("inputs", 0)
    call.positional[:] = call.positional[1:]
    call.keywords.pop("inputs", None)
    layer = make_layer(context, class_name, call)
    tensors = tensors_of(inputs) or _tensors_or_unknown(inputs)
    if tensors is None:
        return unknown("merges tensors that are not known", inputs)
    return apply_layer(context, layer, tensors, call)[0]


def call_layer(context: Context, layer: Layer, call: Call) -> Value:
    """`layer(inputs, ...)`: the output tensor, or several, or unknown for other inputs."""
    first, further = _inputs_of(layer, call)
    if data.has_data(first):
        return data.through_layer(context, layer, call, call_layer)
    tensors = tensors_of(first)
    if tensors is None and not isinstance(layer, Model):
        tensors = _tensors_or_unknown(first)
    if isinstance(first, DictValue) and "images" in first.items:
        return Unknown("images with labels or boxes, which come back with their structure")
    if tensors is None:
        return _call_on_data(context, layer, first)
    if layer.spec.runs_function:
        context.journal.change(layer.state).structure = first
    if isinstance(layer, Model):
        outputs = call_model(context, layer, tensors, call)
    else:
        others = [
            leaf if isinstance(leaf, Tensor) else Tensor(unknown_shape(leaf.reason))
            for name, value in further
            for leaf in flatten_tensors(value)
            if (isinstance(leaf, Tensor) and name != "mask")
            or (isinstance(leaf, Unknown | Rest) and name == "initial_state")
        ]
        states = [value for name, value in further if name == "initial_state"]
        if any(data.has_data(state) for state in states):
            from kerasight.apis.keras.ops.batches import operands, report_combined

            report_combined(context, layer.class_name, tensors, call.span, operands(states))
        alone = isinstance(first, Tensor)
        outputs = apply_layer(context, layer, tensors, call, others=others, alone=alone)
        _order_by_name(context, layer, call, outputs)
    return outputs[0] if len(outputs) == 1 else outputs


def _order_by_name(context: Context, layer: Layer, call: Call, outputs: tuple[Tensor, ...]) -> None:
    """Keras 3 connects tensors given by name in the order of the names."""
    made = outputs[0].origin if outputs else None
    names = [name for name in sorted(layer.spec.tensor_arguments) if name in call.keywords]
    named = [call.keywords[name] for name in names]
    tensors = tuple(each for each in named if isinstance(each, Tensor))
    plain = not call.positional and len(tensors) == len(named)
    if context.keras.is_3 and made is not None and plain and len(tensors) == len(made.inputs):
        made.inputs = tensors


def _tensors_or_unknown(value: Value) -> list[Tensor] | None:
    """The tensors in a structure, with unknown shapes for unknown values.

    Whatever a layer is called on, its output is a tensor of the rank that it makes.
    """
    leaves = flatten_tensors(value)
    known = [leaf for leaf in leaves if isinstance(leaf, Tensor | Unknown)]
    if not leaves or len(known) < len(leaves):
        return None
    return [
        leaf if isinstance(leaf, Tensor) else Tensor(unknown_shape(leaf.reason)) for leaf in known
    ]


def _inputs_of(layer: Layer, call: Call) -> tuple[Value, list[tuple[str, Value]]]:
    """The inputs of a layer call, and the other arguments by name."""
    names = layer.spec.tensor_arguments
    keywords = [(name, value) for name, value in call.keywords.items() if name not in names]
    if names:
        given = (call.get(name, index) for index, name in enumerate(names))
        inputs = tuple(value for value in given if value is not None)
        return inputs, [*(("", value) for value in call.positional[len(names) :]), *keywords]
    key = next((name for name in ("inputs", "sequences", "input") if name in call.keywords), None)
    first = call.keywords.get(key) if key else (call.positional[0] if call.positional else None)
    positional = call.positional if key else call.positional[1:]
    further = [(name, value) for name, value in keywords if name != key]
    return first, [*(("", value) for value in positional), *further]


def _call_on_data(context: Context, layer: Layer, data: Value) -> Value:
    """A layer called on something else than symbolic tensors: data builds a model."""
    reason = unknown("called on data", data).reason
    if isinstance(layer, Model):
        context.journal.change(layer.state).called = True
    return Unknown(f"the output of {layer.class_name}: {reason}")


LEAVES_WEIGHTS = frozenset(
    """compile count_params evaluate evaluate_generator export fit fit_generator get_config
    get_layer get_weights predict predict_generator predict_on_batch save save_weights summary
    test_on_batch to_json train_on_batch""".split()
)
"""Methods that change no more of a model than training does."""


def call_method(context: Context, target: Layer | Tensor, name: str, call: Call) -> Value:
    """`target.name(...)` for a layer, a model or a tensor."""
    if name not in LEAVES_WEIGHTS:
        context.touches += 1
    if isinstance(target, Model):
        return methods.call_method(context, target, name, call)
    if isinstance(target, Tensor) and name == "get_shape":
        return operations.shape_value(target.shape)
    if isinstance(target, Layer) and name in CHANGES_WEIGHTS:
        return change_weights(context, target, name)
    return Unknown(f"the result of '{name}'")
