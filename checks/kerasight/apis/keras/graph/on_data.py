"""Layers and models called on data: Keras computes eagerly and makes no nodes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import flatten_tensors, tensors_of
from kerasight.apis.arrays.conversion import as_arrays, as_tensors
from kerasight.apis.keras.custom import methods_of
from kerasight.apis.keras.graph.application import build_stack
from kerasight.apis.keras.graph.replay import output_shapes
from kerasight.apis.keras.models.parts import layers_of
from kerasight.apis.keras.training.traced import fed_kind
from kerasight.apis.program.tracing import WHILE_TRAINING
from kerasight.values.data import Array, Dataset, Facts, Loader, Step, array
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.objects import (
    ListValue,
    Unknown,
    Value,
)
from kerasight.values.shapes import NO_RANK, Dim, Shape, UnknownDim, is_rankless
from kerasight.values.training import LayerFedWithoutRank

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span


def through_layer(
    context: Context, layer: Layer, call: Call, call_layer: Callable[[Context, Layer, Call], Value]
) -> Value:
    """`layer(x)` where `x` is data, alone or with symbolic tensors.

    The result for data only is data. With symbolic tensors, data is a constant of the graph.
    """
    values = (*call.positional, *call.keywords.values())
    leaves = [leaf for value in values for leaf in flatten_tensors(value)]
    symbolic = replace(
        call,
        positional=[as_tensors(value) for value in call.positional],
        keywords={name: as_tensors(value) for name, value in call.keywords.items()},
    )
    if any(isinstance(leaf, Tensor) for leaf in leaves):
        return call_layer(context, layer, symbolic)
    if isinstance(layer, Model):
        context.journal.change(layer.state).called = True
    rankless = any(isinstance(leaf, Array) and is_rankless(leaf.shape) for leaf in leaves)
    if rankless and context.tracing.mapped and context.keras.is_3 and _is_built_by_shape(layer):
        context.record(
            LayerFedWithoutRank(context.at(call.span, context.calls.led_here()), layer=layer)
        )
        return Unknown(NO_RANK)
    with context.tracing.layer_code(on_data=True):
        made = as_arrays(call_layer(context, layer, symbolic))
    if isinstance(made, Array) and len(leaves) == 1 and isinstance(leaves[0], Array):
        _remember(layer, call, leaves[0], made)
    return made


def _is_built_by_shape(layer: Layer) -> bool:
    """Whether a layer of Keras reads the rank of what it is called on. Measured: models do, and
    layers that prepare or augment data; activations and `Dropout` do not."""
    if isinstance(layer, Model):
        return layer.form != "Subclassed"
    return not layer.is_custom and (layer.spec.augments or layer.spec.prepares_data)


def _remember(layer: Layer, call: Call, given: Array, made: Array) -> None:
    """Keep origin and history of data that preprocessing layers were called on.

    Measured: outside of a model random layers are on unless `training=False` is given, in both
    versions, also within a `Sequential`.
    """
    parts = layers_of(layer) if isinstance(layer, Model) else [layer]
    known = [part for part in parts if isinstance(part, Layer) and not part.is_custom]
    random = [part for part in known if part.spec.augments]
    prepares = [part for part in known if part.spec.prepares_data or part.spec.is_input]
    if len(random) + len(prepares) < len(parts):
        return
    training = call.keywords.get("training", True)
    if random and not isinstance(training, bool):
        return
    facts = Facts(origin=given.facts.origin, history=given.facts.history)
    if random and training:
        facts = facts.did(Step("augmented", f"`{random[0].class_name}`", call.span))
    made.memory["facts"] = facts


def predicted(context: Context, model: Model, inputs: Value) -> Value:
    """`model.predict(inputs)`: arrays of NumPy, a row for each row of the inputs.

    The number of rows of a data set, the sum over its batches, is not computed.
    """
    batch = _first_element(inputs)
    tensors = [leaf for leaf in flatten_tensors(as_tensors(batch)) if isinstance(leaf, Tensor)]
    if not tensors or model.inputs is None or len(tensors) != len(model.inputs):
        return Unknown("the result of predict")
    with context.tracing.layer_code(on_data=True), context.tracing.tensors_of(None):
        outputs = output_shapes(model, [tensor.shape for tensor in tensors], context.keras)
    counted = isinstance(inputs, Array)
    own = model.outputs or ()
    made = [
        _prediction(shape, own[index].dtype if index < len(own) else None, counted)
        for index, shape in enumerate(outputs)
    ]
    return made[0] if len(made) == 1 else ListValue(list(made))


BATCH: Final = 32
"""The default batch size (keras/src/trainers/trainer.py)."""


def build_by_data(
    context: Context, model: Model, method: str, arguments: dict[str, Value], call: Call
) -> None:
    """Build a Sequential, or run the code of a custom model, with the given data.

    Measured: the batch size stays open, but `predict` of Keras 3 uses that of the first batch.
    Keras 2 converts NumPy floats to its dtype; data with one axis is not handled.
    """
    inputs = arguments.get("x")
    batch = _first_element(inputs)
    dims = batch.shape.dims if isinstance(batch, Array) else None
    is_single = isinstance(inputs, Dataset) and inputs.batches != 1
    if method not in STEPS or is_single or not dims or len(dims) < 2:
        return
    assert isinstance(batch, Array)
    rows: Dim = None
    if not context.keras.traces_open_sizes:
        rows = UnknownDim("the size of the first batch")
    if method == "predict" and context.keras.is_3:
        rows = _first_batch(dims[0], arguments.get("batch_size"), isinstance(inputs, Array))
    elif isinstance(inputs, Array) and _is_even(dims[0], arguments.get("batch_size"), context):
        rows = UnknownDim("the size of a batch")
    if model.form == "Subclassed":
        fed = Tensor(Shape((rows, *dims[1:])), dtype=batch.dtype)
        _run_custom(context, model, STEPS[method], fed, call.span)
        return
    own = "float32" if batch.dtype == "float64" and isinstance(inputs, Array) else batch.dtype
    build_stack(context, model, Shape((rows, *dims[1:])), call, own)
    context.journal.change(model.state).built_by_data = True


STEPS: Final = {"fit": "train_step", "evaluate": "test_step", "predict": "predict_step"}
"""The methods that build a model with data, and that a class may override."""


def _run_custom(context: Context, model: Model, step: str, batch: Tensor, span: Span) -> None:
    """Run `call` of a custom model as Keras does: once, with an open batch size.

    It is skipped if the class defines what happens with a batch. `training` is set by Keras, so
    both branches on it are run.
    """
    known = methods_of(model)
    if model.state.fed_outputs is not None or step in known:
        return
    keywords: dict[str, Value] = {}
    parameters = known["call"].node.args.args if "call" in known else []
    if any(each.arg == "training" for each in parameters):
        keywords["training"] = Unknown(WHILE_TRAINING)
    with context.tracing.layer_code(), context.tracing.tensors_of(fed_kind(context, model)):
        made = context.run_function(model, [batch], keywords, span)
    outputs = tensors_of(made)
    unclear = Unknown("what the code of the model returns is not known")
    context.journal.change(model.state).fed_outputs = unclear if outputs is None else tuple(outputs)


def _is_even(rows: Dim, size: Value, context: Context) -> bool:
    """Whether all batches of an array have the same size, which Keras 3 then traces with."""
    size = BATCH if size is None else size
    if not isinstance(rows, int) or not isinstance(size, int) or size <= 0:
        return False
    return context.keras.is_3 and rows % size == 0


def _first_batch(rows: Dim, size: Value, counted: bool) -> Dim:
    size = BATCH if size is None else size
    if counted and isinstance(rows, int) and isinstance(size, int):
        return min(rows, size)
    return UnknownDim("the size of the first batch")


def _first_element(inputs: Value) -> Value:
    """The inputs of a data set for a model, without the labels."""
    if isinstance(inputs, Dataset | Loader):
        return inputs.element[0] if isinstance(inputs.element, tuple) else inputs.element
    return inputs


def _prediction(shape: Shape, dtype: str | None, counted: bool) -> Array:
    dims = shape.dims
    if dims and not counted:
        dims = (UnknownDim("the number of rows in a data set"), *dims[1:])
    return array(dims, dtype, reason=shape.reason)
